using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>A forum with the people met there.</summary>
[Requires(Permission.EditPosts)]
public sealed record GetForum(JobForumId Forum) : IQuery<ForumSheet>;

/// <summary>What the page of a forum shows; the last person recorded first.</summary>
public sealed record ForumSheet(JobForumId Id, long Version, string Name, DateOnly HeldOn, string Commune, string? Organisers, IReadOnlyList<MetRow> People);

/// <summary>Somebody who was met, for those who may know the name.</summary>
/// <param name="Candidacies">What came of it, a line for each post.</param>
public sealed record MetRow(BeneficiaryId Person, string Reference, string? Name, IReadOnlyList<MetCandidacy> Candidacies)
{
    public override string ToString() => Reference;
}

/// <summary>A post for which the person was proposed from that forum.</summary>
public sealed record MetCandidacy(JobPostId Post, string JobTitle, CandidacyOutcome Outcome);

internal sealed class GetForumHandler(IClauseTrackerDb db, IIdentityVault vault) : IQueryHandler<GetForum, ForumSheet>
{
    public async Task<Result<ForumSheet>> Handle(GetForum request, CancellationToken cancellationToken)
    {
        var forum = await db.JobForums.WholeAsync(request.Forum, cancellationToken);
        if (forum is null) return new SharedErrors.NotFound();
        var sealedOnes = await db.JobForums.AsNoTracking().Where(f => f.Id == forum.Id).SelectMany(f => f.Meetings).Join(db.Beneficiaries, m => m.BeneficiaryId, b => b.Id, (_, b) => new { b.Id, b.Identity })
            .ToListAsync(cancellationToken);
        var identities = await vault.OpenAsync([.. sealedOnes.Select(b => (b.Id, b.Identity))], cancellationToken);
        var candidacies = await (from candidacy in db.Candidacies.AsNoTracking()
                                 join post in db.JobPosts on candidacy.PostId equals post.Id
                                 where candidacy.ForumId == forum.Id
                                 orderby candidacy.ProposedOn
                                 select new { candidacy.BeneficiaryId, Row = new MetCandidacy(post.Id, post.JobTitle, candidacy.Outcome) }).ToListAsync(cancellationToken);
        var ofPerson = candidacies.ToLookup(c => c.BeneficiaryId, c => c.Row);
        return new ForumSheet(
            forum.Id, forum.Version, forum.Name, forum.HeldOn, forum.Commune, forum.Organisers,
            [.. forum.Meetings.OrderByDescending(m => m.Number).Select(m => new MetRow(m.BeneficiaryId, m.Reference, NameOf(identities.GetValueOrDefault(m.BeneficiaryId)), [.. ofPerson[m.BeneficiaryId]]))]);
    }

    private static string? NameOf(PersonIdentity? identity) => identity is null ? null : $"{identity.FamilyName} {identity.GivenName}";
}
