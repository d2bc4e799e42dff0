using ClauseTracker.Application.Exports;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>export decp</c> and <c>export execution</c>: files for everybody. A refused export leaves no file behind, and an older one as it was.</summary>
internal static class OpenDataExport
{
    public const string Out = "--out";
    public const string Year = "--year";
    public const string PublishedOn = "--published-on";

    public static Task<Outcome> DecpAsync(Session session) => WriteAsync(session, async file =>
    {
        var exported = await session.AskAsync(new ExportEssentialProcurementData(file, BuyerOf(session), YearOf(session), session.Get<DateOnly?>(PublishedOn)));
        return exported.TryGet(out var report) ? Said(session, report) : Outcome.Refused(exported.Errors);
    });

    public static Task<Outcome> ExecutionAsync(Session session) => WriteAsync(session, async file =>
    {
        var exported = await session.AskAsync(new ExportExecution(file, BuyerOf(session), YearOf(session)));
        if (exported.IsRefused) return Outcome.Refused(exported.Errors);
        return Outcome.Done(new { file = PathOf(session), clauses = exported.Value }, CliTexts.Of("Said.ExportExecution", exported.Value, PathOf(session)));
    });

    private static Outcome Said(Session session, EssentialProcurementExport report)
    {
        List<Refusal> leftOut = [.. report.Told.Select(c => new OpenDataErrors.LeftOut(c)).Select(e => new Refusal(e.Code, e.Field, Sentences.Of(e)))];
        if (report.Written == 0)
        {
            Error nothing = new OpenDataErrors.NothingWritten();
            return Outcome.Refused([.. leftOut, Refusal.Of(nothing)]);
        }

        var contracts = report.Told.Select(c => new { c.Number, buyer = c.BuyerSiret, c.Family, c.Fields });
        var facts = new { file = PathOf(session), report.Written, report.LeftOut, contractsLeftOut = contracts };
        return new Outcome(ExitCodes.Done, facts, [CliTexts.Of("Said.ExportDecp", report.Written, report.LeftOut, PathOf(session))], leftOut);
    }

    /// <summary>Writes beside the wanted file, and puts it in its place once it is whole.</summary>
    private static async Task<Outcome> WriteAsync(Session session, Func<FileStream, Task<Outcome>> work)
    {
        var path = PathOf(session);
        var draft = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            Outcome outcome;
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write)) outcome = await work(file);
            if (outcome.ExitCode == ExitCodes.Done) File.Move(draft, path, overwrite: true);
            return outcome;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Outcome.Refused(new Refusal("File.Unwritable", Out, CliTexts.Of("Refusal.Unwritable", path)));
        }
        finally
        {
            if (File.Exists(draft)) File.Delete(draft);
        }
    }

    private static string PathOf(Session session) => Path.GetFullPath(session.Get<string>(Out)!);

    private static string? BuyerOf(Session session) => session.Get<string>(ContractInputs.Buyer);

    private static int? YearOf(Session session) => session.Get<int?>(Year);
}
