using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Organisations;

/// <summary>
/// The two organisations that somebody names by SIRET to merge them. The one to keep is where its SIRET leads; the duplicate is the very one that has the
/// other SIRET, so that naming one that was merged already is refused and not mistaken for the one it became.
/// </summary>
[Requires(Permission.ManageOrganisations)]
public sealed record FindMergeSides(string Kept, string Absorbed) : IQuery<MergeSides>;

/// <summary>The two sides.</summary>
public sealed record MergeSides(MergeSide Kept, MergeSide Absorbed);

internal sealed class FindMergeSidesHandler(IClauseTrackerDb db) : IQueryHandler<FindMergeSides, MergeSides>
{
    public async Task<Result<MergeSides>> Handle(FindMergeSides request, CancellationToken cancellationToken)
    {
        var (first, second) = (Siret.From(request.Kept, nameof(request.Kept)), Siret.From(request.Absorbed, nameof(request.Absorbed)));
        if (!first.TryGet(out var keptSiret)) return Result<MergeSides>.Refuse(first.Errors);
        if (!second.TryGet(out var absorbedSiret)) return Result<MergeSides>.Refuse(second.Errors);
        if (await db.Organisations.BySiretAsync(keptSiret, cancellationToken) is not { } kept) return new AccessErrors.OrganisationUnknown(request.Kept);
        if (await db.Organisations.NamedBySiretAsync(absorbedSiret, cancellationToken) is not { } absorbed) return new AccessErrors.OrganisationUnknown(request.Absorbed);
        return new MergeSides(MergeSide.Of(kept), MergeSide.Of(absorbed));
    }
}
