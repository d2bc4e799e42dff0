using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>
/// Takes a company's monthly file of hours: all of it, or nothing with every bad row named. The same file twice changes nothing.
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
        var read = await reader.ReadAsync(request.File, request.FileName, cancellationToken);
        if (!read.TryGet(out var file)) return Result<HoursImportReport>.Refuse(read.Errors);
        var matcher = await HoursRowMatcher.LoadAsync(db, vault, file, clock.Today(), cancellationToken);
        var matched = matcher.Match(file);
        var problems = file.Problems.Concat(matched.Problems).OrderBy(p => p.Row).ToList();
        if (problems.Count > 0) return new HoursImportReport(file.Rows.Count, Hours.Zero, 0, 0, 0, 0, 0, problems);
        var mayValidate = request.ValidateAtOnce && (user.IsSystem || user.Roles.Any(r => RolePermissions.Of(r.Role).Contains(Permission.ValidateStatements)));
        return await KeepAsync(matched, mayValidate, cancellationToken);
    }

    private async Task<Result<HoursImportReport>> KeepAsync(MatchedHours matched, bool validate, CancellationToken cancellation)
    {
        var how = await db.DeclaringAsync([.. matched.Months.Select(m => m.Month).Distinct()], user, clock, cancellation, Origin.File);
        var changes = new List<StatementChange>();
        foreach (var month in matched.Months)
        {
            var declared = db.Declare(month.Clause, month.Employer, month.Month, month.Known, month.Lines, how);
            if (!declared.TryGet(out var done)) return Result<HoursImportReport>.Refuse(declared.Errors);
            changes.Add(done.Change);
            var validated = validate && done.Statement.Status == StatementStatus.Submitted ? done.Statement.Validate(how.Now, user.Id) : Result.Success();
            if (validated.IsRefused) return Result<HoursImportReport>.Refuse(validated.Errors);
            db.ReconcileSoon(month.Clause.Id, clock);
        }

        await db.SaveChangesAsync(cancellation);
        int Count(StatementChange change) => changes.Count(c => c == change);
        var hours = matched.Months.SelectMany(m => m.Lines).Aggregate(Hours.Zero, (sum, l) => sum + l.Hours);
        return new HoursImportReport(
            matched.Rows, hours, changes.Count, Count(StatementChange.Added), Count(StatementChange.Updated), Count(StatementChange.Corrected), Count(StatementChange.Unchanged), []);
    }
}

/// <summary>The hours of a file, put to the clauses and placements they belong to.</summary>
internal sealed record MatchedHours(int Rows, IReadOnlyList<MatchedMonth> Months, IReadOnlyList<RowProblem> Problems);

/// <summary>One clause, employer and month of the file, with the statements that the database has of it.</summary>
internal sealed record MatchedMonth(
    InsertionClause Clause, OrganisationId Employer, YearMonth Month, IReadOnlyList<HoursStatement> Known, IReadOnlyList<(Domain.Placements.PlacementId Placement, Hours Hours)> Lines);
