using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Access;

/// <summary>Adds somebody who works with the application.</summary>
/// <param name="OrganisationSiret">Where the role holds; null or empty is every organisation of the instance.</param>
[Requires(Permission.ManageUsers)]
public sealed record AddUser(string DisplayName, string Email, string Password, Role Role, string? OrganisationSiret) : ICommand<UserId>
{
    public override string ToString() => nameof(AddUser);
}

internal sealed class AddUserValidator : AbstractValidator<AddUser>
{
    public AddUserValidator()
    {
        RuleFor(u => u.DisplayName).NotEmpty().MaximumLength(User.DisplayNameLength);
        RuleFor(u => u.Email).NotEmpty().EmailAddress().MaximumLength(User.EmailLength);
        RuleFor(u => u.Password).NotEmpty();
        RuleFor(u => u.Role).IsInEnum();
        // The role of a firm is that of one firm.
        RuleFor(u => u.OrganisationSiret).NotEmpty().When(u => u.Role.IsOfFirm()).OverridePropertyName("Organisation");
    }
}

internal sealed class AddUserHandler(IClauseTrackerDb db, ISignInAccounts accounts, TimeProvider clock) : ICommandHandler<AddUser, UserId>
{
    public async Task<Result<UserId>> Handle(AddUser request, CancellationToken cancellationToken)
    {
        OrganisationId? organisation = null;
        if (!string.IsNullOrWhiteSpace(request.OrganisationSiret))
        {
            var read = Siret.From(request.OrganisationSiret, "Organisation");
            if (!read.TryGet(out var siret)) return Result<UserId>.Refuse(read.Errors);
            var known = await db.Organisations.BySiretAsync(siret, cancellationToken);
            if (known is null) return new AccessErrors.OrganisationUnknown(request.OrganisationSiret);
            organisation = known.Id;
        }

        return await db.CreateUserAsync(accounts, new NewUser(request.DisplayName, request.Email, request.Password, request.Role, organisation), clock, cancellationToken);
    }
}

internal sealed record NewUser(string DisplayName, string Email, string Password, Role Role, OrganisationId? Organisation);

internal static class UserCreation
{
    [return: DoNotIgnore]
    public static async Task<Result<UserId>> CreateUserAsync(this IClauseTrackerDb db, ISignInAccounts accounts, NewUser wanted, TimeProvider clock, CancellationToken cancellation)
    {
        var made = User.Create(EntityId.New<UserId>(clock.GetUtcNow()), wanted.DisplayName, wanted.Email);
        if (!made.TryGet(out var user)) return Result<UserId>.Refuse(made.Errors);
        user.Grant(wanted.Role, wanted.Organisation);
        var account = await accounts.CreateAsync(user.Id, wanted.Email, wanted.Password, cancellation);
        if (account.IsRefused) return Result<UserId>.Refuse(account.Errors);
        db.People.Add(user);
        await db.SaveChangesAsync(cancellation);
        return user.Id;
    }
}
