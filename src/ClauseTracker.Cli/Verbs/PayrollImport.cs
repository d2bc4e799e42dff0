using ClauseTracker.Application.PayrollFiles;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>import payroll</c>: declares the hours of a payroll file for the people who are placed; a line that cannot be declared refuses the file.</summary>
internal static class PayrollImport
{
    public const string DryRun = "--dry-run";

    public static Task<Outcome> RunAsync(Session session) => GivenFile.ReadAsync(session, async file =>
    {
        var previewed = await session.AskAsync(new PreviewPayroll(file));
        if (!previewed.TryGet(out var preview)) return Outcome.Refused(previewed.Errors);
        var refused = preview.Rows.Where(r => r.Refusal is not null).ToList();
        if (refused.Count > 0) return Outcome.Refused([.. refused.Select(r => new Refusal(r.Refusal!.Code, r.PersonReference, Sentences.Of(r.Refusal)))]);
        var lines = preview.Rows.Where(r => !r.IsSame).Select(r => new PayrollHours(r.Placement, r.Month, r.Hours)).ToList();
        if (session.Get<bool>(DryRun) || lines.Count == 0) return Said(preview, lines, 0);
        var declared = await session.DoAsync(new DeclarePayroll(lines));
        return declared.TryGet(out var changed) ? Said(preview, lines, changed) : Outcome.Refused(declared.Errors);
    });

    private static Outcome Said(PayrollPreview preview, List<PayrollHours> lines, int changed) => Outcome.Done(
        new { found = preview.Rows.Count, notPlaced = preview.NotPlaced, hours = lines.Sum(l => l.Hours), lines = lines.Count, statements = changed },
        CliTexts.Of("Said.ImportPayroll", preview.Rows.Count, preview.NotPlaced, lines.Count, changed));
}
