using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;

namespace ClauseTracker.Cli.Verbs;

/// <summary>The file that a verb is given: when it cannot be read, that is the input's fault and not the machine's.</summary>
internal static class GivenFile
{
    public static string PathOf(Session session) => session.Get<string>("file")!;

    public static async Task<Outcome> ReadAsync(Session session, Func<FileStream, Task<Outcome>> work)
    {
        FileStream file;
        try
        {
            file = File.OpenRead(PathOf(session));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Outcome.Refused(new Refusal("File.Unreadable", "file", CliTexts.Of("Refusal.File", PathOf(session))));
        }

        await using (file) return await work(file);
    }
}
