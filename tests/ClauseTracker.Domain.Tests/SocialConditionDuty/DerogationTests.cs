using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Domain.Tests.SocialConditionDuty;

/// <summary>What a derogation needs.</summary>
public sealed class DerogationTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly DerogationDecision Sound = new(DerogationCode.NoSufficientLink, "Le marché porte sur des licences logicielles livrées sans prestation.", "M. le maire", new DateOnly(2026, 9, 15));

    [Test]
    public void A_sound_decision_is_recorded_as_it_was_said()
    {
        var derogation = Decide(Sound with { Justification = $"  {Sound.Justification} " }).Value;

        Assert.That((derogation.Code, derogation.Justification, derogation.DecidedOn, derogation.Number, derogation.Stands), Is.EqualTo((Sound.Code, Sound.Justification, Sound.DecidedOn, 1, true)));
    }

    [TestCase("", "Shared.Required")]
    [TestCase("   ", "Shared.Required")]
    [TestCase("Trop court.", "Duty.JustificationTooShort")]
    public void It_needs_a_justification(string justification, string code)
    {
        var error = Decide(Sound with { Justification = justification }).Errors.Single();

        Assert.That((error.Code, error.Field), Is.EqualTo((code, nameof(DerogationDecision.Justification))));
    }

    [TestCase(SocialConditionDerogation.JustificationLeast - 1, false)]
    [TestCase(SocialConditionDerogation.JustificationLeast, true)]
    [TestCase(SocialConditionDerogation.TextLength, true)]
    [TestCase(SocialConditionDerogation.TextLength + 1, false)]
    public void Its_justification_has_a_length(int length, bool accepted) => Assert.That(Decide(Sound with { Justification = new string('x', length) }).IsSuccess, Is.EqualTo(accepted));

    [TestCase("2026-11-16", null)]
    [TestCase("2026-11-17", "Duty.DecidedInTheFuture")]
    [TestCase("2021-08-22", null)]
    [TestCase("2021-08-21", "Duty.DecidedBeforeTheLaw")]
    [TestCase("0001-01-01", "Shared.Required")]
    public void It_is_decided_between_the_law_and_today(string day, string? code)
    {
        var decided = Decide(Sound with { DecidedOn = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });

        Assert.That(decided.Errors.Select(e => e.Code), Is.EqualTo(code is null ? Array.Empty<string>() : [code]));
    }

    [Test]
    public void Everything_wrong_is_said_at_once() => Assert.That(
        Decide(new DerogationDecision(DerogationCode.ShortWorks, string.Empty, string.Empty, default)).Errors.Select(e => e.Field),
        Is.EqualTo(new[] { "Code", "Justification", "DecidedBy", "DecidedOn" }));

    [TestCase(ContractFamily.Market, DerogationCode.ConcessionNoSufficientLink)]
    [TestCase(ContractFamily.Market, DerogationCode.ConcessionRestrictsCompetition)]
    [TestCase(ContractFamily.Concession, DerogationCode.NoSufficientLink)]
    [TestCase(ContractFamily.Concession, DerogationCode.AvailableSolution)]
    [TestCase(ContractFamily.Concession, DerogationCode.ShortWorks)]
    public void A_code_of_the_other_family_is_refused(ContractFamily family, DerogationCode code) =>
        Assert.That(Decide(Sound with { Code = code }, Contract(family)).Errors, Is.EqualTo(new Error[] { new DutyErrors.DerogationOfOtherFamily() }));

    [Test]
    public void Short_works_are_works_and_short()
    {
        Assert.That(Decide(Sound with { Code = DerogationCode.ShortWorks }, Contract(cpv: "77310000")).Errors, Is.EqualTo(new Error[] { new DutyErrors.DerogationForWorksAlone() }));
        Assert.That(Decide(Sound with { Code = DerogationCode.ShortWorks }, Contract(cpv: "45000000", months: 6)).Errors, Is.EqualTo(new Error[] { new DutyErrors.WorksTooLong(6, 6) }));
        Assert.That(Decide(Sound with { Code = DerogationCode.ShortWorks }, Contract(cpv: "45000000", months: 5)).IsSuccess);
    }

    [Test]
    public void Nothing_can_be_derogated_from_where_the_duty_does_not_apply() => Assert.That(
        Decide(Sound, applies: DutyApplies.No).Errors, Is.EqualTo(new Error[] { new DutyErrors.DutyDoesNotApply() }));

    [Test]
    public void One_stands_at_a_time_and_another_may_follow_its_withdrawal()
    {
        var first = Decide(Sound).Value;
        Assert.That(Decide(Sound, before: first).Errors, Is.EqualTo(new Error[] { new DutyErrors.AlreadyDerogated() }));
        Assert.That(first.Withdraw(" ", Given.Now, null).Errors, Is.EqualTo(new Error[] { new SharedErrors.Required("Reason") }));
        Assert.That(first.Withdraw("Une clause sera ajoutée par avenant.", Given.Now, null).IsSuccess);
        Assert.That(first.Withdraw("Encore.", Given.Now, null).Errors, Is.EqualTo(new Error[] { new DutyErrors.NotDerogated() }));
        Assert.That(Decide(Sound, before: first).Value.Number, Is.EqualTo(2));
    }

    [TestCase("2026-11-02", null)]
    [TestCase("2026-11-03", "Duty.NoticeAfterNotification")]
    [TestCase("1999-12-31", "Duty.NoticeOutOfRange")]
    [TestCase("2028-11-17", "Duty.NoticeOutOfRange")]
    public void A_notice_goes_before_the_notification(string day, string? code) => Assert.That(
        DutyRules.SituationRefusals(Contract(), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, Today).Select(e => e.Code),
        Is.EqualTo(code is null ? Array.Empty<string>() : [code]));

    [TestCase(0, true)]
    [TestCase(1, false)]
    public void An_estimated_value_is_positive(long euros, bool refused) =>
        Assert.That(DutyRules.SituationRefusals(Contract(), null, Money.Of(euros), Today).Any(), Is.EqualTo(refused));

    private static Result<SocialConditionDerogation> Decide(
        DerogationDecision decision, PublicContract? contract = null, DutyApplies applies = DutyApplies.Yes, SocialConditionDerogation? before = null) => SocialConditionDerogation.Decide(
            DerogationId.From(Given.Number(9)), contract ?? Contract(), new DutyAssessment(applies, DutyStatus.AtFault, null, []), before is null ? [] : [before], decision, DutyLaw.Current, Today, Given.Now, null);

    private static PublicContract Contract(ContractFamily family = ContractFamily.Market, string? cpv = "77310000", int? months = 24)
    {
        var facts = new ContractFacts("Objet", null, null, cpv, Money.Of(6_000_000), null, months, new DateOnly(2026, 11, 2), SocialConsiderations.None);
        return PublicContract.Record(ContractId.From(Given.Number(3)), Given.Buyer, family, "2026-014", ContractSource.Typed, facts, []).Value;
    }
}
