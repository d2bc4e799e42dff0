using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Attachments;

public readonly record struct AttachmentId(Guid Value) : IEntityId<AttachmentId>
{
    public static AttachmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
