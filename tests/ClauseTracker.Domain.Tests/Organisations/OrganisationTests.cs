using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Organisations;

public sealed class OrganisationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 24);

    private int _registered;

    [Test]
    public void Every_kind_belongs_to_one_group_and_every_structure_of_insertion_is_known()
    {
        var kinds = Enum.GetValues<OrganisationKind>();

        Assert.That(Enum.GetValues<OrganisationGroup>().SelectMany(g => g.Kinds()), Is.EquivalentTo(kinds));
        Assert.That(kinds.Where(k => k.IsSiae()).Select(k => k.ToString()), Is.EquivalentTo(new[] { "ACI", "AI", "EI", "EITI", "ETTI" }));
        Assert.That(
            OrganisationGroup.InsertionStructures.Kinds().Select(k => k.ToString()), Is.EquivalentTo(new[] { "ACI", "EI", "AI", "ETTI", "GEIQ", "EA", "EATT", "ESAT", "RQ", "EITI" }));
        Assert.That(OrganisationKind.ETT.Group(), Is.EqualTo(OrganisationGroup.Companies));
    }

    [TestCase("ASE", true)]
    [TestCase("CAARUD", true)]
    [TestCase("CIDFF", true)]
    [TestCase("CSAPA", true)]
    [TestCase("PENSION", true)]
    [TestCase("PJJ", true)]
    [TestCase("PREVENTION", true)]
    [TestCase("SPIP", true)]
    [TestCase("FT", false)]
    [TestCase("PLIE", false)]
    [TestCase("CADA", false)]
    [TestCase("OtherReferrer", false)]
    public void Some_referrers_tell_too_much_of_a_person(string kind, bool sensitive)
    {
        var referrer = Enum.Parse<OrganisationKind>(kind);

        Assert.That((referrer.IsReferrer(), referrer.IsSensitiveReferrer()), Is.EqualTo((true, sensitive)));
    }

    [Test]
    public void Numbers_that_databases_hold_do_not_move() => Assert.That(
        new[] { OrganisationKind.Company, OrganisationKind.Buyer, OrganisationKind.ACI, OrganisationKind.ETT, OrganisationKind.EITI, OrganisationKind.FT, OrganisationKind.ASE }.Select(k => (int)k),
        Is.EqualTo(new[] { 0, 1, 10, 19, 20, 30, 60 }));

    [Test]
    public void A_buyer_has_a_category_and_nobody_else_does()
    {
        var organisation = AnOrganisation(facts: new OrganisationFacts("Commune imaginaire", OrganisationKind.Buyer));
        Assert.That(organisation.BuyerCategory, Is.EqualTo(BuyerCategory.OtherAuthority));

        Change(organisation, new OrganisationFacts("Régie des eaux", OrganisationKind.Buyer) { BuyerCategory = BuyerCategory.ContractingEntity });
        Assert.That(organisation.BuyerCategory, Is.EqualTo(BuyerCategory.ContractingEntity));

        Change(organisation, new OrganisationFacts("Entreprise", OrganisationKind.Company) { BuyerCategory = BuyerCategory.ContractingEntity });
        Assert.That(organisation.BuyerCategory, Is.Null);
    }

    [Test]
    public void What_was_taken_for_a_company_becomes_a_buyer_once_it_buys()
    {
        var organisation = AnOrganisation();
        organisation.BuysContracts();

        Assert.That((organisation.Kind, organisation.BuyerCategory), Is.EqualTo((OrganisationKind.Buyer, (BuyerCategory?)BuyerCategory.OtherAuthority)));
        Assert.That(organisation.Change(new OrganisationFacts("Entreprise", OrganisationKind.Company), buysContracts: true), Refused<OrganisationErrors.StillBuys>());
    }

    [Test]
    public void The_agreement_of_solidarity_needs_a_family_of_the_social_economy()
    {
        var organisation = AnOrganisation();
        var facts = new OrganisationFacts("Les Jardins", OrganisationKind.ACI) { IsSolidarityEnterprise = true };

        Assert.That(organisation.Change(facts, false), Refused<OrganisationErrors.SolidarityWithoutFamily>());
        Assert.That(organisation.Name, Is.EqualTo("Entreprise imaginaire"), "Nothing of what is refused is kept.");
        Change(organisation, facts with { SocialEconomyFamily = SocialEconomyFamily.Association });
        Assert.That((organisation.IsSolidarityEnterprise, organisation.SocialEconomyFamily), Is.EqualTo((true, (SocialEconomyFamily?)SocialEconomyFamily.Association)));
    }

    [Test]
    public void A_name_is_required_and_has_room_for_two_hundred_characters()
    {
        var organisation = AnOrganisation();

        Assert.That(organisation.Change(new OrganisationFacts("   ", OrganisationKind.Company), false), Refused<SharedErrors.Required>());
        Assert.That(organisation.Change(new OrganisationFacts(new string('x', 201), OrganisationKind.Company), false), Refused<SharedErrors.TooLong>());
        Assert.That(organisation.Change(new OrganisationFacts("x", OrganisationKind.Company) { Commune = new string('x', 101) }, false), Refused<SharedErrors.TooLong>());
        Change(organisation, new OrganisationFacts(new string('\uFDFA', 200), OrganisationKind.Company));
        Assert.That(organisation.SearchText, Has.Length.LessThanOrEqualTo(Organisation.SearchTextLength));
    }

    [Test]
    public void What_has_only_its_siret_for_a_name_says_so_until_it_is_named()
    {
        var siret = Siret.Known("73282932000074");
        var organisation = Organisation.Register(NewId(), Organisation.NameOf(siret), siret, OrganisationKind.Company).Value;
        Assert.That(organisation.IsUnnamed, Is.True);

        Change(organisation, new OrganisationFacts("Travaux Imaginaires", OrganisationKind.Company));
        Assert.That(organisation.IsUnnamed, Is.False);
    }

    [Test]
    public void Two_become_one_and_the_duplicate_leads_there()
    {
        var (kept, absorbed) = (AnOrganisation(), AnOrganisation());
        Assert.That(absorbed.MergeInto(kept, Now).Errors, Is.Empty);

        Assert.That((absorbed.MergedIntoId, absorbed.LastMergedAt, kept.MergedIntoId, kept.LastMergedAt), Is.EqualTo(((OrganisationId?)kept.Id, (DateTimeOffset?)Now, (OrganisationId?)null, (DateTimeOffset?)Now)));
        Assert.That(absorbed.Change(new OrganisationFacts("Autre", OrganisationKind.Company), false), Refused<OrganisationErrors.Merged>());
        Assert.That(absorbed.AddContact(new ContactDetails("Camille", null, "c@exemple.invalid", null, Today)), Refused<OrganisationErrors.Merged>());
    }

    [Test]
    public void A_merge_with_itself_twice_or_in_a_chain_is_refused()
    {
        var (kept, absorbed, third) = (AnOrganisation(), AnOrganisation(), AnOrganisation());
        Assert.That(kept.MergeInto(kept, Now), Refused<OrganisationErrors.MergedWithItself>());
        Assert.That(absorbed.MergeInto(kept, Now).Errors, Is.Empty);

        Assert.That(absorbed.MergeInto(third, Now), Refused<OrganisationErrors.AlreadyMerged>());
        Assert.That(third.MergeInto(absorbed, Now), Refused<OrganisationErrors.KeptIsMerged>());
        Assert.That(kept.MergeInto(absorbed, Now), Refused<OrganisationErrors.KeptIsMerged>());
    }

    [Test]
    public void A_company_that_absorbs_a_buyer_is_a_buyer()
    {
        var kept = AnOrganisation();
        Assert.That(AnOrganisation(facts: new OrganisationFacts("Commune", OrganisationKind.Buyer)).MergeInto(kept, Now).Errors, Is.Empty);

        Assert.That(kept.Kind, Is.EqualTo(OrganisationKind.Buyer));
    }

    [Test]
    public void Contacts_go_with_the_merge_and_nobody_stands_there_twice()
    {
        var (kept, absorbed) = (AnOrganisation(), AnOrganisation());
        var shared = new ContactDetails("Dominique Fictive", null, "d@exemple.invalid", null, Today);
        Add(kept, shared);
        Add(absorbed, shared with { Name = "DOMINIQUE  FICTIVE" });
        Add(absorbed, shared with { Name = "Alex Imaginaire", Email = "a@exemple.invalid" });
        Assert.That(absorbed.MergeInto(kept, Now).Errors, Is.Empty);

        Assert.That(kept.Contacts.Select(c => (c.Number, c.Name, c.OrganisationId)), Is.EqualTo(new[] { (1, "Dominique Fictive", kept.Id), (2, "Alex Imaginaire", kept.Id) }));
        Assert.That(absorbed.Contacts, Is.Empty);
    }

    [Test]
    public void A_merge_does_not_make_two_fallbacks()
    {
        var (kept, absorbed) = (AnOrganisation(), AnOrganisation());
        Add(kept, new ContactDetails("Standard", null, null, "01 99 00 00 01", Today, IsFallback: true));
        Add(absorbed, new ContactDetails("Accueil", null, null, "01 99 00 00 02", Today, IsFallback: true));

        Assert.That(absorbed.MergeInto(kept, Now), Refused<OrganisationErrors.TwoFallbacks>());
        Assert.That((kept.Contacts.Count, absorbed.Contacts.Count, absorbed.MergedIntoId), Is.EqualTo((1, 1, (OrganisationId?)null)));
    }

    internal static NUnit.Framework.Constraints.Constraint Refused<TError>()
        where TError : Error => Has.Property(nameof(Result.Errors)).Count.EqualTo(1).And.Property(nameof(Result.Errors)).One.InstanceOf<TError>();

    private static void Add(Organisation organisation, ContactDetails details) => Assert.That(organisation.AddContact(details).Errors, Is.Empty);

    private static void Change(Organisation organisation, OrganisationFacts facts) => Assert.That(organisation.Change(facts, buysContracts: false).Errors, Is.Empty);

    private Organisation AnOrganisation(OrganisationFacts? facts = null) =>
        Organisation.Register(NewId(), null, facts ?? new OrganisationFacts("Entreprise imaginaire", OrganisationKind.Company)).Value;

    private OrganisationId NewId() => OrganisationId.From(new Guid(++_registered, 0, 0, new byte[8]));
}
