using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Reconciliation;

public sealed class ReconcilerTests
{
    private static readonly YearMonth March = new(2026, 3);

    private static IEnumerable<TestCaseData> Reasons()
    {
        static TestCaseData Case(ReasonCode reason, string why, Func<InsertionClause, PlacedPerson> person, ClauseTerms? terms = null, StatementStatus status = StatementStatus.Validated) =>
            new TestCaseData(reason, person, terms ?? Given.Terms(), status).SetName($"{reason}: {why}");
        yield return Case(ReasonCode.Counted, "all is in order", c => Given.Person(1, c));
        yield return Case(ReasonCode.Counted, "verified in the month, before the first day of work", c => Given.Person(1, c, startsOn: new DateOnly(2026, 3, 20), verifiedOn: new DateOnly(2026, 3, 19)));
        yield return Case(ReasonCode.NotValidated, "submitted", c => Given.Person(1, c), status: StatementStatus.Submitted);
        yield return Case(ReasonCode.NotValidated, "returned", c => Given.Person(1, c), status: StatementStatus.Returned);
        yield return Case(ReasonCode.OutsidePlacement, "over before the month", c => Given.Person(1, c, endsOn: new DateOnly(2026, 2, 28)));
        yield return Case(ReasonCode.Suspended, "nobody worked all month", c => Suspended(Given.Person(1, c)));
        yield return Case(ReasonCode.OutsideContractPeriod, "worked before the clause starts", c => Given.Person(1, c), Given.Terms(period: new DateRange(new DateOnly(2026, 4, 1), new DateOnly(2027, 1, 1))));
        yield return Case(ReasonCode.ModeNotAllowed, "another mode", c => Given.Person(1, c), Given.Terms(RealisationModes.LabourPlacement));
        yield return Case(ReasonCode.PublicNotAllowed, "another public", c => Given.Person(1, c), Given.Terms(publics: NationalCriteria.BOETH));
        yield return Case(ReasonCode.NotEligibleOnDate, "nothing verified", c => Given.Person(1, c, criterion: null));
        yield return Case(ReasonCode.NotEligibleOnDate, "verified after the first day of work", c => Given.Person(1, c, verifiedOn: new DateOnly(2026, 3, 2)));
        yield return Case(ReasonCode.NotEligibleOnDate, "lapsed", c => Given.Person(1, c, validUntil: new DateOnly(2026, 2, 28)));
        yield return Case(ReasonCode.BeyondCountingWindow, "first placed 24 months before", c => Given.Person(1, c, firstPlacedOn: new DateOnly(2024, 3, 1)));
        yield return Case(ReasonCode.Counted, "first placed a day less than 24 months before", c => Given.Person(1, c, firstPlacedOn: new DateOnly(2024, 3, 2)));
    }

    private static PlacedPerson Suspended(PlacedPerson person)
    {
        Assert.That(person.Placement.Suspend(March.FirstDay, null, SuspensionReason.Absence).IsSuccess, Is.True);
        return person;
    }

    [TestCaseSource(nameof(Reasons))]
    public void A_line_counts_or_says_why_not(ReasonCode reason, Func<InsertionClause, PlacedPerson> person, ClauseTerms terms, StatementStatus status)
    {
        var clause = Given.Clause(terms);
        var placed = person(clause);

        var line = Reconciler.Reconcile(Given.Input(clause, March.LastDay, [placed], Given.Statement(1, clause, March, status, null, (placed.Placement.Id, Hours.Of(100))))).Lines.Single();

        Assert.That(line.Reason, Is.EqualTo(reason));
    }

    [Test]
    public void Every_reason_has_an_example() =>
        Assert.That(Reasons().Select(c => (ReasonCode)c.Arguments[0]!).Distinct(), Is.EquivalentTo(Enum.GetValues<ReasonCode>()));

    [Test]
    public void A_draft_declares_nothing() => Assert.That(CountedIn(StatementStatus.Draft), Is.EqualTo((Hours.Zero, Hours.Zero)));

    [TestCase(StatementStatus.Draft, 100)]
    [TestCase(StatementStatus.Submitted, 100)]
    [TestCase(StatementStatus.Returned, 100)]
    [TestCase(StatementStatus.Validated, 80)]
    public void A_correction_counts_once_validated_and_only_then(StatementStatus status, int counted) =>
        Assert.That(CountedIn(StatementStatus.Validated, status), Is.EqualTo((Hours.Of(counted), Hours.Of(counted))));

    [Test]
    public void Of_a_chain_of_corrections_the_last_validated_one_counts()
    {
        Assert.That(CountedIn(StatementStatus.Validated, StatementStatus.Validated, StatementStatus.Validated).Counted, Is.EqualTo(Hours.Of(60)));
        Assert.That(CountedIn(StatementStatus.Validated, StatementStatus.Validated, StatementStatus.Submitted).Counted, Is.EqualTo(Hours.Of(80)));
    }

    [TestCase(0, "2025-12-31", StandingStatus.NotStarted, Description = "before it starts")]
    [TestCase(0, "2026-03-01", StandingStatus.NotStarted, Description = "within the grace of the start")]
    [TestCase(0, "2026-12-31", StandingStatus.Late, Description = "nothing at half time")]
    [TestCase(330, "2026-12-31", StandingStatus.Late)]
    [TestCase(340, "2026-12-31", StandingStatus.OnTrack)]
    [TestCase(744, "2027-12-31", StandingStatus.OnTrack, Description = "its last day is still its own")]
    [TestCase(744, "2028-01-01", StandingStatus.Shortfall)]
    public void The_status_compares_hours_with_time(int hours, string asOf, StandingStatus status)
    {
        var clause = Given.Clause();
        var person = Given.Person(1, clause);
        var statements = hours == 0 ? Array.Empty<HoursStatement>() : [Given.Statement(1, clause, March, StatementStatus.Validated, null, (person.Placement.Id, Hours.Of(hours)))];

        var standing = Reconciler.Reconcile(Given.Input(clause, DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), [person], statements)).Standing;

        Assert.That(standing.Status, Is.EqualTo(status));
    }

    [Test]
    public void A_clause_is_met_as_soon_as_it_counts_what_it_owes()
    {
        var clause = Given.Declared(Hours.Of(100)).Value;
        var person = Given.Person(1, clause);

        var standing = Reconciler.Reconcile(Given.Input(clause, March.LastDay, [person], Given.Statement(1, clause, March, StatementStatus.Validated, null, (person.Placement.Id, Hours.Of(100))))).Standing;

        Assert.That(standing.Status, Is.EqualTo(StandingStatus.Met));
    }

    /// <summary>100 hours, corrected to 80, then to 60, each statement as far as said.</summary>
    private static (Hours Counted, Hours Declared) CountedIn(params StatementStatus[] chain)
    {
        var clause = Given.Clause();
        var person = Given.Person(1, clause);
        var statements = chain.Select((status, i) => Given.Statement(
            i, clause, March, status, i == 0 ? null : StatementId.From(Given.Number(1000 + i - 1)), (person.Placement.Id, Hours.Of(100 - (20 * i))))).ToArray();
        var standing = Reconciler.Reconcile(Given.Input(clause, March.LastDay, [person], statements)).Standing;
        return (standing.Counted, standing.Declared);
    }
}
