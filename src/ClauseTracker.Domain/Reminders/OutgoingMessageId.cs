using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

public readonly record struct OutgoingMessageId(Guid Value) : IEntityId<OutgoingMessageId>
{
    public static OutgoingMessageId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ReminderStopId(Guid Value) : IEntityId<ReminderStopId>
{
    public static ReminderStopId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CorrespondenceTaskId(Guid Value) : IEntityId<CorrespondenceTaskId>
{
    public static CorrespondenceTaskId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ReminderSettingsId(Guid Value) : IEntityId<ReminderSettingsId>
{
    public static ReminderSettingsId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
