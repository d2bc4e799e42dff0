using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ClauseTracker.Web.Access;

/// <summary>
/// How a firm's software comes in: each call shows its key, and nothing is remembered between two. A session opens none of these addresses, so that no page
/// elsewhere can make a browser write here; a key opens no page.
/// </summary>
public static class ApiAccess
{
    /// <summary>The scheme of keys.</summary>
    public const string Scheme = "ApiKey";

    /// <summary>Who may call the addresses for firms' software.</summary>
    public const string Policy = "firm-software";

    /// <summary>Calls are counted by key.</summary>
    public const string RateLimit = "firm-software";

    private const string FirmClaim = "firm";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddApiAccess(this IServiceCollection services, InstanceSettings settings)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyDoor>(Scheme, null);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
        return services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(RateLimit, http => RateLimitPartition.GetFixedWindowLimiter(
                http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? string.Empty,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.ApiCallsAMinute, Window = Window, QueueLimit = 0 }));
            limits.OnRejected = TooManyAsync;
        });
    }

    /// <summary>The firm whose software came by a key, or null.</summary>
    internal static KnownUser? FirmOf(ClaimsPrincipal principal) =>
        principal.Identities.FirstOrDefault(i => i.IsAuthenticated && i.AuthenticationType == Scheme) is { } identity
            ? KnownUser.ByKey(ApiKeyId.From(IdOf(identity, ClaimTypes.NameIdentifier)), OrganisationId.From(IdOf(identity, FirmClaim)))
            : null;

    internal static ClaimsPrincipal PrincipalOf(OpenedApiKey opened) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, opened.Key.ToString()), new Claim(FirmClaim, opened.Firm.ToString())], Scheme));

    private static Guid IdOf(ClaimsIdentity identity, string claim) => Guid.Parse(identity.FindFirst(claim)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Machines are told when to come again; people get the page of their status.</summary>
    private static async ValueTask TooManyAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var http = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return;
        await Problems.Of(StatusCodes.Status429TooManyRequests, [new ApiErrors.TooManyCalls()], http.RequestServices.GetRequiredService<Words>()).ExecuteAsync(http);
    }
}

/// <summary>Reads <c>Authorization: Bearer ct_…</c>.</summary>
internal sealed class ApiKeyDoor(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IUseCases useCases, Words words)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Bearer = "Bearer ";

    private IReadOnlyList<Error> _refused = [new ApiKeyErrors.Unknown()];

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var result = await useCases.DoAsync(new OpenApiKey(header[Bearer.Length..].Trim()), Context.RequestAborted);
        if (result.TryGet(out var opened)) return AuthenticateResult.Success(new AuthenticationTicket(ApiAccess.PrincipalOf(opened), Scheme.Name));
        _refused = result.Errors;
        return AuthenticateResult.Fail(result.Errors[0].Code);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Problems.Of(StatusCodes.Status401Unauthorized, _refused, words).ExecuteAsync(Context);
    }
}
