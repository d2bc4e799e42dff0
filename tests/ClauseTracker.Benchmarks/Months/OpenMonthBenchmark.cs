using System.Diagnostics;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Benchmarks.Months;

/// <summary>
/// Opening the month for 5 000 clauses with three people each, beside a bare bulk insert of the same statements and lines in one transaction of another
/// database. The work reads who is placed, looks for what is there already and writes in portions; the yardstick only writes.
/// </summary>
public sealed class OpenMonthBenchmark : IBenchmark
{
    private const int Clauses = 5000;
    private const double MostRatio = 10;
    private const double MostMegabytes = 1024;
    private const double MostSeconds = 60;

    private static readonly YearMonth Month = new(2026, 10);

    public string Name => "open-month";

    public async Task<Measure> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        // What is compiled at its first use is compiled before anything is measured.
        await using (var small = await WorldAsync(10, cancellation)) _ = (await small.DoAsync(new OpenMonth(Month))).Value;
        await using var world = await WorldAsync(Clauses, cancellation);
        await using var bare = await WorldAsync(Clauses, cancellation);
        var start = Stopwatch.GetTimestamp();
        var opened = (await world.DoAsync(new OpenMonth(Month))).Value;
        var ours = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        var again = (await world.DoAsync(new OpenMonth(Month))).Value;
        await log.WriteLineAsync($"{opened.Statements} statements, {opened.Lines} people in {ours:0.00} s; again: {again.Statements} in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s");

        var statements = await world.ReadAsync(db => db.Statements.AsNoTracking().Include(s => s.Lines).ToListAsync(cancellation));
        var yardstick = await bare.ReadAsync(async db =>
        {
            start = Stopwatch.GetTimestamp();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.BulkInsertAsync(statements, cancellation);
            await db.BulkInsertAsync(statements.SelectMany(s => s.Lines), cancellation);
            await transaction.CommitAsync(cancellation);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        });
        // Seconds are a bar here too: the month must be open when people arrive.
        return new Measure(ours, yardstick, ChildMeasure.PeakMegabytes(), ours > MostSeconds ? 0 : MostRatio, MostMegabytes);
    }

    private static async Task<TestWorld> WorldAsync(int clauses, CancellationToken cancellation)
    {
        var world = await TestWorld.CreateAsync(DatabaseUnderTest.Sqlite, isQuiet: true);
        await world.ReadAsync(async db =>
        {
            await ManyPlacements.AddAsync(db, clauses, cancellation);
            return 0;
        });
        world.AsSystem();
        return world;
    }
}
