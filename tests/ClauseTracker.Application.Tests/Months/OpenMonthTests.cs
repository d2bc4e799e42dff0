using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Months;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.Months;

public sealed class OpenMonthTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly YearMonth October = new(2026, 10);

    [Test]
    public async Task A_draft_is_opened_for_each_clause_and_employer_with_the_people_awaited()
    {
        var first = await World.SomebodyAtWorkAsync();
        var second = await World.APlacementAsync(first.Clause, await World.APersonAsync(first.Clause.Buyer, 2));
        var elsewhere = await World.APlacementAsync(first.Clause, await World.APersonAsync(first.Clause.Buyer, 3), employer: 2);
        await World.AsAsync(Role.Facilitator);

        var opened = await World.DoneAsync(new OpenMonth(October));

        Assert.That(opened, Is.EqualTo(new OpenedMonth(October, 2, 3, 0, 0)));
        var drafts = await DraftsAsync();
        Assert.That(drafts.Select(d => (d.EmployerId, d.Status, d.DueOn, d.IsNothing)), Is.EquivalentTo(new[]
        {
            (first.Employer, StatementStatus.Draft, new DateOnly(2026, 11, 12), false), (elsewhere.Employer, StatementStatus.Draft, new DateOnly(2026, 11, 12), false),
        }));
        Assert.That(drafts.Single(d => d.EmployerId == first.Employer).Lines, Is.EquivalentTo(new[]
        {
            new StatementLine(drafts.Single(d => d.EmployerId == first.Employer).Id, first.Id, Hours.Zero) { AwaitsHours = true },
            new StatementLine(drafts.Single(d => d.EmployerId == first.Employer).Id, second.Id, Hours.Zero) { AwaitsHours = true },
        }));
        var grid = await World.AnswerAsync(new GetMonthGrid(first.Clause.Id, first.Employer, October));
        Assert.That(grid.Employers.SelectMany(e => e.Lines).Select(l => l.Hours), Is.All.Null, "not said yet is not zero");
    }

    [Test]
    public async Task Opening_twice_opens_nothing_twice_and_hours_of_before_stay()
    {
        var work = await World.SomebodyAtWorkAsync();
        var declared = await World.HoursAsync(work, 10, 100);
        var other = await World.SomebodyAtWorkAsync("2026-015", person: 2, employer: 2);

        Assert.That((await World.GivenAsync(new OpenMonth(October))).Statements, Is.EqualTo(1));
        Assert.That(await World.GivenAsync(new OpenMonth(October)), Is.EqualTo(new OpenedMonth(October, 0, 0, 0, 0)));

        var statements = await World.ReadAsync(db => db.Statements.Include(s => s.Lines).ToListAsync());
        Assert.That(statements.Select(s => (s.EmployerId, s.Status, s.Total)), Is.EquivalentTo(new[] { (work.Employer, StatementStatus.Submitted, Hours.Of(100)), (other.Employer, StatementStatus.Draft, Hours.Zero) }));
        Assert.That(await World.HoursAsync(other, 10, 50), Is.EqualTo(statements.Single(s => s.Id != declared).Id), "hours typed later fill the draft");
    }

    [Test]
    public async Task Who_does_not_work_in_the_month_is_not_awaited()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.GivenAsync(new ChangePlacementEnd(work.Id, new DateOnly(2026, 9, 30)));
        var over = await World.AClause().OfContract("2026-015").To(new DateOnly(2026, 9, 30)).DeclareAsync();
        await World.APlacementAsync(over, await World.APersonAsync(over.Buyer, 2), employer: 2);

        Assert.That((await World.GivenAsync(new OpenMonth(October))).Statements, Is.Zero);
    }

    [Test]
    public async Task Untouched_drafts_follow_the_placements()
    {
        var work = await World.SomebodyAtWorkAsync();
        var ended = await World.SomebodyAtWorkAsync("2026-015", person: 2, employer: 2);
        await World.GivenAsync(new OpenMonth(October));
        await World.GivenAsync(new ChangePlacementEnd(ended.Id, new DateOnly(2026, 9, 30)));
        var late = await World.APlacementAsync(work.Clause, await World.APersonAsync(work.Clause.Buyer, 3));

        Assert.That(await World.GivenAsync(new OpenMonth(October)), Is.EqualTo(new OpenedMonth(October, 0, 0, 1, 1)));

        var draft = (await DraftsAsync()).Single();
        Assert.That(draft.Lines.Select(l => (l.PlacementId, l.AwaitsHours)), Is.EquivalentTo(new[] { (work.Id, true), (late.Id, true) }));
    }

    [Test]
    public async Task The_current_month_may_be_opened_and_one_to_come_or_closed_may_not()
    {
        await World.SomebodyAtWorkAsync();
        World.AsSystem();
        Assert.That(await World.DoAsync(new OpenMonth(new YearMonth(2026, 12))), Refused.By<StatementErrors.MonthInFuture>());
        Assert.That((await World.GivenAsync(new OpenMonth(new YearMonth(2026, 11)))).Statements, Is.EqualTo(1));
        await World.GivenAsync(new CloseMonth(October, 1));
        Assert.That((await World.GivenAsync(new OpenMonth(October))).Statements, Is.Zero);
    }

    [Test]
    public async Task A_facilitator_opens_what_they_follow_alone()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.SomebodyAtWorkAsync("2026-015", EssentialBuyer, 2, 2);
        await World.AsAsync(Role.Facilitator, work.Clause.Buyer);
        Assert.That((await World.DoneAsync(new OpenMonth(October))).Statements, Is.EqualTo(1));
        await World.AsAsync(Role.ProcurementOfficer);
        Assert.That(await World.DoAsync(new OpenMonth(October)), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task Stopped_in_the_middle_it_goes_on_and_two_at_once_open_each_statement_once()
    {
        const int clauses = 1200;
        await World.ReadAsync(async db =>
        {
            await ManyPlacements.AddAsync(db, clauses);
            return 0;
        });
        World.AsSystem();
        Assert.That(async () => await World.DoAsync(new OpenMonth(October, new StopAtOnce())), Throws.TypeOf<StoppedException>());
        var left = await World.ReadAsync(db => db.Statements.CountAsync());
        Assert.That(left, Is.GreaterThan(0).And.LessThan(clauses), "the first portion is whole");

        var runs = await Task.WhenAll(Task.Run(() => World.DoAsync(new OpenMonth(October))), Task.Run(() => World.DoAsync(new OpenMonth(October))));

        Assert.That(runs.SelectMany(r => r.Errors), Is.Empty);
        Assert.That(runs.Sum(r => r.Value.Statements), Is.EqualTo(clauses - left));
        Assert.That(await World.ReadAsync(db => db.Statements.CountAsync()), Is.EqualTo(clauses));
        Assert.That(await World.ReadAsync(db => db.Set<StatementLine>().CountAsync(l => l.AwaitsHours)), Is.EqualTo(clauses * ManyPlacements.PeopleAClause));
    }

    [Test]
    public async Task The_job_opens_the_month_that_has_just_ended()
    {
        await World.SomebodyAtWorkAsync();
        var job = new OpenMonthJob(World.Services.GetRequiredService<IServiceScopeFactory>(), World.Clock);
        await job.RunAsync(CancellationToken.None);
        await job.RunAsync(CancellationToken.None);
        Assert.That((await DraftsAsync()).Single().Month, Is.EqualTo(October));
    }

    private const string EssentialBuyer = "35600000000048";

    private Task<List<HoursStatement>> DraftsAsync() =>
        World.ReadAsync(db => db.Statements.AsNoTracking().Include(s => s.Lines).Where(s => s.Status == StatementStatus.Draft).ToListAsync());

    private sealed class StopAtOnce : IProgress<int>
    {
        public void Report(int value) => throw new StoppedException();
    }

    private sealed class StoppedException : Exception;
}
