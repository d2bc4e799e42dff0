using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Domain.Tests.SocialConditionDuty;

/// <summary>What an example begins with: a market of services of a commune, noticed on 1 September 2026, worth 300 000 €, without any clause.</summary>
internal static class GivenDuty
{
    public static readonly DutySubject Subject =
        new(ContractFamily.Market, "Marché", "77310000", new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 2), Money.Of(300_000), Money.Of(280_000));

    public static DutyAssessment Assess(DutySubject subject, BuyerCategory buyer = BuyerCategory.OtherAuthority) =>
        DutyRules.Assess(subject, buyer, EuropeanThresholds.Known, DutyLaw.Current);

    public static DutySubject With(params ClauseKind[] clauses) => Subject with { Clauses = [.. clauses.Select(c => new DeclaredClauseKind(c, ContractPart.Whole))] };

    public static IEnumerable<Type> Types(this DutyAssessment assessment) => assessment.Reasons.Select(r => r.GetType());
}
