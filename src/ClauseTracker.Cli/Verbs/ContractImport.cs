using ClauseTracker.Application.Imports;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>import decp</c>: takes contracts from published data. Refused when not one record of the file could be taken.</summary>
internal static class ContractImport
{
    public const string Social = "--social";

    public static Task<Outcome> RunAsync(Session session) => GivenFile.ReadAsync(session, async file =>
    {
        var filter = new ContractImportFilter(session.Get<string>(ContractInputs.Buyer), session.Get<bool>(Social));
        var imported = await session.FollowAsync(CliTexts.Of("Progress.Contracts"), progress =>
        {
            var heard = new Hearing<long>(records => progress.Report(new WorkDone(records, file.Length == 0 ? 1 : (double)file.Position / file.Length)));
            return session.DoAsync(new ImportContracts(file, filter, heard));
        });
        return imported.TryGet(out var report) ? Said(report) : Outcome.Refused(imported.Errors);
    });

    private static Outcome Said(ContractImportReport report)
    {
        IReadOnlyList<Refusal> rejections =
            [.. report.Rejections.Select(r => new Refusal(r.Code, r.Number, Sentences.Of(new RefusalTold(r.Code, null, r.Arguments)), r.Position))];
        var facts = new { report.Records, report.Added, report.Updated, report.Unchanged, report.LeftOut, report.Rejected, report.Proposed, rejections };
        List<string> words = [CliTexts.Of("Said.ImportDecp", report.Records, report.Added, report.Updated, report.Unchanged, report.LeftOut, report.Rejected)];
        if (report.Proposed > 0) words.Add(CliTexts.Of("Said.Proposed", report.Proposed));
        var nothingTaken = report.Records > 0 && report.Rejected == report.Records;
        return new Outcome(nothingTaken ? ExitCodes.Refused : ExitCodes.Done, facts, words, rejections);
    }
}
