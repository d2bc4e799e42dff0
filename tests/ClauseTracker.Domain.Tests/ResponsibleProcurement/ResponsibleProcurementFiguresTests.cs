using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.ResponsibleProcurement;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using CsCheck;

namespace ClauseTracker.Domain.Tests.ResponsibleProcurement;

/// <summary>The annual figures.</summary>
public sealed class ResponsibleProcurementFiguresTests
{
    private static readonly ContractOfTheYear Plain = new(Money.Of(100), SocialConsiderations.None, [], [], DutyApplies.No, DutyStatus.NotConcerned, null);

    [Test]
    public void A_contract_of_unknown_amount_counts_in_number_and_apart_and_never_in_value()
    {
        var figures = Figures(Plain, Plain with { Amount = null, Published = SocialConsiderations.ExecutionCondition });

        Assert.That(figures.All, Is.EqualTo(new Tally(2, Money.Of(100), 1)));
        Assert.That(figures.WithClause, Is.EqualTo(new Tally(1, Money.Of(0), 1)));
        Assert.That((figures.WithClause.ShareInNumber(figures.All), figures.WithClause.ShareInValue(figures.All)), Is.EqualTo(((Percentage?)new Percentage(5000), (Percentage?)new Percentage(0))));
    }

    [Test]
    public void A_share_of_nothing_is_not_told() => Assert.That(Figures().WithClause.ShareInNumber(Figures().All), Is.Null);

    [Test]
    public void What_is_published_and_what_is_declared_count_once_together()
    {
        var figures = Figures(
            Plain with { Published = SocialConsiderations.ExecutionCondition, Clauses = [new CountedClause(ClauseKind.ExecutionCondition, null)] },
            Plain with { Published = SocialConsiderations.AwardCriterion | SocialConsiderations.ExecutionCondition },
            Plain with { Clauses = [new CountedClause(ClauseKind.SocialAwardCriterion, null)] });

        Assert.That((figures.WithConsideration.Contracts, figures.WithClause.Contracts, figures.WithCriterion.Contracts), Is.EqualTo((3, 2, 2)));
    }

    [Test]
    public void Reserved_contracts_are_told_by_article_and_those_without_one_apart()
    {
        var figures = Figures(
            Plain with { Published = SocialConsiderations.Reserved, Clauses = [new CountedClause(ClauseKind.ReservedContract, ReservationArticle.L2113_13)] },
            Plain with { Published = SocialConsiderations.Reserved });

        Assert.That(figures.Reserved.Contracts, Is.EqualTo(2));
        Assert.That(figures.ReservedByArticle.Select(a => (a.Article, a.Tally.Contracts)), Is.EqualTo(new (ReservationArticle?, int)[] { (ReservationArticle.L2113_13, 1), (null, 1) }));
    }

    [Test]
    public void Purchases_are_told_by_the_kind_of_holder()
    {
        var figures = Figures(
            Plain with { Holders = [new CountedHolder(OrganisationKind.EI, true), new CountedHolder(OrganisationKind.ACI, false)] },
            Plain with { Holders = [new CountedHolder(OrganisationKind.EA, false)] }, Plain with { Holders = [new CountedHolder(OrganisationKind.EATT, false)] },
            Plain with { Holders = [new CountedHolder(OrganisationKind.ESAT, false)] }, Plain with { Holders = [new CountedHolder(OrganisationKind.GEIQ, false)] });

        Assert.That(
            (figures.FromSolidarityEnterprises.Contracts, figures.FromAdaptedEnterprises.Contracts, figures.FromEsat.Contracts, figures.FromInsertionStructures.Contracts), Is.EqualTo((1, 2, 1, 1)));
    }

    [Test]
    public void The_duty_is_told_by_status_and_derogations_by_reason()
    {
        var subject = Plain with { Applies = DutyApplies.Yes };
        var figures = Figures(
            subject with { Status = DutyStatus.Satisfied }, subject with { Status = DutyStatus.AtFault }, subject with { Status = DutyStatus.Derogation, Derogation = DerogationCode.NoSufficientLink },
            Plain with { Applies = DutyApplies.Unknown, Status = DutyStatus.ToComplete }, Plain with { Applies = DutyApplies.Unknown, Status = DutyStatus.Satisfied }, Plain);

        Assert.That((figures.DutyConcerned.Contracts, figures.DutySatisfied.Contracts, figures.AtFault.Contracts, figures.ToComplete.Contracts), Is.EqualTo((3, 1, 1, 1)));
        Assert.That(figures.Derogations.Select(d => (d.Code, d.Tally.Contracts)), Is.EqualTo(new[] { (DerogationCode.NoSufficientLink, 1) }));
    }

    [Test]
    public void No_part_is_more_than_the_whole_whatever_the_contracts() => Gen.Select(Gen.Bool, Gen.Long[0, 1_000_000], Gen.Int[0, 7], Gen.Int[0, 20]).Select((known, cents, published, kind) => Plain with
    {
        Amount = known ? new Money(cents) : null, Published = (SocialConsiderations)published, Holders = [new CountedHolder((OrganisationKind)kind, kind % 2 == 0)],
    }).Array[0, 20].Sample(contracts =>
    {
        var figures = Figures(contracts);
        Tally[] parts = [figures.WithConsideration, figures.WithClause, figures.WithCriterion, figures.Reserved, figures.FromSolidarityEnterprises, figures.FromAdaptedEnterprises, figures.FromEsat, figures.FromInsertionStructures];
        return parts.All(p => p.Contracts <= figures.All.Contracts && p.Amount <= figures.All.Amount && p.WithoutAmount <= figures.All.WithoutAmount)
            && figures.WithConsideration.Contracts <= figures.WithClause.Contracts + figures.WithCriterion.Contracts + figures.Reserved.Contracts;
    });

    private static ResponsibleProcurementFigures Figures(params ContractOfTheYear[] contracts) => ResponsibleProcurementFigures.Of(contracts, Hours.Zero, Hours.Zero);
}
