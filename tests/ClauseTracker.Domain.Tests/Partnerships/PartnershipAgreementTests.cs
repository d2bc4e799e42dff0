using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Partnerships;

public sealed class PartnershipAgreementTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Organisation Partner = Organisation.Register(OrganisationId.From(Given.Number(50)), "Mission locale", null, OrganisationKind.ML).Value;

    private static readonly AgreementTerms Terms = new("Accompagnement des jeunes", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31))
    {
        DecisionNumber = "2025-112", DecidedOn = new DateOnly(2025, 12, 10), Amounts = [new YearAmount(2027, Money.Of(20_000)), new YearAmount(2026, Money.Of(30_000))],
        Objectives = [new YearObjective(2026, ObjectiveKind.People, 40)],
    };

    private static Result<PartnershipAgreement> Prepared(AgreementTerms terms) => PartnershipAgreement.Prepare(default, Given.Buyer, Partner, terms, Today);

    [TestCase("2025-12-31", AgreementStatus.ToStart)]
    [TestCase("2026-01-01", AgreementStatus.Running)]
    [TestCase("2027-10-01", AgreementStatus.Running)]
    [TestCase("2027-10-02", AgreementStatus.ToRenew)]
    [TestCase("2027-12-31", AgreementStatus.ToRenew)]
    [TestCase("2028-01-01", AgreementStatus.Ended)]
    public void Where_it_stands_follows_from_the_days(string day, AgreementStatus expected) =>
        Assert.That(Prepared(Terms).Value.StatusOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(expected));

    [Test]
    public void Without_a_decision_it_is_a_draft()
    {
        var draft = Prepared(Terms with { DecisionNumber = null, DecidedOn = null }).Value;

        Assert.That(draft.StatusOn(Today), Is.EqualTo(AgreementStatus.Draft));
        Assert.That(draft.Amend(new AmendmentTerms(Today, "Prolongation", new DateOnly(2028, 12, 31), draft.Amounts), Today).Errors.Single(), Is.TypeOf<AgreementErrors.NotDecided>());
    }

    [Test]
    public void Once_decided_the_end_and_the_amounts_change_by_amendment_alone_and_what_they_were_stays()
    {
        var agreement = Prepared(Terms).Value;
        var changed = agreement.Change(Terms with { EndsOn = new DateOnly(2028, 12, 31), Amounts = [new YearAmount(2026, Money.Of(1))] }, Today);
        List<YearAmount> amounts = [new(2026, Money.Of(30_000)), new(2027, Money.Of(20_000)), new(2028, Money.Of(15_000))];
        var amended = agreement.Amend(new AmendmentTerms(Today, " Prolongation ", new DateOnly(2028, 12, 31), amounts), Today);

        Assert.That(changed.Errors.Select(e => e.Field), Is.EquivalentTo(new[] { "EndsOn", "Amounts" }));
        Assert.That(amended.Errors, Is.Empty);
        Assert.That((agreement.EndsOn, agreement.Total), Is.EqualTo((new DateOnly(2028, 12, 31), Money.Of(65_000))));
        var kept = agreement.Amendments.Single();
        Assert.That((kept.Number, kept.Reason, kept.EndedOn, kept.TotalBefore, kept.Total), Is.EqualTo((1, "Prolongation", new DateOnly(2027, 12, 31), Money.Of(50_000), Money.Of(65_000))));
        Assert.That(agreement.Amend(new AmendmentTerms(Today, "Rien", agreement.EndsOn, amounts), Today).Errors.Single(), Is.TypeOf<AgreementErrors.ChangesNothing>());
    }

    [Test]
    public void Every_fault_is_told_at_its_field()
    {
        var refused = Prepared(Terms with
        {
            Title = " ", DecidedOn = Today.AddDays(1), RenewalNoticeDays = -1, Amounts = [new YearAmount(2028, Money.Of(1))],
            Objectives = [new YearObjective(2026, ObjectiveKind.People, -1)],
        });

        Assert.That(refused.Errors.Select(e => e.Field), Is.EquivalentTo(new[] { "Title", "DecidedOn", "RenewalNoticeDays", "Amounts", "Objectives" }));
        Assert.That(Prepared(Terms with { EndsOn = new DateOnly(2025, 1, 1), Amounts = [], Objectives = [] }).Errors.Single().Field, Is.EqualTo("EndsOn"));
        Assert.That(Prepared(Terms with { DecisionNumber = null }).Errors.Single().Field, Is.EqualTo("DecisionNumber"));
    }
}
