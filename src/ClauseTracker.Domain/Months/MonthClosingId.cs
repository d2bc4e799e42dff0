using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Months;

public readonly record struct MonthClosingId(Guid Value) : IEntityId<MonthClosingId>
{
    public static MonthClosingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
