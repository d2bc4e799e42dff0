using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Infrastructure.Composition;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Jobs;

/// <summary>Deletes the files whose time is over.</summary>
public sealed class SweepAttachmentsJob(IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("jobs"));
        _ = (await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(new SweepAttachments(), cancellation)).Value;
    }
}
