using ClauseTracker.Application.Exports;
using ClauseTracker.Application.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Registers the readers and writers of published data.</summary>
public static class OpenDataServices
{
    /// <summary>Adds <see cref="IEssentialProcurementReader"/>, <see cref="IEssentialProcurementWriter"/> and <see cref="IExecutionFileWriter"/>.</summary>
    public static IServiceCollection AddOpenData(this IServiceCollection services) => services
        .AddSingleton<IEssentialProcurementReader, EssentialProcurementReader>()
        .AddSingleton<IEssentialProcurementWriter, EssentialProcurementWriter>()
        .AddSingleton<IExecutionFileWriter, ExecutionFileWriter>();
}
