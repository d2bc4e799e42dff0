using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Sourcing;

public sealed class SourcingTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly DateOnly ProposedOn = new(2026, 3, 20);

    private static JobPostInput Post(ClauseId? clause, int posts = 1) => new()
    {
        Clause = clause, EmployerSiret = HoursSheets.SiretOf(1), EmployerName = "Entreprise imaginaire", JobTitle = "Peintre", Rome = "f1606", Posts = posts, StartsOn = new DateOnly(2026, 4, 1),
        WeeklyHours = 35, Commune = "Saint-Ouen",
    };

    [Test]
    public async Task A_hire_leads_to_a_placement_without_retyping_and_to_hours_of_its_partner_and_forum()
    {
        var clause = await World.AClause().DeclareAsync();
        var person = await World.APersonAsync(clause.Buyer);
        var (partner, forum) = (await ReferrerAsync(OrganisationKind.ML), await World.GivenAsync(new RecordForum("Forum du port", new DateOnly(2026, 3, 10), "Saint-Ouen", "Ville")));
        await World.AsAsync(Role.Facilitator, clause.Buyer);
        var post = await World.DoneAsync(new OpenJobPost(Post(clause.Id)));
        var candidate = await World.DoneAsync(new ProposeCandidate(post, person.Reference.ToLowerInvariant(), partner, forum, ProposedOn));
        var told = await World.DoneAsync(new TellCandidacy(candidate, CandidacyOutcome.Hired));
        var placement = await World.APlacementAsync(clause, person);
        await World.ValidatedHoursAsync(placement, 5, 120.5m);
        await World.HoursAsync(placement, 6, 100);
        await World.ReconcileAsync();

        Assert.That(told.ToPlace, Is.EqualTo(new PlacementToStart(clause.Id, person.Reference, HoursSheets.SiretOf(1), "Peintre", RomeCode.Known("F1606"), new DateOnly(2026, 4, 1), null, Hours.Of(35))));
        var sheet = await World.AnswerAsync(new GetJobPost(post));
        Assert.That(sheet.Candidates.Single().Placement, Is.EqualTo(placement.Id));
        Assert.That(sheet.Status, Is.EqualTo(JobPostStatus.Filled));
        var report = await World.AnswerAsync(new GetSourcingResults(2026, "Saint-Ouen"));
        var figures = new SourcingFigures(1, 1, 1, new Hours(12050), new Hours(12050));
        Assert.That(report.Referrers.Single().Figures, Is.EqualTo(figures));
        Assert.That(report.Forums.Single().Figures, Is.EqualTo(figures));
        Assert.That(report.Forums.Single().PeopleMet, Is.EqualTo(1));
        Assert.That((await World.AnswerAsync(new GetSourcingResults(2025))).Referrers, Is.Empty);
        Assert.That((await World.AnswerAsync(new GetSourcingResults(null, "Ailleurs"))).Referrers, Is.Empty);
    }

    [Test]
    public async Task The_board_shows_what_is_missing_and_open_posts_first()
    {
        var clause = await World.AClause().DeclareAsync();
        var (one, two) = (await World.APersonAsync(clause.Buyer), await World.APersonAsync(clause.Buyer, 2));
        var partner = await ReferrerAsync(OrganisationKind.ML);
        await World.AsAsync(Role.Facilitator, clause.Buyer);
        var closed = await World.DoneAsync(new OpenJobPost(Post(null)));
        await World.DoneAsync(new CloseJobPost(closed, "Chantier reporté"));
        var open = await World.DoneAsync(new OpenJobPost(Post(clause.Id, 3)));
        var hired = await World.DoneAsync(new ProposeCandidate(open, one.Reference, partner, null));
        await World.DoneAsync(new ProposeCandidate(open, two.Reference, partner, null));
        await World.DoneAsync(new TellCandidacy(hired, CandidacyOutcome.Hired));

        var rows = (await World.AnswerAsync(new ListJobPosts())).Rows;

        Assert.That(rows.Select(r => (r.Id, r.Status, r.Posts, r.Hired, r.Waiting, r.Missing)), Is.EqualTo(new[] { (open, JobPostStatus.Open, 3, 1, 1, 2), (closed, JobPostStatus.Closed, 1, 0, 0, 1) }));
        Assert.That(rows.Select(r => r.ContractNumber), Is.EqualTo(new[] { clause.ContractNumber, null }));
        Assert.That(await World.DoAsync(new ProposeCandidate(open, one.Reference, partner, null)), Refused.By<CandidacyErrors.AlreadyProposed>());
        Assert.That(await World.DoAsync(new ChangeJobPost(open, (await World.AnswerAsync(new GetJobPost(open))).Version - 1, Post(clause.Id))), Refused.By<SharedErrors.ChangedMeanwhile>());
        Assert.That(await World.DoAsync(new ChangeJobPost(closed, 0, Post(null))), Refused.By<SharedErrors.ChangedMeanwhile>());
    }

    [Test]
    public async Task A_sensitive_referrer_is_not_told_beside_a_person_and_small_figures_are_grouped()
    {
        var clause = await World.AClause().DeclareAsync();
        var person = await World.APersonAsync(clause.Buyer);
        var sensitive = await ReferrerAsync(OrganisationKind.SPIP);
        await World.AsAsync(Role.Facilitator, clause.Buyer);
        var post = await World.DoneAsync(new OpenJobPost(Post(clause.Id)));
        await World.DoneAsync(new ProposeCandidate(post, person.Reference, sensitive, null));

        var row = (await World.AnswerAsync(new GetJobPost(post))).Candidates.Single();
        Assert.That((row.Referrer, row.IsReferrerHidden), Is.EqualTo(((string?)null, true)));
        Assert.That((await World.AnswerAsync(new GetSourcingResults())).Referrers.Single(), Is.EqualTo(new ReferrerFigures(null, null, null, null)));
    }

    [Test]
    public async Task Many_people_are_recorded_at_a_forum_at_once()
    {
        var clause = await World.AClause().DeclareAsync();
        var people = new List<BeneficiaryReceipt>();
        for (var i = 1; i <= 3; i++) people.Add(await World.APersonAsync(clause.Buyer, i));
        await World.AsAsync(Role.Facilitator, clause.Buyer);
        var forum = await World.DoneAsync(new RecordForum("Forum", new DateOnly(2026, 3, 10), "Saint-Ouen", null));

        var met = await World.DoneAsync(new MeetAtForum(forum, $"{people[0].Reference}, {people[1].Reference}\nP-INCONNU"));
        var again = await World.DoneAsync(new MeetAtForum(forum, $"{people[1].Reference} {people[2].Reference}"));

        Assert.That((met.Added, met.Known, met.Unknown), Is.EqualTo((2, 0, new[] { "P-INCONNU" })).UsingPropertiesComparer());
        Assert.That((again.Added, again.Known), Is.EqualTo((1, 1)));
        Assert.That((await World.AnswerAsync(new GetForum(forum))).People.Select(p => p.Reference), Is.EqualTo(people.Select(p => p.Reference).Reverse()));
        Assert.That(await World.DoAsync(new MeetAtForum(forum, "P-INCONNU")), Refused.By<CandidacyErrors.NobodyFound>());
        await World.DoneAsync(new ForgetMeeting(forum, people[0].Id));
        Assert.That((await World.AnswerAsync(new GetForum(forum))).People, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Posts_of_another_body_are_not_seen()
    {
        var clause = await World.AClause().DeclareAsync();
        var elsewhere = await World.AClause().OfContract("2026-099", HoursSheets.SiretOf(90)).DeclareAsync();
        await World.AsAsync(Role.Facilitator, elsewhere.Buyer);
        var post = await World.DoneAsync(new OpenJobPost(Post(elsewhere.Id)));
        await World.AsAsync(Role.Facilitator, clause.Buyer);

        Assert.That((await World.AnswerAsync(new ListJobPosts())).Rows, Is.Empty);
        Assert.That(await World.AskAsync(new GetJobPost(post)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new OpenJobPost(Post(null), elsewhere.Buyer)), Refused.By<JobPostErrors.NoBody>());
    }

    private Task<OrganisationId> ReferrerAsync(OrganisationKind kind) =>
        World.GivenAsync(new RegisterOrganisation(HoursSheets.SiretOf(40), new OrganisationInput { Name = "Organisme imaginaire", Kind = kind }));
}
