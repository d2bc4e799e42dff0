using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

public readonly record struct PlacementId(Guid Value) : IEntityId<PlacementId>
{
    public static PlacementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
