using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>import hours</c>: takes a company's file of hours, all of it or nothing with every bad row named.</summary>
internal static class HoursImport
{
    public const string Validate = "--validate";
    public const string Annotated = "--annotated";

    public static Task<Outcome> RunAsync(Session session) => GivenFile.ReadAsync(session, async file =>
    {
        var name = Path.GetFileName(file.Name);
        var imported = await session.DoAsync(new ImportHours(file, name, session.Get<bool>(Validate)));
        if (!imported.TryGet(out var report)) return Outcome.Refused(imported.Errors);
        if (report.IsTaken) return Taken(report);
        if (session.Get<string>(Annotated) is { } path) await AnnotateAsync(session, name, report.Problems, path);
        return Outcome.Refused([.. report.Problems.Select(p => new Refusal(p.Error.Code, p.Column, Sentences.Of(p.Error), p.Row))]);
    });

    private static Outcome Taken(HoursImportReport report) => Outcome.Done(
        new { report.Rows, hours = report.Hours.Value, report.Statements, report.Added, report.Updated, report.Corrected, report.Unchanged },
        CliTexts.Of("Said.ImportHours", report.Rows, report.Hours.Value, report.Added, report.Updated, report.Corrected, report.Unchanged));

    private static async Task AnnotateAsync(Session session, string name, IReadOnlyList<RowProblem> problems, string path)
    {
        await using var original = File.OpenRead(GivenFile.PathOf(session));
        var workbook = await session.Service<IAnnotatedFileWriter>()
            .AnnotateAsync(original, name, problems, Sentences.Of, CliTexts.Of("Annotated.Heading"), session.Cancellation);
        await File.WriteAllBytesAsync(path, workbook, session.Cancellation);
    }
}
