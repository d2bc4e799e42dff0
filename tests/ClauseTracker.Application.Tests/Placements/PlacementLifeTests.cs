using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Placements;

public sealed class PlacementLifeTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private StartedPlacement _work = null!;

    [SetUp]
    public async Task Somebody_works()
    {
        _work = await World.SomebodyAtWorkAsync();
        await World.AsAsync(Role.Facilitator);
    }

    [Test]
    public async Task A_placement_is_renewed_ends_and_tells_both()
    {
        await World.DoneAsync(new ChangePlacementEnd(_work.Id, new DateOnly(2026, 7, 31)));
        await World.DoneAsync(new RenewPlacement(_work.Id, new DateOnly(2026, 12, 31)));
        await World.DoneAsync(new ChangePlacementEnd(_work.Id, new DateOnly(2026, 10, 31), PlacementEndReason.OtherJob));

        var sheet = await SheetAsync();

        Assert.That((sheet.EndsOn, sheet.EndReason), Is.EqualTo(((DateOnly?)new DateOnly(2026, 10, 31), (PlacementEndReason?)PlacementEndReason.OtherJob)));
        Assert.That(sheet.EndChanges.Select(c => (c.Kind, c.To)), Is.EqualTo(new[]
        {
            (EndChangeKind.Changed, (DateOnly?)new DateOnly(2026, 7, 31)), (EndChangeKind.Renewed, new DateOnly(2026, 12, 31)), (EndChangeKind.EndedEarlier, new DateOnly(2026, 10, 31)),
        }));
    }

    [Test]
    public async Task Hours_of_a_suspended_month_are_explained_once_reconciled()
    {
        await World.ValidatedHoursAsync(_work, 9, 70);
        await World.DoneAsync(new SuspendPlacement(_work.Id, new DateOnly(2026, 8, 20), null, SuspensionReason.WorksStopped));
        await World.ReconcileAsync();
        Assert.That((await SheetAsync()).Months.Single().Reason, Is.EqualTo(ReasonCode.Suspended));

        await World.DoneAsync(new EndSuspension(_work.Id, new DateOnly(2026, 8, 20), new DateOnly(2026, 9, 15)));
        await World.ReconcileAsync();

        var sheet = await SheetAsync();
        Assert.That(sheet.Suspensions, Is.EqualTo(new[] { new PlacementSuspension(new DateOnly(2026, 8, 20), new DateOnly(2026, 9, 15), SuspensionReason.WorksStopped) }));
        Assert.That(sheet.Months.Single(), Is.EqualTo(new PlacementMonth(sheet.Months[0].Statement, new YearMonth(2026, 9), Hours.Of(70), StatementStatus.Validated, false, ReasonCode.Counted)));
        await World.DoneAsync(new RemoveSuspension(_work.Id, new DateOnly(2026, 8, 20)));
        Assert.That((await SheetAsync()).Suspensions, Is.Empty);
    }

    [Test]
    public async Task The_work_changes_unless_somebody_changed_it_meanwhile()
    {
        var read = (await SheetAsync()).Version;
        await World.DoneAsync(new ChangePlacementWork(_work.Id, read, WorkContractType.Permanent, new WorkInput("Peintre", "F1606", 30, WorkingTime.PartTime)));

        Assert.That(await World.DoAsync(new ChangePlacementWork(_work.Id, read, WorkContractType.Other, new WorkInput("Autre"))), Refused.By<SharedErrors.ChangedMeanwhile>());
        var sheet = await SheetAsync();
        Assert.That((sheet.ContractType, sheet.Work), Is.EqualTo((WorkContractType.Permanent, new PlacementWork("Peintre", RomeCode.Known("F1606"), Hours.Of(30), WorkingTime.PartTime))));
    }

    [Test]
    public async Task A_list_finds_by_person_employer_contract_and_state()
    {
        var other = await World.APlacementAsync(_work.Clause, await World.APersonAsync(_work.Clause.Buyer, 2), employer: 3);
        await World.DoneAsync(new ChangePlacementEnd(other.Id, new DateOnly(2026, 8, 31)));

        async Task<IEnumerable<PlacementId>> FoundAsync(PlacementFilter filter) => (await World.AnswerAsync(new ListPlacements(filter))).Rows.Select(r => r.Id);

        Assert.That(await FoundAsync(new PlacementFilter { Search = _work.Person.Reference.ToLowerInvariant() }), Is.EqualTo(new[] { _work.Id }));
        Assert.That(await FoundAsync(new PlacementFilter { Search = "026-01" }), Is.EquivalentTo(new[] { _work.Id, other.Id }));
        Assert.That(await FoundAsync(new PlacementFilter { Search = "%" }), Is.Empty);
        Assert.That(await FoundAsync(new PlacementFilter { Employer = other.Employer, Clause = _work.Clause.Id }), Is.EqualTo(new[] { other.Id }));
        Assert.That(await FoundAsync(new PlacementFilter { State = PlacementState.Running }), Is.EqualTo(new[] { _work.Id }));
        Assert.That(await FoundAsync(new PlacementFilter { State = PlacementState.Ended }), Is.EqualTo(new[] { other.Id }));
        Assert.That(await FoundAsync(new PlacementFilter { EndsSoon = true }), Is.Empty);
    }

    [Test]
    public async Task A_facilitator_of_another_buyer_sees_and_changes_nothing()
    {
        var elsewhere = await World.SomebodyAtWorkAsync("2026-099", HoursSheets.SiretOf(9), person: 2);
        await World.AsAsync(Role.Facilitator, elsewhere.Clause.Buyer);

        Assert.That(await World.AskAsync(new GetPlacementSheet(_work.Id)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new SuspendPlacement(_work.Id, new DateOnly(2026, 8, 20), null, SuspensionReason.Leave)), Refused.By<SharedErrors.NotFound>());
        Assert.That((await World.AnswerAsync(new ListPlacements(new PlacementFilter()))).Rows.Select(r => r.Id), Is.EqualTo(new[] { elsewhere.Id }));
    }

    private Task<PlacementSheet> SheetAsync() => World.AnswerAsync(new GetPlacementSheet(_work.Id));
}
