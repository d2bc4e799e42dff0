using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <content>From draft to validated: who, when, and how often it was sent back.</content>
public sealed partial class HoursStatement
{
    /// <summary>Longest reason of « nothing this month », in characters.</summary>
    public const int NothingReasonLength = 300;

    private readonly List<StatementReturn> _returns = [];

    /// <summary>The last day on which it comes in time: the clause's day of the following month, as it was when the statement was opened.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>True when it answers that nobody worked this month, which an empty draft does not.</summary>
    public bool IsNothing { get; private set; }

    /// <summary>Why nobody worked, as its author says; null when not said.</summary>
    public string? NothingReason { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who submitted it; null for who has no account.</summary>
    public UserId? SubmittedBy { get; private set; }

    /// <summary>How what it says came in; null for a draft that nobody has submitted.</summary>
    public Origin? Origin { get; private set; }

    public DateTimeOffset? ValidatedAt { get; private set; }

    /// <summary>Who validated it; null for the system.</summary>
    public UserId? ValidatedBy { get; private set; }

    /// <summary>Why it is to be amended; null unless it is returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>How often it was sent back.</summary>
    public int TimesReturned { get; private set; }

    /// <summary>Each time it was sent back, in order.</summary>
    public IReadOnlyList<StatementReturn> Returns => _returns;

    /// <summary>The hours it says, all people together.</summary>
    public Hours Total => _lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours);

    /// <summary>
    /// Days past its day: until today while it has not come in, until the day it came in otherwise. Zero when it is in time.
    /// </summary>
    /// <param name="today">The buyers' day.</param>
    /// <param name="dayOf">The buyers' day of a moment.</param>
    public int DaysLate(DateOnly today, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var isIn = Status is StatementStatus.Submitted or StatementStatus.Validated;
        return Math.Max(0, (isIn && SubmittedAt is { } at ? dayOf(at) : today).DayNumber - DueOn.DayNumber);
    }

    /// <summary>A copy of it as it would be once validated, to see what would become of its hours. Never saved.</summary>
    public HoursStatement IfValidated()
    {
        var copy = (HoursStatement)MemberwiseClone();
        copy.Status = StatementStatus.Validated;
        return copy;
    }

    /// <summary>Moves its day, when the clause's day changes while it has not come in.</summary>
    public void Postpone(DateOnly dueOn)
    {
        if (Status is StatementStatus.Draft or StatementStatus.Returned) DueOn = dueOn;
    }

    /// <summary>Answers « nothing this month ».</summary>
    [return: DoNotIgnore]
    public Result SayNothing(string? reason = null)
    {
        var told = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (told?.Length > NothingReasonLength) return new SharedErrors.TooLong(nameof(NothingReason), NothingReasonLength);
        var emptied = Fill([]);
        if (emptied.IsSuccess) (IsNothing, NothingReason) = (true, told);
        return emptied;
    }

    /// <summary>Declares it. A line of which nothing was said, or no hours, declares nothing; when all of them say no hours, the month is « nothing ».</summary>
    /// <param name="now">The moment.</param>
    /// <param name="origin">How it came in.</param>
    /// <param name="by">Who submits it; null for who has no account.</param>
    [return: DoNotIgnore]
    public Result Submit(DateTimeOffset now, Origin origin = HoursStatements.Origin.Typed, UserId? by = null)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        if (!IsNothing && _lines.TrueForAll(l => l.AwaitsHours)) return new StatementErrors.NothingSaid();
        _lines.RemoveAll(l => l.AwaitsHours || l.Hours == Hours.Zero);
        IsNothing = _lines.Count == 0;
        (Status, SubmittedAt, SubmittedBy, Origin, ReturnReason) = (StatementStatus.Submitted, now, by, origin, null);
        return Result.Success();
    }

    /// <summary>Accepts it, for good.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="by">Who accepts it; null for the system.</param>
    [return: DoNotIgnore]
    public Result Validate(DateTimeOffset now, UserId? by = null)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        if (Status != StatementStatus.Submitted) return new StatementErrors.NotSubmitted();
        (Status, ValidatedAt, ValidatedBy) = (StatementStatus.Validated, now, by);
        return Result.Success();
    }

    /// <summary>Sends it back; the reason is what its author reads.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="now">The moment.</param>
    /// <param name="by">Who sends it back; null for the system.</param>
    [return: DoNotIgnore]
    public Result Return(string reason, DateTimeOffset now, UserId? by = null)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        if (Status != StatementStatus.Submitted) return new StatementErrors.NotSubmitted();
        if (string.IsNullOrWhiteSpace(reason)) return new SharedErrors.Required("Reason");
        if (reason.Length > ReasonLength) return new SharedErrors.TooLong("Reason", ReasonLength);
        // A statement of before origins were kept was typed or imported; nobody knows which.
        var came = Origin ?? HoursStatements.Origin.Typed;
        _returns.Add(new StatementReturn(Id, ++TimesReturned, reason.Trim(), now, by, SubmittedAt ?? now, SubmittedBy, came, Total));
        (Status, ReturnReason) = (StatementStatus.Returned, reason.Trim());
        return Result.Success();
    }
}
