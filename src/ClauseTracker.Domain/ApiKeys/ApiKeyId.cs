using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.ApiKeys;

public readonly record struct ApiKeyId(Guid Value) : IEntityId<ApiKeyId>
{
    public static ApiKeyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
