using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>
/// Takes a company's monthly file of hours without showing first what it would change: all of it, or nothing with every bad row named. The same
/// file twice changes nothing.
/// </summary>
/// <param name="File">xlsx or csv.</param>
/// <param name="FileName">As uploaded.</param>
/// <param name="ValidateAtOnce">True when the facilitator takes the file as checked: the statements are validated as they come.</param>
[Requires(Permission.EnterStatements)]
public sealed record ImportHours(Stream File, string FileName, bool ValidateAtOnce) : ICommand<HoursImportReport>;

/// <summary>What became of the file. With problems, nothing was kept.</summary>
/// <param name="Rows">Rows of hours read.</param>
/// <param name="Hours">Their sum.</param>
/// <param name="Statements">Statements concerned.</param>
public sealed record HoursImportReport(int Rows, Hours Hours, int Statements, int Added, int Updated, int Corrected, int Unchanged, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>True when the file was taken.</summary>
    public bool IsTaken => Problems.Count == 0;
}

internal sealed class ImportHoursHandler(IClauseTrackerDb db, IHoursFileReader reader, IIdentityVault vault, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<ImportHours, HoursImportReport>
{
    public async Task<Result<HoursImportReport>> Handle(ImportHours request, CancellationToken cancellationToken)
    {
        var read = await HoursFileOpening.OpenAsync(db, reader, request.File, request.FileName, new HoursFileChoices(), null, cancellationToken);
        if (!read.TryGet(out var opened)) return Result<HoursImportReport>.Refuse(read.Errors);
        var matcher = await HoursRowMatcher.LoadAsync(db, vault, opened.File, clock.Today(), cancellationToken);
        var matched = matcher.Match(opened.File);
        var problems = opened.File.Problems.Concat(matched.Problems).OrderBy(p => p.Row).ToList();
        if (problems.Count > 0) return new HoursImportReport(opened.File.Rows.Count, Hours.Zero, 0, 0, 0, 0, 0, problems);
        return await db.StoreHoursAsync(EntityId.New<HoursImportId>(clock.GetUtcNow()), matched, request.ValidateAtOnce, user, clock, cancellationToken);
    }
}

/// <summary>The hours of a file, put to the clauses and placements they belong to.</summary>
internal sealed record MatchedHours(int Rows, IReadOnlyList<MatchedMonth> Months, IReadOnlyList<RowProblem> Problems);

/// <summary>One clause, employer and month of the file, with the statements that the database has of it.</summary>
/// <param name="FirstRow">The first row that speaks of it; zero when the file is no longer there.</param>
internal sealed record MatchedMonth(
    InsertionClause Clause, OrganisationId Employer, YearMonth Month, IReadOnlyList<HoursStatement> Known, IReadOnlyList<(PlacementId Placement, Hours Hours)> Lines, int FirstRow = 0);
