using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ClauseTracker.Web.Access;

/// <summary>How a firm comes in: the link of a letter is exchanged for a short cookie that only the firm's pages get; an account does as well.</summary>
public static class FirmAccess
{
    /// <summary>The cookie that stands for an opened link.</summary>
    public const string Scheme = "FirmLink";

    /// <summary>Who may open the firm's pages.</summary>
    public const string Policy = "firm";

    /// <summary>Openings of links are counted by address.</summary>
    public const string RateLimit = "firm-link";

    /// <summary>Openings that one address may try in a minute: many colleagues behind one line, few guesses.</summary>
    public const int OpeningsAMinute = 60;

    private const string FirmClaim = "firm";

    /// <summary>Long enough to look for the time sheets; after it the link of the letter opens again.</summary>
    private static readonly TimeSpan Stay = TimeSpan.FromHours(2);

    public static IServiceCollection AddFirmAccess(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = "clausetracker.firm";
            cookie.Cookie.Path = FirmPaths.Root;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = cookie.AccessDeniedPath = FirmPaths.Over;
            cookie.ExpireTimeSpan = Stay;
            cookie.SlidingExpiration = true;
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            // The last one says where to go when nobody came in.
            .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme, Scheme)
            .RequireClaim(Navigation.PermissionClaim, nameof(Permission.AnswerForFirm)));
        return services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(RateLimit, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = OpeningsAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        });
    }

    /// <summary>Gives the cookie for a link that was opened; it ends with the link at the latest.</summary>
    public static Task EnterFirmAsync(this HttpContext http, OpenedFirmLink opened, DateTimeOffset now)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, opened.Link.ToString()), new Claim(FirmClaim, opened.Firm.ToString()), new Claim(Navigation.PermissionClaim, nameof(Permission.AnswerForFirm)),
            ],
            Scheme);
        var ends = now + Stay;
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { ExpiresUtc = ends < opened.ExpiresAt ? ends : opened.ExpiresAt });
    }

    /// <summary>The firm that came by a link, or null. It goes before an account: a facilitator who tries a link sees what the firm sees.</summary>
    internal static KnownUser? FirmOf(ClaimsPrincipal principal) =>
        principal.Identities.FirstOrDefault(i => i.IsAuthenticated && i.AuthenticationType == Scheme) is { } identity
            ? KnownUser.ByLink(FirmLinkId.From(IdOf(identity, ClaimTypes.NameIdentifier)), OrganisationId.From(IdOf(identity, FirmClaim)))
            : null;

    private static Guid IdOf(ClaimsIdentity identity, string claim) => Guid.Parse(identity.FindFirst(claim)!.Value, CultureInfo.InvariantCulture);
}
