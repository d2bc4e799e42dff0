using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

public readonly record struct StatementId(Guid Value) : IEntityId<StatementId>
{
    public static StatementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
