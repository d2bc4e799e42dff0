using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>
/// Writes what lists show and find of contracts when the database holds it not, or as an older program understood it. A migration cannot: the words
/// of a text are this program's. In portions, each a transaction of its own; stopped in the middle, it begins again and finds less to do.
/// </summary>
public sealed class ListUpdate(IServiceScopeFactory scopes)
{
    private const string Name = "ContractListings";

    /// <summary>Brings lists to date; gives the number of contracts looked at, zero when there was nothing to do.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        if (await VersionAsync(cancellation) == ContractProjecting.Version) return 0;
        var contracts = await WithDatabaseAsync(db => db.Contracts.IgnoreQueryFilters().OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation));
        foreach (var portion in contracts.Chunk(ContractProjecting.Portion)) await WriteAsync(portion, cancellation);
        await MarkAsync(cancellation);
        return contracts.Count;
    }

    private Task<int?> VersionAsync(CancellationToken cancellation) =>
        WithDatabaseAsync(db => db.ReadModelStates.Where(s => s.Name == Name).Select(s => (int?)s.Version).SingleOrDefaultAsync(cancellation));

    private Task<bool> WriteAsync(ContractId[] portion, CancellationToken cancellation) => WithDatabaseAsync(async db =>
    {
        var written = await db.InTransactionAsync<Result<Nothing>>(
            async () =>
            {
                await db.RefreshContractsAsync(portion, cancellation);
                return new Nothing();
            },
            cancellation);
        return written.IsSuccess ? true : throw new InvalidOperationException("Somebody else writes the lists.");
    });

    private Task<int> MarkAsync(CancellationToken cancellation) => WithDatabaseAsync(async db =>
    {
        await db.ReadModelStates.Where(s => s.Name == Name).ExecuteDeleteAsync(cancellation);
        db.ReadModelStates.Add(new ReadModelState { Name = Name, Version = ContractProjecting.Version });
        return await db.SaveChangesAsync(cancellation);
    });

    private async Task<T> WithDatabaseAsync<T>(Func<ClauseTrackerDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("lists"));
        return await work(scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>());
    }
}
