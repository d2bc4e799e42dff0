using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

public readonly record struct BeneficiaryId(Guid Value) : IEntityId<BeneficiaryId>
{
    public static BeneficiaryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
