using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>The statements that placements call for, and what became of each; those that were sent back whatever their month.</summary>
internal static class ExpectedStatements
{
    public static async Task<IReadOnlyList<ExpectedStatement>> BetweenAsync(
        IClauseTrackerDb db, YearMonth first, YearMonth last, IReadOnlyCollection<ClauseId>? only, IReadOnlyDictionary<ClauseId, (OrganisationId Buyer, DutyCalendar Duties)> clauses,
        CancellationToken cancellation)
    {
        var (from, to) = (first.FirstDay, last.LastDay);
        var running = db.Placements.Where(p => p.StartsOn <= to && (p.EndsOn == null || p.EndsOn >= from));
        var told = db.Statements.Where(s => (s.Month >= first && s.Month <= last) || s.Status == StatementStatus.Returned);
        if (only is not null) (running, told) = (running.Where(p => only.Contains(p.ClauseId)), told.Where(s => only.Contains(s.ClauseId)));
        var placements = await running.Select(p => new { p.ClauseId, p.EmployerId, p.StartsOn, p.EndsOn }).Distinct().ToListAsync(cancellation);
        var statements = await told.Select(s => new ToldStatement(s.Id, s.ClauseId, s.EmployerId, s.Month, s.Status, s.CorrectsId, s.SubmittedAt)).ToListAsync(cancellation);

        var latest = statements.GroupBy(s => (s.Clause, s.Employer, s.Month)).ToDictionary(g => g.Key, Latest);
        var wanted = placements.SelectMany(p => Months(first, last, p.StartsOn, p.EndsOn).Select(month => (Clause: p.ClauseId, Employer: p.EmployerId, Month: month)))
            .Concat(latest.Where(l => l.Value.Status == StatementStatus.Returned).Select(l => l.Key)).Distinct();
        return [.. wanted.Where(w => clauses.ContainsKey(w.Clause)).Select(w =>
        {
            var known = latest.GetValueOrDefault(w);
            var (buyer, duties) = clauses[w.Clause];
            return new ExpectedStatement(w.Clause, buyer, w.Employer, w.Month, duties.StatementDueOn(w.Month), StateOf(known), known?.SubmittedAt);
        })];
    }

    private static IEnumerable<YearMonth> Months(YearMonth first, YearMonth last, DateOnly startsOn, DateOnly? endsOn)
    {
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            if (startsOn <= month.LastDay && (endsOn is null || endsOn >= month.FirstDay)) yield return month;
        }
    }

    /// <summary>The end of the chain of corrections.</summary>
    private static ToldStatement Latest(IEnumerable<ToldStatement> ofMonth)
    {
        var all = ofMonth.ToList();
        var corrected = all.Where(s => s.Corrects is not null).Select(s => s.Corrects!.Value).ToHashSet();
        return all.LastOrDefault(s => !corrected.Contains(s.Id)) ?? all[^1];
    }

    /// <summary>A draft says nothing yet; a draft of a correction does not take back what was said.</summary>
    private static ExpectedState StateOf(ToldStatement? statement) => statement switch
    {
        null or { Status: StatementStatus.Draft, Corrects: null } => ExpectedState.Missing,
        { Status: StatementStatus.Returned } => ExpectedState.Returned,
        _ => ExpectedState.Answered,
    };

    private sealed record ToldStatement(
        StatementId Id, ClauseId Clause, OrganisationId Employer, YearMonth Month, StatementStatus Status, StatementId? Corrects, DateTimeOffset? SubmittedAt);
}
