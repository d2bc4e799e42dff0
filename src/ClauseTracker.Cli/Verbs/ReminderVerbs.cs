using System.CommandLine;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Infrastructure.Jobs;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>reminders</c>: what would leave, what leaves, what came back. People are told by firm; their addresses stay in the pages.</summary>
internal static class ReminderVerbs
{
    private const string ByItself = "--by-itself";
    private const string Folder = "folder";

    public static Command All(VerbFactory verbs) => VerbFactory.Group(
        "reminders", "Reminders",
        verbs.Verb("plan", "RemindersPlan", [], PlanAsync),
        verbs.Verb("send", "RemindersSend", [Inputs.Flag(ByItself, "ByItself")], SendAsync),
        verbs.Verb("bounces", "RemindersBounces", [new Argument<string>(Folder) { Description = CliTexts.Of("Option.BounceFolder") }], BouncesAsync));

    private static async Task<Outcome> PlanAsync(Session session)
    {
        var asked = await session.AskAsync(new GetReminderOutlook());
        if (!asked.TryGet(out var outlook)) return Outcome.Refused(asked.Errors);
        var facts = new
        {
            runsAt = outlook.RunsAt, mailServer = outlook.Mail.IsConfigured, waiting = outlook.Waiting,
            letters = outlook.Letters.Select(l => new
            {
                key = l.Key, l.Kind, l.LeavesByItself,
                about = l.About.Select(a => new { firm = a.Firm, contract = a.ContractNumber, month = a.Month.ToString(), a.DueOn, a.Stage }),
            }),
            unreachable = outlook.Unreachable.Select(u => u.Firm).Distinct(),
        };
        return Outcome.Done(
            facts,
            [
                .. outlook.Letters.SelectMany(l => l.About).Select(a => CliTexts.Of("Said.ReminderRow", a.Firm, a.ContractNumber, a.Month, Sentences.Of(a.Stage))),
                CliTexts.Of("Said.ReminderPlan", outlook.Letters.Count, outlook.Unreachable.Select(u => u.EmployerId).Distinct().Count()),
                .. outlook.Mail.IsConfigured ? Array.Empty<string>() : [CliTexts.Of("Said.ReminderNoServer")],
            ]);
    }

    private static async Task<Outcome> SendAsync(Session session)
    {
        var queued = await session.DoAsync(new QueueReminders(session.Get<bool>(ByItself)));
        if (!queued.TryGet(out var written)) return Outcome.Refused(queued.Errors);
        var sent = await session.Service<MessageRunner>().RunAsync(session.Cancellation);
        var asked = await session.AskAsync(new GetReminderOutlook());
        if (!asked.TryGet(out var outlook)) return Outcome.Refused(asked.Errors);
        return Outcome.Done(
            new { written = written.Messages, statements = written.Statements, tasks = written.Tasks, sent, waiting = outlook.Waiting, mailServer = outlook.Mail.IsConfigured },
            [
                CliTexts.Of("Said.ReminderSend", written.Messages, sent, outlook.Waiting),
                .. outlook.Mail.IsConfigured ? Array.Empty<string>() : [CliTexts.Of("Said.ReminderNoServer")],
            ]);
    }

    private static async Task<Outcome> BouncesAsync(Session session)
    {
        var bounces = await session.Service<BounceFolder>().RunAsync(session.Get<string>(Folder), session.Cancellation);
        return Outcome.Done(new { bounces.Read, bounces.NotUnderstood }, CliTexts.Of("Said.Bounces", bounces.Read, bounces.NotUnderstood));
    }
}
