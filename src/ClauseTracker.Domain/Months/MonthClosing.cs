using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Months;

/// <summary>
/// The closing of a month for all clauses of one buyer: nothing of the month may be declared, checked or corrected while it holds. Opened again
/// with a reason, it stays as history and the next closing has the next number.
/// </summary>
public sealed class MonthClosing : IScoped, IVersioned
{
    /// <summary>Longest reason of a reopening, in characters.</summary>
    public const int ReasonLength = 500;

    private MonthClosing()
    {
    }

    public MonthClosingId Id { get; private init; }

    /// <summary>The buyer.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public YearMonth Month { get; private init; }

    /// <summary>1, 2, 3… for each buyer and month.</summary>
    public int Number { get; private init; }

    public DateTimeOffset ClosedAt { get; private init; }

    /// <summary>Null for the operator.</summary>
    public UserId? ClosedBy { get; private init; }

    /// <summary>Statements expected for the month.</summary>
    public int Expected { get; private init; }

    /// <summary>Of them, those that were not validated: each is named beside it.</summary>
    public int Missing { get; private init; }

    public DateTimeOffset? ReopenedAt { get; private set; }

    public UserId? ReopenedBy { get; private set; }

    public string? ReopenReason { get; private set; }

    public long Version { get; private set; }

    /// <summary>True while the month is closed by it.</summary>
    public bool Holds => ReopenedAt is null;

    /// <summary>Closes a month.</summary>
    /// <param name="earlier">The closings of that buyer and month so far.</param>
    /// <param name="today">The buyers' day: a month that is not over cannot be closed.</param>
    [return: DoNotIgnore]
    public static Result<MonthClosing> Close(
        MonthClosingId id, OrganisationId buyer, YearMonth month, IReadOnlyList<MonthClosing> earlier, int expected, int missing, DateOnly today, DateTimeOffset now, UserId? by)
    {
        if (month >= YearMonth.Of(today)) return new MonthErrors.NotOver(month);
        if (earlier.Any(c => c.Holds)) return new MonthErrors.AlreadyClosed(month);
        return new MonthClosing
        {
            Id = id, OrganisationId = buyer, Month = month, Number = earlier.Select(c => c.Number).DefaultIfEmpty().Max() + 1,
            ClosedAt = now, ClosedBy = by, Expected = expected, Missing = missing,
        };
    }

    /// <summary>Opens the month again.</summary>
    [return: DoNotIgnore]
    public Result Reopen(string reason, DateTimeOffset now, UserId? by)
    {
        if (!Holds) return new MonthErrors.NotClosed(Month);
        if (string.IsNullOrWhiteSpace(reason)) return new SharedErrors.Required("Reason");
        if (reason.Trim().Length > ReasonLength) return new SharedErrors.TooLong("Reason", ReasonLength);
        (ReopenedAt, ReopenedBy, ReopenReason) = (now, by, reason.Trim());
        return Result.Success();
    }
}

/// <summary>Why a statement was missing when its month was closed.</summary>
public enum GapKind
{
    /// <summary>Nobody has opened it.</summary>
    NoStatement = 1,

    /// <summary>Opened, and not submitted.</summary>
    Draft = 2,

    /// <summary>Submitted, and not checked.</summary>
    ToCheck = 3,

    /// <summary>Sent back, and not amended.</summary>
    Returned = 4,
}

/// <summary>A statement that was not validated when its month was closed.</summary>
/// <param name="ClosingId">The closing.</param>
/// <param name="Number">1, 2, 3… for each closing.</param>
/// <param name="ClauseId">The clause.</param>
/// <param name="EmployerId">The employer.</param>
/// <param name="OrganisationId">The buyer.</param>
/// <param name="Kind">What it lacked.</param>
/// <param name="People">People placed, or declared.</param>
public sealed record MonthGap(MonthClosingId ClosingId, int Number, ClauseId ClauseId, OrganisationId EmployerId, OrganisationId OrganisationId, GapKind Kind, int People) : IScoped;

/// <summary>How a clause stood when a month was closed, and by which rules: what a closed period is told from later.</summary>
/// <param name="ClosingId">The closing.</param>
/// <param name="ClauseId">The clause.</param>
/// <param name="OrganisationId">The buyer.</param>
/// <param name="CountingRuleSetId">The version of the rules.</param>
/// <param name="Owed">Hours owed that day.</param>
/// <param name="Counted">Hours that counted.</param>
/// <param name="Pending">Hours that awaited a check.</param>
/// <param name="NotCounted">Hours that a rule refused.</param>
/// <param name="CountedInMonth">Of the hours that counted, those worked in the month.</param>
public sealed record ClosedStanding(
    MonthClosingId ClosingId, ClauseId ClauseId, OrganisationId OrganisationId, CountingRuleSetId CountingRuleSetId,
    Hours Owed, Hours Counted, Hours Pending, Hours NotCounted, Hours CountedInMonth) : IScoped;

/// <summary>Refusals about a month.</summary>
public static class MonthErrors
{
    public sealed record NotOver(YearMonth Month) : Error("Month.NotOver", ErrorKind.Invalid, "Month")
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }

    public sealed record AlreadyClosed(YearMonth Month) : Error("Month.AlreadyClosed", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }

    public sealed record NotClosed(YearMonth Month) : Error("Month.NotClosed", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }

    /// <summary>Two buyers that are found to be one have both closed the month.</summary>
    public sealed record ClosedForBoth(YearMonth Month) : Error("Month.ClosedForBoth", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }

    /// <summary>Statements are missing, and whoever closes has not said to have seen so many.</summary>
    public sealed record StillMissing(int Missing) : Error("Month.StillMissing", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Missing];
    }
}
