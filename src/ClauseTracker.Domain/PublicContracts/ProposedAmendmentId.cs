using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

public readonly record struct ProposedAmendmentId(Guid Value) : IEntityId<ProposedAmendmentId>
{
    public static ProposedAmendmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
