using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>
/// Gives the marks by which they are found again to people who were recorded without, by an older program or one that knew other forms of names. A
/// migration cannot: names must be deciphered. In portions; stopped in the middle, it begins again and finds less to do.
/// </summary>
public sealed class MarkUpdate(IServiceScopeFactory scopes)
{
    private const string Name = "IdentityMarks";
    private const int Portion = 500;

    /// <summary>Brings marks to date; gives the number of people looked at, zero when there was nothing to do.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var known = await WithDatabaseAsync((db, _) => db.ReadModelStates.Where(s => s.Name == Name).Select(s => (int?)s.Version).SingleOrDefaultAsync(cancellation));
        if (known == IdentityForms.Version) return 0;
        var people = await WithDatabaseAsync((db, _) => db.Beneficiaries.IgnoreQueryFilters().OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(cancellation));
        foreach (var portion in people.Chunk(Portion)) await WithDatabaseAsync((db, vault) => WriteAsync(db, vault, portion, cancellation));
        await WithDatabaseAsync(async (db, _) =>
        {
            await db.ReadModelStates.Where(s => s.Name == Name).ExecuteDeleteAsync(cancellation);
            db.ReadModelStates.Add(new ReadModelState { Name = Name, Version = IdentityForms.Version });
            return await db.SaveChangesAsync(cancellation);
        });
        return people.Count;
    }

    private static async Task<int> WriteAsync(ClauseTrackerDbContext db, IdentityVault vault, BeneficiaryId[] portion, CancellationToken cancellation)
    {
        var people = await db.Beneficiaries.IgnoreQueryFilters().AsNoTracking().Where(b => portion.Contains(b.Id)).Select(b => new { b.Id, b.Identity }).ToListAsync(cancellation);
        var identities = await vault.OpenAsync([.. people.Select(p => (p.Id, p.Identity))], cancellation);
        await db.IdentityMarks.Where(m => portion.Contains(m.BeneficiaryId)).ExecuteDeleteAsync(cancellation);
        await db.BulkInsertAsync(identities.SelectMany(i => vault.Marks(i.Key, i.Value)), cancellation);
        return people.Count;
    }

    private async Task<T> WithDatabaseAsync<T>(Func<ClauseTrackerDbContext, IdentityVault, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("marks"));
        var services = scope.ServiceProvider;
        return await work(services.GetRequiredService<ClauseTrackerDbContext>(), (IdentityVault)services.GetRequiredService<IIdentityVault>());
    }
}
