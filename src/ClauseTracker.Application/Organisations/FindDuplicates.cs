using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>Organisations that may be recorded twice: one company under names that are alike, or one name. Somebody looks, then merges.</summary>
[Requires(Permission.ManageOrganisations)]
public sealed record FindDuplicates : IQuery<PossibleDuplicates>;

/// <summary>The first groups and how many there are.</summary>
public sealed record PossibleDuplicates(int Total, IReadOnlyList<PossibleDuplicate> Groups);

/// <summary>Organisations that may be one.</summary>
public sealed record PossibleDuplicate(DuplicateReason Reason, IReadOnlyList<SameBody> Members);

/// <summary>One of them.</summary>
public sealed record SameBody(OrganisationId Id, string Name, string? Siret, OrganisationKind Kind, string? Commune);

internal sealed class FindDuplicatesHandler(IClauseTrackerDb db) : IQueryHandler<FindDuplicates, PossibleDuplicates>
{
    private const int MostGroups = 100;

    public async Task<Result<PossibleDuplicates>> Handle(FindDuplicates request, CancellationToken cancellationToken)
    {
        var known = await db.Organisations.AsNoTracking().Where(o => o.MergedIntoId == null)
            .Select(o => new { o.Id, o.Name, o.Siret, o.Kind, o.Commune }).ToListAsync(cancellationToken);
        var groups = Duplicates.Find(known.Select(o => new DuplicateCandidate(o.Id, o.Name, o.Siret)));
        var bodies = known.ToDictionary(o => o.Id, o => new SameBody(o.Id, o.Name, o.Siret?.Digits, o.Kind, o.Commune));
        return new PossibleDuplicates(groups.Count, [.. groups.Take(MostGroups).Select(g => new PossibleDuplicate(g.Reason, [.. g.Members.Select(m => bodies[m.Id])]))]);
    }
}
