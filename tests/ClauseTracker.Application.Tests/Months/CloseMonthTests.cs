using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Months;

public sealed class CloseMonthTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly YearMonth October = new(2026, 10);

    [Test]
    public async Task What_is_missing_is_told_first_then_named_and_kept()
    {
        var work = await FourStatementsAsync();
        await World.AsAsync(Role.Facilitator);

        var refused = await World.DoAsync(new CloseMonth(October, 0));
        Assert.That(refused, Refused.By<MonthErrors.StillMissing>());
        Assert.That(((MonthErrors.StillMissing)refused.Errors[0]).Missing, Is.EqualTo(3));
        Assert.That(await World.ReadAsync(db => db.MonthClosings.CountAsync()), Is.Zero, "nothing half saved");

        var closed = await World.DoneAsync(new CloseMonth(October, 3));

        Assert.That(closed, Is.EqualTo(new ClosedMonthReport(October, 1, 4, 3)));
        var gaps = await World.ReadAsync(db => db.MonthGaps.OrderBy(g => g.Kind).Select(g => new { g.Number, g.EmployerId, g.Kind, g.People }).ToListAsync());
        Assert.That(gaps.Select(g => (g.EmployerId, g.Kind, g.People)), Is.EqualTo(new[] { (work[1].Employer, GapKind.Draft, 1), (work[2].Employer, GapKind.ToCheck, 1), (work[3].Employer, GapKind.Returned, 1) }));
        Assert.That(gaps.Select(g => g.Number), Is.EquivalentTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task The_figures_of_that_moment_and_the_rules_are_kept_even_when_the_background_lags()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.ValidatedHoursAsync(work, 9, 100);
        await World.ReconcileAsync();
        await World.ValidatedHoursAsync(work, 10, 50.25m);
        // Not reconciled since: what is kept is right all the same.
        await World.GivenAsync(new CloseMonth(October, 0));
        await World.ValidatedHoursAsync(work, 11, 20);
        await World.ReconcileAsync();

        var kept = await World.ReadAsync(db => db.ClosedStandings.SingleAsync());
        Assert.That((kept.ClauseId, kept.Owed, kept.Counted, kept.Pending, kept.NotCounted, kept.CountedInMonth, kept.CountingRuleSetId), Is.EqualTo(
            (work.Clause.Id, Hours.Of(833), new Hours(15025), Hours.Zero, Hours.Zero, new Hours(5025), CountingRuleSet.Default.Id)));
    }

    [Test]
    public async Task A_month_is_closed_once_and_opened_again_with_a_reason_that_is_kept()
    {
        var work = await World.SomebodyAtWorkAsync();
        var id = await World.ValidatedHoursAsync(work, 10, 100);
        var closer = await World.AsAsync(Role.Facilitator);
        await World.DoneAsync(new CloseMonth(October, 0));
        Assert.That(await World.DoAsync(new CloseMonth(October, 0)), Refused.By<MonthErrors.AlreadyClosed>());
        Assert.That(await World.DoAsync(Enter(work, 90)), Refused.By<StatementErrors.MonthClosed>());
        Assert.That(await World.DoAsync(new ReopenMonth(October, "")), Refused.By<SharedErrors.Required>());
        Assert.That(await World.DoneAsync(new ReopenMonth(October, "Une correction de paie")), Is.EqualTo(1));
        Assert.That(await World.DoAsync(new ReopenMonth(October, "Encore")), Refused.By<MonthErrors.NotClosed>());

        var correction = await World.DoneAsync(Enter(work, 90));
        Assert.That(correction, Is.Not.EqualTo(id));
        await World.DoneAsync(new ValidateStatement(correction));
        await World.DoneAsync(new CloseMonth(October, 0));

        var history = await World.ReadAsync(db => db.MonthClosings.OrderBy(c => c.Number).ToListAsync());
        Assert.That(history.Select(c => (c.Number, c.ClosedBy, c.ReopenedBy, c.ReopenReason)), Is.EqualTo(new[]
        {
            (1, closer.Id, closer.Id, "Une correction de paie"), (2, closer.Id, (UserId?)null, (string?)null),
        }));
    }

    [Test]
    public async Task An_unchecked_correction_is_missing_too()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.ValidatedHoursAsync(work, 10, 100);
        await World.HoursAsync(work, 10, 90);
        World.AsSystem();
        var refused = await World.DoAsync(new CloseMonth(October, 0));
        Assert.That(refused, Refused.By<MonthErrors.StillMissing>());
        Assert.That((await World.GivenAsync(new CloseMonth(October, 1))).Expected, Is.EqualTo(1));
    }

    [Test]
    public async Task Only_the_buyers_that_somebody_follows_are_closed()
    {
        var work = await World.SomebodyAtWorkAsync();
        var other = await World.SomebodyAtWorkAsync("2026-015", Elsewhere, 2, 2);
        await World.AsAsync(Role.Facilitator, work.Clause.Buyer);
        Assert.That((await World.DoneAsync(new CloseMonth(October, 1))).Buyers, Is.EqualTo(1));
        World.AsSystem();
        await World.HoursAsync(other, 10, 50);
        Assert.That(await World.DoAsync(Enter(work, 50)), Refused.By<StatementErrors.MonthClosed>());
        await World.AsAsync(Role.ProcurementOfficer);
        Assert.That(await World.DoAsync(new CloseMonth(October, 0)), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task Of_two_who_close_at_once_one_wins_and_the_other_sees_so()
    {
        await World.SomebodyAtWorkAsync();
        World.AsSystem();
        var both = await Task.WhenAll(Task.Run(() => World.DoAsync(new CloseMonth(October, 1))), Task.Run(() => World.DoAsync(new CloseMonth(October, 1))));
        Assert.That(both.Count(r => r.IsSuccess), Is.EqualTo(1));
        Assert.That(both.Single(r => r.IsRefused).Errors.Single(), Is.TypeOf<SharedErrors.ChangedMeanwhile>().Or.TypeOf<MonthErrors.AlreadyClosed>());
        Assert.That(await World.ReadAsync(db => db.MonthClosings.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task Hours_on_their_way_while_the_month_is_closed_do_not_slip_in()
    {
        var work = await World.SomebodyAtWorkAsync();
        var id = await World.HoursAsync(work, 10, 50);
        await World.GivenAsync(new CloseMonth(October, 1));
        // Somebody who had asked whether the month is open before it was closed, and saves after.
        var late = World.ReadAsync(async db =>
        {
            var statement = await db.Statements.Include(s => s.Lines).SingleAsync(s => s.Id == id);
            Assert.That(statement.Validate(World.Clock.GetUtcNow()).IsSuccess);
            return await db.SaveChangesAsync();
        });
        Assert.That(async () => await late, Throws.TypeOf<DbUpdateConcurrencyException>());
        Assert.That(await World.ReadAsync(db => db.Statements.Select(s => s.Status).SingleAsync()), Is.EqualTo(StatementStatus.Submitted));
    }

    [Test]
    public async Task A_month_that_is_not_over_is_not_closed() =>
        Assert.That(await ClosingNovemberAsync(), Refused.By<MonthErrors.NotOver>());

    private const string Elsewhere = "35600000000048";

    private async Task<Result<ClosedMonthReport>> ClosingNovemberAsync()
    {
        await World.SomebodyAtWorkAsync();
        World.AsSystem();
        return await World.DoAsync(new CloseMonth(new YearMonth(2026, 11), 1));
    }

    /// <summary>One validated, one opened, one to check, one returned.</summary>
    private async Task<IReadOnlyList<StartedPlacement>> FourStatementsAsync()
    {
        var clause = await World.AClause().DeclareAsync();
        var work = new List<StartedPlacement>();
        for (var i = 1; i <= 4; i++) work.Add(await World.APlacementAsync(clause, await World.APersonAsync(clause.Buyer, i), i));
        await World.ValidatedHoursAsync(work[0], 10, 100);
        await World.HoursAsync(work[2], 10, 100);
        await World.GivenAsync(new ReturnStatement(await World.HoursAsync(work[3], 10, 100), "Trop"));
        await World.GivenAsync(new OpenMonth(October));
        return work;
    }

    private static EnterHours Enter(StartedPlacement work, decimal hours) => new(work.Clause.Id, work.Employer, October, [new TypedHours(work.Id, hours)]);
}
