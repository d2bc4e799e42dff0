using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Sourcing;

public readonly record struct JobPostId(Guid Value) : IEntityId<JobPostId>
{
    public static JobPostId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
