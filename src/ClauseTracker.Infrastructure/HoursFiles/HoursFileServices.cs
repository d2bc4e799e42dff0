using System.Text;
using ClauseTracker.Application.Imports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Registers the reading of files of hours.</summary>
public static class HoursFileServices
{
    /// <summary>Adds <see cref="IHoursFileReader"/> and <see cref="IAnnotatedFileWriter"/>; the current month comes from <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddHoursFiles(this IServiceCollection services)
    {
        // Windows-1252 is not built in.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<IHoursFileReader, HoursFileReader>()
            .AddSingleton<IAnnotatedFileWriter, AnnotatedFileWriter>();
    }
}
