using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Declarations;

public readonly record struct ClauseDraftId(Guid Value) : IEntityId<ClauseDraftId>
{
    public static ClauseDraftId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A declaration that its author has not finished: nobody else sees it. One for each author, contract and part.</summary>
public sealed class ClauseDraft : IScoped, IVersioned
{
    /// <summary>Screens of a declaration.</summary>
    public const int Steps = 4;

    private ClauseDraft()
    {
    }

    public ClauseDraftId Id { get; private init; }

    /// <summary>Who writes it.</summary>
    public UserId AuthorId { get; private init; }

    public ContractId ContractId { get; private init; }

    public ContractPart Part { get; private set; }

    /// <summary>The buyer.</summary>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>What was typed, as JSON; holds the name of the company's correspondent.</summary>
    [Personal]
    public string Content { get; private set; } = string.Empty;

    /// <summary>The screen to go on with, from 1 to <see cref="Steps"/>.</summary>
    public int Step { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>Begins a draft.</summary>
    public static ClauseDraft Begin(ClauseDraftId id, UserId author, PublicContract contract, ContractPart part, DateTimeOffset now) =>
        new() { Id = id, AuthorId = author, ContractId = contract.Id, OrganisationId = contract.OrganisationId, Part = part, Step = 1, UpdatedAt = now };

    /// <summary>Keeps what is typed so far, on the part it is about now.</summary>
    public void Keep(ContractPart part, string content, int step, DateTimeOffset now) => (Part, Content, Step, UpdatedAt) = (part, content, Math.Clamp(step, 1, Steps), now);
}

/// <summary>Refusals about drafts.</summary>
public static class DraftErrors
{
    /// <summary>The author has another draft on that part.</summary>
    public sealed record PartHasDraft() : Error("Draft.PartHasDraft", ErrorKind.Conflict, "Lot");

    /// <summary>Drafts belong to people: jobs and the command line have none.</summary>
    public sealed record NoAuthor() : Error("Draft.NoAuthor", ErrorKind.Forbidden);
}
