using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>Stores what a check said, all of it or nothing: refused when anybody changed a statement or a placement of it meanwhile.</summary>
/// <param name="Import">The import's id, given before it begins: taking up again what a dead process had stored already stores nothing twice.</param>
/// <param name="Kept">A <see cref="CheckedHours"/> as it was kept.</param>
[Requires(Permission.EnterStatements)]
public sealed record StoreCheckedHours(HoursImportId Import, Stream Kept, bool ValidateAtOnce) : ICommand<HoursImportReport>;

internal sealed class StoreCheckedHoursHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<StoreCheckedHours, HoursImportReport>
{
    public async Task<Result<HoursImportReport>> Handle(StoreCheckedHours request, CancellationToken cancellationToken)
    {
        if (await db.HoursImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Import, cancellationToken) is { } stored) return await ReportOfAsync(stored, cancellationToken);
        request.Kept.Position = 0;
        var kept = await CheckedHours.ReadAsync(request.Kept, cancellationToken);
        var ids = kept.Statements.Select(s => ClauseId.From(s.Clause)).Distinct().ToList();
        var months = kept.Statements.Select(s => new YearMonth(s.Month)).Distinct().ToList();
        var clauses = await db.Clauses.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var placements = await db.Placements.AsNoTracking().Where(p => ids.Contains(p.ClauseId)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var known = (await db.Statements.Include(s => s.Lines).Where(s => ids.Contains(s.ClauseId) && months.Contains(s.Month)).ToListAsync(cancellationToken))
            .ToLookup(s => (s.ClauseId, s.EmployerId, s.Month));
        var matched = new List<MatchedMonth>(kept.Statements.Count);
        foreach (var statement in kept.Statements)
        {
            var key = (Clause: ClauseId.From(statement.Clause), Employer: OrganisationId.From(statement.Employer), Month: new YearMonth(statement.Month));
            if (!clauses.TryGetValue(key.Clause, out var clause)) return new SharedErrors.ChangedMeanwhile();
            var month = new MatchedMonth(clause, key.Employer, key.Month, [.. known[key]], [.. statement.Lines.Select(l => (PlacementId.From(l.Placement), new Hours(l.After)))]);
            if (!IsAsSeen(statement, month, placements)) return new SharedErrors.ChangedMeanwhile();
            matched.Add(month);
        }

        return await db.StoreHoursAsync(request.Import, new MatchedHours(kept.Rows, matched, []), request.ValidateAtOnce, user, clock, cancellationToken);
    }

    private async Task<HoursImportReport> ReportOfAsync(HoursImport stored, CancellationToken cancellation)
    {
        var counts = await db.ImportedStatements.Where(s => s.ImportId == stored.Id).GroupBy(s => s.Change).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        int Of(ImportedChange change) => counts.GetValueOrDefault(change);
        return new HoursImportReport(
            stored.Rows, stored.Hours, counts.Values.Sum() + stored.Unchanged, Of(ImportedChange.Added), Of(ImportedChange.Updated), Of(ImportedChange.Corrected), stored.Unchanged, []);
    }

    private static bool IsAsSeen(CheckedStatement seen, MatchedMonth month, Dictionary<PlacementId, Placement> placements)
    {
        var latest = StatementWriting.Latest(month.Known);
        return latest?.Id.Value == seen.Seen && (latest?.Version ?? 0) == seen.SeenVersion
            && month.Lines.All(l => placements.TryGetValue(l.Placement, out var placement) && placement.EmployerId == month.Employer && placement.Period.Overlaps(month.Month.Days));
    }
}
