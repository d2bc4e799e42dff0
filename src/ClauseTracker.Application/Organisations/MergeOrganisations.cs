using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>
/// Says that two organisations are one. The duplicate's row and SIRET stay and lead to the one kept; everything that pointed to it points there;
/// the clauses concerned are reconciled again. For good: there is no way back but to register it anew.
/// </summary>
/// <param name="Kept">The one that lives on.</param>
/// <param name="KeptVersion">As the author read it.</param>
/// <param name="Absorbed">The duplicate.</param>
/// <param name="AbsorbedVersion">As the author read it.</param>
[Requires(Permission.ManageOrganisations)]
public sealed record MergeOrganisations(OrganisationId Kept, long KeptVersion, OrganisationId Absorbed, long AbsorbedVersion) : ICommand<MergedCounts>;

/// <summary>What moved.</summary>
/// <param name="Moved">Rows by where they point from.</param>
/// <param name="Clauses">Clauses that are reconciled again.</param>
public sealed record MergedCounts(IReadOnlyList<ReferenceCount> Moved, int Clauses);

internal sealed class MergeOrganisationsHandler(IClauseTrackerDb db, IOrganisationReferences references, OrganisationScope scope, TimeProvider clock)
    : ICommandHandler<MergeOrganisations, MergedCounts>
{
    public async Task<Result<MergedCounts>> Handle(MergeOrganisations request, CancellationToken cancellationToken)
    {
        var kept = await db.Organisations.WholeAsync(request.Kept, cancellationToken);
        var absorbed = await db.Organisations.WholeAsync(request.Absorbed, cancellationToken);
        if (kept is null || absorbed is null) return new SharedErrors.NotFound();
        var merged = absorbed.MergeInto(kept, clock.GetUtcNow());
        if (merged.IsRefused) return Result<MergedCounts>.Refuse(merged.Errors);
        if (kept.Version != request.KeptVersion || absorbed.Version != request.AbsorbedVersion) return new SharedErrors.ChangedMeanwhile();
        await db.DropUntouchedDraftsAsync(absorbed.Id, cancellationToken);
        var against = await db.AgainstMergeAsync(kept.Id, absorbed.Id, scope, cancellationToken);
        if (against.Count > 0) return Result<MergedCounts>.Refuse(against);

        var moved = await references.CountAsync(absorbed.Id, cancellationToken);
        var clauses = await db.ClausesTouchedByAsync(absorbed.Id, cancellationToken);
        var users = await db.People.Include(u => u.Memberships).Where(u => u.Memberships.Any(m => m.OrganisationId == absorbed.Id)).ToListAsync(cancellationToken);
        foreach (var user in users) user.FollowMerge(absorbed.Id, kept.Id);
        foreach (var clause in clauses) db.ReconcileSoon(clause, clock);
        await db.SaveChangesAsync(cancellationToken);
        await references.MoveAsync(absorbed.Id, kept.Id, cancellationToken);
        await db.RefreshDutyAsync(kept.Id, cancellationToken);
        await db.RefreshContractsOfAsync(kept.Id, cancellationToken);
        return new MergedCounts(moved, clauses.Count);
    }
}
