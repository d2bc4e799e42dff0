using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

public readonly record struct EligibilityCategoryId(Guid Value) : IEntityId<EligibilityCategoryId>
{
    public static EligibilityCategoryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
