using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Infrastructure.Persistence.Providers;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

/// <summary>The product's services on a provider, without a database behind them.</summary>
internal static class Unconnected
{
    private const string Nowhere = "Server=nowhere;Database=imaginary;Integrated Security=true;TrustServerCertificate=true";

    /// <summary>For what needs no connection: the model, migrations as scripts.</summary>
    public static ServiceProvider ServicesOf(bool sqlServer) =>
        WorldServices.Of(new InstanceSettings("/nonexistent", new DatabaseChoice(sqlServer ? Nowhere : null, "/nonexistent/clausetracker.db"), Convert.ToBase64String(new byte[32]))).BuildServiceProvider();

    /// <summary>For what sends commands.</summary>
    public static ServiceProvider ServicesOn(ImaginarySqlServer server, ScratchFolder folder)
    {
        var services = WorldServices.Of(new InstanceSettings(folder.Path, new DatabaseChoice(Nowhere, string.Empty), Convert.ToBase64String(new byte[32])));
        services.ConfigureDbContext<ClauseTrackerDbContext>(options => options.UseSqlServer(server));
        return services.BuildServiceProvider();
    }

    /// <summary>Gives the context to <paramref name="work"/>.</summary>
    public static T WithContext<T>(this IServiceProvider services, Func<ClauseTrackerDbContext, T> work)
    {
        using var scope = services.CreateScope();
        return work(scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>());
    }
}
