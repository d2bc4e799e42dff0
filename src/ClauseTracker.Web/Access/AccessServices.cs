using ClauseTracker.Domain.Access;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Identity;
using ClauseTracker.Web.Components;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace ClauseTracker.Web.Access;

/// <summary>Sign-in by cookie; every page asks for it unless it says otherwise.</summary>
public static class AccessServices
{
    /// <summary>The policy of Hangfire's dashboard.</summary>
    public const string OperatorsOnly = "operators";

    public static IServiceCollection AddAccess(this IServiceCollection services, InstanceSettings settings)
    {
        services.AddDataProtection().SetApplicationName("ClauseTracker").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.KeysDirectory, "sessions")));
        services.AddSingleton<IActorSource, HttpActor>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        new IdentityBuilder(typeof(SignInAccount), services).AddSignInManager().AddClaimsPrincipalFactory<UserClaims>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "clausetracker.session";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = SitePaths.SignIn;
            cookie.LogoutPath = SitePaths.SignOut;
            cookie.AccessDeniedPath = "/status/403";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            // A machine is told so; a person is led to the form.
            cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        });
        services.AddAuthorizationBuilder().AddPolicy(OperatorsOnly, policy => policy.RequireClaim(Navigation.PermissionClaim, nameof(Permission.OperateInstance)));
        return services.AddFirmAccess().AddApiAccess(settings).AddMenu();
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static IServiceCollection AddMenu(this IServiceCollection services) => services
        .AddSingleton(new NavItem("Nav.Home", "/home", "home", nameof(Permission.ReadAggregates)))
        .AddSingleton(new NavItem("Nav.Contracts", "/contracts", "contract", nameof(Permission.ReadContracts)))
        .AddSingleton(new NavItem("Nav.Clauses", "/clauses", "clause", nameof(Permission.ReadClauses)))
        .AddSingleton(new NavItem("Nav.Calculator", "/calculator", "calculator", nameof(Permission.ReadClauses), IsAside: true))
        .AddSingleton(new NavItem("Nav.Statements", "/statements", "hours", nameof(Permission.ReadStatements)))
        .AddSingleton(new NavItem("Nav.Months", "/months", "calendar", nameof(Permission.CloseMonths)))
        .AddSingleton(new NavItem("Nav.Placements", "/placements", "work", nameof(Permission.ReadStatements)))
        .AddSingleton(new NavItem("Nav.Reminders", "/reminders", "mail", nameof(Permission.ManageReminders)))
        .AddSingleton(new NavItem("Nav.Beneficiaries", "/beneficiaries", "people", nameof(Permission.ReadBeneficiaries)))
        .AddSingleton(new NavItem("Nav.Sourcing", "/sourcing", "work", nameof(Permission.EditPosts)))
        .AddSingleton(new NavItem("Nav.Partnerships", "/partnerships", "calendar", nameof(Permission.ReadPartnerships)))
        .AddSingleton(new NavItem("Nav.Duty", "/duty", "gavel", nameof(Permission.ReadContracts), IsAside: true))
        .AddSingleton(new NavItem("Nav.ResponsibleProcurement", "/responsible-procurement", "dashboard", nameof(Permission.ReadAggregates), IsAside: true))
        .AddSingleton(new NavItem("Nav.Organisations", "/organisations", "building", nameof(Permission.ReadContracts), IsAside: true))
        .AddSingleton(new NavItem("Nav.Exports", "/exports", "download", nameof(Permission.ReadContracts), IsAside: true))
        .AddSingleton(new NavItem("Nav.ApiKeys", "/api-keys", "settings", nameof(Permission.ManageApiKeys), IsAside: true))
        .AddSingleton(new NavItem("Nav.Users", "/users", "settings", nameof(Permission.ManageUsers), IsAside: true))
        .AddSingleton(new NavItem("Nav.Jobs", "/jobs", "reconcile", nameof(Permission.OperateInstance), IsAside: true));
}
