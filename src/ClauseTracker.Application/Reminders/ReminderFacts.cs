using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>An expected statement with all that decides about its reminder.</summary>
/// <param name="Stage">Why it is to be reminded of on the day, or null.</param>
/// <param name="To">Whom to write to, or null when there is nobody.</param>
/// <param name="IsStopped">Somebody said not to.</param>
/// <param name="IsHeld">Its buyer lets nothing leave on the day.</param>
/// <param name="LeavesByItself">Its buyer has turned the switch on.</param>
internal sealed record FactOfStatement(
    ExpectedStatement Statement, ReminderStage? Stage, Recipient? To, string Firm, string ContractNumber, string Subject, string Buyer, bool IsStopped, bool IsHeld, bool LeavesByItself)
{
    /// <summary>True when nothing keeps it from leaving but the switch.</summary>
    public bool MayLeave => Stage is not null && !IsStopped && !IsHeld;

    public DueReminder Due => new(Statement, Stage!.Value);
}

/// <summary>What is expected of the months before a day, in the user's organisations.</summary>
internal static class ReminderFacts
{
    /// <summary>Reads everything that the plan of <paramref name="day"/> needs, in a fixed number of queries.</summary>
    /// <param name="only">These clauses alone, or null for all.</param>
    /// <param name="but">A message that is left out of what was written, or null.</param>
    /// <param name="between">These months, or null for those that are still chased.</param>
    public static async Task<IReadOnlyList<FactOfStatement>> ReminderFactsAsync(
        this IClauseTrackerDb db, DateOnly day, CancellationToken cancellation, IReadOnlyCollection<ClauseId>? only = null, OutgoingMessageId? but = null,
        (YearMonth First, YearMonth Last)? between = null)
    {
        var settings = (await db.ReminderSettings.AsNoTracking().OrderByDescending(s => s.Id).ToListAsync(cancellation))
            .GroupBy(s => s.OrganisationId).ToDictionary(g => g.Key, g => g.Last());
        var last = YearMonth.Of(day).AddMonths(-1);
        var first = last.AddMonths(-settings.Values.Select(s => s.MonthsChased).Append(ReminderRules.Default.MonthsChased).Max());
        if (between is { } months) (first, last) = months;
        var clauses = await ClausesAsync(db, only, cancellation);
        var firms = await FirmsAsync(db, first, last, cancellation);
        var expected = await ExpectedStatements.BetweenAsync(db, first, last, only, clauses.ToDictionary(c => c.Key, c => (c.Value.Buyer, c.Value.Duties)), cancellation);
        var written = await WrittenAsync(db, first, but, cancellation);
        // What is closed cannot be answered: nobody is asked for it.
        var closed = (await db.MonthClosings.Where(c => c.ReopenedAt == null).Select(c => new { c.OrganisationId, c.Month }).ToListAsync(cancellation)).Select(c => (c.OrganisationId, c.Month)).ToHashSet();
        var stops = (await db.ReminderStops.AsNoTracking().Where(s => s.LiftedAt == null).ToListAsync(cancellation)).Where(s => s.HoldsOn(day)).ToLookup(s => (s.ClauseId, s.EmployerId, s.Month));
        var stale = (await db.CorrespondenceTasks.IgnoreQueryFilters().Where(t => t.ClosedAt == null && t.Address != null).Select(t => t.Address!).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);

        return [.. expected.Where(e => firms.ContainsKey(e.Employer) && !closed.Contains((e.Buyer, e.Month))).Select(e =>
        {
            var (clause, firm, key) = (clauses[e.Clause], firms[e.Employer], (e.Clause, e.Employer, e.Month));
            var ofBuyer = settings.GetValueOrDefault(e.Buyer);
            var stage = ReminderPlan.StageOn(day, e, written[key], ofBuyer?.Rules ?? ReminderRules.Default);
            // The correspondent is the holder's: an employer beside it has contacts of its own.
            var correspondent = clause.Holders.Contains(e.Employer) ? clause.Correspondent : null;
            return new FactOfStatement(
                e, stage, Recipient.Of(correspondent, firm.Contacts, stale, day), firm.Name, clause.Number, clause.Subject, clause.BuyerName,
                stops[key].Any(), ofBuyer?.HoldsOn(day) ?? false, ofBuyer?.SendsByItself ?? false);
        })];
    }

    private static async Task<Dictionary<ClauseId, ClauseFacts>> ClausesAsync(IClauseTrackerDb db, IReadOnlyCollection<ClauseId>? only, CancellationToken cancellation)
    {
        var wanted = only is null ? db.Clauses : db.Clauses.Where(c => only.Contains(c.Id));
        var rows = await (from clause in wanted
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join buyer in db.Organisations on clause.OrganisationId equals buyer.Id
                          select new { clause.Id, clause.OrganisationId, clause.Duties, clause.Correspondent, contract.Number, contract.Facts.Subject, buyer.Name, Holders = contract.Holders.Where(h => h.OrganisationId != null).Select(h => h.OrganisationId!.Value).ToList() })
            .AsNoTracking().ToListAsync(cancellation);
        return rows.ToDictionary(r => r.Id, r => new ClauseFacts(r.OrganisationId, r.Duties, r.Correspondent, r.Number, r.Subject, r.Name, r.Holders));
    }

    private static async Task<Dictionary<OrganisationId, Organisation>> FirmsAsync(IClauseTrackerDb db, YearMonth first, YearMonth last, CancellationToken cancellation)
    {
        var (from, to) = (first.FirstDay, last.LastDay);
        return await db.Organisations.AsNoTracking().Include(o => o.Contacts)
            .Where(o => db.Placements.Any(p => p.EmployerId == o.Id && p.StartsOn <= to && (p.EndsOn == null || p.EndsOn >= from))
                || db.Statements.Any(s => s.EmployerId == o.Id && s.Status == StatementStatus.Returned))
            .ToDictionaryAsync(o => o.Id, cancellation);
    }

    private static async Task<ILookup<(ClauseId, OrganisationId, YearMonth), WrittenReminder>> WrittenAsync(IClauseTrackerDb db, YearMonth first, OutgoingMessageId? but, CancellationToken cancellation)
    {
        var rows = await (from subject in db.MessageSubjects
                          join message in db.OutgoingMessages on subject.MessageId equals message.Id
                          where (subject.Month >= first || subject.Stage == ReminderStage.Returned)
                              && message.State != MessageState.Refused && message.State != MessageState.Bounced && message.State != MessageState.Withdrawn
                          select new { message.Id, message.SendOn, message.CreatedAt, message.SentAt, subject.ClauseId, subject.EmployerId, subject.Month, subject.Stage })
            .ToListAsync(cancellation);
        return rows.Where(r => r.Id != but).Select(r => new WrittenReminder(r.ClauseId, r.EmployerId, r.Month, r.Stage, r.SendOn, r.SentAt ?? r.CreatedAt)).ToLookup(w => (w.Clause, w.Employer, w.Month));
    }

    private sealed record ClauseFacts(
        OrganisationId Buyer, DutyCalendar Duties, Correspondent? Correspondent, string Number, string Subject, string BuyerName, IReadOnlyList<OrganisationId> Holders);
}
