using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

public readonly record struct SubcontractId(Guid Value) : IEntityId<SubcontractId>
{
    public static SubcontractId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
