using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Access;

/// <summary>Creates the first user of an empty instance, by the link that the console shows. The link is dead as soon as there is a user.</summary>
[Requires(Permission.Anyone)]
public sealed record CreateFirstAdministrator(string Token, string DisplayName, string Email, string Password) : ICommand<UserId>
{
    public override string ToString() => nameof(CreateFirstAdministrator);
}

/// <summary>Knows the one-time link of an empty instance.</summary>
public interface ISetupLink
{
    /// <summary>What the link carries.</summary>
    string Token { get; }

    bool Accepts(string token);
}

internal sealed class CreateFirstAdministratorValidator : AbstractValidator<CreateFirstAdministrator>
{
    public CreateFirstAdministratorValidator()
    {
        RuleFor(u => u.DisplayName).NotEmpty().MaximumLength(User.DisplayNameLength);
        RuleFor(u => u.Email).NotEmpty().EmailAddress().MaximumLength(User.EmailLength);
        RuleFor(u => u.Password).NotEmpty();
    }
}

internal sealed class CreateFirstAdministratorHandler(IClauseTrackerDb db, ISetupLink link, ISignInAccounts accounts, TimeProvider clock)
    : ICommandHandler<CreateFirstAdministrator, UserId>
{
    public async Task<Result<UserId>> Handle(CreateFirstAdministrator request, CancellationToken cancellationToken)
    {
        if (!link.Accepts(request.Token) || await db.People.AnyAsync(cancellationToken)) return new AccessErrors.SetupLinkSpent();
        return await db.CreateUserAsync(accounts, new NewUser(request.DisplayName, request.Email, request.Password, Role.Administrator, null), clock, cancellationToken);
    }
}
