using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Calculator;

/// <summary>The reference table of a day, with every version that was ever written.</summary>
/// <param name="On">The day; null is today.</param>
[Requires(Permission.ReadClauses)]
public sealed record ListTradeReferences(DateOnly? On = null) : IQuery<TradeReferenceList>;

/// <summary>The table and its history, the newest version of each trade first.</summary>
public sealed record TradeReferenceList(ReferenceTable Table, IReadOnlyList<TradeReference> History, IReadOnlyList<GeneralFigures> GeneralHistory);

internal sealed class ListTradeReferencesHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<ListTradeReferences, TradeReferenceList>
{
    public async Task<Result<TradeReferenceList>> Handle(ListTradeReferences request, CancellationToken cancellationToken)
    {
        var versions = await db.TradeReferences.AsNoTracking().OrderBy(t => t.Code).ThenByDescending(t => t.Number).ToListAsync(cancellationToken);
        var general = await db.GeneralFigures.AsNoTracking().OrderByDescending(g => g.Number).ToListAsync(cancellationToken);
        return new TradeReferenceList(ReferenceTable.On(request.On ?? clock.Today(), versions, general), versions, general);
    }
}
