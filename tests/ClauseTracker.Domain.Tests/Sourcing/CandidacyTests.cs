using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;

namespace ClauseTracker.Domain.Tests.Sourcing;

public sealed class CandidacyTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Organisation Referrer = Organisation.Register(OrganisationId.From(Given.Number(50)), "Mission locale", null, OrganisationKind.ML).Value;

    private static JobPost Post(int posts = 1) =>
        JobPost.Open(JobPostId.From(Given.Number(60)), Given.Buyer, new JobPostFacts(Given.Employer.Id, "Peintre", posts, new DateOnly(2026, 4, 1)), Today).Value;

    private static Beneficiary Person() => Beneficiary.Register(BeneficiaryId.From(Given.Number(70)), Given.Buyer, "P-1", new SealedIdentity([], string.Empty), Sex.Unknown, null, false);

    private static Candidacy Candidate(JobPost post) => Candidacy.Propose(CandidacyId.From(Given.Number(80)), post, Person(), Referrer, null, Today, Today).Value;

    [Test]
    public void Somebody_is_proposed_by_somebody_or_met_somewhere()
    {
        var nobody = Candidacy.Propose(default, Post(), Person(), null, null, Today, Today);
        var firm = Candidacy.Propose(default, Post(), Person(), Given.Employer, null, Today, Today);
        var tomorrow = Candidacy.Propose(default, Post(), Person(), Referrer, null, Today.AddDays(1), Today);

        Assert.That(nobody.Errors.Single(), Is.TypeOf<CandidacyErrors.NoOrigin>());
        Assert.That(firm.Errors.Single(), Is.TypeOf<CandidacyErrors.NotAReferrer>());
        Assert.That(tomorrow.Errors.Single(), Is.TypeOf<CandidacyErrors.InTheFuture>());
    }

    [Test]
    public void Nobody_is_proposed_before_the_forum_where_they_were_met()
    {
        var forum = JobForum.Record(default, Given.Buyer, "Forum", Today, "Exempleville", null).Value;

        Assert.That(Candidacy.Propose(default, Post(), Person(), null, forum, Today.AddDays(-1), Today).Errors.Single(), Is.TypeOf<CandidacyErrors.BeforeForum>());
    }

    [Test]
    public void A_refusal_says_who_and_why_and_a_wrong_key_is_put_right()
    {
        var (post, today) = (Post(), Today.AddDays(3));
        var candidate = Candidate(post);

        Assert.That(candidate.Tell(post, CandidacyOutcome.Refused, null, today, today).Errors.Single(), Is.TypeOf<CandidacyErrors.RefusalUnexplained>());
        Assert.That(candidate.Tell(post, CandidacyOutcome.Refused, new Refusal(RefusalSide.Person, RefusalReason.TooFar, " loin "), today, today).IsSuccess);
        Assert.That((candidate.RefusedBy, candidate.RefusalReason, candidate.RefusalNote, candidate.MetOn), Is.EqualTo((RefusalSide.Person, RefusalReason.TooFar, "loin", (DateOnly?)null)));
        Assert.That(candidate.Tell(post, CandidacyOutcome.Hired, null, today, today).IsSuccess);
        Assert.That((candidate.RefusedBy, candidate.RefusalReason, candidate.RefusalNote, candidate.MetOn), Is.EqualTo(((RefusalSide?)null, (RefusalReason?)null, (string?)null, today)));
    }

    [Test]
    public void A_post_is_filled_by_its_last_hire_and_open_again_when_one_falls_through()
    {
        var post = Post(2);
        post.CountHired(1, Today);
        var before = post.Status;
        post.CountHired(2, Today);
        var filled = (post.Status, post.EndedOn);
        post.CountHired(1, Today);

        Assert.That(before, Is.EqualTo(JobPostStatus.Open));
        Assert.That(filled, Is.EqualTo((JobPostStatus.Filled, Today)));
        Assert.That((post.Status, post.EndedOn), Is.EqualTo((JobPostStatus.Open, (DateOnly?)null)));
    }

    [Test]
    public void Nobody_is_hired_on_a_post_that_is_filled_or_closed()
    {
        var post = Post();
        var candidate = Candidate(post);
        post.CountHired(1, Today);
        var onFilled = candidate.Tell(post, CandidacyOutcome.Hired, null, Today, Today);
        var closed = post.Close("Chantier reporté", Today);

        Assert.That(onFilled.Errors.Single(), Is.TypeOf<JobPostErrors.NotOpen>());
        Assert.That(closed.IsSuccess);
        Assert.That(post.Close("Encore", Today).Errors.Single(), Is.TypeOf<JobPostErrors.AlreadyClosed>());
        Assert.That(Candidacy.Propose(default, post, Person(), Referrer, null, Today, Today).Errors.Single(), Is.TypeOf<JobPostErrors.NotOpen>());
    }

    [Test]
    public void Every_fault_of_a_post_is_told_at_its_field()
    {
        var facts = new JobPostFacts(Given.Employer.Id, " ", 0, new DateOnly(2026, 4, 1)) { EndsOn = new DateOnly(2026, 3, 1), WeeklyHours = Hours.Of(61) };
        var refused = JobPost.Open(default, Given.Buyer, facts, Today);

        Assert.That(refused.Errors.Select(e => e.Field), Is.EquivalentTo(new[] { "JobTitle", "Posts", "EndsOn", "WeeklyHours" }));
    }
}
