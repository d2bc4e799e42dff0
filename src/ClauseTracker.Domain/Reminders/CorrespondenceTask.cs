using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

/// <summary>What keeps a firm from being written to.</summary>
public enum CorrespondenceTrouble
{
    /// <summary>Mail to a contact comes back.</summary>
    StaleContact = 1,

    /// <summary>The firm has no contact with a mail address.</summary>
    NobodyToWriteTo = 2,
}

/// <summary>Something that a facilitator must find out about a firm before it can be written to.</summary>
public sealed class CorrespondenceTask : IScoped, IVersioned
{
    private CorrespondenceTask()
    {
    }

    public CorrespondenceTaskId Id { get; private init; }

    /// <summary>The buyer whose facilitator it waits for.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public OrganisationId FirmId { get; private init; }

    public CorrespondenceTrouble Trouble { get; private init; }

    /// <summary>The address that no longer works, in small letters; null when there is none at all.</summary>
    [Personal]
    public string? Address { get; private init; }

    /// <summary>The message that showed it, or null.</summary>
    public OutgoingMessageId? MessageId { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Null while it is open, and when the application saw by itself that it was settled.</summary>
    public UserId? ClosedBy { get; private set; }

    public long Version { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>Mail to that address came back.</summary>
    public static CorrespondenceTask OfStaleContact(CorrespondenceTaskId id, OrganisationId buyer, OrganisationId firm, OutgoingMessage message, DateTimeOffset now) => new()
    {
        Id = id, OrganisationId = buyer, FirmId = firm, Trouble = CorrespondenceTrouble.StaleContact, Address = message.Recipient, MessageId = message.Id, OpenedAt = now,
    };

    /// <summary>Nobody of that firm can be written to.</summary>
    public static CorrespondenceTask OfNobody(CorrespondenceTaskId id, OrganisationId buyer, OrganisationId firm, DateTimeOffset now) => new()
    {
        Id = id, OrganisationId = buyer, FirmId = firm, Trouble = CorrespondenceTrouble.NobodyToWriteTo, OpenedAt = now,
    };

    /// <summary>It is settled: the contact was replaced, or the address works after all. Twice is once.</summary>
    public void Close(UserId? by, DateTimeOffset now)
    {
        if (ClosedAt is null) (ClosedAt, ClosedBy) = (now, by);
    }
}
