using System.CommandLine;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Jobs;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>reconcile</c>: what waits, or everything. Stopped in the middle, it goes on where it was when it is run again.</summary>
internal static class ReconciliationVerbs
{
    private const string Everything = "--all";
    private const int StepsBetweenReports = 25;

    public static Command All(VerbFactory verbs) => verbs.Verb("reconcile", "Reconcile", [Inputs.Flag(Everything, "Everything")], RunAsync);

    private static async Task<Outcome> RunAsync(Session session)
    {
        // A claim on an embedded database is that of a run on this machine that died, or of one that does the same work again without harm.
        if (!session.Service<InstanceSettings>().Database.IsSqlServer) await session.Service<OutboxRunner>().ReleaseAbandonedAsync(session.Cancellation);
        var expected = 0;
        if (session.Get<bool>(Everything))
        {
            var asked = await session.DoAsync(new ReconcileEverything());
            if (asked.IsRefused) return Outcome.Refused(asked.Errors);
            expected = asked.Value;
        }

        var reconciled = await session.FollowAsync(CliTexts.Of("Progress.Clauses"), progress => session.ReconcileAsync(new Hearing<int>(done =>
        {
            if (done % StepsBetweenReports == 0 || done == expected) progress.Report(new WorkDone(done, expected == 0 ? null : Math.Min(1d, (double)done / expected)));
        })));
        return Outcome.Done(new { reconciled }, CliTexts.Of("Said.Reconcile", reconciled));
    }
}
