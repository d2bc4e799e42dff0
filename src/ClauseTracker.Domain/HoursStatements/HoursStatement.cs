using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>Where a statement is in its life.</summary>
public enum StatementStatus
{
    /// <summary>Being written: declares nothing yet.</summary>
    Draft = 1,

    /// <summary>Declared; awaits a facilitator.</summary>
    Submitted = 2,

    /// <summary>Checked; never changes again.</summary>
    Validated = 3,

    /// <summary>Sent back with a reason.</summary>
    Returned = 4,
}

/// <summary>Hours of one placement in the month of the statement.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="PlacementId">The placement; one line for each in a statement.</param>
/// <param name="Hours">Zero or more, at most 744.</param>
[SharedByAll("Part of the statement, read through it.")]
public sealed record StatementLine(StatementId StatementId, PlacementId PlacementId, Hours Hours);

/// <summary>What one employer declares for one clause and one month. No line at all is a valid statement: nothing this month.</summary>
public sealed class HoursStatement : IScoped, IVersioned
{
    /// <summary>Longest reason of a return, in characters.</summary>
    public const int ReasonLength = 500;

    private readonly List<StatementLine> _lines = [];

    private HoursStatement()
    {
    }

    public StatementId Id { get; private init; }

    public ClauseId ClauseId { get; private init; }

    /// <summary>The buyer of the clause.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public OrganisationId EmployerId { get; private init; }

    public YearMonth Month { get; private init; }

    public StatementStatus Status { get; private set; } = StatementStatus.Draft;

    /// <summary>The statement that this one takes the place of once validated.</summary>
    public StatementId? CorrectsId { get; private init; }

    public string? ReturnReason { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? ValidatedAt { get; private set; }

    public IReadOnlyList<StatementLine> Lines => _lines;

    public long Version { get; private set; }

    public static HoursStatement Open(StatementId id, InsertionClause clause, OrganisationId employer, YearMonth month, StatementId? corrects = null) =>
        new() { Id = id, ClauseId = clause.Id, OrganisationId = clause.OrganisationId, EmployerId = employer, Month = month, CorrectsId = corrects };

    /// <summary>Takes these lines in place of the present ones; what was submitted or returned is to be checked again.</summary>
    [return: DoNotIgnore]
    public Result Fill(IReadOnlyList<(PlacementId Placement, Hours Hours)> lines)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        if (lines.Any(l => l.Hours < Hours.Zero)) return new StatementErrors.HoursNegative();
        if (lines.FirstOrDefault(l => l.Hours > Hours.Of(Hours.MostInAMonth)) is { Hours.Hundredths: > 0 } absurd)
        {
            return new StatementErrors.MoreThanAMonthHolds(absurd.Hours.Value);
        }

        if (lines.DistinctBy(l => l.Placement).Count() != lines.Count) return new StatementErrors.PlacementTwice();
        _lines.Clear();
        _lines.AddRange(lines.OrderBy(l => l.Placement.Value).Select(l => new StatementLine(Id, l.Placement, l.Hours)));
        return Result.Success();
    }

    /// <summary>Declares it.</summary>
    [return: DoNotIgnore]
    public Result Submit(DateTimeOffset now)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        (Status, SubmittedAt, ReturnReason) = (StatementStatus.Submitted, now, null);
        return Result.Success();
    }

    /// <summary>Accepts it, for good.</summary>
    [return: DoNotIgnore]
    public Result Validate(DateTimeOffset now)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        if (Status != StatementStatus.Submitted) return new StatementErrors.NotSubmitted();
        (Status, ValidatedAt) = (StatementStatus.Validated, now);
        return Result.Success();
    }

    /// <summary>Sends it back; the reason is what its author reads.</summary>
    [return: DoNotIgnore]
    public Result Return(string reason)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        if (Status != StatementStatus.Submitted) return new StatementErrors.NotSubmitted();
        if (string.IsNullOrWhiteSpace(reason)) return new SharedErrors.Required("Reason");
        if (reason.Length > ReasonLength) return new SharedErrors.TooLong("Reason", ReasonLength);
        (Status, ReturnReason) = (StatementStatus.Returned, reason.Trim());
        return Result.Success();
    }

    /// <summary>True when these are its lines already, to the hundredth.</summary>
    public bool Says(IReadOnlyList<(PlacementId Placement, Hours Hours)> lines) =>
        lines.Count == _lines.Count && lines.All(l => _lines.Any(own => own.PlacementId == l.Placement && own.Hours == l.Hours));
}

/// <summary>Refusals about a statement.</summary>
public static class StatementErrors
{
    public sealed record AlreadyValidated() : Error("Statement.AlreadyValidated", ErrorKind.Conflict);

    public sealed record NotSubmitted() : Error("Statement.NotSubmitted", ErrorKind.Conflict);

    public sealed record HoursNegative() : Error("Statement.HoursNegative", ErrorKind.Invalid, "Hours");

    public sealed record MoreThanAMonthHolds(decimal Given) : Error("Statement.MoreThanAMonthHolds", ErrorKind.Invalid, "Hours")
    {
        public override IReadOnlyList<object?> Arguments => [Given, Hours.MostInAMonth];
    }

    public sealed record PlacementTwice() : Error("Statement.PlacementTwice", ErrorKind.Invalid, "Lines");

    public sealed record MonthInFuture(YearMonth Month) : Error("Statement.MonthInFuture", ErrorKind.Invalid, "Month")
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }
}
