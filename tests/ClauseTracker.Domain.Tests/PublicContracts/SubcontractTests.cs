using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.PublicContracts;

public sealed class SubcontractTests
{
    private static readonly DateOnly Notified = new(2026, 3, 15);
    private static readonly HolderIdentifier Somebody = new("SIRET", "35600000000048");

    private static readonly PublicContract Contract = PublicContract.Record(
        ContractId.From(Given.Number(3)), Given.Buyer, ContractFamily.Market, "2026-014", ContractSource.Typed,
        ContractFacts.Unknown with { Amount = Money.Of(100_000), NotifiedOn = Notified }, []).Value;

    [Test]
    public void Dated_before_the_contract_is_refused() =>
        Assert.That(Declare(Money.Of(5), Notified.AddDays(-1)).Errors, Is.EqualTo(new[] { new SubcontractErrors.DatedBeforeContract(Notified.AddDays(-1), Notified) }));

    [Test]
    public void For_more_than_the_contract_is_refused() =>
        Assert.That(Declare(new Money(10_000_001), Notified).Errors, Is.EqualTo(new[] { new SubcontractErrors.AboveContract(100_000.01m, 100_000) }));

    [Test]
    public void Up_to_the_whole_contract_on_its_very_day_is_taken() => Assert.That(Declare(Money.Of(100_000), Notified).Errors, Is.Empty);

    [Test]
    public void Without_an_amount_is_refused() => Assert.That(Declare(new Money(0), Notified).Errors.Single(), Is.InstanceOf<SharedErrors.Required>());

    [TestCase(0)]
    [TestCase(1201)]
    public void A_duration_that_is_none_is_refused(int months) =>
        Assert.That(Declare(Money.Of(5), Notified, months).Errors, Is.EqualTo(new[] { new SubcontractErrors.DurationOutOfRange(months) }));

    [Test]
    public void The_latest_modification_says_what_holds_and_the_first_values_stay()
    {
        var act = Published(1, new SubcontractChange(Notified.AddDays(90), null, Money.Of(30), null), new SubcontractChange(Notified.AddDays(30), null, Money.Of(20), 18));

        Assert.That((act.Amount, act.CurrentAmount, act.CurrentDurationMonths), Is.EqualTo(((Money?)Money.Of(10), (Money?)Money.Of(30), (int?)18)));
    }

    [Test]
    public void A_published_act_is_found_again_by_number_and_subcontractor()
    {
        var (first, second) = (Published(1), Published(2));

        Assert.That(Subcontract.Find([first, second], 2, true, Somebody), Is.SameAs(second));
        Assert.That(Subcontract.Find([first, second], 2, true, new HolderIdentifier("TVA", "FR1")), Is.SameAs(second), "its subcontractor was corrected");
        Assert.That(Subcontract.Find([first, second], 2, false, new HolderIdentifier("TVA", "FR1")), Is.Null, "the number stands twice in the publication");
        Assert.That(Subcontract.Find([first], 2, true, Somebody), Is.Null);
    }

    [Test]
    public void A_typed_act_of_another_subcontractor_is_another_act()
    {
        var typed = Declare(Money.Of(5), Notified).Value;

        Assert.That(Subcontract.Find([typed], 1, true, new HolderIdentifier("TVA", "FR1")), Is.Null);
        typed.Renumber(7);
        Assert.That(typed.Number, Is.EqualTo(7));
        Assert.That(() => Published(1).Renumber(2), Throws.InvalidOperationException);
    }

    private static Result<Subcontract> Declare(Money amount, DateOnly day, int? months = null)
    {
        var subcontractor = Organisation.Register(OrganisationId.From(Given.Number(5)), "Sous-traitant imaginaire", Siret.Known(Somebody.Identifier), OrganisationKind.Company).Value;
        return Subcontract.Declare(SubcontractId.From(Given.Number(6)), Contract, 1, subcontractor, new SubcontractTerms(amount, months, day, null, null));
    }

    private static Subcontract Published(int number, params SubcontractChange[] changes) => Subcontract.Published(
        SubcontractId.From(Given.Number(number)), Contract, number, Somebody, null, new SubcontractTerms(Money.Of(10), 12, Notified, null, PriceVariation.Firm), changes);
}
