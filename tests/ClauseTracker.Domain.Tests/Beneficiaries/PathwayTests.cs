using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Beneficiaries;

public sealed class PathwayTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateOnly Start = new(2026, 3, 1);

    private static Beneficiary Person() => Beneficiary.Register(BeneficiaryId.From(Given.Number(1)), Given.Buyer, "P-1", new SealedIdentity([], string.Empty), Sex.Unknown, null, false);

    [Test]
    public void A_barrier_is_noted_once_until_it_is_lifted_and_may_come_back()
    {
        var person = Person();
        Assert.That(person.NoteBarrier(BarrierKind.Mobility, Start).IsSuccess, Is.True);
        Assert.That(person.NoteBarrier(BarrierKind.Mobility, Start).Errors.Single(), Is.InstanceOf<BeneficiaryErrors.BarrierNoted>());
        Assert.That(person.LiftBarrier(1, Start.AddDays(-1)).Errors.Single(), Is.InstanceOf<SharedErrors.EndsBeforeItStarts>());
        Assert.That(person.LiftBarrier(1, Start.AddDays(40)).IsSuccess, Is.True);
        Assert.That(person.NoteBarrier(BarrierKind.Mobility, Start.AddDays(90)).IsSuccess, Is.True);
        Assert.That(person.Barriers.Select(b => (b.Number, b.LiftedOn)), Is.EqualTo(new[] { (1, (DateOnly?)Start.AddDays(40)), (2, null) }));
    }

    [Test]
    public void An_action_belongs_to_a_barrier_and_changes_where_it_stands()
    {
        var person = Person();
        var facts = new BarrierActionFacts(" Permis B ", " Auto-école solidaire ", Start, null, null);
        Assert.That(person.PutBarrierAction(1, null, facts).Errors.Single(), Is.InstanceOf<BeneficiaryErrors.PartUnknown>());
        Assert.That(person.NoteBarrier(BarrierKind.Mobility, Start).IsSuccess, Is.True);
        Assert.That(person.PutBarrierAction(1, null, facts).IsSuccess, Is.True);
        Assert.That(person.PutBarrierAction(1, 1, facts with { Until = Start.AddDays(-1) }).IsRefused, Is.True);
        Assert.That(person.PutBarrierAction(1, 1, facts with { Until = Start.AddDays(60), Outcome = "Permis obtenu" }).IsSuccess, Is.True);
        var action = person.BarrierActions.Single();
        Assert.That((action.What, action.CarriedBy, action.Until, action.Outcome), Is.EqualTo(("Permis B", "Auto-école solidaire", (DateOnly?)Start.AddDays(60), "Permis obtenu")));
    }

    [Test]
    public void An_exit_is_asked_at_the_end_and_after_3_6_and_12_months()
    {
        var left = new DateOnly(2026, 5, 31);

        Assert.That(ExitCalendar.Due(left, [], left), Is.EqualTo(new[] { ExitMoment.AtTheEnd }));
        Assert.That(ExitCalendar.Due(left, [ExitMoment.AtTheEnd], new DateOnly(2026, 8, 30)), Is.Empty);
        Assert.That(ExitCalendar.Due(left, [ExitMoment.AtTheEnd], new DateOnly(2026, 8, 31)), Is.EqualTo(new[] { ExitMoment.After3Months }));
        Assert.That(ExitCalendar.Due(left, [], new DateOnly(2027, 5, 31)), Is.EqualTo(ExitCalendar.Moments));
        Assert.That(ExitCalendar.Due(null, [], Today), Is.Empty);
    }

    [Test]
    public void An_exit_is_recorded_once_for_each_moment_and_not_before_its_day()
    {
        var person = Person();
        Assert.That(person.RecordExit(ExitMoment.AtTheEnd, ExitStatus.Permanent, Today).Errors.Single(), Is.InstanceOf<BeneficiaryErrors.HasNotLeft>());
        Assert.That(person.Leave(Today.AddDays(1), Today).Errors.Single(), Is.InstanceOf<BeneficiaryErrors.LeavesInFuture>());
        Assert.That(person.Leave(Today, Today).IsSuccess, Is.True);
        Assert.That(person.RecordExit(ExitMoment.After3Months, ExitStatus.Permanent, Today).Errors.Single(), Is.InstanceOf<BeneficiaryErrors.ExitTooEarly>());
        Assert.That(person.RecordExit(ExitMoment.AtTheEnd, ExitStatus.Unknown, Today).IsSuccess, Is.True);
        Assert.That(person.RecordExit(ExitMoment.AtTheEnd, ExitStatus.FixedTermLong, Today).IsSuccess, Is.True);
        Assert.That(person.Exits.Single().Status, Is.EqualTo(ExitStatus.FixedTermLong));
        Assert.That(person.Leave(null, Today).IsSuccess, Is.True);
        Assert.That(person.Exits, Is.Empty);
    }

    [Test]
    public void A_sensitive_referrer_is_not_shown_where_the_reference_is()
    {
        Assert.That(Beneficiary.ReferrerKindToShow(OrganisationKind.ML), Is.EqualTo(OrganisationKind.ML));
        Assert.That(Beneficiary.ReferrerKindToShow(OrganisationKind.SPIP), Is.Null);
        Assert.That(Person().Situate(new PersonSituation(Sex.Female, null, false, TrainingLevel.Level3, OrganisationKind.Company, null)).Errors.Single(), Is.InstanceOf<BeneficiaryErrors.NotAReferrer>());
    }

    [Test]
    public void What_is_due_follows_the_last_end_of_what_holds()
    {
        Assert.That(Due(), Is.EqualTo(new[] { new PersonDue(PersonDueKind.NoCriterion, null) }));
        Assert.That(Due(Today.AddDays(-1)), Is.EqualTo(new[] { new PersonDue(PersonDueKind.Lapsed, Today.AddDays(-1)) }));
        Assert.That(Due(Today.AddDays(-1), Today.AddDays(60)), Is.EqualTo(new[] { new PersonDue(PersonDueKind.Lapsing, Today.AddDays(60)) }));
        Assert.That(Due(Today.AddDays(61)), Is.Empty);
        Assert.That(Due(Today.AddDays(3), null), Is.Empty);
    }

    [Test]
    public void Of_one_person_on_one_day_at_most_one_of_the_states_of_eligibility_is_due() =>
        Gen.Int[-100, 100].List[0, 4].Sample(ends => Due([.. ends.Select(e => (DateOnly?)Today.AddDays(e))]).Count <= 1);

    private static IReadOnlyList<PersonDue> Due(params DateOnly?[] ends) =>
        PersonDues.Of([.. ends.Select((end, i) => new Eligibility(default, i + 1, NationalCriteria.RSA, Today.AddYears(-1), end))], null, [], Today, 60);
}
