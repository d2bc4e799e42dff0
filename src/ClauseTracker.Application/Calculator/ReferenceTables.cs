using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Calculator;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Calculator;

/// <summary>Reads the reference table, and fills what an author left to it.</summary>
internal static class ReferenceTables
{
    /// <summary>The table as it holds on that day.</summary>
    public static async Task<ReferenceTable> ReferenceTableAsync(this IClauseTrackerDb db, DateOnly day, CancellationToken cancellation)
    {
        var versions = await db.TradeReferences.AsNoTracking().Where(t => t.ValidFrom <= day).ToListAsync(cancellation);
        var general = await db.GeneralFigures.AsNoTracking().Where(g => g.ValidFrom <= day).ToListAsync(cancellation);
        return ReferenceTable.On(day, versions, general);
    }

    /// <summary>The input with what its trades leave to the table of today; the table is not read when they leave nothing.</summary>
    public static async Task<T> CompletedAsync<T>(this IClauseTrackerDb db, T input, TimeProvider clock, CancellationToken cancellation)
        where T : ObligationInput =>
        input.Trades.Any(t => !t.IsBlank && (t.LabourShare is null || t.HourlyCost is null))
            ? input.CompletedFrom(await db.ReferenceTableAsync(clock.Today(), cancellation))
            : input;

    /// <summary>The input with the share and the cost of its trades filled from the table where they were left empty.</summary>
    public static T CompletedFrom<T>(this T input, ReferenceTable table)
        where T : ObligationInput => (T)((ObligationInput)input with
        {
            HourlyCost = input.HourlyCost ?? (input.Trades.Any(t => !t.IsBlank) ? table.General.HourlyCost.Euros : null),
            Trades = [.. input.Trades.Select(t => table.Find(t.Trade) is { } line
                ? t with { LabourShare = t.LabourShare ?? line.LabourShare.Percent, HourlyCost = t.HourlyCost ?? line.HourlyCost?.Euros }
                : t)],
        });
}
