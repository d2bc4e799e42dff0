using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Sourcing;

public readonly record struct CandidacyId(Guid Value) : IEntityId<CandidacyId>
{
    public static CandidacyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
