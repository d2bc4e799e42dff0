using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Organisations;

public readonly record struct OrganisationId(Guid Value) : IEntityId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
