using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Home;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Beneficiaries;

public sealed class PathwayTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private DateOnly Today => World.Clock.Today();

    private BeneficiaryReceipt _person = default!;

    [SetUp]
    public async Task A_facilitator_follows_somebody()
    {
        await World.AContractAsync();
        await World.AsAsync(Role.Facilitator, await World.OrganisationAsync(DecpFile.Buyer));
        _person = await World.DoneAsync(new RegisterBeneficiary { FamilyName = "Fictive", GivenName = "Personne", BirthDate = new DateOnly(1990, 5, 17) });
    }

    [Test]
    public async Task All_of_a_pathway_is_read_again_as_it_was_written()
    {
        await World.DoneAsync(new SituatePerson(_person.Id) { Sex = Sex.Female, Commune = "Ville imaginaire", LivesInPriorityDistrict = true, TrainingLevel = TrainingLevel.Level3, ReferrerKind = OrganisationKind.SPIP });
        await World.DoneAsync(new NoteBarrier(_person.Id, BarrierKind.Mobility, Today.AddDays(-60)));
        await World.DoneAsync(new PutBarrierAction(_person.Id, 1, null) { What = "Permis B", CarriedBy = "Auto-école solidaire", From = Today.AddDays(-50) });
        await World.DoneAsync(new LiftBarrier(_person.Id, 1, Today));
        await World.DoneAsync(new PutTraining(_person.Id, null) { Title = "CACES", From = Today.AddDays(-30), Hours = 35.5m });
        await World.DoneAsync(new PutTraining(_person.Id, 1) { Title = "CACES R489", From = Today.AddDays(-30), Until = Today, Hours = 35.5m, IsCompleted = true });
        await World.DoneAsync(new JoinPlie(_person.Id, Today.AddYears(-1), null));

        var person = (await World.AnswerAsync(new GetBeneficiarySheet(_person.Id))).Person;

        Assert.Multiple(() =>
        {
            Assert.That((person.Sex, person.Commune, person.TrainingLevel, person.ReferrerKind), Is.EqualTo((Sex.Female, "Ville imaginaire", TrainingLevel.Level3, (OrganisationKind?)OrganisationKind.SPIP)));
            Assert.That((person.Barriers.Single().Kind, person.Barriers.Single().LiftedOn), Is.EqualTo((BarrierKind.Mobility, (DateOnly?)Today)));
            Assert.That(person.BarrierActions.Single().CarriedBy, Is.EqualTo("Auto-école solidaire"));
            Assert.That((person.Trainings.Single().Title, person.Trainings.Single().Hours, person.Trainings.Single().IsCompleted), Is.EqualTo(("CACES R489", (Hours?)new Hours(3550), (bool?)true)));
            Assert.That(person.PlieFrom, Is.EqualTo((DateOnly?)Today.AddYears(-1)));
        });
    }

    [Test]
    public async Task Neither_referrer_nor_barrier_is_told_in_the_audit()
    {
        await World.DoneAsync(new SituatePerson(_person.Id) { ReferrerKind = OrganisationKind.SPIP });
        await World.DoneAsync(new NoteBarrier(_person.Id, BarrierKind.Health, Today));
        await World.DoneAsync(new PutBarrierAction(_person.Id, 1, null) { What = "Bilan de santé", From = Today });

        var audit = string.Concat(await World.ReadAsync(db => db.AuditEntries.Select(a => a.Changes).ToListAsync()));

        Assert.That(audit, Does.Not.Contain("SPIP").And.Not.Contain("Health").And.Not.Contain("Bilan").And.Not.Contain("\"62\""));
    }

    [Test]
    public async Task What_is_due_is_listed_and_counted_at_home()
    {
        Assert.That(await ReferencesAsync(PersonDueKind.NoCriterion), Is.EqualTo(new[] { _person.Reference }));
        await World.DoneAsync(new EstablishEligibility(_person.Id, NationalCriteria.RSA, Today, Today.AddDays(60)));
        Assert.That(await ReferencesAsync(PersonDueKind.Lapsing), Is.EqualTo(new[] { _person.Reference }));
        Assert.That(await ReferencesAsync(PersonDueKind.NoCriterion), Is.Empty);
        World.Clock.Advance(TimeSpan.FromDays(61));
        Assert.That(await ReferencesAsync(PersonDueKind.Lapsed), Is.EqualTo(new[] { _person.Reference }));
        Assert.That(await ReferencesAsync(PersonDueKind.Lapsing), Is.Empty);
        await World.DoneAsync(new RecordDeparture(_person.Id, Today));
        Assert.That(await ReferencesAsync(PersonDueKind.Lapsed), Is.Empty);
        Assert.That(await ReferencesAsync(PersonDueKind.ExitToAsk), Is.EqualTo(new[] { _person.Reference }));
        Assert.That((await World.AnswerAsync(new GetWaitingWork())).ExitsToAsk, Is.EqualTo(1));
        await World.DoneAsync(new RecordExit(_person.Id, ExitMoment.AtTheEnd, ExitStatus.FixedTermLong));
        Assert.That(await ReferencesAsync(PersonDueKind.ExitToAsk), Is.Empty);
        World.Clock.Advance(TimeSpan.FromDays(95));
        Assert.That(await ReferencesAsync(PersonDueKind.ExitToAsk), Is.EqualTo(new[] { _person.Reference }));
    }

    [Test]
    public async Task A_proof_proposes_its_end_and_keeps_who_saw_it_and_under_which_version()
    {
        await World.DoneAsync(new EstablishEligibility(_person.Id, NationalCriteria.RSA, Today, null) { Proof = "RSA_ATTESTATION" });
        await World.DoneAsync(new EstablishEligibility(_person.Id, NationalCriteria.QPV, Today, null) { Proof = "ADDRESS", DoesNotLapse = true, IsMain = true });

        var sheet = await World.AnswerAsync(new GetBeneficiarySheet(_person.Id));
        var first = sheet.Person.Eligibilities.Single(e => e.Number == 1);

        Assert.That((first.ValidUntil, first.Proof, sheet.Verifiers[first.VerifiedById!.Value]), Is.EqualTo(((DateOnly?)Today.AddMonths(3).AddDays(-1), "RSA_ATTESTATION", "Une Facilitator")));
        Assert.That(first.CategoryId, Is.EqualTo(EligibilityCategories.National.Find(NationalCriteria.RSA, null, Today)!.Id));
        Assert.That((sheet.Person.MainEligibility, sheet.Person.Eligibilities.Single(e => e.Number == 2).ValidUntil), Is.EqualTo(((int?)2, (DateOnly?)null)));
    }

    [Test]
    public async Task A_criterion_that_no_category_has_is_refused()
    {
        Assert.That(await World.DoAsync(new EstablishEligibility(_person.Id, CriterionCode.Known("INCONNU"), Today, null)), Refused.By<EligibilityErrors.CriterionUnknown>());
        Assert.That(await World.DoAsync(new EstablishEligibility(_person.Id, NationalCriteria.RSA, Today, null) { Proof = "PASS_IAE" }), Refused.By<EligibilityErrors.ProofNotAccepted>());
    }

    [Test]
    public async Task Hours_before_the_verification_are_kept_with_their_reason_and_count_once_it_is_earlier()
    {
        var clause = await World.AClause().DeclareAsync();
        var placement = await World.APlacementAsync(clause, _person);
        await World.ValidatedHoursAsync(placement, 4, 100);
        await World.ReconcileAsync();
        var before = await World.ReadAsync(db => db.ReconciledLines.Select(l => new { l.Reason, l.Hours }).SingleAsync());

        await World.DoneAsync(new EstablishEligibility(_person.Id, NationalCriteria.RSA, new DateOnly(2026, 3, 1), null));
        await World.ReconcileAsync();

        Assert.That((before.Reason, before.Hours), Is.EqualTo((ReasonCode.NotEligibleOnDate, Hours.Of(100))));
        Assert.That(await World.ReadAsync(db => db.ReconciledLines.Select(l => l.Reason).SingleAsync()), Is.EqualTo(ReasonCode.Counted));
    }

    [Test]
    public async Task A_criterion_recorded_by_mistake_is_taken_back_and_its_hours_no_longer_count()
    {
        await World.DoneAsync(new EstablishEligibility(_person.Id, NationalCriteria.RSA, new DateOnly(2026, 3, 1), null));
        var clause = await World.AClause().DeclareAsync();
        await World.ValidatedHoursAsync(await World.APlacementAsync(clause, _person), 4, 100);
        await World.ReconcileAsync();
        var before = await World.ReadAsync(db => db.ReconciledLines.Select(l => l.Reason).SingleAsync());

        await World.DoneAsync(new WithdrawEligibility(_person.Id, 1));
        await World.ReconcileAsync();

        Assert.That(before, Is.EqualTo(ReasonCode.Counted));
        Assert.That(await World.ReadAsync(db => db.ReconciledLines.Select(l => new { l.Reason, l.Hours }).SingleAsync()), Is.EqualTo(new { Reason = ReasonCode.NotEligibleOnDate, Hours = Hours.Of(100) }));
        Assert.That(await ReferencesAsync(PersonDueKind.NoCriterion), Is.EqualTo(new[] { _person.Reference }));
        Assert.That(await World.DoAsync(new WithdrawEligibility(_person.Id, 1)), Refused.By<EligibilityErrors.NumberUnknown>());
    }

    [Test]
    public async Task A_paper_seen_tomorrow_is_refused_at_its_field() =>
        Assert.That(await World.DoAsync(new EstablishEligibility(_person.Id, NationalCriteria.RSA, Today.AddDays(1), null)), Refused.By<EligibilityErrors.VerifiedInFuture>());

    private async Task<IReadOnlyList<string>> ReferencesAsync(PersonDueKind due) => [.. (await World.AnswerAsync(new ListBeneficiaries { Due = due })).Rows.Select(r => r.Reference)];
}
