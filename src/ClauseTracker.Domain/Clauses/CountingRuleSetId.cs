using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

public readonly record struct CountingRuleSetId(Guid Value) : IEntityId<CountingRuleSetId>
{
    public static CountingRuleSetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
