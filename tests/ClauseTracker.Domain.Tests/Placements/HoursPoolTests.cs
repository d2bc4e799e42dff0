using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Placements;

public sealed class HoursPoolTests
{
    private static readonly YearMonth October = new(2026, 10);

    private static readonly Beneficiary Person = Beneficiary.Register(BeneficiaryId.From(Given.Number(100)), Given.Buyer, "P-0", new SealedIdentity([], string.Empty), Sex.Unknown, null, false);

    [Test]
    public void Half_a_month_of_overlap_weighs_half()
    {
        var (long31, half) = (Placed(0, 4), Placed(1, 5));
        var pool = Form([long31.Placement, half.Placement], PoolWeighting.Equal).Value;

        var split = HoursPooling.Split(Hours.Of(140), October, [pool.PartOf(long31.Placement, Given.Period, Hours.Zero, October), pool.PartOf(half.Placement, Days(18, 31), Hours.Zero, October)]).Value;

        // 31 and 14 days: 140 × 31/45 = 96.444…, 140 × 14/45 = 43.555…
        Assert.That(split.Select(s => s.Hours.Value), Is.EqualTo(new[] { 96.44m, 43.56m }));
    }

    [Test]
    public void Days_before_the_hire_after_the_end_or_suspended_weigh_nothing()
    {
        var placement = Placed(0, 4, new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 25)).Placement;
        var other = Placed(1, 5).Placement;
        Assert.That(placement.Suspend(new DateOnly(2026, 10, 10), new DateOnly(2026, 10, 12), SuspensionReason.Absence).IsSuccess, Is.True);
        var pool = Form([placement, other], PoolWeighting.Equal, new DateOnly(2026, 10, 7)).Value;

        Assert.That(pool.PartOf(placement, Given.Period, Hours.Zero, October).Days, Is.EqualTo(16), "7 to 25 October without three days.");
        Assert.That(pool.PartOf(placement, Days(24, 31), Hours.Zero, October).Days, Is.EqualTo(2));
        Assert.That(pool.PartOf(placement, Given.Period, Hours.Zero, October.AddMonths(-1)).Days, Is.Zero);
    }

    [Test]
    public void Parts_weigh_equally_by_what_is_owed_or_by_what_was_agreed()
    {
        var (first, second) = (Placed(0, 4).Placement, Placed(1, 5).Placement);

        Assert.That(Weight(PoolWeighting.Equal), Is.EqualTo(1));
        Assert.That(Weight(PoolWeighting.HoursOwed), Is.EqualTo(83_300));
        Assert.That(Weight(PoolWeighting.AgreedShares), Is.EqualTo(7_000));

        long Weight(PoolWeighting weighting) => Form([first, second], weighting).Value.PartOf(first, Given.Period, Hours.Of(833), October).Weight;
    }

    [Test]
    public void Hours_are_pooled_over_several_clauses_of_one_person_and_one_employer()
    {
        var (first, second) = (Placed(0, 4).Placement, Placed(1, 5).Placement);
        var somebodyElse = Given.Person(7, Given.Clause()).Placement;

        Assert.That(Codes(Form([first], PoolWeighting.Equal)), Is.EqualTo(new[] { "Pool.TooFewPlacements" }));
        Assert.That(Codes(Form([second, somebodyElse], PoolWeighting.Equal)), Is.EqualTo(new[] { "Pool.NotOneWorkContract" }));
        Assert.That(Codes(Form([first, Placed(2, 4).Placement], PoolWeighting.Equal)), Is.EqualTo(new[] { "Pool.ClauseTwice" }));
        Assert.That(Codes(Form([first, second], PoolWeighting.AgreedShares, share: 3_000)), Is.EqualTo(new[] { "Pool.SharesDoNotAddUp" }));
        Assert.That(Codes(Form([first, second], PoolWeighting.Equal, isAccepted: false)), Is.EqualTo(new[] { "Pool.NotAccepted" }));
        Assert.That(Codes(Form([first, second], PoolWeighting.Equal, others: [Form([first, second], PoolWeighting.Equal).Value])), Is.EqualTo(new[] { "Pool.PooledAlready" }));
    }

    private static Result<HoursPool> Form(
        IReadOnlyList<Placement> placements, PoolWeighting weighting, DateOnly? startsOn = null, int share = 7_000, bool isAccepted = true, IReadOnlyList<HoursPool>? others = null) =>
        HoursPool.Form(
            HoursPoolId.From(Given.Number(900)), Person, [.. placements.Select((p, i) => (p, new Percentage(i == 0 ? share : 3_000)))], startsOn ?? Given.Period.Start, null, weighting, "Convention", others ?? [], isAccepted);

    private static IEnumerable<string> Codes(Result result) => result.Errors.Select(e => e.Code);

    private static DateRange Days(int from, int until) => new(new DateOnly(2026, 10, from), new DateOnly(2026, 10, until));

    private static PlacedPerson Placed(int number, int clause, DateOnly? startsOn = null, DateOnly? endsOn = null)
    {
        var contract = PublicContract.Record(ContractId.From(Given.Number(3)), Given.Buyer, ContractFamily.Market, "2026-014", ContractSource.Typed, ContractFacts.Unknown, []).Value;
        var declared = InsertionClause.Declare(
            ClauseId.From(Given.Number(clause)), contract, ContractPart.Whole, Given.Terms(), Obligation.OfHours(Hours.Of(833)), CountingRuleSet.Default.Id, Given.Now).Value;
        var placement = Placement.Start(
            PlacementId.From(Given.Number(200 + number)), declared, Person, Given.Employer, RealisationModes.DirectHire, WorkContractType.FixedTerm, string.Empty, startsOn ?? Given.Period.Start, endsOn).Value;
        return new PlacedPerson(placement, [], placement.StartsOn);
    }
}
