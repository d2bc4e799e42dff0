using System.CommandLine;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Infrastructure.Persistence;

namespace ClauseTracker.Cli.Verbs;

/// <summary>The database itself.</summary>
internal static class DatabaseVerbs
{
    public static Command All(VerbFactory verbs) => VerbFactory.Group("db", "Db", verbs.Bare("update", "DbUpdate", [], UpdateAsync));

    private static async Task<Outcome> UpdateAsync(Session session)
    {
        var applied = await session.Service<DatabaseUpdate>().RunAsync(session.Cancellation);
        return Outcome.Done(new { migrations = applied }, CliTexts.Of("Said.DbUpdate", applied.Count));
    }
}
