using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Sourcing;

public readonly record struct JobForumId(Guid Value) : IEntityId<JobForumId>
{
    public static JobForumId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
