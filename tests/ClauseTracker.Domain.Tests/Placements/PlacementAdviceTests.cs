using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Placements;

public sealed class PlacementAdviceTests
{
    private static readonly DateRange Autumn = new(new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 31));

    private static PlacementProposal Fine(ClauseTerms? terms = null)
    {
        var clause = Given.Clause(terms);
        return new PlacementProposal(clause, OrganisationKind.Company, RealisationModes.DirectHire, WorkContractType.FixedTerm, Autumn, Given.Person(0, clause).Eligibilities);
    }

    [Test]
    public void Nothing_is_said_of_an_ordinary_hire() => Assert.That(PlacementAdvice.Of(Fine() with { WeeklyHours = Hours.Of(35), WorkingTime = WorkingTime.FullTime }), Is.Empty);

    [Test]
    public void The_mode_and_the_structure_are_those_of_the_clause()
    {
        var narrow = Given.Terms(RealisationModes.InsertionSubcontracting) with { Structures = [OrganisationKind.ACI] };

        Assert.That(Said(Fine(narrow)), Is.EqualTo(new[] { "WarnModeNotAllowed" }), "The holder may hire whatever structures are named; the mode is what is missing.");
        Assert.That(Said(Fine(narrow) with { Employer = OrganisationKind.EI, Mode = RealisationModes.InsertionSubcontracting, ContractType = WorkContractType.FixedTermInsertion }), Is.EqualTo(new[] { "WarnStructureNotAllowed" }));
        Assert.That(Said(Fine(narrow) with { Employer = OrganisationKind.ACI, Mode = RealisationModes.InsertionSubcontracting, ContractType = WorkContractType.FixedTermInsertion }), Is.Empty);
    }

    [TestCase(OrganisationKind.ETTI, RealisationModes.LabourPlacement, WorkContractType.Temporary, "")]
    [TestCase(OrganisationKind.ETTI, RealisationModes.DirectHire, WorkContractType.FixedTermInsertion, "WarnNotAProvider")]
    [TestCase(OrganisationKind.EI, RealisationModes.DirectHire, WorkContractType.FixedTermInsertion, "", Description = "An enterprise of insertion may hold the contract.")]
    [TestCase(OrganisationKind.EI, RealisationModes.LabourPlacement, WorkContractType.FixedTermInsertion, "WarnNotAProvider")]
    [TestCase(OrganisationKind.Company, RealisationModes.InsertionSubcontracting, WorkContractType.FixedTerm, "WarnNotAProvider")]
    [TestCase(OrganisationKind.Company, RealisationModes.DirectHire, WorkContractType.FixedTermInsertion, "WarnContractUnusual")]
    [TestCase(OrganisationKind.GEIQ, RealisationModes.LabourPlacement, WorkContractType.Permanent, "WarnContractUnusual")]
    public void Employer_mode_and_contract_go_together(OrganisationKind employer, RealisationModes mode, WorkContractType type, string said) =>
        Assert.That(string.Join(' ', Said(Fine() with { Employer = employer, Mode = mode, ContractType = type })), Is.EqualTo(said));

    [Test]
    public void The_person_is_eligible_on_the_first_day_and_the_clause_runs()
    {
        Assert.That(Said(Fine() with { Eligibilities = [] }), Is.EqualTo(new[] { "WarnNotEligibleOnStart" }));
        Assert.That(Said(Fine() with { Period = Autumn with { Start = new DateOnly(2025, 12, 31) } }), Is.EqualTo(new[] { "WarnStartsBeforeClause" }));
        Assert.That(Said(Fine() with { Period = new DateRange(new DateOnly(2028, 1, 1), DateOnly.MaxValue) }), Is.EqualTo(new[] { "WarnStartsAfterClause" }));
    }

    [Test]
    public void The_counting_window_opens_with_the_first_placement_of_all()
    {
        var other = new OtherPlacement(new DateOnly(2024, 9, 1), new DateOnly(2024, 9, 30), null, null);

        Assert.That(Said(Fine() with { Others = [other] }), Is.EqualTo(new[] { "WarnBeyondCountingWindow" }), "24 months to the day.");
        Assert.That(Said(Fine() with { Others = [other with { StartsOn = new DateOnly(2024, 9, 2) }] }), Is.Empty);
        Assert.That(Said(Fine() with { Others = [other], CountingWindowMonths = 36 }), Is.Empty);
    }

    [Test]
    public void Nobody_works_full_time_twice_or_more_than_a_week_holds()
    {
        var full = new OtherPlacement(new DateOnly(2026, 6, 1), new DateOnly(2026, 9, 1), Hours.Of(35), WorkingTime.FullTime);
        var fullTime = Fine() with { WorkingTime = WorkingTime.FullTime, WeeklyHours = Hours.Of(35) };
        var part = Fine() with { WorkingTime = WorkingTime.PartTime, WeeklyHours = Hours.Of(13) };

        Assert.That(Said(fullTime with { Others = [full] }), Is.EqualTo(new[] { "WarnTwoFullTimes", "WarnTooManyWeeklyHours" }), "One day in common is enough.");
        Assert.That(Said(fullTime with { Others = [full with { EndsOn = new DateOnly(2026, 8, 31) }] }), Is.Empty);
        Assert.That(Said(part with { Others = [full with { EndsOn = null }] }), Is.Empty, "35 and 13 are 48.");
        Assert.That(Said(fullTime with { Others = [full with { IsSameEmployer = true }] }), Is.Empty, "One work contract, shared.");
        Assert.That(Said(part with { WeeklyHours = new Hours(1301), Others = [full with { EndsOn = null }] }), Is.EqualTo(new[] { "WarnTooManyWeeklyHours" }));
    }

    [Test]
    public void Placements_that_follow_each_other_do_not_add_up()
    {
        var part = Fine() with { WeeklyHours = Hours.Of(20) };
        OtherPlacement Other(int from, int until) => new(new DateOnly(2026, from, 1), new DateOnly(2026, until, 28), Hours.Of(28), WorkingTime.PartTime);

        Assert.That(Said(part with { Others = [Other(8, 9), Other(10, 11)] }), Is.Empty);
        Assert.That(Said(part with { Others = [Other(8, 10), Other(10, 11)] }), Is.EqualTo(new[] { "WarnTooManyWeeklyHours" }));
    }

    [Test]
    public void Every_kind_of_employer_has_a_usual_contract_that_its_usual_mode_allows()
    {
        foreach (var kind in Enum.GetValues<OrganisationKind>())
        {
            foreach (var isHolder in new[] { true, false })
            {
                var type = WorkContractRules.UsualWith(kind)[0];
                if (isHolder && type == WorkContractType.Temporary) continue;
                Assert.That(WorkContractRules.IsImpossible(WorkContractRules.UsualMode(kind, isHolder), type), Is.False, kind.ToString());
            }
        }

        Assert.That(Enum.GetValues<OrganisationKind>().SelectMany(WorkContractRules.UsualWith).Distinct(), Is.EquivalentTo(Enum.GetValues<WorkContractType>()), "No contract is usual nowhere.");
    }

    [Test]
    public void What_would_count_is_what_nothing_is_said_of()
    {
        var clause = Given.Clause(Given.Terms(RealisationModes.LabourPlacement));
        var person = Given.Person(0, clause, Autumn.Start);
        var october = Given.Statement(0, clause, new YearMonth(2026, 10), StatementStatus.Validated, null, (person.Placement.Id, Hours.Of(10)));
        var proposal = new PlacementProposal(clause, OrganisationKind.Company, person.Placement.Mode, person.Placement.ContractType, Autumn, person.Eligibilities);

        Assert.That(Reconciler.Reconcile(Given.Input(clause, Autumn.End, [person], october)).Lines.Single().Reason, Is.EqualTo(ReasonCode.ModeNotAllowed));
        Assert.That(Said(proposal), Is.EqualTo(new[] { "WarnModeNotAllowed" }));
    }

    private static IEnumerable<string> Said(PlacementProposal proposal) => PlacementAdvice.Of(proposal).Select(w => w.Code["Placement.".Length..]);
}
