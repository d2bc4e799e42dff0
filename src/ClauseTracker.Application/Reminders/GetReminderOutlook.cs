using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>What leaves at the next run, before anything leaves: the dry run. Changes nothing.</summary>
[Requires(Permission.ManageReminders)]
public sealed record GetReminderOutlook : IQuery<ReminderOutlook>;

/// <summary>The next run.</summary>
/// <param name="RunsAt">When, on the buyers' clock.</param>
/// <param name="Letters">To be sent, by the run or by somebody.</param>
/// <param name="Unreachable">Statements that nobody can be written about.</param>
/// <param name="Stops">Those that somebody stopped.</param>
/// <param name="Buyers">Each buyer's switch and rules.</param>
/// <param name="Mail">The mail server.</param>
/// <param name="Waiting">Messages that wait for the mail server.</param>
public sealed record ReminderOutlook(
    DateTime RunsAt, IReadOnlyList<OutlookLetter> Letters, IReadOnlyList<OutlookLine> Unreachable, IReadOnlyList<OutlookStop> Stops, IReadOnlyList<BuyerReminders> Buyers, MailState Mail, int Waiting);

/// <summary>A letter of the next run.</summary>
/// <param name="Key">Names it in forms, in the place of the address.</param>
/// <param name="LeavesByItself">False when it waits for somebody to send it.</param>
public sealed record OutlookLetter(string Key, string Address, string? Name, RecipientSource Source, ReminderStage Kind, bool LeavesByItself, IReadOnlyList<OutlookLine> About)
{
    public override string ToString() => nameof(OutlookLetter);
}

/// <summary>A statement that a letter speaks of.</summary>
public sealed record OutlookLine(ClauseId Clause, OrganisationId EmployerId, string Firm, string ContractNumber, string Subject, string Buyer, YearMonth Month, DateOnly DueOn, ReminderStage Stage);

/// <summary>A statement whose reminders somebody stopped.</summary>
public sealed record OutlookStop(ReminderStopId Id, string Firm, string ContractNumber, YearMonth Month, string Reason, DateOnly? Until, string? By);

/// <summary>A buyer's switch and rules.</summary>
public sealed record BuyerReminders(OrganisationId Id, string Name, bool SendsByItself, DateOnly? HeldUntil, string? HeldReason, ReminderRules Rules, long Version);

internal sealed class GetReminderOutlookHandler(IClauseTrackerDb db, IMailer mailer, TimeProvider clock) : IQueryHandler<GetReminderOutlook, ReminderOutlook>
{
    public async Task<Result<ReminderOutlook>> Handle(GetReminderOutlook request, CancellationToken cancellationToken)
    {
        var run = clock.NextReminderRun();
        var day = DateOnly.FromDateTime(run);
        var facts = await db.ReminderFactsAsync(day, cancellationToken);
        var had = await db.WrittenToOnAsync(day, cancellationToken);
        var leaving = facts.Where(f => f.MayLeave).ToList();
        var told = leaving.ToDictionary(f => f.Statement);
        var plan = ReminderPlan.Gather(leaving.Select(f => f.Due), s => told[s].To, had);
        var waiting = await db.OutgoingMessages.CountAsync(m => m.State == MessageState.Waiting, cancellationToken);
        return new ReminderOutlook(
            run, [.. plan.Letters.Select(l => LetterOf(l, told)).OrderBy(l => l.About[0].Firm, StringComparer.CurrentCulture)], [.. plan.Unreachable.Select(d => LineOf(d, told))],
            await StopsAsync(day, cancellationToken), await BuyersAsync(cancellationToken), mailer.State, waiting);
    }

    private static OutlookLetter LetterOf(PlannedLetter letter, Dictionary<ExpectedStatement, FactOfStatement> told) => new(
        letter.To.Key, letter.To.Address, letter.To.Name, letter.To.Source, letter.Kind, letter.About.All(a => told[a.Statement].LeavesByItself), [.. letter.About.Select(a => LineOf(a, told))]);

    private static OutlookLine LineOf(DueReminder due, Dictionary<ExpectedStatement, FactOfStatement> told)
    {
        var fact = told[due.Statement];
        return new OutlookLine(due.Statement.Clause, due.Statement.Employer, fact.Firm, fact.ContractNumber, fact.Subject, fact.Buyer, due.Statement.Month, due.Statement.DueOn, due.Stage);
    }

    private async Task<IReadOnlyList<OutlookStop>> StopsAsync(DateOnly day, CancellationToken cancellation) =>
        await (from stop in db.ReminderStops
               where stop.LiftedAt == null && (stop.Until == null || stop.Until >= day)
               join firm in db.Organisations on stop.EmployerId equals firm.Id
               join clause in db.Clauses on stop.ClauseId equals clause.Id
               join contract in db.Contracts on clause.ContractId equals contract.Id
               orderby firm.Name, stop.Month descending, stop.Id
               select new OutlookStop(
                   stop.Id, firm.Name, contract.Number, stop.Month, stop.Reason, stop.Until, db.People.Where(p => p.Id == stop.StoppedBy).Select(p => p.DisplayName).FirstOrDefault()))
            .Take(200).ToListAsync(cancellation);

    private async Task<IReadOnlyList<BuyerReminders>> BuyersAsync(CancellationToken cancellation)
    {
        var buyers = await db.Organisations.Where(o => db.Clauses.Any(c => c.OrganisationId == o.Id)).OrderBy(o => o.Name).ThenBy(o => o.Id).Select(o => new { o.Id, o.Name }).ToListAsync(cancellation);
        var settings = (await db.ReminderSettings.AsNoTracking().OrderByDescending(s => s.Id).ToListAsync(cancellation)).GroupBy(s => s.OrganisationId).ToDictionary(g => g.Key, g => g.Last());
        return [.. buyers.Select(b => settings.TryGetValue(b.Id, out var s)
            ? new BuyerReminders(b.Id, b.Name, s.SendsByItself, s.HeldUntil, s.HeldReason, s.Rules, s.Version)
            : new BuyerReminders(b.Id, b.Name, false, null, null, ReminderRules.Default, 0))];
    }
}
