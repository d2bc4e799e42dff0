using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Demo;

/// <summary>Posts of the demo territory: some that led to its placements, some that are still open, and the forums where people were met.</summary>
internal sealed class DemoSourcing(IClauseTrackerDb db, IReadOnlyDictionary<int, Organisation> organisations, DateOnly today, DateTimeOffset now)
{
    private const int PeopleLookedAt = 120;
    private const int FilledPosts = 8;
    private const int HiredPerPost = 4;
    private const int OpenPosts = 3;

    /// <summary>Agence, mission locale, PLIE and CCAS of <see cref="DemoBodies"/>.</summary>
    private static readonly IReadOnlyList<int> Referrers = [202, 203, 201, 204];

    private static readonly IReadOnlyList<(string Job, string Rome, int Employer, int Posts)> Wanted =
        [("Agent de propreté", "K2204", 103, 3), ("Aide-maçon", "F1703", 101, 2), ("Jardinier", "A1203", 106, 1)];

    private readonly OrganisationId _body = organisations[1].Id;

    public async Task AddAsync(CancellationToken cancellation)
    {
        var placements = await db.Placements.Where(p => p.StartsOn < today).OrderBy(p => p.BeneficiaryReference).Take(PeopleLookedAt).ToListAsync(cancellation);
        var ids = placements.Select(p => p.BeneficiaryId).ToList();
        var people = await db.Beneficiaries.Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancellation);
        var forums = Forums();
        db.JobForums.AddRange(forums);
        var groups = placements.GroupBy(p => (p.ClauseId, p.EmployerId)).OrderByDescending(g => g.Count()).Take(FilledPosts).ToList();
        foreach (var (group, number) in groups.Select((g, i) => (g, i))) Filled([.. group.OrderBy(p => p.StartsOn).Take(HiredPerPost)], people, forums, number);
        var others = placements.Where(p => !groups.Exists(g => g.Contains(p))).Select(p => people[p.BeneficiaryId]).DistinctBy(b => b.Id).ToList();
        for (var i = 0; i < OpenPosts; i++) Open(Wanted[i], [.. others.Skip(i * 2).Take(2)], forums[^1]);
        await db.SaveChangesAsync(cancellation);
        db.Forget();
    }

    private List<JobForum> Forums() =>
    [
        Must(JobForum.Record(EntityId.New<JobForumId>(now), _body, "Forum de l’emploi de Val-Fictif", today.AddMonths(-14), "Exempleville", "Établissement public territorial, France Travail")),
        Must(JobForum.Record(EntityId.New<JobForumId>(now), _body, "Rencontres des chantiers", today.AddDays(-20), "Villespécimen", "Mission locale du Val")),
    ];

    /// <summary>A post that led to these placements.</summary>
    private void Filled(List<Placement> hired, Dictionary<BeneficiaryId, Beneficiary> people, List<JobForum> forums, int number)
    {
        var first = hired[0];
        var facts = new JobPostFacts(first.EmployerId, first.JobTitle, hired.Count, first.StartsOn)
        {
            Clause = first.ClauseId, ContractType = first.ContractType, Commune = DemoBodies.Buyers[number % DemoBodies.Buyers.Count].Commune, WeeklyHours = Hours.Of(35),
        };
        var post = Must(JobPost.Open(EntityId.New<JobPostId>(now), first.OrganisationId, facts, first.StartsOn.AddDays(-30)));
        db.JobPosts.Add(post);
        foreach (var (placement, i) in hired.Select((p, i) => (p, i)))
        {
            var (person, proposedOn) = (people[placement.BeneficiaryId], placement.StartsOn.AddDays(-14));
            var forum = number % 3 == 0 && forums[0].HeldOn <= proposedOn ? forums[0] : null;
            var candidate = Must(Candidacy.Propose(EntityId.New<CandidacyId>(now), post, person, organisations[Referrers[(number + i) % Referrers.Count]], forum, proposedOn, today));
            Must(candidate.Tell(post, CandidacyOutcome.Hired, null, placement.StartsOn, today));
            forum?.Meet(person.Id, person.Reference);
            db.Candidacies.Add(candidate);
        }

        post.CountHired(hired.Count, first.StartsOn);
    }

    /// <summary>A post with a candidate who was met and one who refused.</summary>
    private void Open((string Job, string Rome, int Employer, int Posts) wanted, IReadOnlyList<Beneficiary> people, JobForum forum)
    {
        var facts = new JobPostFacts(organisations[wanted.Employer].Id, wanted.Job, wanted.Posts, today.AddDays(28))
        {
            Rome = RomeCode.Known(wanted.Rome), WeeklyHours = Hours.Of(35), Commune = organisations[wanted.Employer].Commune, WantedBy = today.AddDays(10),
        };
        var post = Must(JobPost.Open(EntityId.New<JobPostId>(now), _body, facts, today.AddDays(-12)));
        db.JobPosts.Add(post);
        foreach (var (person, i) in people.Select((p, i) => (p, i)))
        {
            var candidate = Must(Candidacy.Propose(EntityId.New<CandidacyId>(now), post, person, i == 0 ? organisations[Referrers[0]] : null, i == 0 ? null : forum, today.AddDays(-8), today));
            Must(i == 0
                ? candidate.Tell(post, CandidacyOutcome.Met, null, today.AddDays(-2), today)
                : candidate.Tell(post, CandidacyOutcome.Refused, new Refusal(RefusalSide.Person, RefusalReason.TooFar), today.AddDays(-1), today));
            if (i > 0) forum.Meet(person.Id, person.Reference);
            db.Candidacies.Add(candidate);
        }
    }

    private static T Must<T>(Result<T> done)
    {
        Must((Result)done);
        return done.Value;
    }

    private static void Must(Result done) => DemoLives.Must(done);
}
