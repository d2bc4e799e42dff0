using ClauseTracker.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Files of hours taken and taken back; how many statements of the contract or the firm each touched.</summary>
internal sealed class ImportEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Statements;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var touched = subject.Firm is { } firm ? db.ImportedStatements.Where(s => s.EmployerId == firm) : db.ImportedStatements.Where(s => subject.Clauses.Contains(s.ClauseId));
        var imports = db.HoursImports.Where(i => touched.Any(s => s.ImportId == i.Id));
        var undone = await imports.Where(i => i.UndoneAt >= slice.After && i.UndoneAt < slice.Before).OrderByDescending(i => i.UndoneAt).ThenBy(i => i.Id).Take(slice.Take)
            .Select(i => new { At = i.UndoneAt!.Value, By = i.UndoneBy, Count = touched.Count(s => s.ImportId == i.Id) }).ToListAsync(cancellation);
        var taken = await imports.Where(i => i.ImportedAt >= slice.After && i.ImportedAt < slice.Before).OrderByDescending(i => i.ImportedAt).ThenBy(i => i.Id).Take(slice.Take)
            .Select(i => new { At = i.ImportedAt, By = i.ImportedBy, Count = touched.Count(s => s.ImportId == i.Id) }).ToListAsync(cancellation);
        return
        [
            .. undone.Select(i => new HistoryEvent(HistoryKind.ImportUndone, i.At) { By = i.By, Author = HistoryAuthor.Application, Count = i.Count, Link = Imports }),
            .. taken.Select(i => new HistoryEvent(HistoryKind.HoursImported, i.At) { By = i.By, Author = HistoryAuthor.Application, Count = i.Count, Link = Imports }),
        ];
    }

    private static HistoryLink Imports { get; } = new(HistoryPlace.Imports, Guid.Empty);
}
