using ClauseTracker.Application.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Registers the readers of published data.</summary>
public static class OpenDataServices
{
    /// <summary>Adds <see cref="IEssentialProcurementReader"/>.</summary>
    public static IServiceCollection AddOpenData(this IServiceCollection services) =>
        services.AddSingleton<IEssentialProcurementReader, EssentialProcurementReader>();
}
