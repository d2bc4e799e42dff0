using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

/// <summary>How a buyer has its firms reminded. Nothing leaves by itself until somebody said so.</summary>
public sealed class ReminderSettings : IScoped, IVersioned
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 300;

    private ReminderSettings()
    {
    }

    public ReminderSettingsId Id { get; private init; }

    /// <summary>The buyer. After a merge it may have two: the older holds.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public int? DaysBefore { get; private set; } = ReminderRules.Default.DaysBefore;

    public int DaysAfter { get; private set; } = ReminderRules.Default.DaysAfter;

    public int RepeatDays { get; private set; } = ReminderRules.Default.RepeatDays;

    public int MonthsChased { get; private set; } = ReminderRules.Default.MonthsChased;

    /// <summary>True when letters leave at each run; false when somebody sends them.</summary>
    public bool SendsByItself { get; private set; }

    /// <summary>Who turned the switch last, or null.</summary>
    public UserId? SwitchedBy { get; private set; }

    public DateTimeOffset? SwitchedAt { get; private set; }

    /// <summary>Last day without any letter, or null.</summary>
    public DateOnly? HeldUntil { get; private set; }

    public string? HeldReason { get; private set; }

    public long Version { get; private set; }

    public ReminderRules Rules => new(DaysBefore, DaysAfter, RepeatDays, MonthsChased);

    /// <summary>The settings of a buyer that has said nothing: usual rules, and nothing leaves by itself.</summary>
    public static ReminderSettings Of(ReminderSettingsId id, OrganisationId buyer) => new() { Id = id, OrganisationId = buyer };

    /// <summary>True when nothing may leave on that day.</summary>
    public bool HoldsOn(DateOnly day) => day <= HeldUntil;

    /// <summary>Takes other rules.</summary>
    [return: DoNotIgnore]
    public Result Change(ReminderRules rules)
    {
        var refusals = rules.Refusals().ToList();
        if (refusals.Count > 0) return Result.Refuse(refusals);
        (DaysBefore, DaysAfter, RepeatDays, MonthsChased) = (rules.DaysBefore, rules.DaysAfter, rules.RepeatDays, rules.MonthsChased);
        return Result.Success();
    }

    /// <summary>Has letters leave by themselves, or no longer.</summary>
    public void Switch(bool sendsByItself, UserId? by, DateTimeOffset now) => (SendsByItself, SwitchedBy, SwitchedAt) = (sendsByItself, by, now);

    /// <summary>Has no letter leave until the end of a day; what is due stays due.</summary>
    [return: DoNotIgnore]
    public Result Hold(DateOnly until, string reason, DateOnly today)
    {
        if (until < today) return new ReminderErrors.HeldInThePast(until);
        if (string.IsNullOrWhiteSpace(reason)) return new SharedErrors.Required("Reason");
        if (reason.Trim().Length > ReasonLength) return new SharedErrors.TooLong("Reason", ReasonLength);
        (HeldUntil, HeldReason) = (until, reason.Trim());
        return Result.Success();
    }

    /// <summary>Lets letters leave again.</summary>
    public void Release() => (HeldUntil, HeldReason) = (null, null);
}
