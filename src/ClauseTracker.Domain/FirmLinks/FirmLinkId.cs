using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.FirmLinks;

public readonly record struct FirmLinkId(Guid Value) : IEntityId<FirmLinkId>
{
    public static FirmLinkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
