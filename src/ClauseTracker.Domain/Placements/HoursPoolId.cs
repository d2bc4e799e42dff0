using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

public readonly record struct HoursPoolId(Guid Value) : IEntityId<HoursPoolId>
{
    public static HoursPoolId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
