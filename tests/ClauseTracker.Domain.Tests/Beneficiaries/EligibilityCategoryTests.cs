using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Beneficiaries;

public sealed class EligibilityCategoryTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly EligibilityCategory Rsa = EligibilityCategories.National.Find(NationalCriteria.RSA, null, Day)!;

    [TestCase("rsa", "RSA")]
    [TestCase(" jeune-sq ", "JEUNE_SQ")]
    [TestCase("Asile 2026", "ASILE_2026")]
    public void A_code_is_read_as_people_write_it(string typed, string code) => Assert.That(CriterionCode.From(typed).Value.Text, Is.EqualTo(code));

    [TestCase("")]
    [TestCase("é")]
    [TestCase("A,B")]
    [TestCase("ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    public void What_is_no_code_is_refused(string typed) => Assert.That(CriterionCode.From(typed).IsRefused, Is.True);

    [Test]
    public void Every_category_of_the_national_list_says_where_it_was_read()
    {
        Assert.That(EligibilitySeeds.All.Select(c => c.Code), Is.Unique);
        Assert.That(EligibilitySeeds.All.Where(c => c.SourceNote.Length == 0 || c.French.Length == 0 || c.Proofs.Count == 0), Is.Empty);
        Assert.That(EligibilitySeeds.All.SelectMany(c => c.Proofs).Where(p => p.SourceNote.Length == 0 || p.ValidityMonths is < 1), Is.Empty);
    }

    [Test]
    public void A_new_version_holds_from_its_day_and_the_one_before_until_then()
    {
        var next = Put(Rsa.Facts with { French = "Allocataire du RSA" }, new DateOnly(2026, 9, 1), Rsa);
        var categories = new EligibilityCategories([next, .. EligibilitySeeds.All]);

        Assert.That(categories.Find(NationalCriteria.RSA, null, new DateOnly(2026, 8, 31))!.Number, Is.EqualTo(1));
        Assert.That(categories.Find(NationalCriteria.RSA, null, new DateOnly(2026, 9, 1))!.French, Is.EqualTo("Allocataire du RSA"));
        Assert.That(categories.Offered((ClauseTracker.Domain.Organisations.OrganisationId?)null, new DateOnly(2026, 9, 1)).Count(c => c.Code == NationalCriteria.RSA), Is.EqualTo(1));
    }

    [Test]
    public void What_was_established_keeps_the_version_of_its_day()
    {
        var person = Person();
        Assert.That(person.Establish(new EligibilityFacts(Rsa, Day, null), Day).IsSuccess, Is.True);
        var categories = new EligibilityCategories([Put(Rsa.Facts with { French = "Autre nom" }, new DateOnly(2026, 9, 1), Rsa), .. EligibilitySeeds.All]);

        Assert.That(categories.Find(person.Eligibilities[0].CategoryId)!.French, Is.EqualTo(Rsa.French));
    }

    [Test]
    public void A_buyer_s_own_category_is_offered_to_its_people_alone()
    {
        var own = EligibilityCategory.Put(new EligibilityCategoryId(Given.Number(9)), Given.Buyer, Rsa.Facts with { Code = CriterionCode.Known("ASILE") }, Day, null).Value;
        var categories = new EligibilityCategories([own, .. EligibilitySeeds.All]);

        Assert.That(categories.Offered(Given.Buyer, Day)[^1].Code.Text, Is.EqualTo("ASILE"));
        Assert.That(categories.Offered(Given.Employer.Id, Day), Has.Count.EqualTo(EligibilitySeeds.All.Count));
        Assert.That(categories.Find(own.Code, Given.Employer.Id, Day), Is.Null);
    }

    [Test]
    public void A_category_that_is_no_longer_offered_is_still_known()
    {
        var own = Put(Rsa.Facts, Day, Rsa);
        Assert.That(own.Retire(new DateOnly(2026, 9, 30)).IsSuccess, Is.True);
        var categories = new EligibilityCategories([own, .. EligibilitySeeds.All]);

        Assert.That(categories.Offered((ClauseTracker.Domain.Organisations.OrganisationId?)null, new DateOnly(2026, 10, 1)).Any(c => c.Code == NationalCriteria.RSA), Is.False);
        Assert.That(categories.Newest(NationalCriteria.RSA), Is.EqualTo(own));
    }

    [Test]
    public void A_version_cannot_be_valid_before_the_last_one() =>
        Assert.That(EligibilityCategory.Put(default, null, Rsa.Facts, new DateOnly(2020, 1, 1), Rsa).Errors, Has.Some.InstanceOf<EligibilityErrors.BeforeLastVersion>());

    [Test]
    public void A_paper_proposes_how_long_it_holds()
    {
        Assert.That(Rsa.Proof("RSA_ATTESTATION")!.ProposedUntil(new DateOnly(2026, 1, 2)), Is.EqualTo(new DateOnly(2026, 4, 1)));
        Assert.That(EligibilityCategories.National.Find(NationalCriteria.SENIOR, null, Day)!.Proof("IDENTITY")!.ProposedUntil(Day), Is.Null);
    }

    [Test]
    public void A_paper_of_another_category_is_refused()
    {
        var person = Person();

        Assert.That(person.Establish(new EligibilityFacts(Rsa, Day, null, "PASS_IAE"), Day).Errors.Single(), Is.InstanceOf<EligibilityErrors.ProofNotAccepted>());
        Assert.That(person.Eligibilities, Is.Empty);
    }

    [Test]
    public void Nobody_has_seen_a_paper_tomorrow()
    {
        var person = Person();

        Assert.That(person.Establish(new EligibilityFacts(Rsa, Day.AddDays(1), null), Day).Errors.Single(), Is.InstanceOf<EligibilityErrors.VerifiedInFuture>());
        Assert.That(person.Eligibilities, Is.Empty);
    }

    [Test]
    public void What_was_recorded_by_mistake_is_taken_back_and_another_becomes_the_main_one()
    {
        var person = Person();
        var qpv = EligibilityCategories.National.Find(NationalCriteria.QPV, null, Day)!;
        Assert.That(new[] { person.Establish(new EligibilityFacts(Rsa, Day, null), Day), person.Establish(new EligibilityFacts(qpv, Day, null), Day) }.All(r => r.IsSuccess), Is.True);

        Assert.That(person.Withdraw(1).IsSuccess, Is.True);
        Assert.That((person.Eligibilities.Single().Criterion, person.MainEligibility), Is.EqualTo((NationalCriteria.QPV, (int?)2)));
        Assert.That(person.Withdraw(1).Errors.Single(), Is.InstanceOf<EligibilityErrors.NumberUnknown>());
        Assert.That(person.Withdraw(2).IsSuccess, Is.True);
        Assert.That((person.Eligibilities.Count, person.MainEligibility), Is.EqualTo((0, (int?)null)));
    }

    [Test]
    public void One_criterion_among_all_is_the_main_one()
    {
        var person = Person();
        var qpv = EligibilityCategories.National.Find(NationalCriteria.QPV, null, Day)!;
        Assert.That(person.MainEligibility, Is.Null);
        Assert.That(new[] { person.Establish(new EligibilityFacts(Rsa, Day, null), Day), person.Establish(new EligibilityFacts(qpv, Day, null), Day) }.All(r => r.IsSuccess), Is.True);
        Assert.That(person.MainEligibility, Is.EqualTo(1));
        Assert.That(person.ChooseMain(2).IsSuccess, Is.True);
        Assert.That(person.MainEligibility, Is.EqualTo(2));
        Assert.That(person.ChooseMain(3).Errors.Single(), Is.InstanceOf<EligibilityErrors.NumberUnknown>());
    }

    private static EligibilityCategory Put(CategoryFacts facts, DateOnly from, EligibilityCategory? last) => EligibilityCategory.Put(new EligibilityCategoryId(Given.Number(8)), null, facts, from, last).Value;

    private static Beneficiary Person() => Beneficiary.Register(BeneficiaryId.From(Given.Number(1)), Given.Buyer, "P-1", new SealedIdentity([], string.Empty), Sex.Unknown, null, false);
}
