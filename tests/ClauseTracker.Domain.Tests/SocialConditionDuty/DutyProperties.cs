using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using CsCheck;

namespace ClauseTracker.Domain.Tests.SocialConditionDuty;

/// <summary>What holds for every contract.</summary>
public sealed class DutyProperties
{
    private static readonly long[] Cents = [14_000_000, 21_600_000, 43_200_000, 540_400_000];
    private static readonly string?[] Codes = [null, "45000000", "77310000", "39000000"];

    private static readonly Gen<DateOnly?> Day = Gen.Select(Gen.Bool, Gen.Int[0, 2000], (known, days) => known ? new DateOnly(2024, 1, 1).AddDays(days) : (DateOnly?)null);

    // Around the thresholds, and anywhere.
    private static readonly Gen<Money?> Amount = Gen.Select(
        Gen.Bool, Gen.OneOf(Gen.Long[0, 700_000_000], Gen.Select(Gen.Int[0, 3], Gen.Long[-1, 1], (i, more) => Cents[i] + more)),
        (known, cents) => known ? new Money(cents) : (Money?)null);

    private static readonly Gen<DutySubject> Subjects =
        from family in Gen.Enum<ContractFamily>()
        from cpv in Gen.Int[0, 3].Select(i => Codes[i])
        from notice in Day
        from notified in Day
        from estimate in Amount
        from amount in Amount
        from clauses in Gen.Enum<ClauseKind>().Array[0, 2]
        from published in Gen.Int[0, 7]
        from derogated in Gen.Bool
        select new DutySubject(family, "Marché", cpv, notice, notified, estimate, amount)
        {
            Clauses = [.. clauses.Select(c => new DeclaredClauseKind(c, ContractPart.Whole))], Published = (SocialConsiderations)published,
            Derogation = derogated ? new DerogationInForce(DerogationCodes.Of(family)[0], new DateOnly(2026, 9, 1)) : null,
        };

    private static readonly Gen<BuyerCategory> Buyers = Gen.Enum<BuyerCategory>();

    [Test]
    public void Raising_what_a_contract_is_worth_never_makes_the_duty_disappear() => Gen.Select(Subjects, Buyers, Gen.Long[0, 600_000_000], Gen.Bool).Sample((subject, buyer, more, estimate) =>
    {
        var raised = estimate && subject.EstimatedValue is { } value ? subject with { EstimatedValue = new Money(value.Cents + more) }
            : subject.Amount is { } amount ? subject with { Amount = new Money(amount.Cents + more) }
            : subject;
        return GivenDuty.Assess(raised, buyer).Applies >= GivenDuty.Assess(subject, buyer).Applies;
    });

    [Test]
    public void Declaring_a_condition_never_makes_or_leaves_a_fault() => Gen.Select(Subjects, Buyers).Sample((subject, buyer) =>
    {
        var declared = subject with { Clauses = [.. subject.Clauses, new DeclaredClauseKind(ClauseKind.ExecutionCondition, ContractPart.Whole)] };
        return GivenDuty.Assess(declared, buyer).Status is DutyStatus.Satisfied or DutyStatus.NotConcerned;
    });

    [Test]
    public void Status_and_answer_agree_and_every_answer_has_its_reason() => Gen.Select(Subjects, Buyers).Sample((subject, buyer) =>
    {
        var assessment = GivenDuty.Assess(subject, buyer);
        return assessment.Reasons.Count > 0
            && (assessment.Status == DutyStatus.NotConcerned) == (assessment.Applies == DutyApplies.No)
            && (assessment.Status != DutyStatus.AtFault || assessment.Applies == DutyApplies.Yes)
            && (assessment.Status != DutyStatus.ToComplete || assessment.Applies == DutyApplies.Unknown);
    });

    [Test]
    public void Saying_what_was_missing_never_contradicts_what_was_said() => Gen.Select(Subjects, Buyers, Gen.Int[0, 2000]).Sample((subject, buyer, days) =>
    {
        var before = GivenDuty.Assess(subject with { NoticeOn = null }, buyer).Applies;
        var notice = new DateOnly(2024, 1, 1).AddDays(days);
        if (notice > (subject.NotifiedOn ?? new DateOnly(2027, 12, 31))) return true;
        var after = GivenDuty.Assess(subject with { NoticeOn = notice }, buyer).Applies;
        return before == DutyApplies.Unknown || after == before;
    });
}
