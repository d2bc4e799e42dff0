using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
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

/// <summary>How hours are declared: when, by whom, by which way, and which months are closed at that moment.</summary>
/// <param name="Now">The moment.</param>
/// <param name="By">Who declares; null for who has no account.</param>
/// <param name="Origin">By which way.</param>
/// <param name="Closed">The closed months among those spoken of.</param>
internal sealed record Declaring(DateTimeOffset Now, UserId? By, Origin Origin, ClosedMonths Closed)
{
    /// <summary>Why nobody worked, for the answer « nothing this month »; null when not said.</summary>
    public string? NothingReason { get; init; }

    /// <summary>How the hours of lines spread over the weeks of their month, for those of which it was said.</summary>
    public IReadOnlyDictionary<PlacementId, WeekHours> Weeks { get; init; } = new Dictionary<PlacementId, WeekHours>();

    /// <summary>Why nothing may be declared for that month, or null.</summary>
    public Error? Refusal(InsertionClause clause, YearMonth month) =>
        month > YearMonth.Of(Clock.DayOf(Now)) ? new StatementErrors.MonthInFuture(month) : Closed.Refusal(clause.OrganisationId, month);
}

/// <summary>The one way to declare the hours of a month, whether typed, read from a file or sent by a firm.</summary>
internal static class StatementWriting
{
    public static Task<HoursStatement?> WholeAsync(this DbSet<HoursStatement> statements, StatementId id, CancellationToken cancellation) =>
        statements.Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == id, cancellation);

    /// <summary>
    /// Submits these hours for the month: in the open statement, in a first one, or as a correction of a validated one. No line at all is the
    /// answer « nothing this month ». Hours that are declared already, to the hundredth, change nothing. Refused for a month to come, and for one
    /// that is closed.
    /// </summary>
    [return: DoNotIgnore]
    public static Result<(StatementChange Change, HoursStatement Statement)> Declare(
        this IClauseTrackerDb db, InsertionClause clause, OrganisationId employer, YearMonth month, IReadOnlyList<HoursStatement> ofMonth,
        IReadOnlyList<(PlacementId Placement, Hours Hours)> lines, Declaring how)
    {
        var decided = Decide(clause, employer, month, ofMonth, lines, how);
        if (decided.TryGet(out var done) && done.Change is StatementChange.Added or StatementChange.Corrected) db.Statements.Add(done.Statement);
        return decided;
    }

    /// <summary>The same decision, which leaves the writing to the caller: thousands of statements are written in bulk.</summary>
    [return: DoNotIgnore]
    public static Result<(StatementChange Change, HoursStatement Statement)> Decide(
        InsertionClause clause, OrganisationId employer, YearMonth month, IReadOnlyList<HoursStatement> ofMonth,
        IReadOnlyList<(PlacementId Placement, Hours Hours)> lines, Declaring how)
    {
        if (how.Refusal(clause, month) is { } refusal) return refusal;
        var latest = Latest(ofMonth);
        if (latest is not null && latest.Status is not (StatementStatus.Draft or StatementStatus.Returned) && latest.Says(lines) && latest.SaysWeeks(how.Weeks)) return (StatementChange.Unchanged, latest);
        var change = latest switch
        {
            null => StatementChange.Added,
            { Status: StatementStatus.Validated } => StatementChange.Corrected,
            _ => StatementChange.Updated,
        };
        var statement = change == StatementChange.Updated ? latest! : HoursStatement.Open(EntityId.New<StatementId>(how.Now), clause, employer, month, latest?.Id);
        var filled = lines.Count == 0 ? statement.SayNothing(how.NothingReason) : statement.Fill(lines);
        if (filled.IsSuccess) filled = statement.Spread(how.Weeks);
        if (filled.IsRefused) return Result<(StatementChange, HoursStatement)>.Refuse(filled.Errors);
        var submitted = statement.Submit(how.Now, how.Origin, how.By);
        if (submitted.IsRefused) return Result<(StatementChange, HoursStatement)>.Refuse(submitted.Errors);
        return (change, statement);
    }

    /// <summary>Declares what the month says already with these hours over it: the other people of the statement keep theirs, and their weeks. Zero takes a line out.</summary>
    [return: DoNotIgnore]
    public static Result<(StatementChange Change, HoursStatement Statement)> DeclareOver(
        this IClauseTrackerDb db, InsertionClause clause, OrganisationId employer, YearMonth month, IReadOnlyList<HoursStatement> ofMonth,
        IReadOnlyList<(PlacementId Placement, Hours Hours)> hours, Declaring how)
    {
        var told = hours.Select(h => h.Placement).ToHashSet();
        var kept = (Latest(ofMonth)?.Lines ?? []).Where(l => !l.AwaitsHours && !told.Contains(l.PlacementId)).ToList();
        var weeks = kept.Where(l => l.Weeks is not null).ToDictionary(l => l.PlacementId, l => l.Weeks!);
        return db.Declare(clause, employer, month, ofMonth, [.. kept.Select(l => (l.PlacementId, l.Hours)), .. hours.Where(h => h.Hours > Hours.Zero)], how with { Weeks = weeks });
    }

    /// <summary>How the present user declares hours now.</summary>
    /// <param name="months">The months that may be spoken of.</param>
    public static async Task<Declaring> DeclaringAsync(
        this IClauseTrackerDb db, IReadOnlyCollection<YearMonth> months, ICurrentUser user, TimeProvider clock, CancellationToken cancellation, Origin origin = Origin.Typed) =>
        new(clock.GetUtcNow(), user.Id, origin, await db.ClosedMonthsAsync(months, cancellation));

    /// <summary>Those of these months that are closed, for whichever buyer: a firm is told too, which sees no buyer's closings.</summary>
    public static async Task<ClosedMonths> ClosedMonthsAsync(this IClauseTrackerDb db, IReadOnlyCollection<YearMonth> months, CancellationToken cancellation)
    {
        var closed = await db.MonthClosings.IgnoreQueryFilters().Where(c => c.ReopenedAt == null && months.Contains(c.Month))
            .Select(c => new { c.OrganisationId, c.Month }).ToListAsync(cancellation);
        return new ClosedMonths(closed.Select(c => (c.OrganisationId, c.Month)));
    }

    /// <summary>Has the statements that have not come in be due on the day that the clause sets by now.</summary>
    public static async Task PostponeStatementsAsync(this IClauseTrackerDb db, InsertionClause clause, CancellationToken cancellation)
    {
        var awaited = await db.Statements.Where(s => s.ClauseId == clause.Id && (s.Status == StatementStatus.Draft || s.Status == StatementStatus.Returned)).ToListAsync(cancellation);
        foreach (var statement in awaited) statement.Postpone(clause.Duties.StatementDueOn(statement.Month));
    }

    /// <summary>The first statement of a month, then each correction after what it corrects.</summary>
    public static IEnumerable<HoursStatement> InOrder(IReadOnlyList<HoursStatement> ofMonth)
    {
        for (var next = ofMonth.SingleOrDefault(s => s.CorrectsId is null); next is not null; next = ofMonth.SingleOrDefault(s => s.CorrectsId == next.Id)) yield return next;
    }

    /// <summary>The end of the chain of corrections.</summary>
    public static HoursStatement? Latest(IReadOnlyList<HoursStatement> ofMonth)
    {
        var corrected = ofMonth.Where(s => s.CorrectsId is not null).Select(s => s.CorrectsId!.Value).ToHashSet();
        return ofMonth.SingleOrDefault(s => !corrected.Contains(s.Id));
    }
}
