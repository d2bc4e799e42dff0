using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClauseTracker.Infrastructure.Jobs;

/// <summary>Carries out long operations with the rights of the user who asked. Taking one up again does nothing twice.</summary>
public sealed class OperationRunner(IServiceScopeFactory scopes, IFileStore files, ILogger<OperationRunner> log, TimeProvider clock)
{
    /// <summary>Carries out every operation that waits.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        while (await NextAsync(cancellation) is { } operation) await RunOneAsync(operation, cancellation);
    }

    /// <summary>Has what a dead process was at done again.</summary>
    public async Task ReleaseAbandonedAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>();
        await db.Operations.Where(o => o.Status == OperationStatus.Running)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.Status, OperationStatus.Waiting), cancellation);
    }

    private async Task<BackgroundOperation?> NextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>();
        foreach (var operation in await db.Operations.AsNoTracking().Where(o => o.Status == OperationStatus.Waiting).OrderBy(o => o.Id).ToListAsync(cancellation))
        {
            var claimed = await db.Operations.Where(o => o.Id == operation.Id && o.Status == OperationStatus.Waiting)
                .ExecuteUpdateAsync(s => s.SetProperty(o => o.Status, OperationStatus.Running), cancellation);
            if (claimed == 1) return operation;
        }

        return null;
    }

    private async Task RunOneAsync(BackgroundOperation operation, CancellationToken cancellation)
    {
        var work = OperationWorks.All[operation.Kind];
        try
        {
            var outcome = await DoAsync(operation, work, cancellation);
            await EndAsync(operation.Id, outcome.IsSuccess ? OperationStatus.Done : OperationStatus.Refused, OutcomeOf(outcome), cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Never the message, which could quote the file.
            log.LogError("Operation {Operation} ({Kind}) broke: {Failure}", operation.Id, operation.Kind, failure.GetType().Name);
            await EndAsync(operation.Id, OperationStatus.Failed, null, cancellation);
        }

        foreach (var key in work.Done(operation)) files.Delete(key);
    }

    private async Task<Result<string>> DoAsync(BackgroundOperation operation, OperationWork work, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(await AskerAsync(db, operation, cancellation));
        await using var file = await files.OpenAsync(operation.FileKey, cancellation);
        var progress = new OperationProgress(scopes, operation.Id);
        return await work.DoAsync(new OperationMaterial(operation, file, scope.ServiceProvider.GetRequiredService<IUseCases>(), progress, cancellation));
    }

    /// <summary>Who asked. Whether a link is still open is looked at by the request itself.</summary>
    private static async Task<KnownUser> AskerAsync(ClauseTrackerDbContext db, BackgroundOperation operation, CancellationToken cancellation)
    {
        if (FirmSender.Of(operation) is { Link: { } link } by) return KnownUser.ByLink(FirmLinkId.From(link), OrganisationId.From(by.Firm));
        var asker = await db.People.AsNoTracking().Include(u => u.Memberships).SingleAsync(u => u.Id == operation.AskedBy, cancellation);
        return new KnownUser(asker.Id, asker.DisplayName, [.. asker.Memberships.Select(m => (m.Role, m.OrganisationId))]);
    }

    private static string OutcomeOf(Result<string> outcome) => outcome.TryGet(out var json) ? json : JsonSerializer.Serialize(outcome.Errors.Select(RefusalTold.Of));

    private async Task EndAsync(Guid id, OperationStatus status, string? outcome, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>();
        var operation = await db.Operations.SingleAsync(o => o.Id == id, cancellation);
        (operation.Status, operation.Outcome, operation.EndedAt) = (status, outcome, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }

    private sealed class OperationProgress(IServiceScopeFactory scopes, Guid id) : IProgress<long>
    {
        public void Report(long value)
        {
            using var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>().Operations.Where(o => o.Id == id)
                .ExecuteUpdate(s => s.SetProperty(o => o.Progress, value));
        }
    }
}
