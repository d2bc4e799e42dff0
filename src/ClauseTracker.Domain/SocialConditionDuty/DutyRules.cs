using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>
/// Whether a contract must carry a social or employment condition (L2112-2-1, L3114-2-1) and whether it does. Pure: the same facts give the same
/// answer, whatever the day on which one asks.
/// </summary>
public static class DutyRules
{
    /// <summary>How far ahead the day of a notice may be, in years: further is a typing error.</summary>
    public const int FurthestNoticeYears = 2;

    /// <summary>The oldest notice that anybody would record: older is a typing error.</summary>
    public static readonly DateOnly OldestNotice = new(2000, 1, 1);

    /// <summary>Assesses a contract.</summary>
    /// <param name="subject">The contract, with what was declared and decided for it.</param>
    /// <param name="buyer">What sort of buyer: thresholds differ.</param>
    /// <param name="thresholds">Every threshold recorded.</param>
    /// <param name="law">The law.</param>
    public static DutyAssessment Assess(DutySubject subject, BuyerCategory buyer, IReadOnlyList<EuropeanThreshold> thresholds, DutyLaw law)
    {
        var scope = DutyScope.Of(subject, buyer, thresholds, law);
        if (scope.Applies == DutyApplies.No) return new DutyAssessment(scope.Applies, DutyStatus.NotConcerned, scope.Threshold, scope.Reasons);
        var satisfying = Satisfying(subject, law).ToList();
        if (satisfying.Count > 0) return Found(DutyStatus.Satisfied, satisfying);
        IReadOnlyList<DutyReason> criterion = HasCriterion(subject) ? [new DutyReasons.AwardCriterionAlone()] : [];
        if (subject.Derogation is { } derogation) return Found(DutyStatus.Derogation, [.. criterion, .. Derogated(subject, derogation)]);
        return scope.Applies == DutyApplies.Yes
            ? Found(DutyStatus.AtFault, [.. criterion, new DutyReasons.NothingDeclared(law.ArticleOf(subject.Family), law.Certainty)])
            : Found(DutyStatus.ToComplete, criterion);

        DutyAssessment Found(DutyStatus status, IReadOnlyList<DutyReason> more) => new(scope.Applies, status, scope.Threshold, [.. scope.Reasons, .. more]);
    }

    /// <summary>Why the day of a notice or an estimated value cannot be those of the contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="noticeOn">The day said, or null.</param>
    /// <param name="estimatedValue">The value said, or null.</param>
    /// <param name="today">Today.</param>
    public static IEnumerable<Error> SituationRefusals(PublicContract contract, DateOnly? noticeOn, Money? estimatedValue, DateOnly today)
    {
        var last = today.AddYears(FurthestNoticeYears);
        if (noticeOn is { } day && (day < OldestNotice || day > last)) yield return new DutyErrors.NoticeOutOfRange(OldestNotice, last);
        else if (noticeOn > contract.Facts.NotifiedOn) yield return new DutyErrors.NoticeAfterNotification(contract.Facts.NotifiedOn.Value);
        if (estimatedValue is { Cents: <= 0 } || estimatedValue > Money.ImplausibleAbove) yield return new DutyErrors.EstimatedValueOutOfRange();
    }

    /// <summary>What does the duty, the surest first. An award criterion does not.</summary>
    private static IEnumerable<DutyReason> Satisfying(DutySubject subject, DutyLaw law)
    {
        var conditions = subject.Clauses.Where(c => c.Kind != ClauseKind.SocialAwardCriterion).ToList();
        if (conditions.Exists(c => c.Kind == ClauseKind.ExecutionCondition)) yield return new DutyReasons.ConditionDeclared(law.ArticleOf(subject.Family));
        else if (subject.Published.HasFlag(SocialConsiderations.ExecutionCondition)) yield return new DutyReasons.ConditionPublished();
        else if (conditions.Exists(c => c.Kind == ClauseKind.ReservedContract) || subject.Published.HasFlag(SocialConsiderations.Reserved)) yield return new DutyReasons.Reserved();
        else if (conditions.Exists(c => c.Kind == ClauseKind.IntegrationServiceContract)) yield return new DutyReasons.BuysIntegration();
        if (LotsWithout(subject, conditions) is { Count: > 0 } lots) yield return DutyReasons.LotsWithout.Of(lots);
    }

    private static List<int> LotsWithout(DutySubject subject, List<DeclaredClauseKind> conditions)
    {
        var onWhole = conditions.Exists(c => c.Part.IsWhole) || (subject.Published & (SocialConsiderations.ExecutionCondition | SocialConsiderations.Reserved)) != 0;
        return conditions.Count == 0 || onWhole ? [] : [.. subject.Lots.Where(l => !conditions.Exists(c => c.Part == ContractPart.Lot(l))).Order()];
    }

    private static bool HasCriterion(DutySubject subject) =>
        subject.Published.HasFlag(SocialConsiderations.AwardCriterion) || subject.Clauses.Any(c => c.Kind == ClauseKind.SocialAwardCriterion);

    private static IEnumerable<DutyReason> Derogated(DutySubject subject, DerogationInForce derogation)
    {
        var certainty = subject.Family == ContractFamily.Concession ? Certainty.Verified : Certainty.Secondary;
        yield return new DutyReasons.Derogated(derogation.DecidedOn, certainty);
        if (derogation.DecidedOn > subject.NotifiedOn) yield return new DutyReasons.DerogatedLate(derogation.DecidedOn, subject.NotifiedOn.Value);
    }
}
