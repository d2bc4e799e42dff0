using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

public readonly record struct ContractId(Guid Value) : IEntityId<ContractId>
{
    public static ContractId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
