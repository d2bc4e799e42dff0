using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

public readonly record struct ClauseId(Guid Value) : IEntityId<ClauseId>
{
    public static ClauseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
