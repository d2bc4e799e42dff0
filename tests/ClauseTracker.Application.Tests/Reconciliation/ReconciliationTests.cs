using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Home;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Reconciliation;

public sealed class ReconciliationTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    [Test]
    public async Task A_change_reaches_the_figures_once_the_outbox_is_honoured()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.ValidatedHoursAsync(work, 9, 100);
        await World.HoursAsync(work, 10, 50.5m);

        var reconciled = await World.ReconcileAsync();

        var sheet = await SheetAsync(work.Clause);
        Assert.Multiple(() =>
        {
            Assert.That(reconciled, Is.EqualTo(1));
            Assert.That(sheet.IsBeingReconciled, Is.False);
            Assert.That((sheet.Standing!.Owed, sheet.Standing.Counted, sheet.Standing.Pending, sheet.Standing.NotCounted), Is.EqualTo((Hours.Of(833), Hours.Of(100), new Hours(5050), Hours.Zero)));
            Assert.That(sheet.Standing.Status, Is.EqualTo(StandingStatus.Late));
            Assert.That(sheet.Lines.Select(l => (l.Month.Month, l.Reason)), Is.EqualTo(new[] { (10, ReasonCode.NotValidated), (9, ReasonCode.Counted) }));
        });
    }

    [Test]
    public async Task Doing_it_again_gives_the_same_rows()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.ValidatedHoursAsync(work, 9, 100);
        await World.ReconcileAsync();
        var before = (await SheetAsync(work.Clause)).Lines;

        Assert.That(await World.GivenAsync(new ReconcileEverything()), Is.EqualTo(1));
        Assert.That(await World.ReconcileAsync(), Is.EqualTo(1));

        Assert.That((await SheetAsync(work.Clause)).Lines, Is.EqualTo(before));
        Assert.That(await World.ReconcileAsync(), Is.Zero);
    }

    [Test]
    public async Task A_validated_correction_takes_the_place_of_what_it_corrects()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.ValidatedHoursAsync(work, 9, 100);
        await World.ReconcileAsync();
        var correction = await World.HoursAsync(work, 9, 80);
        await World.ReconcileAsync();
        Assert.That((await SheetAsync(work.Clause)).Standing!.Counted, Is.EqualTo(Hours.Of(100)));

        await World.GivenAsync(new ValidateStatement(correction));
        await World.ReconcileAsync();

        Assert.That((await SheetAsync(work.Clause)).Standing!.Counted, Is.EqualTo(Hours.Of(80)));
    }

    [Test]
    public async Task Work_of_a_process_that_died_is_taken_up_when_its_lease_ends()
    {
        var work = await World.SomebodyAtWorkAsync();
        var dead = await World.GivenAsync(new TakeUpReconciliations(Guid.CreateVersion7()));
        Assert.That(dead, Is.EqualTo(new[] { work.Clause.Id }));
        Assert.That(await World.ReconcileAsync(), Is.Zero);

        World.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        Assert.That(await World.ReconcileAsync(), Is.EqualTo(1));
        Assert.That((await SheetAsync(work.Clause)).Standing, Is.Not.Null);
    }

    [Test]
    public async Task The_only_process_gives_back_at_its_start_what_a_dead_one_had()
    {
        await World.SomebodyAtWorkAsync();
        await World.GivenAsync(new TakeUpReconciliations(Guid.CreateVersion7()));

        await World.GivenAsync(new ReleaseAbandonedWork());

        Assert.That(await World.ReconcileAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_that_ask_at_once_have_different_work()
    {
        await World.SomebodyAtWorkAsync();

        var first = await World.GivenAsync(new TakeUpReconciliations(Guid.CreateVersion7()));
        var second = await World.GivenAsync(new TakeUpReconciliations(Guid.CreateVersion7()));

        Assert.That((first.Count, second.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task A_change_during_the_work_is_not_lost()
    {
        var work = await World.SomebodyAtWorkAsync();
        var claim = Guid.CreateVersion7();
        await World.GivenAsync(new TakeUpReconciliations(claim));
        await World.ValidatedHoursAsync(work, 9, 100);
        await World.GivenAsync(new ReconcileClause(work.Clause.Id, claim));

        Assert.That((await SheetAsync(work.Clause)).IsBeingReconciled, Is.True);
        Assert.That(await World.ReconcileAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_failure_waits_a_minute_and_is_counted()
    {
        var work = await World.SomebodyAtWorkAsync();
        var claim = Guid.CreateVersion7();
        await World.GivenAsync(new TakeUpReconciliations(claim));
        await World.GivenAsync(new PostponeReconciliation(work.Clause.Id, claim, "Failure"));
        Assert.That(await World.ReconcileAsync(), Is.Zero);
        Assert.That(await World.ReadAsync(db => db.Outbox.MaxAsync(m => m.Attempts)), Is.EqualTo(1));

        World.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.That(await World.ReconcileAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_counting_window_opens_with_the_first_placement_on_any_clause()
    {
        var before = await World.SomebodyAtWorkAsync();
        var later = await World.AClause().OfContract("2026-022").To(new DateOnly(2029, 1, 1)).DeclareAsync();
        var placement = await World.GivenAsync(new StartPlacement { Clause = later.Id, Beneficiary = before.Person.Id, EmployerSiret = before.EmployerSiret, StartsOn = new DateOnly(2027, 6, 1) });
        World.Clock.Advance(TimeSpan.FromDays(530));
        foreach (var month in new[] { new YearMonth(2028, 3), new YearMonth(2028, 4) })
        {
            await World.GivenAsync(new ValidateStatement(await World.GivenAsync(new EnterHours(later.Id, before.Employer, month, [new TypedHours(placement, 10)]))));
        }

        await World.ReconcileAsync();

        var lines = (await SheetAsync(later)).Lines;
        Assert.That(lines.Select(l => (l.Month.Month, l.Reason)), Is.EqualTo(new[] { (4, ReasonCode.BeyondCountingWindow), (3, ReasonCode.Counted) }));
    }

    [Test]
    public async Task The_figures_of_the_territory_and_the_waiting_work_follow()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.ValidatedHoursAsync(work, 9, 100.25m);
        await World.AContractAsync("2026-NEW");
        await World.ReconcileAsync();
        await World.AsAsync(Role.Facilitator);

        var figures = await World.AnswerAsync(new GetTerritoryFigures());
        var waiting = await World.AnswerAsync(new GetWaitingWork());

        Assert.Multiple(() =>
        {
            Assert.That((figures.Clauses, figures.Owed, figures.Counted, figures.CountedLastTwelveMonths), Is.EqualTo((1, Hours.Of(833), new Hours(10025), new Hours(10025))));
            Assert.That(figures.People, Is.Null, "one person is too few to be told");
            Assert.That(figures.ByMonth.Select(m => m.Counted.Hundredths), Is.EqualTo(new long[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10025, 0 }));
            Assert.That((waiting.ContractsWithoutClause, waiting.PlacementsWithoutStatement, waiting.LateClauses, waiting.LapsingEligibilities), Is.EqualTo((1, 1, 1, 0)));
        });
    }

    private async Task<ClauseSheet> SheetAsync(DeclaredClause clause)
    {
        var actor = World.Actor;
        await World.AsAsync(Role.Facilitator);
        var sheet = await World.AnswerAsync(new GetClauseSheet(clause.Id));
        World.As(actor);
        return sheet;
    }
}
