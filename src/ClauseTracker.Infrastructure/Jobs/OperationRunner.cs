using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Jobs;

/// <summary>Carries out long operations with the rights of the user who asked. Taking one up again does nothing twice.</summary>
public sealed class OperationRunner(IServiceScopeFactory scopes, IFileStore files, TimeProvider clock)
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
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>();
        var asker = await db.People.AsNoTracking().Include(u => u.Memberships).SingleAsync(u => u.Id == operation.AskedBy, cancellation);
        scope.ServiceProvider.GetRequiredService<CurrentActor>()
            .Become(new KnownUser(asker.Id, asker.DisplayName, [.. asker.Memberships.Select(m => (m.Role, m.OrganisationId))]));
        await using var file = await files.OpenAsync(operation.FileKey, cancellation);
        var filter = JsonSerializer.Deserialize<ContractImportFilter>(operation.Parameters)!;
        var progress = new OperationProgress(scopes, operation.Id);
        var imported = await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(new ImportContracts(file, filter, progress), cancellation);
        await EndAsync(operation.Id, imported, cancellation);
        files.Delete(operation.FileKey);
    }

    private async Task EndAsync(Guid id, Result<ContractImportReport> imported, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>();
        var operation = await db.Operations.SingleAsync(o => o.Id == id, cancellation);
        operation.Status = imported.IsSuccess ? OperationStatus.Done : OperationStatus.Refused;
        operation.Outcome = imported.TryGet(out var report) ? JsonSerializer.Serialize(report) : JsonSerializer.Serialize(imported.Errors.Select(RefusalTold.Of));
        operation.EndedAt = clock.GetUtcNow();
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
