using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>What became of the hours of a month.</summary>
public enum StatementChange
{
    Unchanged = 0,
    Added = 1,
    Updated = 2,

    /// <summary>The month was validated already: a correction was opened.</summary>
    Corrected = 3,
}

/// <summary>The one way to declare the hours of a month, whether typed or read from a file.</summary>
internal static class StatementWriting
{
    public static Task<HoursStatement?> WholeAsync(this DbSet<HoursStatement> statements, StatementId id, CancellationToken cancellation) =>
        statements.Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == id, cancellation);

    /// <summary>
    /// Submits these hours for the month: in the open statement, in a first one, or as a correction of a validated one. Hours that are
    /// declared already, to the hundredth, change nothing.
    /// </summary>
    [return: DoNotIgnore]
    public static Result<(StatementChange Change, HoursStatement Statement)> Declare(
        this IClauseTrackerDb db, InsertionClause clause, OrganisationId employer, YearMonth month, IReadOnlyList<HoursStatement> ofMonth,
        IReadOnlyList<(PlacementId Placement, Hours Hours)> lines, DateTimeOffset now)
    {
        var latest = Latest(ofMonth);
        if (latest is not null && latest.Status is not (StatementStatus.Draft or StatementStatus.Returned) && latest.Says(lines)) return (StatementChange.Unchanged, latest);
        var change = latest switch
        {
            null => StatementChange.Added,
            { Status: StatementStatus.Validated } => StatementChange.Corrected,
            _ => StatementChange.Updated,
        };
        var statement = change == StatementChange.Updated ? latest! : HoursStatement.Open(EntityId.New<StatementId>(now), clause, employer, month, latest?.Id);
        var filled = statement.Fill(lines);
        if (filled.IsRefused) return Result<(StatementChange, HoursStatement)>.Refuse(filled.Errors);
        var submitted = statement.Submit(now);
        if (submitted.IsRefused) return Result<(StatementChange, HoursStatement)>.Refuse(submitted.Errors);
        if (change != StatementChange.Updated) db.Statements.Add(statement);
        return (change, statement);
    }

    /// <summary>The end of the chain of corrections.</summary>
    public static HoursStatement? Latest(IReadOnlyList<HoursStatement> ofMonth)
    {
        var corrected = ofMonth.Where(s => s.CorrectsId is not null).Select(s => s.CorrectsId!.Value).ToHashSet();
        return ofMonth.SingleOrDefault(s => !corrected.Contains(s.Id));
    }
}
