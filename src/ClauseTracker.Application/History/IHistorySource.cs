using ClauseTracker.Domain.Access;

namespace ClauseTracker.Application.History;

/// <summary>Tells the events that some of the tables hold.</summary>
internal interface IHistorySource
{
    HistoryTopic Topic { get; }

    /// <summary>What one must be allowed to read its events, beyond the history itself; null for nothing more.</summary>
    Permission? Needs => null;

    /// <summary>
    /// The latest events in the slice. Each of the kinds that it tells is complete down to the moment of its last event, and events of one moment are in an
    /// order that another reading gives again.
    /// </summary>
    Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation);
}
