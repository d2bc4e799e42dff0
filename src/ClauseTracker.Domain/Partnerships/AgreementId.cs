using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Partnerships;

public readonly record struct AgreementId(Guid Value) : IEntityId<AgreementId>
{
    public static AgreementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
