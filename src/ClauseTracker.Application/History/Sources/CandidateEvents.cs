using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>People proposed for posts of the contract or of the firm, and what became of them. Who proposed them is not told: it may be sensitive.</summary>
internal sealed class CandidateEvents(IClauseTrackerDb db, HistoryRights rights) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Sourcing;

    public Permission? Needs => Permission.EditPosts;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var (first, last) = (slice.FirstDay, slice.LastDay);
        var rows = Rows(subject);
        var told = await rows.Where(r => r.Candidacy.Outcome > CandidacyOutcome.Met && r.Candidacy.OutcomeOn >= first && r.Candidacy.OutcomeOn <= last)
            .OrderByDescending(r => r.Candidacy.OutcomeOn).ThenBy(r => r.Candidacy.Id).Take(slice.Take).ToListAsync(cancellation);
        var met = await rows.Where(r => r.Candidacy.MetOn >= first && r.Candidacy.MetOn <= last)
            .OrderByDescending(r => r.Candidacy.MetOn).ThenBy(r => r.Candidacy.Id).Take(slice.Take).ToListAsync(cancellation);
        var proposed = await rows.Where(r => r.Candidacy.ProposedOn >= first && r.Candidacy.ProposedOn <= last)
            .OrderByDescending(r => r.Candidacy.ProposedOn).ThenBy(r => r.Candidacy.Id).Take(slice.Take).ToListAsync(cancellation);
        return
        [
            .. told.Select(r => Happened(HistoryEvent.OfDay(HistoryKind.CandidateTold, r.Candidacy.OutcomeOn), r) with { Detail = r.Candidacy.Outcome }),
            .. met.Select(r => Happened(HistoryEvent.OfDay(HistoryKind.CandidateMet, r.Candidacy.MetOn!.Value), r)),
            .. proposed.Select(r => Happened(HistoryEvent.OfDay(HistoryKind.CandidateProposed, r.Candidacy.ProposedOn), r) with
            {
                Trace = new AuditTrace(nameof(Candidacy), r.Candidacy.Id.ToString()),
            }),
        ];
    }

    private IQueryable<Row> Rows(HistorySubject subject)
    {
        var (sees, bodies) = (rights.Of(Permission.EditPosts).SeesAll, rights.Of(Permission.EditPosts).Organisations);
        var candidacies = db.Candidacies.AsNoTracking().Where(c => sees || bodies.Contains(c.OrganisationId));
        var posts = db.JobPosts.AsNoTracking();
        if (subject.Person is { } person) candidacies = candidacies.Where(c => c.BeneficiaryId == person);
        else if (subject.Firm is { } firm) posts = posts.Where(p => p.EmployerId == firm);
        else posts = posts.Where(p => p.ClauseId != null && subject.Clauses.Contains(p.ClauseId.Value));
        return from candidacy in candidacies join post in posts on candidacy.PostId equals post.Id select new Row { Candidacy = candidacy, Post = post };
    }

    private static HistoryEvent Happened(HistoryEvent happened, Row row) => happened with
    {
        Title = row.Post.JobTitle, Clause = row.Post.ClauseId, Firm = row.Post.EmployerId, Person = row.Candidacy.BeneficiaryId, PersonReference = row.Candidacy.BeneficiaryReference,
        Link = new HistoryLink(HistoryPlace.JobPost, row.Post.Id.Value),
    };

    private sealed record Row
    {
        public required Candidacy Candidacy { get; init; }

        public required JobPost Post { get; init; }
    }
}
