using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Placements;

/// <summary>Somebody with one work contract on two public contracts, the second of which ends on 14 October.</summary>
public sealed class PooledHoursTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly YearMonth October = new(2026, 10);

    private StartedPlacement _first = null!;
    private StartedPlacement _second = null!;
    private HoursPoolId _pool;

    [SetUp]
    public async Task Somebody_works_on_two_contracts()
    {
        _first = await World.SomebodyAtWorkAsync();
        var ending = await World.AClause().OfContract("2026-015").To(new DateOnly(2026, 10, 14)).DeclareAsync();
        _second = await World.APlacementAsync(ending, _first.Person);
        await World.AsAsync(Role.Facilitator);
        _pool = await World.DoneAsync(Form());
    }

    [Test]
    public async Task A_total_is_shown_split_and_then_declared_in_each_statement()
    {
        var preview = (await World.AnswerAsync(new GetPooledMonth(October, [new PooledTotal(_pool, 140)]))).Rows.Single();
        Assert.That(preview.Parts.Select(p => (p.ContractNumber, p.Days, p.Share)), Is.EqualTo(new[] { ("2026-014", 31, (Hours?)new Hours(9644)), ("2026-015", 14, new Hours(4356)) }));
        Assert.That(await World.ReadAsync(db => db.Statements.CountAsync()), Is.Zero, "A preview keeps nothing.");

        Assert.That(await World.DoneAsync(Declare(140)), Is.EqualTo(new PooledReceipt(1, 2, 0)));
        Assert.That(await World.DoneAsync(Declare(140)), Is.EqualTo(new PooledReceipt(1, 0, 0)), "Twice is once.");

        var after = (await World.AnswerAsync(new GetPooledMonth(October))).Rows.Single();
        Assert.That((after.Declared, after.Parts[1].Declared), Is.EqualTo(((Hours?)Hours.Of(140), (Hours?)new Hours(4356))));
    }

    [Test]
    public async Task The_other_people_of_the_statements_stay()
    {
        var colleague = await World.APlacementAsync(_first.Clause, await World.APersonAsync(_first.Clause.Buyer, 2));
        await World.HoursAsync(colleague, 10, 80);

        await World.DoneAsync(Declare(140));

        Assert.That(await LinesAsync(_first), Is.EquivalentTo(new[] { (_first.Id, 96.44m), (colleague.Id, 80m) }));
        Assert.That(await LinesAsync(_second), Is.EqualTo(new[] { (_second.Id, 43.56m) }));
    }

    [Test]
    public async Task A_validated_month_gets_a_correction_and_the_other_an_update()
    {
        await World.DoneAsync(Declare(140));
        var validated = await World.ReadAsync(db => db.Statements.Where(s => s.ClauseId == _first.Clause.Id).Select(s => s.Id).SingleAsync());
        await World.DoneAsync(new ValidateStatement(validated));

        Assert.That(await World.DoneAsync(Declare(135)), Is.EqualTo(new PooledReceipt(1, 2, 1)));

        Assert.That(await World.ReadAsync(db => db.Statements.CountAsync(s => s.CorrectsId == validated)), Is.EqualTo(1));
        Assert.That(await LinesAsync(_first), Is.EqualTo(new[] { (_first.Id, 93m) }));
    }

    [Test]
    public async Task When_one_is_refused_nothing_is_kept()
    {
        var third = await World.APlacementAsync(await World.AClause().OfContract("2026-016").To(new DateOnly(2026, 9, 30)).DeclareAsync(), await World.APersonAsync(_first.Clause.Buyer, 3));
        var fourth = await World.APlacementAsync(await World.AClause().OfContract("2026-017").To(new DateOnly(2026, 9, 30)).DeclareAsync(), third.Person);
        var over = await World.DoneAsync(Form(third, fourth));

        var refused = await World.DoAsync(new DeclarePooledHours(October, [new PooledTotal(_pool, 140), new PooledTotal(over, 10)]));

        Assert.That(refused, Refused.By<PoolErrors.NothingOverlaps>());
        Assert.That(refused.Errors.Single().Field, Is.EqualTo("Totals[1].Hours"));
        Assert.That(await World.ReadAsync(db => db.Statements.CountAsync()), Is.Zero);
        Assert.That(await World.DoAsync(Declare(744.01m)), Refused.By<PoolErrors.MoreThanAMonthHolds>());
        Assert.That(await World.DoAsync(Declare(-1)), Refused.By<PoolErrors.HoursNegative>());
        Assert.That(await World.DoAsync(Declare(10) with { Month = October.AddMonths(2) }), Refused.By<StatementErrors.MonthInFuture>());
        Assert.That(await World.DoAsync(Declare(10) with { Month = new YearMonth(2026, 2) }), Refused.By<PoolErrors.MonthOutside>());
    }

    [Test]
    public async Task A_contract_that_is_over_gets_no_statement_and_a_total_taken_back_leaves_none_of_it()
    {
        var november = October.AddMonths(1);
        Assert.That(await World.DoneAsync(new DeclarePooledHours(november, [new PooledTotal(_pool, 60)])), Is.EqualTo(new PooledReceipt(1, 1, 0)));
        Assert.That(await World.ReadAsync(db => db.Statements.CountAsync(s => s.ClauseId == _second.Clause.Id)), Is.Zero);

        await World.DoneAsync(Declare(140));
        await World.DoneAsync(Declare(0));

        Assert.That(await LinesAsync(_first), Is.Empty);
        Assert.That(await LinesAsync(_second), Is.Empty);
    }

    [Test]
    public async Task Nobody_is_pooled_twice_or_by_half()
    {
        Assert.That(await World.DoAsync(Form()), Refused.By<PoolErrors.PooledAlready>());
        await World.DoneAsync(new EndHoursPool(_pool, new DateOnly(2026, 9, 30)));
        Assert.That((await World.AnswerAsync(new GetPooledMonth(October))).Rows, Is.Empty);
        Assert.That(await World.DoneAsync(Form() with { StartsOn = new DateOnly(2026, 10, 1) }), Is.Not.EqualTo(_pool));
        Assert.That((await World.AnswerAsync(new GetPoolForm(_first.Id))).Placements.Select(p => p.IsPooled), Is.EqualTo(new[] { true, true }));
        Assert.That((await World.AnswerAsync(new GetPlacementSheet(_first.Id))).Pools.SelectMany(p => p.With), Is.EqualTo(new[] { "2026-015", "2026-015" }));
    }

    [Test]
    public async Task A_pool_of_which_a_part_is_out_of_reach_is_shared_by_nobody_else()
    {
        var person = await World.APersonAsync(_first.Clause.Buyer, 5);
        var here = await World.APlacementAsync(await World.AClause().OfContract("2026-018").DeclareAsync(), person, 4);
        var there = await World.APlacementAsync(await World.AClause().OfContract("2026-019", HoursSheets.SiretOf(9)).DeclareAsync(), person, 4);
        var pool = await World.GivenAsync(Form(here, there));
        await World.AsAsync(Role.Facilitator, _first.Clause.Buyer);

        Assert.That(await World.DoAsync(new DeclarePooledHours(October, [new PooledTotal(pool, 10)])), Refused.By<PoolErrors.OutOfReach>());
        Assert.That((await World.AnswerAsync(new GetPooledMonth(October))).Rows.Single(r => r.Pool == pool).Refusals.Single(), Is.TypeOf<PoolErrors.OutOfReach>());
    }

    private FormHoursPool Form() => Form(_first, _second);

    private static FormHoursPool Form(params StartedPlacement[] placements) =>
        new([.. placements.Select(p => new MemberInput(p.Id))], new DateOnly(2026, 4, 1), null, PoolWeighting.Equal, "Convention 2026-3", true);

    private DeclarePooledHours Declare(decimal hours) => new(October, [new PooledTotal(_pool, hours)]);

    private async Task<IEnumerable<(PlacementId, decimal)>> LinesAsync(StartedPlacement placement)
    {
        var statements = await World.ReadAsync(db => db.Statements.AsNoTracking().Include(s => s.Lines).Where(s => s.ClauseId == placement.Clause.Id && s.Month == October).ToListAsync());
        return statements.Single(s => statements.TrueForAll(o => o.CorrectsId != s.Id)).Lines.Select(l => (l.PlacementId, l.Hours.Value));
    }
}
