using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

public readonly record struct PlacementNoticeId(Guid Value) : IEntityId<PlacementNoticeId>
{
    public static PlacementNoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
