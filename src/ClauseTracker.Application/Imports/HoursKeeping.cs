using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>Stores what a check said, all of it or nothing, whoever sent the file.</summary>
internal sealed class HoursKeeping(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock)
{
    /// <param name="import">Given before it begins: taking up again what a dead process had stored already stores nothing twice.</param>
    /// <param name="content">A <see cref="CheckedHours"/> as it was kept.</param>
    /// <param name="validateAtOnce">True to validate the statements as they come.</param>
    /// <param name="sent">By which firm, when the firm itself sent it: its reach is looked at again.</param>
    public async Task<Result<HoursImportReport>> StoreAsync(HoursImportId import, Stream content, bool validateAtOnce, FirmFile? sent, CancellationToken cancellation)
    {
        if (await db.HoursImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == import, cancellation) is { } stored) return await ReportOfAsync(stored, cancellation);
        content.Position = 0;
        var kept = await CheckedHours.ReadAsync(content, cancellation);
        var ids = kept.Statements.Select(s => ClauseId.From(s.Clause)).Distinct().Where(c => sent is null || sent.Clauses.Contains(c)).ToList();
        var months = kept.Statements.Select(s => new YearMonth(s.Month)).Distinct().ToList();
        var clauses = await db.Clauses.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var placements = await db.Placements.AsNoTracking().Where(p => ids.Contains(p.ClauseId)).ToDictionaryAsync(p => p.Id, cancellation);
        var known = (await db.Statements.Include(s => s.Lines).Where(s => ids.Contains(s.ClauseId) && months.Contains(s.Month)).ToListAsync(cancellation))
            .ToLookup(s => (s.ClauseId, s.EmployerId, s.Month));
        var matched = new List<MatchedMonth>(kept.Statements.Count);
        foreach (var statement in kept.Statements)
        {
            var key = (Clause: ClauseId.From(statement.Clause), Employer: OrganisationId.From(statement.Employer), Month: new YearMonth(statement.Month));
            if (!clauses.TryGetValue(key.Clause, out var clause)) return new SharedErrors.ChangedMeanwhile();
            var month = new MatchedMonth(clause, key.Employer, key.Month, [.. known[key]], [.. statement.Lines.Select(l => (PlacementId.From(l.Placement), new Hours(l.After)))]);
            if (!IsAsSeen(statement, month, placements) || (sent is not null && !MayStill(statement, month, sent))) return new SharedErrors.ChangedMeanwhile();
            matched.Add(month);
        }

        return await db.StoreHoursAsync(import, new MatchedHours(kept.Rows, matched, []), validateAtOnce, user, clock, cancellation);
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

    /// <summary>A firm's statement is its own and still its to say, or says the same as before.</summary>
    private static bool MayStill(CheckedStatement seen, MatchedMonth month, FirmFile sent) =>
        month.Employer == sent.Firm && (seen.Change == StatementChange.Unchanged || sent.Refusal(month.Month, StatementWriting.Latest(month.Known)?.Status) is null);
}
