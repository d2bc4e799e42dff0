using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Months;

public sealed class MonthProgressTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly YearMonth October = new(2026, 10);

    [Test]
    public async Task A_month_is_told_by_what_is_in_and_what_is_not()
    {
        var (work, _) = await SixEmployersAsync();
        await World.AsAsync(Role.Facilitator);

        var progress = await World.AnswerAsync(new GetMonthProgress(October, StatementFilter.None));

        Assert.That((progress.Expected, progress.In, progress.Validated, progress.ToCheck, progress.Returned), Is.EqualTo((6, 3, 1, 2, 1)));
        Assert.That((progress.Nothing, progress.Missing, progress.Late, progress.Corrections, progress.IsClosed), Is.EqualTo((1, 2, 3, 0, false)));
        await World.GivenAsync(new EnterHours(work[0].Clause.Id, work[0].Employer, October, [new TypedHours(work[0].Id, 90)]));
        var corrected = await World.AnswerAsync(new GetMonthProgress(October, StatementFilter.None));
        Assert.That((corrected.Validated, corrected.Corrections), Is.EqualTo((1, 1)), "a correction to check leaves the month validated");
    }

    [Test]
    public async Task It_is_narrowed_to_a_buyer_to_an_employer_and_to_what_I_follow()
    {
        await SixEmployersAsync();
        var me = await World.AsAsync(Role.Facilitator);
        var mine = await World.AClause().OfContract("2026-020").FollowedBy(me.Id!.Value).DeclareAsync();
        await World.APlacementAsync(mine, await World.APersonAsync(mine.Buyer, 20), 7);
        await World.GivenAsync(new OpenMonth(October));

        Assert.That((await ProgressAsync(new() { Mine = true })).Expected, Is.EqualTo(1));
        Assert.That((await ProgressAsync(new() { Buyer = mine.Buyer })).Expected, Is.EqualTo(7));
        Assert.That((await ProgressAsync(new() { Employer = "%" })).Expected, Is.Zero, "what is typed is no pattern");
        Assert.That((await ProgressAsync(new() { Employer = "imaginaire" })).Expected, Is.EqualTo(7));
        Assert.That((await World.AnswerAsync(new ListMissingStatements(October) { Filter = new() { Mine = true } })).Rows.Single().Clause, Is.EqualTo(mine.Id));
        Assert.That((await World.AnswerAsync(new ListStatements(StatementStatus.Submitted) { Filter = new() { Mine = true } })).Total, Is.Zero);
    }

    [Test]
    public async Task Lists_tell_how_late_and_begin_with_the_most_overdue()
    {
        var (work, _) = await SixEmployersAsync();
        await World.GivenAsync(new ReturnStatement(await World.HoursAsync(work[0], 9, 50), "Trop"));
        await World.AsAsync(Role.Facilitator);

        // The day is 16 November: October was due on the 12th, September on 12 October.
        var returned = (await World.AnswerAsync(new ListStatements(StatementStatus.Returned))).Rows;
        Assert.That(returned.Select(r => (r.Month, r.DaysLate)), Is.EqualTo(new[] { (new YearMonth(2026, 9), 35), (October, 4) }));
        var missing = (await World.AnswerAsync(new ListMissingStatements(October))).Rows;
        Assert.That(missing.Select(m => (m.IsOpen, m.DueOn, m.DaysLate)), Is.All.EqualTo((true, new DateOnly(2026, 11, 12), 4)));
    }

    [Test]
    public async Task Changing_the_day_of_the_clause_moves_what_has_not_come_in()
    {
        var (work, clause) = await SixEmployersAsync();
        var input = clause.Input with { Duties = clause.Input.Duties with { StatementDay = 20 } };
        await World.GivenAsync(new Application.Clauses.ChangeClause(clause.Id, 0, input));
        await World.AsAsync(Role.Facilitator);
        Assert.That((await World.AnswerAsync(new ListMissingStatements(October))).Rows.Select(m => m.DaysLate), Is.All.Zero);
        Assert.That((await World.AnswerAsync(new GetStatement((await World.AnswerAsync(new ListStatements(StatementStatus.Validated))).Rows.Single().Id))).DueOn, Is.EqualTo(new DateOnly(2026, 11, 12)));
        Assert.That(work, Is.Not.Empty);
    }

    [Test]
    public async Task The_page_of_a_month_shows_what_is_missing_then_what_was_kept_and_what_happened()
    {
        await SixEmployersAsync();
        var closer = await World.AsAsync(Role.Facilitator);
        var before = await World.AnswerAsync(new GetMonthSheet(October));
        Assert.That((before.IsOver, before.IsClosed, before.Missing, before.GapsInAll), Is.EqualTo((true, false, 5, 5)));
        Assert.That(before.Gaps.Select(g => g.Kind), Is.EqualTo(new[] { GapKind.Draft, GapKind.Draft, GapKind.ToCheck, GapKind.ToCheck, GapKind.Returned }));
        Assert.That(before.Gaps.Select(g => (g.ContractNumber, g.Employer, g.IsKept)), Is.All.EqualTo(("2026-014", "Entreprise imaginaire", false)));

        await World.DoneAsync(new CloseMonth(October, before.Missing));
        var closed = await World.AnswerAsync(new GetMonthSheet(October));

        var buyer = closed.Buyers.Single();
        Assert.That((closed.IsClosed, closed.Missing, buyer.Expected, buyer.Missing, closed.Gaps.Count(g => g.IsKept)), Is.EqualTo((true, 0, 6, 5, 5)));
        Assert.That(buyer.Kept, Is.EqualTo(new KeptFigures(1, Hours.Of(833), Hours.Of(100), Hours.Of(200), Hours.Zero, Hours.Of(100))));
        Assert.That(closed.History.Single().ClosedBy, Is.EqualTo(closer.DisplayName));
        Assert.That(closed.Months[0], Is.EqualTo(new MonthRow(October, 6, 1, 1)));
        Assert.That((await ProgressAsync(StatementFilter.None)).IsClosed);

        await World.DoneAsync(new ReopenMonth(October, "Un relevé oublié"));
        var reopened = await World.AnswerAsync(new GetMonthSheet(October));
        Assert.That((reopened.IsClosed, reopened.Missing, reopened.History.Single().ReopenReason), Is.EqualTo((false, 5, "Un relevé oublié")));
    }

    private Task<MonthProgress> ProgressAsync(StatementFilter filter) => World.AnswerAsync(new GetMonthProgress(October, filter));

    /// <summary>One clause and six employers in October: validated, to check, nothing to check, returned, and two that said nothing.</summary>
    private async Task<(IReadOnlyList<StartedPlacement> Work, DeclaredClause Clause)> SixEmployersAsync()
    {
        var clause = await World.AClause().DeclareAsync();
        var work = new List<StartedPlacement>();
        for (var i = 1; i <= 6; i++) work.Add(await World.APlacementAsync(clause, await World.APersonAsync(clause.Buyer, i), i));
        await World.ValidatedHoursAsync(work[0], 10, 100);
        await World.HoursAsync(work[1], 10, 100);
        await World.GivenAsync(new EnterHours(clause.Id, work[2].Employer, October, []));
        await World.GivenAsync(new ReturnStatement(await World.HoursAsync(work[3], 10, 100), "Trop"));
        await World.GivenAsync(new OpenMonth(October));
        await World.ReconcileAsync();
        return (work, clause);
    }
}
