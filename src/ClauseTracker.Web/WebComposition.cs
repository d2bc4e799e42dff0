using System.Text.Encodings.Web;
using System.Text.Unicode;
using ClauseTracker.Web.Access;
using ClauseTracker.Web.Api;
using ClauseTracker.Web.Binding;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace ClauseTracker.Web;

/// <summary>Everything that the people's door needs, in the order in which a request meets it.</summary>
public static class WebComposition
{
    /// <summary>The name of the header in which scripts send the antiforgery token.</summary>
    public const string AntiforgeryHeader = "X-ClauseTracker-Token";

    private static readonly string[] PublicPages = ["/Index", "/Error", "/Status", "/Language", "/Legal/Accessibility", "/Access/SignIn", "/Access/Setup", "/Firm/Enter", "/Firm/Over"];

    /// <summary>Registers Razor Pages, languages, form reading, navigation and antiforgery.</summary>
    public static WebApplicationBuilder AddClauseTrackerPages(this WebApplicationBuilder builder)
    {
        // Whatever the settings say: links of firms are secrets, and it writes addresses before we can take the secret out.
        builder.Logging.AddFilter(FirmSecret.RequestLog, LogLevel.None);
        var services = builder.Services;
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/");
            options.Conventions.AuthorizeFolder("/Firm", FirmAccess.Policy);
            Array.ForEach(PublicPages, page => options.Conventions.AllowAnonymousToPage(page));
        });
        services.AddSingleton<IConfigureOptions<MvcOptions>, FormReading>();
        services.AddSingleton<Words>();
        services.AddSingleton<Icons>();
        services.AddSingleton<INavigation, Navigation>();
        services.AddMemoryCache();
        services.AddHttpContextAccessor();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ApiJson.NameTheStatus);
        // What cannot be read is the caller's mistake, not ours, in development too.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddApiDocument();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddRequestLocalization(Languages.Configure);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryHeader;
            options.SuppressXFrameOptionsHeader = true;
            options.Cookie.Name = "clausetracker.antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "clausetracker.message");
        // Accented letters stay letters in the page: UTF-8 needs no entity for them.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    /// <summary>Adds the middlewares of the people's door, and maps static files and pages.</summary>
    public static WebApplication UseClauseTrackerPages(this WebApplication app)
    {
        app.UseMiddleware<FirmSecret>();
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseWhen(IsForMachines, branch => branch.UseExceptionHandler());
            app.UseWhen(IsForPeople, branch => branch.UseExceptionHandler("/error"));
            app.UseHsts();
        }

        app.UseRequestLocalization();
        app.UseWhen(IsForMachines, branch => branch.UseStatusCodePages());
        app.UseWhen(IsForPeople, branch => branch.UseStatusCodePagesWithReExecute("/status/{0}"));
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapPublicContracts();
        app.MapFirms();
        app.MapApiDocument();
        return app;
    }

    private static bool IsForMachines(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    private static bool IsForPeople(HttpContext context) => !IsForMachines(context);
}
