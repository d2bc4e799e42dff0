using System.CommandLine;
using ClauseTracker.Application.Demo;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;

namespace ClauseTracker.Cli.Verbs;

/// <summary>A fictitious territory to try the application with. Refused on an instance that has contracts.</summary>
internal static class DemoVerbs
{
    public static Command All(VerbFactory verbs) => VerbFactory.Group("demo", "Demo", verbs.Verb("load", "DemoLoad", [], LoadAsync));

    private static async Task<Outcome> LoadAsync(Session session)
    {
        var loaded = await session.DoAsync(new LoadDemoTerritory());
        if (!loaded.TryGet(out var report)) return Outcome.Refused(loaded.Errors);
        var facts = new
        {
            report.Organisations, report.Users, report.Contracts, report.Clauses, report.People, report.Men, report.Women, report.Statements, hours = report.Hours.Value,
        };
        return Outcome.Done(
            facts,
            CliTexts.Of("Said.DemoLoad", report.Organisations, report.Users, report.Contracts, report.Clauses, report.People, report.Statements, report.Hours.Value),
            CliTexts.Of("Said.DemoSignIn", DemoUsers.Password, string.Join(", ", DemoUsers.All.Select(u => u.Email))));
    }
}
