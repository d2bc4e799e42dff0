using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

/// <summary>A database that was there before its lists, or whose lists an older program wrote.</summary>
public sealed class ListUpdateTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private ListUpdate Update => World.Services.GetRequiredService<ListUpdate>();

    [Test]
    public async Task An_update_fills_lists_that_were_not_there()
    {
        await ManyAsync(450);
        var before = await KeptAsync();
        await World.ReadAsync(async db => await db.ContractTerms.ExecuteDeleteAsync() + await db.ContractListings.ExecuteDeleteAsync() + await db.ReadModelStates.ExecuteDeleteAsync());

        Assert.That(await Update.RunAsync(), Is.EqualTo(450));
        Assert.That(await KeptAsync(), Is.EqualTo(before));
        Assert.That(await Update.RunAsync(), Is.Zero);
    }

    [Test]
    public async Task Lists_of_an_older_program_are_written_anew_where_they_differ()
    {
        await ManyAsync(10);
        var before = await KeptAsync();
        await World.ReadAsync(async db => await db.ContractTerms.Where(t => t.Term == "TRAVAUX").ExecuteDeleteAsync()
            + await db.ContractListings.ExecuteUpdateAsync(s => s.SetProperty(l => l.Buyer, "Autrefois")) + await db.ReadModelStates.ExecuteUpdateAsync(s => s.SetProperty(m => m.Version, 0)));

        Assert.That(await Update.RunAsync(), Is.EqualTo(10));
        Assert.That(await KeptAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task The_program_s_own_update_and_its_start_see_to_it()
    {
        await ManyAsync(3);
        await World.ReadAsync(async db => await db.ContractListings.ExecuteDeleteAsync() + await db.ReadModelStates.ExecuteDeleteAsync());
        await World.Services.GetRequiredService<DatabaseUpdate>().RunAsync();
        Assert.That(await World.ReadAsync(db => db.ContractListings.CountAsync()), Is.EqualTo(3));

        await World.ReadAsync(async db => await db.ContractListings.ExecuteDeleteAsync() + await db.ReadModelStates.ExecuteDeleteAsync());
        await World.Services.GetRequiredService<DatabaseReadiness>().EnsureAsync();
        Assert.That(await World.ReadAsync(db => db.ContractListings.CountAsync()), Is.EqualTo(3));
    }

    private Task<int> ManyAsync(int count) => World.ReadAsync(async db =>
    {
        await ManyContracts.AddAsync(db, count);
        return count;
    });

    private Task<List<string>> KeptAsync() => World.ReadAsync(async db =>
    {
        var rows = (await db.ContractListings.AsNoTracking().ToListAsync()).Select(r => r.ToString());
        return rows.Concat((await db.ContractTerms.AsNoTracking().ToListAsync()).Select(t => t.ToString())).Order(StringComparer.Ordinal).ToList();
    });
}
