using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SavedFilters;

public readonly record struct SavedFilterId(Guid Value) : IEntityId<SavedFilterId>
{
    public static SavedFilterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
