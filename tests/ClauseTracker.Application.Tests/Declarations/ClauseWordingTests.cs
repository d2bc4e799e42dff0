using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Tests.Declarations;

public sealed class ClauseWordingTests
{
    private static readonly WordingFacts Facts = new("2026-014", "Entretien des parcs", ContractPart.Whole, null, [], "Fanny Facilitatrice, fanny@exemple.invalid");

    private static readonly ClauseTerms Terms = new(ClauseKind.ExecutionCondition, RealisationModes.All, [], new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)), null)
    {
        CcagArticle = "CCAG-FCS, article 16.1", Penalty = PenaltyRule.Suggested,
    };

    [Test]
    public void The_four_items_of_the_general_conditions_are_there()
    {
        var text = ClauseWording.InFrench(Terms, Obligation.OfHours(Hours.Of(833)), Facts);

        Assert.That(text.Missing, Is.Empty);
        Assert.That(Flat(text), Does.Contain("marché n° 2026-014, « Entretien des parcs »").And.Contain("fanny@exemple.invalid").And.Contain("833 heures").And.Contain("RSA").And.Contain("50 € par heure"));
        Assert.That(Flat(text), Does.Contain("choisit librement").And.Contain("avant le 12 de chaque mois").And.Contain("L. 2112-2"));
    }

    [Test]
    public void What_is_missing_is_told()
    {
        var actions = new Obligation { Actions = new YearlyActions(1, []) };

        var text = ClauseWording.InFrench(Terms with { CcagArticle = null, Penalty = null }, actions, Facts with { Subject = " ", FacilitatorContact = null });

        Assert.That(text.Missing, Is.EqualTo(Enum.GetValues<MissingItem>()));
    }

    [Test]
    public void Every_form_is_written_as_it_was_chosen()
    {
        var obligation = new Obligation
        {
            Fixed = new FixedHours(Hours.Of(100)) { PerTranche = [new PlannedHours(2, Hours.Of(40))], PerRenewal = Hours.Of(25), FollowsAmount = true },
            Share = new WorkedShare(new Percentage(500), Hours.Of(20_000)), Rate = new AmountRate(Hours.Of(35), Money.Of(100_000), AmountBasis.Invoiced),
            Actions = new YearlyActions(1, [ActionKind.Immersion]), HolderChooses = true,
        };

        var text = Flat(ClauseWording.InFrench(Terms, obligation, Facts with { Part = ContractPart.Lot(3), LotTitle = "Peinture", Tranches = [new Tranche(default, 2, "Aile est", TrancheKind.Optional, null)] }));

        Assert.That(text, Does.Contain("lot n° 3, « Peinture »").And.Contain("n° 2 « Aile est » ajoute 40 heures").And.Contain("reconduction ajoute 25 heures").And.Contain("à due proportion"));
        Assert.That(text, Does.Contain("5 % du total des heures").And.Contain("35 heures").And.Contain("100 000 € HT").And.Contain("Stage ou immersion").And.Contain("une seule des formes").And.Contain("500 € par action"));
    }

    [TestCase(ReservationArticle.L2113_13_1, "L. 2113-13-1")]
    [TestCase(ReservationArticle.L2113_12, "L. 2113-12")]
    public void A_reserved_contract_cites_its_article_and_its_share(ReservationArticle article, string cited)
    {
        var terms = Terms with { Kind = ClauseKind.ReservedContract, Reservation = new Reservation(article, new Percentage(5500)) };

        Assert.That(Flat(ClauseWording.InFrench(terms, Obligation.OfHours(Hours.Of(1)), Facts)), Does.Contain(cited).And.Contain("55 %"));
    }

    [Test]
    public void Every_sentence_has_its_words_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<ClauseKind>())
        {
            foreach (var basis in Enum.GetValues<PenaltyBasis>())
            {
                var terms = Terms with { Kind = kind, Charter = "ANRU", Correspondent = new Correspondent("Une Personne", null, null, null), Penalty = PenaltyRule.Suggested with { Basis = basis, Cap = Money.Of(1) } };
                var rate = new Obligation { Rate = new AmountRate(Hours.Of(1), Money.Of(1), AmountBasis.Ordered) };
                var texts = new[] { ClauseWording.InFrench(terms, rate, Facts), ClauseWording.InEnglish(terms, rate, Facts with { FacilitatorContact = null }) };

                // A key that has no words would show as itself: « Volume.Fixed ».
                Assert.That(texts.SelectMany(t => t.Articles).SelectMany(a => a.Paragraphs.Append(a.Heading)), Has.None.Match(@"^(– )?[A-Z][a-z]+\.[A-Z]\w+$"));
            }
        }
    }

    private static string Flat(ClauseText text) => text.Plain.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
