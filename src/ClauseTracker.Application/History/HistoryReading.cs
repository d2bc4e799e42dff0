using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.History.Sources;

namespace ClauseTracker.Application.History;

/// <summary>
/// Reads a page of a history from all its sources: what a page can need of each, newest first, merged and cut. The number of statements does not
/// depend on how much there is.
/// </summary>
internal sealed class HistoryReading(IClauseTrackerDb db, IIdentityVault vault, ICurrentUser user, TimeProvider clock)
{
    private readonly HistoryRights _rights = new(user);

    /// <summary>The sources of a contract's history; at one moment what comes first is told first.</summary>
    public IReadOnlyList<IHistorySource> OfContract() =>
    [
        new MonthEvents(db), new StatementEvents(db), new ImportEvents(db), new DocumentEvents(db), new TroubleEvents(db, _rights), new MessageEvents(db, _rights), new ReminderStopEvents(db),
        new PlacementChangeEvents(db), new PlacementEvents(db), new CandidateEvents(db, _rights), new ObligationEvents(db), new ContractEvents(db), new DerogationEvents(db),
        new RecordingEvents(db, HistoryTopic.Contract), new ContractAwardEvents(db),
    ];

    public IReadOnlyList<IHistorySource> OfPerson() =>
    [
        new StatementEvents(db), new DocumentEvents(db), new PlacementChangeEvents(db), new PlacementEvents(db), new CandidateEvents(db, _rights),
        new PathwayEvents(db), new RecordingEvents(db, HistoryTopic.Pathway),
    ];

    public IReadOnlyList<IHistorySource> OfFirm() =>
    [
        new StatementEvents(db), new ImportEvents(db), new DocumentEvents(db), new TroubleEvents(db, _rights), new MessageEvents(db, _rights), new ReminderStopEvents(db),
        new FirmLinkEvents(db, _rights), new PlacementChangeEvents(db), new PlacementEvents(db), new CandidateEvents(db, _rights), new PartnerEvents(db, _rights), new ContractAwardEvents(db),
    ];

    /// <summary>The page that the filter asks for.</summary>
    public async Task<HistoryPage> ReadAsync(HistorySubject subject, IReadOnlyList<IHistorySource> sources, HistoryFilter filter, CancellationToken cancellation)
    {
        var readable = sources.Where(s => s.Needs is not { } needed || _rights.Has(needed)).ToList();
        var slice = HistorySlice.Of(filter, clock.Today());
        var events = new List<HistoryEvent>();
        foreach (var source in readable.Where(s => filter.Topic is null || s.Topic == filter.Topic)) events.AddRange(await source.ReadAsync(subject, slice, cancellation));
        // Stable: events of one moment stay in the order of the sources, which is the same at the next page.
        var left = events.OrderByDescending(e => e.At).Skip(filter.Before?.Skip ?? 0).Take(filter.PageSize + 1).ToList();
        var page = left.Take(filter.PageSize).ToList();
        var naming = new HistoryNaming(db, vault, _rights);
        return new HistoryPage(
            await naming.NameAsync(page, filter.WithNames, cancellation), [.. readable.Select(s => s.Topic).Distinct().Order()],
            left.Count > filter.PageSize ? NextAfter(page, filter.Before) : null);
    }

    private static HistoryCursor NextAfter(List<HistoryEvent> page, HistoryCursor? before)
    {
        var second = HistoryCursor.SecondOf(page[^1].At);
        var shown = page.Count(e => HistoryCursor.SecondOf(e.At) == second);
        return new HistoryCursor(second, shown + (before is not null && before.Second == second ? before.Skip : 0));
    }
}
