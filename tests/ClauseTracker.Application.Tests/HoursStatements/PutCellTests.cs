using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.HoursStatements;

/// <summary>Cells written one by one, by one person or by two.</summary>
public sealed class PutCellTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly YearMonth October = new(2026, 10);
    private static readonly Guid Page = new(1, 0, 0, new byte[8]);
    private static readonly Guid OtherPage = new(2, 0, 0, new byte[8]);

    private StartedPlacement _work = null!;
    private long _sequence;

    [SetUp]
    public async Task Somebody_works()
    {
        _sequence = 0;
        _work = await World.SomebodyAtWorkAsync();
        await World.AsAsync(Role.Facilitator);
    }

    [Test]
    public async Task A_cell_opens_a_draft_that_declares_nothing_until_the_month_is_declared()
    {
        var written = await World.DoneAsync(Put(2, 35));
        var missing = await World.AnswerAsync(new ListMissingStatements(October));
        await World.DoneAsync(Put(3, 28.5m));
        var id = await World.DoneAsync(new DeclareMonth(_work.Clause.Id, _work.Employer, October, new Hours(6350)));

        Assert.That((written.Hours, written.Line, written.Status), Is.EqualTo((Hours.Of(35), Hours.Of(35), StatementStatus.Draft)));
        Assert.That(missing.Total, Is.EqualTo(1));
        Assert.That((await World.AnswerAsync(new GetStatement(id))).Lines.Single().Hours, Is.EqualTo(new Hours(6350)));
        Assert.That((await LineAsync()).Weeks!.ToString(), Is.EqualTo("|3500|2850||"));
    }

    [Test]
    public async Task Two_people_in_two_cells_do_not_meet_and_in_one_cell_each_sees_both_values()
    {
        await World.DoneAsync(Put(2, 35));
        await World.AsAsync(Role.Facilitator, name: "Autre");
        Assert.That((await World.DoAsync(Put(3, 20, page: OtherPage))).Errors, Is.Empty);

        var refused = await World.DoAsync(Put(2, 30, page: OtherPage));
        var chosen = await World.DoneAsync(Put(2, 30, seen: 35, page: OtherPage));

        Assert.That(refused.Errors, Is.EqualTo(new[] { new CellErrors.Changed(Hours.Of(35), Hours.Of(30)) }));
        Assert.That((chosen.Hours, chosen.Line), Is.EqualTo((Hours.Of(30), Hours.Of(50))));
    }

    [Test]
    public async Task What_comes_twice_or_late_changes_nothing_and_is_not_audited()
    {
        var first = Put(0, 10);
        var second = Put(0, null);
        await World.DoneAsync(first);
        await World.DoneAsync(second);
        var audited = await AuditedAsync();

        var late = await World.DoneAsync(first);
        var again = await World.DoneAsync(second);

        Assert.That((late.Hours, again.Hours), Is.EqualTo(((Hours?)null, (Hours?)null)));
        Assert.That(await AuditedAsync(), Is.EqualTo(audited));
    }

    [Test]
    public async Task Hours_imported_or_declared_meanwhile_are_not_written_over()
    {
        await World.HoursAsync(_work, 10, 120);

        Assert.That(await World.DoAsync(Put(0, 151)), Refused.By<CellErrors.Changed>());
        Assert.That((await World.DoAsync(Put(1, 7))).Errors.Single(), Is.EqualTo(new CellErrors.Changed(Hours.Of(120), Hours.Of(7)) { IsWhole = true }));
        Assert.That((await World.DoneAsync(Put(0, 151, seen: 120))).Status, Is.EqualTo(StatementStatus.Submitted));
        await World.ReconcileAsync();
        Assert.That(await World.ReadAsync(db => db.Standings.Select(s => s.Pending).SingleAsync()), Is.EqualTo(Hours.Of(151)));
    }

    [Test]
    public async Task A_validated_month_is_only_corrected_by_somebody_who_asks_for_it()
    {
        var validated = await World.ValidatedHoursAsync(_work, 10, 100);

        Assert.That(await World.DoAsync(Put(0, 90, seen: 100)), Refused.By<CellErrors.CorrectionNeeded>());
        var corrected = await World.DoneAsync(Put(0, 90, seen: 100) with { Correcting = true });

        Assert.That(corrected.Status, Is.EqualTo(StatementStatus.Draft));
        var kept = await World.ReadAsync(db => db.Statements.Include(s => s.Lines).OrderBy(s => s.CorrectsId != null).ToListAsync());
        Assert.That(kept.Select(s => (s.Status, s.CorrectsId, s.Total)), Is.EqualTo(new[]
        {
            (StatementStatus.Validated, (StatementId?)null, Hours.Of(100)), (StatementStatus.Draft, validated, Hours.Of(90)),
        }));
    }

    [Test]
    public async Task A_closed_month_and_a_month_to_come_do_not_move()
    {
        await World.ReadAsync(async db =>
        {
            db.MonthClosings.Add(MonthClosing.Close(MonthClosingId.From(Page), _work.Clause.Buyer, October, [], 1, 1, new DateOnly(2026, 11, 20), World.Clock.GetUtcNow(), null).Value);
            return await db.SaveChangesAsync();
        });

        Assert.That(await World.DoAsync(Put(0, 10)), Refused.By<StatementErrors.MonthClosed>());
        Assert.That(await World.DoAsync(Put(0, 10) with { Month = new YearMonth(2027, 10) }), Refused.By<StatementErrors.MonthInFuture>());
        Assert.That((await World.AnswerAsync(new GetMonthGrid(_work.Clause.Id, null, October))).IsClosed, Is.True);
    }

    [Test]
    public async Task Another_organisation_s_cell_and_a_month_outside_the_placement_cannot_be_written()
    {
        Assert.That(await World.DoAsync(Put(0, 10) with { Month = new YearMonth(2026, 3) }), Refused.By<PlacementErrors.MonthOutside>());
        var theirs = await World.SomebodyAtWorkAsync("2026-099", HoursSheets.SiretOf(60), person: 2, employer: 2);
        await World.AsAsync(Role.Facilitator, _work.Clause.Buyer);
        Assert.That(await World.DoAsync(Put(0, 10) with { Clause = theirs.Clause.Id, Cell = new MonthCell(theirs.Id, 0) }), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(Put(0, 10) with { Cell = new MonthCell(theirs.Id, 0) }), Refused.By<SharedErrors.NotFound>());
        Assert.That((await World.AskAsync(new GetMonthGrid(theirs.Clause.Id, null, October))).IsRefused, Is.True);
        await World.AsAsync(Role.ElectedOfficial);
        Assert.That(await World.DoAsync(Put(0, 10)), Refused.By<SharedErrors.Forbidden>());
    }

    [TestCase(-1, typeof(StatementErrors.HoursNegative))]
    [TestCase(745, typeof(StatementErrors.MoreThanAMonthHolds))]
    [TestCase(1.234, typeof(SharedErrors.HoursTooPrecise))]
    public async Task Hours_that_cannot_be_are_refused_at_the_cell_and_open_nothing(decimal hours, Type refusal)
    {
        var refused = await World.DoAsync(Put(0, hours));

        Assert.That((refused.Errors.Single().GetType(), refused.Errors.Single().Field), Is.EqualTo((refusal, "Hours")));
        Assert.That(await World.ReadAsync(db => db.Statements.AnyAsync()), Is.False);
    }

    [Test]
    public async Task A_month_declared_with_another_sum_in_mind_is_refused_with_both()
    {
        await World.DoneAsync(Put(0, 100));

        Assert.That((await World.DoAsync(new DeclareMonth(_work.Clause.Id, _work.Employer, October, Hours.Of(90)))).Errors.Single(), Is.EqualTo(new CellErrors.TotalChanged(Hours.Of(100), Hours.Of(90))));
        Assert.That(await World.DoAsync(new DeclareMonth(_work.Clause.Id, _work.Employer, new YearMonth(2026, 9), Hours.Zero)), Refused.By<StatementErrors.NothingSaid>());
    }

    [Test]
    public async Task A_cell_costs_the_same_few_commands_however_many_people_are_in_the_grid()
    {
        async Task<int> CostAsync(decimal hours)
        {
            await World.DoneAsync(Put(0, hours));
            World.Sql.Clear();
            await World.DoneAsync(Put(0, hours + 1, seen: hours));
            return World.Sql.Commands.Count;
        }

        var alone = await CostAsync(10);
        for (var i = 2; i < 9; i++) await World.DoneAsync(Put(0, 5) with { Cell = new MonthCell((await World.APlacementAsync(_work.Clause, await World.APersonAsync(_work.Clause.Buyer, i))).Id, 0) });
        World.Sql.Clear();
        await World.DoneAsync(Put(0, 60, seen: 11));

        Assert.That((alone, World.Sql.Commands.Count), Is.EqualTo((alone, alone)));
        // Fifteen: what the cell needs, the audit of three rows, and the look at closings once more at the moment of saving.
        Assert.That(alone, Is.LessThanOrEqualTo(15), string.Join("\n", World.Sql.Commands));
    }

    [Test]
    public async Task The_grid_of_a_clause_has_all_employers_their_weeks_and_the_month_before()
    {
        await World.HoursAsync(_work, 9, 80);
        var other = await World.APlacementAsync(_work.Clause, await World.APersonAsync(_work.Clause.Buyer, 2), employer: 2);
        await World.DoneAsync(Put(1, 7) with { Cell = new MonthCell(other.Id, 1) });

        var grid = await World.AnswerAsync(new GetMonthGrid(_work.Clause.Id, null, October));

        var lines = grid.Employers.SelectMany(e => e.Lines.Select(l => (e.Id, e.Status, l.Placement, l.Hours, l.Weeks?.ToString(), l.LastMonth)));
        Assert.That(lines, Is.EquivalentTo(new[]
        {
            (_work.Employer, (StatementStatus?)null, _work.Id, (Hours?)null, (string?)null, (Hours?)Hours.Of(80)),
            (other.Employer, StatementStatus.Draft, other.Id, Hours.Of(7), "700||||", null),
        }));
    }

    [Test]
    public async Task Names_are_for_those_who_may_read_them()
    {
        Assert.That((await World.AnswerAsync(new ListGridNames(_work.Clause.Id, October))).Single(), Is.EqualTo(new GridName(_work.Id, "FICTIVE", "Personne")).Or.EqualTo(new GridName(_work.Id, "Fictive", "Personne")));
        await World.AsAsync(Role.ProcurementOfficer);
        Assert.That(await World.AskAsync(new ListGridNames(_work.Clause.Id, October)), Refused.By<SharedErrors.Forbidden>());
    }

    private PutCell Put(int week, decimal? hours, decimal? seen = null, Guid? page = null) => new(
        _work.Clause.Id, October, new MonthCell(_work.Id, week), hours, new SeenCell(seen is { } known ? Hours.From(known).Value : null), new CellStamp(page ?? Page, ++_sequence));

    private Task<StatementLine> LineAsync() => World.ReadAsync(db => db.Statements.AsNoTracking().SelectMany(s => s.Lines).SingleAsync());

    private Task<int> AuditedAsync() => World.ReadAsync(db => db.AuditEntries.CountAsync());
}
