using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.HoursStatements;

public sealed class ValidateTogetherTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly YearMonth October = new(2026, 10);

    [Test]
    public async Task Only_what_is_unremarkable_is_listed_and_validated()
    {
        var clause = await World.AClause().Allowing(RealisationModes.DirectHire).DeclareAsync();
        var work = new List<StartedPlacement>();
        for (var i = 1; i <= 4; i++) work.Add(await World.APlacementAsync(clause, await World.APersonAsync(clause.Buyer, i), i));
        foreach (var steady in work) await World.ValidatedHoursAsync(steady, 9, 100);
        await World.ReconcileAsync();
        var plain = await World.HoursAsync(work[0], 10, 149.99m);
        await World.HoursAsync(work[1], 10, 150);
        await World.HoursAsync(work[2], 10, 151.68m);
        await World.GivenAsync(new EnterHours(clause.Id, work[3].Employer, October, []));
        await World.AsAsync(Role.Facilitator);

        var list = await World.AnswerAsync(new ListUnremarkable(StatementFilter.None));

        Assert.That(list.Rows.Select(r => (r.Id, r.People, r.Hours)), Is.EqualTo(new[] { (plain, 1, new Hours(14999)) }));
        Assert.That((list.LookedAt, list.Remarkable[StatementRemark.Jump], list.Remarkable[StatementRemark.OverLegalMonth]), Is.EqualTo((4, 3, 1)), "nobody where somebody worked is a jump too");

        var all = await World.ReadAsync(db => db.Statements.Where(s => s.Month == October).Select(s => new SeenStatement(s.Id, s.Version)).ToListAsync());
        Assert.That(await World.DoneAsync(new ValidateUnremarkable(all)), Is.EqualTo(new ValidatedTogether(1, 3)));
        Assert.That((await World.AnswerAsync(new GetStatement(plain))).Status, Is.EqualTo(StatementStatus.Validated));
    }

    [Test]
    public async Task Hours_that_would_not_count_are_remarkable()
    {
        var clause = await World.AClause().Allowing(RealisationModes.LabourPlacement).DeclareAsync();
        var work = await World.APlacementAsync(clause, await World.APersonAsync(clause.Buyer));
        var id = await World.HoursAsync(work, 10, 100);
        await World.AsAsync(Role.Facilitator);
        Assert.That((await World.AnswerAsync(new ListUnremarkable(StatementFilter.None))).Rows, Is.Empty);
        Assert.That((await World.AnswerAsync(new GetStatement(id))).Remarks, Is.EqualTo(new[] { StatementRemark.WouldNotCount }));
    }

    [Test]
    public async Task What_changed_since_it_was_shown_is_left_out()
    {
        var work = await World.SomebodyAtWorkAsync();
        var id = await World.HoursAsync(work, 10, 100);
        await World.AsAsync(Role.Facilitator);
        var shown = (await World.AnswerAsync(new ListUnremarkable(StatementFilter.None))).Rows.Single();
        await World.HoursAsync(work, 10, 110);

        Assert.That(await World.DoneAsync(new ValidateUnremarkable([new SeenStatement(shown.Id, shown.Version)])), Is.EqualTo(new ValidatedTogether(0, 1)));
        Assert.That(await World.DoAsync(new ValidateStatement(id) { Version = shown.Version }), Refused.By<SharedErrors.ChangedMeanwhile>());
        var now = await World.AnswerAsync(new GetStatement(id));
        await World.DoneAsync(new ValidateStatement(id) { Version = now.Version });
    }

    [Test]
    public async Task A_correction_shows_line_by_line_what_it_changes_and_the_whole_chain()
    {
        var work = await World.SomebodyAtWorkAsync();
        var colleague = await World.APlacementAsync(work.Clause, await World.APersonAsync(work.Clause.Buyer, 2));
        var first = await World.GivenAsync(new EnterHours(work.Clause.Id, work.Employer, October, [new TypedHours(work.Id, 100), new TypedHours(colleague.Id, 50)]));
        await World.GivenAsync(new ValidateStatement(first));
        var second = await World.ValidatedHoursAsync(work, 10, 90);
        var third = await World.HoursAsync(work, 10, 80);
        await World.AsAsync(Role.Facilitator);

        var sheet = await World.AnswerAsync(new GetStatement(second));
        Assert.That(sheet.Lines.Select(l => (l.Placement, l.Hours, l.Corrected)), Is.EquivalentTo(new[] { (work.Id, Hours.Of(90), (Hours?)Hours.Of(100)), (colleague.Id, Hours.Zero, (Hours?)Hours.Of(50)) }));
        Assert.That(sheet.Chain, Is.EqualTo(new[]
        {
            new ChainedStatement(first, 0, StatementStatus.Validated, Hours.Of(150)), new ChainedStatement(second, 1, StatementStatus.Validated, Hours.Of(90)),
            new ChainedStatement(third, 2, StatementStatus.Submitted, Hours.Of(80)),
        }));
        Assert.That((await World.AnswerAsync(new GetStatement(first))).Lines.Select(l => l.Corrected), Is.All.Null);
    }

    [Test]
    public async Task The_life_of_a_statement_tells_each_pass()
    {
        var work = await World.SomebodyAtWorkAsync();
        var who = await World.AsAsync(Role.Facilitator);
        var id = await World.DoneAsync(new EnterHours(work.Clause.Id, work.Employer, October, [new TypedHours(work.Id, 100)]));
        await World.DoneAsync(new ReturnStatement(id, "Trop"));
        await World.HoursAsync(work, 10, 90);
        await World.DoneAsync(new ValidateStatement(id));

        var life = (await World.AnswerAsync(new GetStatement(id))).Life;

        Assert.That(life.Select(e => (e.Kind, e.Who, e.Origin, e.Reason, e.Hours)), Is.EqualTo(new[]
        {
            (StatementEventKind.Submitted, who.DisplayName, (Origin?)Origin.Typed, (string?)null, (Hours?)Hours.Of(100)),
            (StatementEventKind.Returned, who.DisplayName, null, "Trop", null),
            (StatementEventKind.Submitted, null!, (Origin?)Origin.Typed, null, (Hours?)Hours.Of(90)),
            (StatementEventKind.Validated, who.DisplayName, null, null, null),
        }));
    }
}
