using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Application.Organisations;

/// <summary>How many rows of one sort point to an organisation.</summary>
/// <param name="Subject">Name of the entity.</param>
/// <param name="Property">Its property that points.</param>
public sealed record ReferenceCount(string Subject, string Property, int Count);

/// <summary>Every place of the database that points to an organisation, whatever the user's scope. The storage finds them in its own model, so that none is forgotten.</summary>
public interface IOrganisationReferences
{
    /// <summary>What points to it; places with nothing are left out.</summary>
    Task<IReadOnlyList<ReferenceCount>> CountAsync(OrganisationId organisation, CancellationToken cancellation);

    /// <summary>Points all of it to another one, in the present transaction, and raises the version of each aggregate so that a stale save is refused.</summary>
    Task MoveAsync(OrganisationId from, OrganisationId to, CancellationToken cancellation);
}
