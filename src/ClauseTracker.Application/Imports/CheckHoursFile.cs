using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Reads a firm's file and works out what it would change. Stores nothing in the database: the result waits in the file store.</summary>
/// <param name="File">Seekable.</param>
/// <param name="Choices">What the user said about it.</param>
/// <param name="Progress">Hears the number of rows read.</param>
[Requires(Permission.EnterStatements)]
public sealed record CheckHoursFile(Stream File, HoursFileChoices Choices, IProgress<long>? Progress = null) : ICommand<HoursCheckOutcome>, ICommitsInPortions;

internal sealed class CheckHoursFileHandler(IClauseTrackerDb db, IHoursFileReader reader, IIdentityVault vault, IFileStore files, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<CheckHoursFile, HoursCheckOutcome>
{
    /// <summary>The name of the upload may be a person's: no one needs it.</summary>
    private const string AnyName = "releve";

    public async Task<Result<HoursCheckOutcome>> Handle(CheckHoursFile request, CancellationToken cancellationToken)
    {
        var read = await HoursFileOpening.OpenAsync(db, reader, request.File, AnyName, request.Choices, request.Progress, cancellationToken);
        if (!read.TryGet(out var opened))
        {
            return HoursFileOpening.AsksForMeaning(read.Errors[0]) ? new HoursCheckOutcome(null, 0, RefusalTold.Of(read.Errors[0])) : Result<HoursCheckOutcome>.Refuse(read.Errors);
        }

        var file = opened.File;
        request.Progress?.Report(file.Rows.Count);
        var matched = (await HoursRowMatcher.LoadAsync(db, vault, file, clock.Today(), cancellationToken)).Match(file);
        var problems = file.Problems.Concat(matched.Problems).OrderBy(p => p.Row).Select(ProblemTold.Of).ToList();
        var how = await db.DeclaringAsync([.. matched.Months.Select(m => m.Month).Distinct()], user, clock, cancellationToken, Origin.File);
        var statements = new List<CheckedStatement>();
        foreach (var month in matched.Months)
        {
            var seen = StatementWriting.Latest(month.Known);
            var (id, version, before) = (seen?.Id, seen?.Version ?? 0, seen?.Image());
            var decided = StatementWriting.Decide(month.Clause, month.Employer, month.Month, month.Known, month.Lines, how);
            if (!decided.TryGet(out var done)) return Result<HoursCheckOutcome>.Refuse(decided.Errors);
            statements.Add(Told(month, done.Change, id, version, before));
        }

        // What was decided to see what would change must never be saved.
        db.Forget();
        var result = new CheckedHours
        {
            Rows = file.Rows.Count, Statements = statements, Problems = problems, Layout = opened.Layout, Mapping = opened.Mapping?.Id, Sheet = file.Sheet, Sheets = file.Sheets,
            Given = file.Given, HiddenRows = file.HiddenRows, HasMacro = file.HasMacro, HasMonthColumns = file.HasMonthColumns,
        };
        return new HoursCheckOutcome(await result.KeepAsync(files, cancellationToken), problems.Count, null);
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
