using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Placements;

public sealed class PlacementTests
{
    private static readonly DateOnly Start = Given.Period.Start;

    private static Placement Placement(DateOnly? endsOn = null) => Given.Person(0, Given.Clause(), endsOn: endsOn).Placement;

    [Test]
    public void A_renewal_keeps_what_was_before_it()
    {
        var placement = Placement(Start.AddMonths(4));

        Assert.That(Codes(placement.Renew(Start.AddMonths(4), Given.Now)), Is.EqualTo(new[] { "Placement.RenewalNotLater" }));
        Assert.That(placement.Renew(Start.AddMonths(8), Given.Now).IsSuccess, Is.True);
        Assert.That(placement.ChangeEnd(Start.AddMonths(6), PlacementEndReason.OtherJob, Given.Now).IsSuccess, Is.True);

        Assert.That((placement.EndsOn, placement.EndReason), Is.EqualTo(((DateOnly?)Start.AddMonths(6), (PlacementEndReason?)PlacementEndReason.OtherJob)));
        Assert.That(placement.EndChanges, Is.EqualTo(new[]
        {
            new PlacementEndChange(EndChangeKind.Renewed, Start.AddMonths(4), Start.AddMonths(8), Given.Now),
            new PlacementEndChange(EndChangeKind.EndedEarlier, Start.AddMonths(8), Start.AddMonths(6), Given.Now),
        }));
    }

    [Test]
    public void Only_a_contract_with_a_term_is_renewed_and_only_an_end_has_a_reason()
    {
        Assert.That(Codes(Placement().Renew(Start.AddMonths(8), Given.Now)), Is.EqualTo(new[] { "Placement.NothingToRenew" }));
        Assert.That(Codes(Placement().ChangeEnd(null, PlacementEndReason.Other, Given.Now)), Is.EqualTo(new[] { "Placement.ReasonWithoutEnd" }));
        Assert.That(Codes(Placement().ChangeEnd(Start.AddDays(-1), null, Given.Now)), Is.EqualTo(new[] { "Shared.EndsBeforeItStarts" }));
    }

    [Test]
    public void The_same_end_again_is_no_change()
    {
        var placement = Placement(Start.AddMonths(4));

        Assert.That(placement.ChangeEnd(Start.AddMonths(4), PlacementEndReason.TermReached, Given.Now).IsSuccess, Is.True);
        Assert.That((placement.EndChanges.Count, placement.EndReason), Is.EqualTo((0, (PlacementEndReason?)PlacementEndReason.TermReached)));
    }

    [Test]
    public void Suspensions_lie_in_the_placement_and_not_upon_each_other()
    {
        var placement = Placement(Start.AddMonths(4));
        Assert.That(placement.Suspend(Start.AddDays(40), null, SuspensionReason.WorksStopped).IsSuccess, Is.True);

        Assert.That(Codes(placement.Suspend(Start.AddDays(-1), Start, SuspensionReason.Leave)), Is.EqualTo(new[] { "Placement.SuspensionOutside" }));
        Assert.That(Codes(placement.Suspend(Start.AddDays(60), Start.AddDays(61), SuspensionReason.Leave)), Is.EqualTo(new[] { "Placement.SuspensionTwice" }));
        Assert.That(Codes(placement.Suspend(Start.AddDays(5), Start.AddDays(4), SuspensionReason.Leave)), Is.EqualTo(new[] { "Shared.EndsBeforeItStarts" }));
        Assert.That(placement.EndSuspension(Start.AddDays(40), Start.AddDays(50)).IsSuccess, Is.True);
        Assert.That(placement.Suspend(Start.AddDays(5), Start.AddDays(6), SuspensionReason.Leave).IsSuccess, Is.True);
        Assert.That(Codes(placement.EndSuspension(Start.AddDays(5), Start.AddDays(45))), Is.EqualTo(new[] { "Placement.SuspensionTwice" }));

        Assert.That(placement.Suspensions.Select(s => s.From), Is.EqualTo(new[] { Start.AddDays(5), Start.AddDays(40) }));
        Assert.That(placement.DaysAtWork(new DateRange(Start, Start.AddDays(49))), Is.EqualTo(50 - 2 - 10));
        Assert.That(placement.RemoveSuspension(Start.AddDays(40)).IsSuccess, Is.True);
        Assert.That(Codes(placement.RemoveSuspension(Start.AddDays(40))), Is.EqualTo(new[] { "Placement.SuspensionUnknown" }));
    }

    [Test]
    public void Nobody_is_hired_directly_by_a_mission_contract_or_for_no_hours()
    {
        var clause = Given.Clause();
        var person = Given.Person(0, clause);
        Result<Placement> Start(RealisationModes mode, WorkContractType type, long hundredths) => Domain.Placements.Placement.Start(
            PlacementId.From(Given.Number(1)), clause, SomebodyOf(person), Given.Employer, mode, type, new PlacementWork("Peintre", null, new Hours(hundredths)), Given.Period.Start, null);

        Assert.That(Codes(Start(RealisationModes.DirectHire, WorkContractType.Temporary, 3500)), Is.EqualTo(new[] { "Placement.MissionInDirectHire" }));
        Assert.That(Codes(Start(RealisationModes.LabourPlacement, WorkContractType.Temporary, 0)), Is.EqualTo(new[] { "Placement.WeeklyHoursOutOfRange" }));
        Assert.That(Codes(Start(RealisationModes.LabourPlacement, WorkContractType.Temporary, 16_801)), Is.EqualTo(new[] { "Placement.WeeklyHoursOutOfRange" }));
        Assert.That(Start(RealisationModes.LabourPlacement, WorkContractType.Temporary, 3500).IsSuccess, Is.True);
    }

    [Test]
    public void Hours_of_a_month_that_was_wholly_suspended_are_explained_and_one_day_of_work_is_enough()
    {
        var clause = Given.Clause();
        var person = Given.Person(0, clause);
        Assert.That(person.Placement.Suspend(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 29), SuspensionReason.Absence).IsSuccess, Is.True);
        var statements = new[] { 3, 4 }.Select(m => Given.Statement(m, clause, new YearMonth(2026, m), StatementStatus.Validated, null, (person.Placement.Id, Hours.Of(10)))).ToArray();

        var reconciled = Reconciler.Reconcile(Given.Input(clause, new DateOnly(2026, 6, 1), [person], statements));

        Assert.That(reconciled.Lines.Select(l => l.Reason), Is.EqualTo(new[] { ReasonCode.Suspended, ReasonCode.Counted }));
        Assert.That(reconciled.Standing.NotCounted, Is.EqualTo(Hours.Of(10)));
    }

    private static Beneficiary SomebodyOf(PlacedPerson person) => Beneficiary.Register(
        person.Placement.BeneficiaryId, Given.Buyer, "P-0", new SealedIdentity([], string.Empty), Sex.Unknown, null, false);

    private static IEnumerable<string> Codes(Result result) => result.Errors.Select(e => e.Code);
}
