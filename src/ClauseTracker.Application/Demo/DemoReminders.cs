using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>
/// What was written to firms about the month before last: a letter that was sent, and one that came back and left a task. What is due now is seen in the dry run;
/// nothing leaves by itself.
/// </summary>
internal static class DemoReminders
{
    private const int SentClause = 0;
    private const int BouncedClause = 3;

    /// <summary>Adds the letter of that clause, if it has one.</summary>
    public static void Add(IClauseTrackerDb db, DemoClausePlan wanted, BuiltClause built, IEnumerable<Organisation> organisations, YearMonth last, DateTimeOffset now)
    {
        if (wanted.Index is not (SentClause or BouncedClause) || built.Placements.Count == 0) return;
        var month = last.AddMonths(-1);
        var due = built.Clause.Duties.StatementDueOn(month);
        var (day, at) = (due.AddDays(1), new DateTimeOffset(due.AddDays(1), new TimeOnly(8, 0), TimeSpan.Zero));
        var employer = organisations.First(o => o.Id == built.Placements[0].EmployerId);
        if (Recipient.Of(null, employer.Contacts, new HashSet<string>(), day) is not { } to) return;
        var statement = new ExpectedStatement(built.Clause.Id, built.Clause.OrganisationId, employer.Id, month, due, ExpectedState.Missing);
        var letter = new PlannedLetter(to, [new DueReminder(statement, ReminderStage.Late)]);
        var message = OutgoingMessage.Write(EntityId.New<OutgoingMessageId>(at), letter, day, null, at);
        message.Prepare(letter.About, day, "exemple.invalid");
        message.HandOver(at);
        message.Sent("2.0.0 Ok: queued as EXEMPLE", at);
        db.OutgoingMessages.Add(message);
        if (wanted.Index != BouncedClause) return;
        message.Bounce("5.1.1 smtp; 550 5.1.1 mailbox unavailable");
        db.CorrespondenceTasks.Add(CorrespondenceTask.OfStaleContact(EntityId.New<CorrespondenceTaskId>(now), built.Clause.OrganisationId, employer.Id, message, at.AddMinutes(5)));
    }
}
