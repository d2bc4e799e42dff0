using ClauseTracker.Application.Access;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web;

/// <summary>What the program does before it serves, and what it says on the console when it does.</summary>
public static class Startup
{
    /// <summary>Brings the database to the present schema.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app) => await app.Services.GetRequiredService<DatabaseUpdate>().RunAsync();

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
