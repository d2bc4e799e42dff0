using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.History;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.History;

/// <summary>What happened with a person, for those who may read the person's page.</summary>
public sealed class PersonHistoryTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    [Test]
    public async Task A_pathway_is_told_from_the_day_the_person_became_known_to_the_exit()
    {
        var placement = await World.SomebodyAtWorkAsync();
        var (person, today) = (placement.Person.Id, World.Clock.Today());
        var facilitator = await World.AsAsync(Role.Facilitator, placement.Clause.Buyer);
        await World.DoneAsync(new EstablishEligibility(person, NationalCriteria.DELD, today.AddDays(-100), today.AddDays(-10)));
        await World.DoneAsync(new NoteBarrier(person, BarrierKind.Mobility, today.AddDays(-60)));
        await World.DoneAsync(new PutBarrierAction(person, 1, null) { What = "Permis B", From = today.AddDays(-50), Until = today.AddDays(-20), Outcome = "Obtenu" });
        await World.DoneAsync(new LiftBarrier(person, 1, today.AddDays(-20)));
        await World.DoneAsync(new PutTraining(person, null) { Title = "CACES", From = today.AddDays(-30), Until = today.AddDays(5), Hours = 35 });
        await World.DoneAsync(new JoinPlie(person, today.AddDays(-300), null));
        await World.DoneAsync(new RecordDeparture(person, today.AddDays(-1)));
        await World.DoneAsync(new RecordExit(person, ExitMoment.AtTheEnd, ExitStatus.Permanent));

        var told = await ToldAsync(placement, HistoryTopic.Pathway);

        Assert.That(told.Select(e => e.Kind), Is.EqualTo(new[]
        {
            HistoryKind.PersonRegistered, HistoryKind.ExitKnown, HistoryKind.PersonLeft, HistoryKind.EligibilityLapsed, HistoryKind.BarrierLifted, HistoryKind.BarrierActionEnded,
            HistoryKind.TrainingStarted, HistoryKind.BarrierActionStarted, HistoryKind.BarrierNoted, HistoryKind.EligibilityVerified, HistoryKind.PlieJoined, HistoryKind.EligibilityVerified,
        }));
        Assert.That(told.Single(e => e.Kind == HistoryKind.BarrierNoted).AuthorName, Is.EqualTo(facilitator.DisplayName), "The audit knows who noted it.");
        Assert.That(told.First(e => e.Kind == HistoryKind.EligibilityVerified).AuthorName, Is.EqualTo(facilitator.DisplayName));
        Assert.That(told.Single(e => e.Kind == HistoryKind.BarrierActionEnded).Text, Is.EqualTo("Obtenu"));
    }

    [Test]
    public async Task The_hours_are_the_person_s_own_in_a_statement_of_several()
    {
        var placement = await World.SomebodyAtWorkAsync();
        var other = await World.APlacementAsync(placement.Clause, await World.APersonAsync(placement.Clause.Buyer, 2));
        await World.GivenAsync(new Application.HoursStatements.EnterHours(placement.Clause.Id, placement.Employer, new YearMonth(2026, 10), [new(placement.Id, 30), new(other.Id, 70)]));
        await World.AsAsync(Role.Facilitator, placement.Clause.Buyer);

        Assert.That((await ToldAsync(placement, HistoryTopic.Statements)).Single().Hours, Is.EqualTo(Hours.Of(30)));
        Assert.That((await ToldAsync(other, HistoryTopic.Statements)).Single().Hours, Is.EqualTo(Hours.Of(70)));
        Assert.That((await World.AnswerAsync(new GetFirmHistory(placement.Employer, new HistoryFilter { Topic = HistoryTopic.Statements }))).Page.Events.Single().Hours, Is.EqualTo(Hours.Of(100)));
    }

    [Test]
    public async Task A_candidate_is_told_from_proposal_to_refusal_without_who_proposed()
    {
        var placement = await World.SomebodyAtWorkAsync();
        var facilitator = await World.AsAsync(Role.Facilitator, placement.Clause.Buyer);
        var post = await World.DoneAsync(new OpenJobPost(new JobPostInput
        {
            Clause = placement.Clause.Id, EmployerSiret = HoursSheets.SiretOf(1), EmployerName = "Entreprise imaginaire", JobTitle = "Peintre", Posts = 1, StartsOn = new DateOnly(2026, 4, 1), WeeklyHours = 35,
        }));
        var forum = await World.DoneAsync(new RecordForum("Forum du port", new DateOnly(2026, 3, 10), "Saint-Ouen", null));
        var candidate = await World.DoneAsync(new ProposeCandidate(post, placement.Person.Reference, null, forum, new DateOnly(2026, 3, 20)));
        await World.DoneAsync(new TellCandidacy(candidate, CandidacyOutcome.Met));
        await World.DoneAsync(new TellCandidacy(candidate, CandidacyOutcome.Refused, RefusalSide.Firm, RefusalReason.TooFar));

        var told = await ToldAsync(placement, HistoryTopic.Sourcing);

        Assert.That(told.Select(e => e.Kind), Is.EqualTo(new[] { HistoryKind.CandidateTold, HistoryKind.CandidateMet, HistoryKind.CandidateProposed }));
        Assert.That((told[2].AuthorName, told[2].Title, told[0].Detail), Is.EqualTo((facilitator.DisplayName, "Peintre", (Enum)CandidacyOutcome.Refused)));
        Assert.That((await World.AnswerAsync(new GetContractHistory(placement.Clause.Contract, new HistoryFilter { Topic = HistoryTopic.Sourcing }))).Page.Events, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_procurement_officer_has_no_person_s_history()
    {
        var placement = await World.SomebodyAtWorkAsync();
        await World.AsAsync(Role.ProcurementOfficer, placement.Clause.Buyer);

        Assert.That(await World.AskAsync(new GetPersonHistory(placement.Person.Id, new HistoryFilter())), Refused.By<SharedErrors.Forbidden>());
    }

    private async Task<IReadOnlyList<HistoryEvent>> ToldAsync(StartedPlacement placement, HistoryTopic topic) =>
        (await World.AnswerAsync(new GetPersonHistory(placement.Person.Id, new HistoryFilter { Topic = topic }))).Page.Events;
}
