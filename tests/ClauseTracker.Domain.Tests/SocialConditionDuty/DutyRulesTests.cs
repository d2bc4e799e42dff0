using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Domain.Tests.SocialConditionDuty;

/// <summary>What does the duty, and what does not.</summary>
public sealed class DutyRulesTests
{
    [Test]
    public void Without_condition_nor_derogation_a_contract_is_at_fault()
    {
        var assessment = GivenDuty.Assess(GivenDuty.Subject);

        Assert.That((assessment.Applies, assessment.Status, assessment.Next), Is.EqualTo((DutyApplies.Yes, DutyStatus.AtFault, DutyAct.DeclareOrDerogate)));
        Assert.That(assessment.Reasons[^1], Is.EqualTo(new DutyReasons.NothingDeclared("L2112-2-1", Certainty.Secondary)));
    }

    [TestCase(ClauseKind.ExecutionCondition, typeof(DutyReasons.ConditionDeclared), Certainty.Secondary)]
    [TestCase(ClauseKind.ReservedContract, typeof(DutyReasons.Reserved), Certainty.LocalPractice)]
    [TestCase(ClauseKind.IntegrationServiceContract, typeof(DutyReasons.BuysIntegration), Certainty.LocalPractice)]
    public void A_declared_clause_does_the_duty_and_says_how_sure_that_is(ClauseKind kind, Type reason, Certainty certainty)
    {
        var assessment = GivenDuty.Assess(GivenDuty.With(kind));

        Assert.That((assessment.Status, assessment.Next), Is.EqualTo((DutyStatus.Satisfied, DutyAct.None)));
        Assert.That((assessment.Reasons[^1].GetType(), assessment.Reasons[^1].Certainty), Is.EqualTo((reason, certainty)));
    }

    [TestCase(SocialConsiderations.ExecutionCondition, DutyStatus.Satisfied)]
    [TestCase(SocialConsiderations.Reserved, DutyStatus.Satisfied)]
    [TestCase(SocialConsiderations.AwardCriterion, DutyStatus.AtFault)]
    [TestCase(SocialConsiderations.None, DutyStatus.AtFault)]
    [TestCase(SocialConsiderations.AwardCriterion | SocialConsiderations.ExecutionCondition, DutyStatus.Satisfied)]
    public void A_published_condition_does_the_duty_and_a_criterion_alone_does_not(SocialConsiderations published, DutyStatus status) =>
        Assert.That(GivenDuty.Assess(GivenDuty.Subject with { Published = published }).Status, Is.EqualTo(status));

    [Test]
    public void A_declared_criterion_alone_leaves_the_contract_at_fault_and_says_why()
    {
        var assessment = GivenDuty.Assess(GivenDuty.With(ClauseKind.SocialAwardCriterion));

        Assert.That(assessment.Status, Is.EqualTo(DutyStatus.AtFault));
        Assert.That(assessment.Types(), Does.Contain(typeof(DutyReasons.AwardCriterionAlone)));
    }

    [Test]
    public void A_derogation_takes_the_fault_away()
    {
        var assessment = GivenDuty.Assess(GivenDuty.Subject with { Derogation = new DerogationInForce(DerogationCode.NoSufficientLink, new DateOnly(2026, 9, 1)) });

        Assert.That(assessment.Status, Is.EqualTo(DutyStatus.Derogation));
        Assert.That(assessment.Types(), Does.Not.Contain(typeof(DutyReasons.DerogatedLate)));
    }

    [Test]
    public void A_derogation_later_than_the_notification_is_told_as_such() => Assert.That(
        GivenDuty.Assess(GivenDuty.Subject with { Derogation = new DerogationInForce(DerogationCode.NoSufficientLink, new DateOnly(2026, 11, 3)) }).Types(),
        Does.Contain(typeof(DutyReasons.DerogatedLate)));

    [Test]
    public void A_condition_goes_before_a_derogation() => Assert.That(
        GivenDuty.Assess(GivenDuty.With(ClauseKind.ExecutionCondition) with { Derogation = new DerogationInForce(DerogationCode.NoSufficientLink, new DateOnly(2026, 9, 1)) }).Status,
        Is.EqualTo(DutyStatus.Satisfied));

    [Test]
    public void A_contract_that_is_not_subject_is_not_concerned_whatever_was_declared() => Assert.That(
        GivenDuty.Assess(GivenDuty.With(ClauseKind.ExecutionCondition) with { EstimatedValue = Money.Of(10) }).Status, Is.EqualTo(DutyStatus.NotConcerned));

    [Test]
    public void With_a_condition_nobody_need_complete_anything()
    {
        var assessment = GivenDuty.Assess(GivenDuty.With(ClauseKind.ExecutionCondition) with { NoticeOn = null });

        Assert.That((assessment.Applies, assessment.Status), Is.EqualTo((DutyApplies.Unknown, DutyStatus.Satisfied)));
    }

    [Test]
    public void Lots_without_a_clause_are_named()
    {
        var subject = GivenDuty.Subject with { Lots = [1, 2, 3], Clauses = [new DeclaredClauseKind(ClauseKind.ExecutionCondition, ContractPart.Lot(2))] };

        Assert.That(GivenDuty.Assess(subject).Reasons[^1], Is.EqualTo(new DutyReasons.LotsWithout("1, 3")));
        Assert.That(GivenDuty.Assess(subject with { Published = SocialConsiderations.ExecutionCondition }).Types(), Does.Not.Contain(typeof(DutyReasons.LotsWithout)));
    }

    [Test]
    public void Each_family_has_its_article_and_its_derogations()
    {
        var concession = GivenDuty.Subject with { Family = ContractFamily.Concession, EstimatedValue = Money.Of(6_000_000) };

        Assert.That(GivenDuty.Assess(concession).Reasons[^1], Is.EqualTo(new DutyReasons.NothingDeclared("L3114-2-1", Certainty.Secondary)));
        Assert.That(DerogationCodes.Of(ContractFamily.Market), Has.Count.EqualTo(4));
        Assert.That(DerogationCodes.Of(ContractFamily.Concession), Has.Count.EqualTo(2));
        Assert.That(DerogationCodes.Of(ContractFamily.Market).Intersect(DerogationCodes.Of(ContractFamily.Concession)), Is.Empty);
    }

    [Test]
    public void Works_under_six_months_is_offered_to_short_works_alone()
    {
        Assert.That(DerogationCodes.For(GivenDuty.Subject), Does.Not.Contain(DerogationCode.ShortWorks));
        Assert.That(DerogationCodes.For(GivenDuty.Subject with { CpvCode = "45000000", DurationMonths = 5 }), Does.Contain(DerogationCode.ShortWorks));
        Assert.That(DerogationCodes.For(GivenDuty.Subject with { CpvCode = "45000000", DurationMonths = 6 }), Does.Not.Contain(DerogationCode.ShortWorks));
        Assert.That(DerogationCodes.For(GivenDuty.Subject with { CpvCode = null, DurationMonths = null }), Does.Contain(DerogationCode.ShortWorks));
    }
}
