using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Access;
using ClauseTracker.Application.Demo;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Demo;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web;

/// <summary>What the program does before it serves, and what it says on the console when it does.</summary>
public static class Startup
{
    /// <summary>The console speaks French on a machine that has no language of its own.</summary>
    public static void SpeakFrenchByDefault()
    {
        if (CultureInfo.CurrentUICulture.Name.Length > 0) return;
        var french = CultureInfo.GetCultureInfo("fr-FR");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = french;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = french;
    }

    /// <summary>Brings the database to the present schema.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app) => await app.Services.GetRequiredService<DatabaseUpdate>().RunAsync();

    /// <summary>Loads the demo territory when it was asked for and nothing is there yet.</summary>
    public static async Task LoadDemoAsync(this WebApplication app, string[] args)
    {
        if (!args.Contains("--demo")) return;
        var words = app.Services.GetRequiredService<Words>();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("demo"));
        var loaded = await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(new LoadDemoTerritory());
        if (loaded.IsRefused)
        {
            Console.WriteLine(words.Of(loaded.Errors[0]));
            return;
        }

        await app.Services.GetRequiredService<OutboxRunner>().RunAsync();
        var folder = Path.Combine(app.Services.GetRequiredService<InstanceSettings>().DataDirectory, "demo");
        await DemoFiles.WriteAsync(folder, app.Services.GetRequiredService<TimeProvider>(), CancellationToken.None);
        Console.WriteLine(words["Console.DemoLoaded", loaded.Value.People, loaded.Value.Hours]);
    }

    /// <summary>Says where to go once the address is known; on an empty instance, with the link that makes the first administrator.</summary>
    public static void SayWhereToGo(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Urls.FirstOrDefault() ?? string.Empty;
        var words = app.Services.GetRequiredService<Words>();
        Console.WriteLine(words["Console.Address", address]);
        using var scope = app.Services.CreateScope();
        var hasUsers = scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>().People.Any();
        if (!hasUsers) Console.WriteLine(words["Console.SetupLink", $"{address}/setup?token={app.Services.GetRequiredService<ISetupLink>().Token}"]);
    });
}
