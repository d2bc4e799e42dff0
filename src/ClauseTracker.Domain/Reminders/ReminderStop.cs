using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

/// <summary>Somebody's word that a firm is not to be reminded of a month, for a time or for good.</summary>
public sealed class ReminderStop : IScoped, IVersioned
{
    private ReminderStop()
    {
    }

    public ReminderStopId Id { get; private init; }

    /// <summary>The buyer of the clause.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public ClauseId ClauseId { get; private init; }

    public OrganisationId EmployerId { get; private init; }

    public YearMonth Month { get; private init; }

    /// <summary>Last day, or null for good.</summary>
    public DateOnly? Until { get; private init; }

    public string Reason { get; private init; } = string.Empty;

    /// <summary>Null for the application itself.</summary>
    public UserId? StoppedBy { get; private init; }

    public DateTimeOffset StoppedAt { get; private init; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>Stops reminders of a statement. The reason is required: whoever wonders later reads it.</summary>
    [return: DoNotIgnore]
    public static Result<ReminderStop> Stop(ReminderStopId id, ExpectedStatement statement, string reason, DateOnly? until, DateOnly today, UserId? by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new SharedErrors.Required(nameof(Reason));
        if (reason.Trim().Length > ReminderSettings.ReasonLength) return new SharedErrors.TooLong(nameof(Reason), ReminderSettings.ReasonLength);
        if (until < today) return new ReminderErrors.HeldInThePast(until.Value);
        return new ReminderStop
        {
            Id = id, OrganisationId = statement.Buyer, ClauseId = statement.Clause, EmployerId = statement.Employer, Month = statement.Month, Until = until,
            Reason = reason.Trim(), StoppedBy = by, StoppedAt = now,
        };
    }

    /// <summary>True when it keeps the statement from being reminded of on that day.</summary>
    public bool HoldsOn(DateOnly day) => LiftedAt is null && (Until is null || day <= Until);

    /// <summary>Lets reminders go on. Twice is once.</summary>
    public void Lift(DateTimeOffset now) => LiftedAt ??= now;
}
