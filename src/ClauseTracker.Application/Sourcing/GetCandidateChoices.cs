using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>What one chooses from to propose somebody: the people last recorded, those who refer, the last forums.</summary>
[Requires(Permission.EditPosts)]
public sealed record GetCandidateChoices : IQuery<CandidateChoices>;

/// <summary>The choices.</summary>
public sealed record CandidateChoices(IReadOnlyList<PersonChoice> People, IReadOnlyList<ReferrerChoice> Referrers, IReadOnlyList<ForumChoice> Forums);

/// <summary>An organisation that refers people.</summary>
public sealed record ReferrerChoice(OrganisationId Id, string Name, OrganisationKind Kind);

/// <summary>A forum to choose.</summary>
public sealed record ForumChoice(JobForumId Id, string Name, DateOnly HeldOn);

internal sealed class GetCandidateChoicesHandler(IClauseTrackerDb db, IIdentityVault vault) : IQueryHandler<GetCandidateChoices, CandidateChoices>
{
    // Others are found by typing the reference in full.
    private const int MostPeople = 200;
    private const int MostForums = 50;

    public async Task<Result<CandidateChoices>> Handle(GetCandidateChoices request, CancellationToken cancellationToken)
    {
        var people = await db.Beneficiaries.AsNoTracking().OrderByDescending(b => b.Id).Take(MostPeople).Select(b => new { b.Id, b.Reference, b.Identity }).ToListAsync(cancellationToken);
        var identities = await vault.OpenAsync([.. people.Select(b => (b.Id, b.Identity))], cancellationToken);
        var kinds = OrganisationGroup.Referrers.Kinds();
        var referrers = await db.Organisations.AsNoTracking().Where(o => o.MergedIntoId == null && kinds.Contains(o.Kind)).OrderBy(o => o.Name)
            .Select(o => new ReferrerChoice(o.Id, o.Name, o.Kind)).ToListAsync(cancellationToken);
        var forums = await db.JobForums.AsNoTracking().OrderByDescending(f => f.HeldOn).ThenBy(f => f.Name).Take(MostForums)
            .Select(f => new ForumChoice(f.Id, f.Name, f.HeldOn)).ToListAsync(cancellationToken);
        return new CandidateChoices(
            [.. people.Where(b => identities.ContainsKey(b.Id)).Select(b => new PersonChoice(b.Reference, $"{identities[b.Id].FamilyName} {identities[b.Id].GivenName}"))], referrers, forums);
    }
}
