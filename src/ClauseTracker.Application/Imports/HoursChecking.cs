using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Works out what a file of hours would change, whoever sent it. Stores nothing in the database: the result waits in the file store.</summary>
internal sealed class HoursChecking(IClauseTrackerDb db, IHoursFileReader reader, IIdentityVault vault, IFileStore files, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The name of the upload may be a person's: no one needs it.</summary>
    private const string AnyName = "releve";

    /// <param name="file">Seekable.</param>
    /// <param name="choices">What was said about it.</param>
    /// <param name="progress">Hears the number of rows read.</param>
    /// <param name="sent">By which firm, when the firm itself sent it.</param>
    public async Task<Result<HoursCheckOutcome>> CheckAsync(Stream file, HoursFileChoices choices, IProgress<long>? progress, FirmFile? sent, CancellationToken cancellation)
    {
        var read = await HoursFileOpening.OpenAsync(db, reader, file, AnyName, choices, progress, cancellation, sent);
        if (!read.TryGet(out var opened))
        {
            return HoursFileOpening.AsksForMeaning(read.Errors[0]) ? new HoursCheckOutcome(null, 0, RefusalTold.Of(read.Errors[0])) : Result<HoursCheckOutcome>.Refuse(read.Errors);
        }

        var rows = opened.File;
        progress?.Report(rows.Rows.Count);
        var matched = (await HoursRowMatcher.LoadAsync(db, vault, rows, clock.Today(), cancellation, sent)).Match(rows);
        var decided = await DecideAsync(matched, rows, sent, cancellation);
        if (!decided.TryGet(out var done)) return Result<HoursCheckOutcome>.Refuse(decided.Errors);
        // What was decided to see what would change must never be saved.
        db.Forget();
        var problems = rows.Problems.Concat(matched.Problems).Concat(done.Problems).OrderBy(p => p.Row).Select(ProblemTold.Of).ToList();
        var result = new CheckedHours
        {
            Rows = rows.Rows.Count, Statements = done.Statements, Problems = problems, Layout = opened.Layout, Mapping = opened.Mapping?.Id, Sheet = rows.Sheet, Sheets = rows.Sheets,
            Given = rows.Given, HiddenRows = rows.HiddenRows, HasMacro = rows.HasMacro, HasMonthColumns = rows.HasMonthColumns,
        };
        return new HoursCheckOutcome(await result.KeepAsync(files, cancellation), problems.Count, null);
    }

    /// <summary>What would become of each statement, and what a firm may not change by itself.</summary>
    private async Task<Result<(IReadOnlyList<CheckedStatement> Statements, IReadOnlyList<RowProblem> Problems)>> DecideAsync(
        MatchedHours matched, HoursFile file, FirmFile? sent, CancellationToken cancellation)
    {
        var how = await db.DeclaringAsync([.. matched.Months.Select(m => m.Month).Distinct()], user, clock, cancellation, Origin.File);
        var (statements, problems) = (new List<CheckedStatement>(), new List<RowProblem>());
        foreach (var month in matched.Months)
        {
            var seen = StatementWriting.Latest(month.Known);
            var (id, version, before) = (seen?.Id, seen?.Version ?? 0, seen?.Image());
            var refusal = sent?.Refusal(month.Month, seen?.Status);
            var decided = StatementWriting.Decide(month.Clause, month.Employer, month.Month, month.Known, month.Lines, how);
            if (!decided.TryGet(out var done)) return Result<(IReadOnlyList<CheckedStatement>, IReadOnlyList<RowProblem>)>.Refuse(decided.Errors);
            // A file of the whole year may repeat what was said, and validated, long ago.
            if (refusal is not null && done.Change != StatementChange.Unchanged) problems.Add(file.ProblemOf(month.FirstRow, nameof(HoursFileRow.Month), month.Month.ToString(), refusal));
            statements.Add(Told(month, done.Change, id, version, before));
        }

        return (statements, problems);
    }

    private static CheckedStatement Told(MatchedMonth month, StatementChange change, StatementId? seen, long version, StatementImage? before)
    {
        var known = (before?.Lines ?? []).Where(l => !l.AwaitsHours && l.Hundredths != 0).ToDictionary(l => l.Placement, l => l.Hundredths);
        var lines = month.Lines.Select(l => new CheckedLine(l.Placement.Value, known.TryGetValue(l.Placement, out var hours) ? hours : null, l.Hours.Hundredths)).ToList();
        var named = month.Lines.Select(l => l.Placement).ToHashSet();
        return new CheckedStatement(
            month.Clause.Id.Value, month.Employer.Value, month.Month.Index, change, seen?.Value, version, lines,
            [.. known.Where(k => !named.Contains(k.Key)).Select(k => new CheckedLine(k.Key.Value, k.Value, 0))]);
    }
}
