using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.AspNetCore.Identity;

namespace ClauseTracker.Infrastructure.Identity;

/// <summary>Accounts of ASP.NET Core Identity.</summary>
internal sealed class SignInAccounts(UserManager<SignInAccount> accounts) : ISignInAccounts
{
    public async Task<Result<Nothing>> CreateAsync(UserId user, string email, string password, CancellationToken cancellation)
    {
        var created = await accounts.CreateAsync(new SignInAccount { Id = user.Value, UserName = email, Email = email, EmailConfirmed = true }, password);
        return created.Succeeded ? new Nothing() : Result<Nothing>.Refuse([.. created.Errors.Select(ErrorOf).DistinctBy(e => e.Code)]);
    }

    private static Error ErrorOf(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => new AccessErrors.EmailTaken(),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => new SharedErrors.Malformed("Email"),
        _ => new AccessErrors.PasswordTooWeak(AccessErrors.ShortestPassword),
    };
}
