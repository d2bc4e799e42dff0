using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Cli.Tests;

/// <summary>A reconciliation that is killed in the middle and started again ends where an undisturbed one ends.</summary>
public sealed class KilledReconciliationTests
{
    private const int Clauses = 400;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Test]
    public async Task Nothing_is_lost_and_nothing_is_there_twice()
    {
        await using var world = await TestWorld.CreateAsync(DatabaseUnderTest.Sqlite);
        await FillAsync(world);
        using var folder = new ScratchFolder();
        var before = folder.PathOf("before.db");
        await world.ReadAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {before}"));

        await using (var killed = Start(world, "reconcile", "--all", "--progress", "plain"))
        {
            await killed.WaitForLineAsync(line => line.Contains('%', StringComparison.Ordinal), Limit);
            await killed.KillAsync();
        }

        var (left, done) = await world.ReadAsync(async db => (await db.Outbox.CountAsync(), await db.Standings.CountAsync()));
        Assert.That((left > 0, done > 0, done < Clauses), Is.EqualTo((true, true, true)), $"It was not killed in the middle: {done} done, {left} left.");
        await FinishAsync(world, "reconcile");
        var taken = await world.ReadAsync(SnapshotAsync);

        Restore(world, before);
        await FinishAsync(world, "reconcile", "--all");
        var undisturbed = await world.ReadAsync(SnapshotAsync);

        Assert.That(taken, Is.EqualTo(undisturbed));
        Assert.That(taken.Count(row => row.StartsWith("standing", StringComparison.Ordinal)), Is.EqualTo(Clauses));
        Assert.That(taken.Count(row => row.StartsWith("line", StringComparison.Ordinal)), Is.EqualTo(Clauses));
        Assert.That(taken, Is.Unique);
        Assert.That(await world.ReadAsync(db => db.Outbox.CountAsync()), Is.Zero);
    }

    /// <summary>Many clauses with one person at work and a validated month each; nothing reconciled yet.</summary>
    private static async Task FillAsync(TestWorld world)
    {
        var first = await world.SomebodyAtWorkAsync("2026-0");
        await world.ValidatedHoursAsync(first, 5, 100);
        using var file = new MemoryStream(DecpFile.With(Enumerable.Range(1, Clauses - 1).Select(i => DecpFile.Market($"2026-{i}"))));
        await world.GivenAsync(new Application.PublicContracts.ImportContracts(file, new Application.PublicContracts.ContractImportFilter(null, false)));
        await world.ReadAsync(db => DeclareAllAsync(db, first, world.Clock.GetUtcNow()));
    }

    private static async Task<int> DeclareAllAsync(ClauseTrackerDbContext db, StartedPlacement first, DateTimeOffset now)
    {
        var person = await db.Beneficiaries.SingleAsync();
        var employer = await db.Organisations.SingleAsync(o => o.Id == first.Employer);
        foreach (var contract in await db.Contracts.Where(c => c.Id != first.Clause.Contract).ToListAsync())
        {
            var terms = new ClauseTerms(ClauseKind.ExecutionCondition, RealisationModes.All, [], new DateRange(new DateOnly(2026, 3, 15), new DateOnly(2028, 3, 14)), null);
            var clause = InsertionClause.Declare(EntityId.New<ClauseId>(now), contract, ContractPart.Whole, terms, Obligation.OfHours(Hours.Of(833)), CountingRuleSet.Default.Id, now).Value;
            var placement = Placement.Start(
                EntityId.New<PlacementId>(now), clause, person, employer, RealisationModes.DirectHire, WorkContractType.FixedTerm, string.Empty, new DateOnly(2026, 4, 1), null).Value;
            var statement = HoursStatement.Open(EntityId.New<StatementId>(now), clause, employer.Id, new YearMonth(2026, 5));
            var filled = new[] { statement.Fill([(placement.Id, Hours.Of(100))]), statement.Submit(now), statement.Validate(now) };
            Assert.That(filled.SelectMany(f => f.Errors), Is.Empty);
            db.AddRange(clause, placement, statement);
        }

        await db.SaveChangesAsync();
        return await db.Outbox.ExecuteDeleteAsync();
    }

    /// <summary>All that reconciliation wrote, but for the moment when.</summary>
    private static async Task<List<string>> SnapshotAsync(ClauseTrackerDbContext db)
    {
        var standings = await db.Standings.AsNoTracking().ToListAsync();
        var lines = await db.ReconciledLines.AsNoTracking().ToListAsync();
        return
        [
            .. standings.Select(s => $"standing {s.ClauseId} {s.Owed} {s.Counted} {s.Pending} {s.NotCounted} {s.Elapsed} {s.Status}").Order(StringComparer.Ordinal),
            .. lines.Select(l => $"line {l.ClauseId} {l.StatementId} {l.PlacementId} {l.Month} {l.Hours} {l.Reason}").Order(StringComparer.Ordinal),
        ];
    }

    private static ChildProcess Start(TestWorld world, params string[] arguments) => ChildProcess.Start(
        "dotnet", [typeof(CommandLine).Assembly.Location, .. arguments, "--data", world.Settings.DataDirectory],
        new Dictionary<string, string?> { ["ClauseTracker__MasterKey"] = world.Settings.MasterKey, ["ConnectionStrings__SqlServer"] = null });

    private static async Task FinishAsync(TestWorld world, params string[] arguments)
    {
        await using var child = Start(world, arguments);
        Assert.That(await child.WaitForExitAsync(Limit), Is.Zero, child.Errors);
    }

    private static void Restore(TestWorld world, string copy)
    {
        SqliteConnection.ClearAllPools();
        var file = world.Settings.Database.SqliteFile;
        foreach (var beside in new[] { $"{file}-wal", $"{file}-shm" }) File.Delete(beside);
        File.Copy(copy, file, overwrite: true);
    }
}
