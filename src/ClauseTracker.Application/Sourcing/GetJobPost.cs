using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>A post with its candidates.</summary>
[Requires(Permission.EditPosts)]
public sealed record GetJobPost(JobPostId Post) : IQuery<JobPostSheet>;

/// <summary>What the page of a post shows.</summary>
/// <param name="EmployerSiret">Null for an employer outside France.</param>
/// <param name="ContractNumber">Null while the contract is not known.</param>
public sealed record JobPostSheet(
    JobPostId Id, long Version, string JobTitle, RomeCode? Rome, int Posts, OrganisationId EmployerId, string Employer, string? EmployerSiret, ClauseId? Clause, string? ContractNumber, string? Subject,
    DateOnly StartsOn, DateOnly? EndsOn, Hours? WeeklyHours, string? Commune, WorkContractType ContractType, DateOnly? WantedBy, JobPostStatus Status, string? ClosingReason,
    IReadOnlyList<CandidateRow> Candidates)
{
    public int Hired => Candidates.Count(c => c.Outcome == CandidacyOutcome.Hired);

    /// <summary>People still to find.</summary>
    public int Missing => Math.Max(0, Posts - Hired);
}

/// <summary>A candidate, for those who may know the name.</summary>
/// <param name="Name">Null when the person's key was destroyed.</param>
/// <param name="Referrer">Null when there is none, and when its kind alone would tell of the person: then <paramref name="IsReferrerHidden"/> says that there is one.</param>
/// <param name="Placement">The placement that came of it, or null.</param>
public sealed record CandidateRow(
    CandidacyId Id, string Reference, string? Name, string? Referrer, bool IsReferrerHidden, string? Forum, DateOnly ProposedOn, CandidacyOutcome Outcome, DateOnly OutcomeOn, RefusalSide? RefusedBy,
    RefusalReason? RefusalReason, string? RefusalNote, PlacementId? Placement)
{
    public override string ToString() => Reference;
}

internal sealed class GetJobPostHandler(IClauseTrackerDb db, IIdentityVault vault) : IQueryHandler<GetJobPost, JobPostSheet>
{
    public async Task<Result<JobPostSheet>> Handle(GetJobPost request, CancellationToken cancellationToken)
    {
        var head = await (from post in db.JobPosts.AsNoTracking()
                          join employer in db.Organisations on post.EmployerId equals employer.Id
                          where post.Id == request.Post
                          select new { post, employer.Name, employer.Siret }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var p = head.post;
        var contract = p.ClauseId is { } id
            ? await db.Clauses.Where(c => c.Id == id).Join(db.Contracts, c => c.ContractId, c => c.Id, (_, c) => new { c.Number, c.Facts.Subject }).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new JobPostSheet(
            p.Id, p.Version, p.JobTitle, p.Rome, p.Posts, p.EmployerId, head.Name, head.Siret?.Digits, p.ClauseId, contract?.Number, contract?.Subject, p.StartsOn, p.EndsOn, p.WeeklyHours, p.Commune,
            p.ContractType, p.WantedBy, p.Status, p.ClosingReason, await CandidatesAsync(p.Id, cancellationToken));
    }

    private async Task<List<CandidateRow>> CandidatesAsync(JobPostId post, CancellationToken cancellation)
    {
        var ofPost = db.Candidacies.AsNoTracking().Where(c => c.PostId == post);
        var rows = await (from candidacy in ofPost
                          join person in db.Beneficiaries on candidacy.BeneficiaryId equals person.Id into people
                          from person in people.DefaultIfEmpty()
                          orderby candidacy.ProposedOn, candidacy.Id
                          select new
                          {
                              candidacy, Identity = person == null ? null : person.Identity,
                              Referrer = db.Organisations.Where(o => o.Id == candidacy.ReferrerId).Select(o => new { o.Name, o.Kind }).FirstOrDefault(),
                              Forum = db.JobForums.Where(f => f.Id == candidacy.ForumId).Select(f => f.Name).FirstOrDefault(),
                          }).ToListAsync(cancellation);
        var identities = await vault.OpenAsync([.. rows.Where(r => r.Identity is not null).Select(r => (r.candidacy.BeneficiaryId, r.Identity!))], cancellation);
        var (links, _) = await db.LinksAsync(ofPost, cancellation);
        return [.. rows.Select(r =>
        {
            var (c, name) = (r.candidacy, identities.GetValueOrDefault(r.candidacy.BeneficiaryId));
            var isHidden = r.Referrer?.Kind.IsSensitiveReferrer() == true;
            var placement = links.Where(l => l.Value == c.Id).Select(l => (PlacementId?)l.Key).FirstOrDefault();
            return new CandidateRow(
                c.Id, c.BeneficiaryReference, name is null ? null : $"{name.FamilyName} {name.GivenName}", isHidden ? null : r.Referrer?.Name, isHidden, r.Forum, c.ProposedOn, c.Outcome, c.OutcomeOn,
                c.RefusedBy, c.RefusalReason, c.RefusalNote, placement);
        })];
    }
}
