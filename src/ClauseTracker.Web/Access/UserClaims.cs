using System.Globalization;
using System.Security.Claims;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Identity;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Web.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ClauseTracker.Web.Access;

/// <summary>Writes a user's name, roles and permissions into the ticket at sign-in.</summary>
public sealed class UserClaims(UserManager<SignInAccount> accounts, IOptions<IdentityOptions> options, ClauseTrackerDbContext db)
    : UserClaimsPrincipalFactory<SignInAccount>(accounts, options)
{
    /// <summary>Claims <c>Role:organisation</c>, with <c>*</c> for every organisation.</summary>
    public const string MembershipClaim = "membership";

    /// <summary>The name shown on screens.</summary>
    public const string DisplayNameClaim = "display-name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(SignInAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var id = new UserId(user.Id);
        var known = await db.People.AsNoTracking().Include(u => u.Memberships).SingleAsync(u => u.Id == id);
        identity.AddClaim(new Claim(DisplayNameClaim, known.DisplayName));
        identity.AddClaims(known.Memberships.Select(m => new Claim(MembershipClaim, $"{m.Role}:{m.OrganisationId?.ToString() ?? "*"}")));
        var permissions = known.Memberships.SelectMany(m => RolePermissions.Of(m.Role)).Distinct();
        identity.AddClaims(permissions.Select(p => new Claim(Navigation.PermissionClaim, p.ToString())));
        return identity;
    }
}

/// <summary>Who is at the web's door, by their ticket.</summary>
public sealed class HttpActor(IHttpContextAccessor http) : IActorSource
{
    public ICurrentUser Actor => http.HttpContext?.User is { Identity.IsAuthenticated: true } principal ? ApiAccess.FirmOf(principal) ?? FirmAccess.FirmOf(principal) ?? UserOf(principal) : KnownUser.Visitor;

    private static KnownUser UserOf(ClaimsPrincipal principal) => new(
        new UserId(Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture)),
        principal.FindFirstValue(UserClaims.DisplayNameClaim) ?? string.Empty,
        [.. principal.FindAll(UserClaims.MembershipClaim).Select(c => MembershipOf(c.Value))]);

    private static (Role Role, OrganisationId? Organisation) MembershipOf(string claim)
    {
        var parts = claim.Split(':');
        return (Enum.Parse<Role>(parts[0]), parts[1] == "*" ? null : new OrganisationId(Guid.Parse(parts[1], CultureInfo.InvariantCulture)));
    }
}
