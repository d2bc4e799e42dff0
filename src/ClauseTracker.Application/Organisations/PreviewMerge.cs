using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>What merging two organisations would move, and what stands against it. Changes nothing.</summary>
/// <param name="Kept">The one that lives on.</param>
/// <param name="Absorbed">The duplicate.</param>
[Requires(Permission.ManageOrganisations)]
public sealed record PreviewMerge(OrganisationId Kept, OrganisationId Absorbed) : IQuery<MergePreview>;

/// <summary>Both organisations, and what the merge would do.</summary>
/// <param name="Moves">Rows that would point to the one kept, whatever the user sees of them.</param>
/// <param name="Contacts">Contacts of the duplicate, which would become the kept one's.</param>
/// <param name="Refusals">Why it would be refused; empty when it can be done.</param>
public sealed record MergePreview(MergeSide Kept, MergeSide Absorbed, IReadOnlyList<ReferenceCount> Moves, int Contacts, IReadOnlyList<Error> Refusals);

/// <summary>One side of a merge.</summary>
public sealed record MergeSide(OrganisationId Id, long Version, string Name, bool IsUnnamed, string? Siret, OrganisationKind Kind, string? Commune)
{
    internal static MergeSide Of(Organisation o) => new(o.Id, o.Version, o.Name, o.IsUnnamed, o.Siret?.Digits, o.Kind, o.Commune);
}

internal sealed class PreviewMergeHandler(IClauseTrackerDb db, IOrganisationReferences references, OrganisationScope scope, TimeProvider clock)
    : IQueryHandler<PreviewMerge, MergePreview>
{
    public async Task<Result<MergePreview>> Handle(PreviewMerge request, CancellationToken cancellationToken)
    {
        var both = await db.Organisations.AsNoTracking().Include(o => o.Contacts)
            .Where(o => o.Id == request.Kept || o.Id == request.Absorbed).ToDictionaryAsync(o => o.Id, cancellationToken);
        if (!both.TryGetValue(request.Kept, out var kept) || !both.TryGetValue(request.Absorbed, out var absorbed)) return new SharedErrors.NotFound();
        var (keptSide, absorbedSide, contacts) = (MergeSide.Of(kept), MergeSide.Of(absorbed), absorbed.Contacts.Count);
        var moves = await references.CountAsync(absorbed.Id, cancellationToken);
        // What is read here is thrown away: the domain is asked by doing it.
        var tried = absorbed.MergeInto(kept, clock.GetUtcNow());
        IReadOnlyList<Error> against = tried.IsRefused ? tried.Errors : await db.AgainstMergeAsync(kept.Id, absorbed.Id, scope, cancellationToken);
        return new MergePreview(keptSide, absorbedSide, moves, contacts, against);
    }
}
