using ClauseTracker.Application.Attachments;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Encryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClauseTracker.Infrastructure.Attachments;

/// <summary>Registers the store of attached files.</summary>
internal static class AttachmentServices
{
    public static IServiceCollection AddAttachments(this IServiceCollection services, InstanceSettings settings) => services
        .AddSingleton(settings.Attachments.Retention)
        .AddSingleton<IVirusScanner>(provider => settings.Attachments.ClamdHost is { } host
            ? new ClamdScanner(host, settings.Attachments.ClamdPort, provider.GetRequiredService<ILogger<ClamdScanner>>())
            : new NoVirusScanner())
        .AddSingleton<IAttachmentStore>(provider =>
            new AttachmentStore(settings.AttachmentsDirectory, provider.GetRequiredService<MasterKey>(), provider.GetRequiredService<IVirusScanner>(), provider.GetRequiredService<TimeProvider>()));
}
