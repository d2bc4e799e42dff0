using System.CommandLine;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Months;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Cli.Verbs;

/// <summary>The month: opened, looked at, closed and opened again, for every buyer of the instance.</summary>
internal static class MonthVerbs
{
    private const string Month = "--month";
    private const string Missing = "--missing";
    private const string Reason = "--reason";

    public static Command All(VerbFactory verbs) => VerbFactory.Group(
        "month", "Month",
        verbs.Verb("open", "MonthOpen", [Inputs.Month(Month, "Month")], OpenAsync),
        verbs.Verb("status", "MonthStatus", [Inputs.Month(Month, "Month")], StatusAsync),
        verbs.Verb("close", "MonthClose", [Inputs.Month(Month, "Month"), Inputs.WholeNumber(Missing, "MonthMissing")], CloseAsync),
        verbs.Verb("reopen", "MonthReopen", [Inputs.Month(Month, "Month"), Inputs.Text(Reason, "MonthReason", required: true)], ReopenAsync));

    private static async Task<Outcome> OpenAsync(Session session)
    {
        var month = MonthOf(session);
        var opened = await session.FollowAsync(CliTexts.Of("Progress.Statements"), progress => session.DoAsync(new OpenMonth(month, new Hearing<int>(done => progress.Report(new WorkDone(done, null))))));
        return opened.TryGet(out var done)
            ? Outcome.Done(new { month = month.ToString(), done.Statements, done.Lines, done.Added, done.Dropped }, CliTexts.Of("Said.MonthOpen", month.ToString(), done.Statements, done.Lines))
            : Outcome.Refused(opened.Errors);
    }

    private static async Task<Outcome> StatusAsync(Session session)
    {
        var found = await session.AskAsync(new GetMonthSheet(MonthOf(session)));
        if (!found.TryGet(out var sheet)) return Outcome.Refused(found.Errors);
        var facts = new
        {
            month = sheet.Month.ToString(), sheet.IsClosed, sheet.Missing,
            buyers = sheet.Buyers.Select(b => new { b.Name, b.IsClosed, b.Expected, b.Missing }),
            gaps = sheet.Gaps.Select(g => new { g.Buyer, contract = g.ContractNumber, g.Employer, kind = g.Kind, g.People }),
        };
        string[] words =
        [
            CliTexts.Of("Said.MonthStatus", sheet.Month.ToString(), sheet.Buyers.Sum(b => b.Expected), sheet.Missing, sheet.Buyers.Count(b => b.IsClosed), sheet.Buyers.Count),
            .. sheet.Gaps.Select(g => CliTexts.Of("Said.MonthGap", g.ContractNumber, g.Employer, Application.Wording.Sentences.Of(g.Kind), g.People)),
        ];
        return Outcome.Done(facts, words);
    }

    private static async Task<Outcome> CloseAsync(Session session)
    {
        var month = MonthOf(session);
        var closed = await session.DoAsync(new CloseMonth(month, session.Get<int?>(Missing) ?? 0));
        return closed.TryGet(out var done)
            ? Outcome.Done(new { month = month.ToString(), done.Buyers, done.Expected, done.Missing }, CliTexts.Of("Said.MonthClose", month.ToString(), done.Buyers, done.Missing))
            : Outcome.Refused(closed.Errors);
    }

    private static async Task<Outcome> ReopenAsync(Session session)
    {
        var month = MonthOf(session);
        var reopened = await session.DoAsync(new ReopenMonth(month, session.Get<string>(Reason)!));
        return reopened.TryGet(out var buyers)
            ? Outcome.Done(new { month = month.ToString(), buyers }, CliTexts.Of("Said.MonthReopen", month.ToString(), buyers))
            : Outcome.Refused(reopened.Errors);
    }

    /// <summary>The month asked for, or the last whole one.</summary>
    private static YearMonth MonthOf(Session session) => session.Get<YearMonth?>(Month) ?? YearMonth.Of(session.Service<TimeProvider>().Today()).AddMonths(-1);
}
