using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

public readonly record struct DerogationId(Guid Value) : IEntityId<DerogationId>
{
    public static DerogationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
