using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.HoursStatements;

public sealed class StatementTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly YearMonth October = new(2026, 10);

    private StartedPlacement _work = null!;

    [SetUp]
    public async Task Somebody_works()
    {
        _work = await World.SomebodyAtWorkAsync();
        await World.AsAsync(Role.Facilitator);
    }

    [Test]
    public async Task Hours_typed_again_before_the_check_take_the_place_of_the_first()
    {
        var first = await World.DoneAsync(Enter(151.67m));
        var second = await World.DoneAsync(Enter(140));

        var statement = await World.AnswerAsync(new GetStatement(first));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(statement.Lines.Single().Hours, Is.EqualTo(Hours.Of(140)));
        Assert.That(statement.Status, Is.EqualTo(StatementStatus.Submitted));
    }

    [Test]
    public async Task A_returned_month_is_typed_again_and_validated()
    {
        var id = await World.DoneAsync(Enter(151.67m));
        await World.DoneAsync(new ReturnStatement(id, "Jours d'absence comptés"));
        Assert.That((await GridAsync()).ReturnReason, Is.EqualTo("Jours d'absence comptés"));

        await World.DoneAsync(Enter(100));
        await World.DoneAsync(new ValidateStatement(id));

        var statement = await World.AnswerAsync(new GetStatement(id));
        Assert.That((statement.Status, statement.ReturnReason), Is.EqualTo((StatementStatus.Validated, (string?)null)));
        Assert.That(await World.DoAsync(new ReturnStatement(id, "Trop tard")), Refused.By<StatementErrors.AlreadyValidated>());
    }

    [Test]
    public async Task After_validation_other_hours_open_a_correction_and_the_same_hours_nothing()
    {
        var first = await World.ValidatedHoursAsync(_work, 10, 100);

        Assert.That(await World.DoneAsync(Enter(100)), Is.EqualTo(first));
        var correction = await World.DoneAsync(Enter(90));
        Assert.That(await World.DoneAsync(Enter(80)), Is.EqualTo(correction));

        Assert.That(correction, Is.Not.EqualTo(first));
        Assert.That((await World.AnswerAsync(new GetStatement(first))).Lines.Single().Hours, Is.EqualTo(Hours.Of(100)));
        var sheet = await World.AnswerAsync(new GetStatement(correction));
        Assert.That((sheet.IsCorrection, sheet.Lines.Single().Hours), Is.EqualTo((true, Hours.Of(80))));
        Assert.That((await World.AnswerAsync(new ListStatements(StatementStatus.Submitted))).Rows.Single().Id, Is.EqualTo(correction));
    }

    [Test]
    public async Task A_second_correction_corrects_the_first()
    {
        var first = await World.ValidatedHoursAsync(_work, 10, 100);
        var second = await World.ValidatedHoursAsync(_work, 10, 90);
        var third = await World.DoneAsync(Enter(80));

        var chain = await World.ReadAsync(db => Task.FromResult(db.Statements.Where(s => s.CorrectsId != null).ToDictionary(s => s.Id, s => s.CorrectsId!.Value)));

        Assert.That(chain, Is.EquivalentTo(new Dictionary<StatementId, StatementId> { [second] = first, [third] = second }));
        var grid = await GridAsync();
        Assert.That((grid.IsCorrection, grid.Lines.Single().Hours), Is.EqualTo((true, (Hours?)Hours.Of(80))));
    }

    [Test]
    public async Task Nothing_this_month_is_a_statement()
    {
        var id = await World.DoneAsync(new EnterHours(_work.Clause.Id, _work.Employer, October, []));

        var statement = await World.AnswerAsync(new GetStatement(id));
        Assert.That((statement.Status, statement.Lines.Count), Is.EqualTo((StatementStatus.Submitted, 0)));
        var kept = await KeptAsync(id);
        Assert.That((kept.IsNothing, kept.NothingReason), Is.EqualTo((true, (string?)null)));
    }

    [Test]
    public async Task Nothing_this_month_may_have_a_reason_and_cells_left_blank_are_no_answer()
    {
        var blank = Enter(0) with { Lines = [new TypedHours(_work.Id, null)] };
        Assert.That(await World.DoAsync(blank), Refused.By<StatementErrors.NothingSaid>());
        var id = await World.DoneAsync(blank with { Lines = [], NothingReason = "Chantier arrêté" });
        Assert.That((await KeptAsync(id)).NothingReason, Is.EqualTo("Chantier arrêté"));
        Assert.That(await World.DoneAsync(Enter(0)), Is.EqualTo(id), "no hours said of each person is the same answer");
    }

    [Test]
    public async Task Who_declared_and_who_checked_are_kept()
    {
        var firm = await World.AsAsync(Role.Facilitator, name: "Une");
        var id = await World.DoneAsync(Enter(100));
        var checker = await World.AsAsync(Role.Facilitator, name: "Deux");
        await World.DoneAsync(new ReturnStatement(id, "Trop"));
        World.As(firm);
        await World.DoneAsync(Enter(90));
        World.As(checker);
        await World.DoneAsync(new ValidateStatement(id));

        var kept = await KeptAsync(id);
        Assert.That((kept.SubmittedBy, kept.Origin, kept.ValidatedBy), Is.EqualTo((firm.Id, (Origin?)Origin.Typed, checker.Id)));
        var returned = kept.Returns.Single();
        Assert.That((returned.Number, returned.Reason, returned.ReturnedBy, returned.SubmittedBy, returned.Hours), Is.EqualTo((1, "Trop", checker.Id, firm.Id, Hours.Of(100))));
    }

    [Test]
    public async Task Nothing_of_a_closed_month_moves()
    {
        var submitted = await World.DoneAsync(Enter(100));
        var other = await World.DoneAsync(Enter(10) with { Month = October.AddMonths(-1) });
        await CloseAsync(_work.Clause.Buyer, October);

        Assert.That(await World.DoAsync(Enter(90)), Refused.By<StatementErrors.MonthClosed>());
        Assert.That(await World.DoAsync(new ValidateStatement(submitted)), Refused.By<StatementErrors.MonthClosed>());
        Assert.That(await World.DoAsync(new ReturnStatement(submitted, "Trop")), Refused.By<StatementErrors.MonthClosed>());
        await World.DoneAsync(new ValidateStatement(other));
        Assert.That((await KeptAsync(submitted)).Status, Is.EqualTo(StatementStatus.Submitted));
    }

    [Test]
    public async Task A_file_with_a_closed_month_is_refused_whole()
    {
        await CloseAsync(_work.Clause.Buyer, October);
        var sheet = HoursSheets.French()
            .Line(_work.Clause.ContractNumber, _work.EmployerSiret, _work.Person.Reference, "09/2026", 50)
            .Line(_work.Clause.ContractNumber, _work.EmployerSiret, _work.Person.Reference, "10/2026", 50);
        using var file = new MemoryStream(sheet.AsCsv());
        var report = await World.DoneAsync(new ImportHours(file, "heures.csv", false));
        Assert.That((report.IsTaken, report.Problems.Single().Row, report.Problems.Single().Error), Is.EqualTo((false, 3, (Error)new StatementErrors.MonthClosed(October))));
        Assert.That(await World.ReadAsync(db => db.Statements.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Hours_that_cannot_be_are_refused_by_name()
    {
        Assert.That(await World.DoAsync(Enter(-1)), Refused.By<StatementErrors.HoursNegative>());
        Assert.That(await World.DoAsync(Enter(745)), Refused.By<StatementErrors.MoreThanAMonthHolds>());
        Assert.That(await World.DoAsync(Enter(1.005m)), Refused.By<SharedErrors.HoursTooPrecise>());
        Assert.That(await World.DoAsync(Enter(10) with { Month = new YearMonth(2026, 12) }), Refused.By<StatementErrors.MonthInFuture>());
        Assert.That(await World.DoAsync(Enter(10) with { Month = new YearMonth(2026, 3) }), Refused.By<PlacementErrors.MonthOutside>());
        Assert.That(await World.DoAsync(Enter(10) with { Lines = [new TypedHours(PlacementId.From(Guid.Empty), 10)] }), Refused.By<PlacementErrors.Unknown>());
        Assert.That(await World.DoAsync(new ValidateStatement(StatementId.From(Guid.Empty))), Refused.By<SharedErrors.NotFound>());
        Assert.That((await World.AnswerAsync(new ListStatements())).Total, Is.Zero);
    }

    [Test]
    public async Task A_statement_shows_the_month_before_and_the_next_to_check()
    {
        await World.ValidatedHoursAsync(_work, 9, 70);
        await World.ReconcileAsync();
        var october = await World.DoneAsync(Enter(100));
        var november = await World.DoneAsync(Enter(50) with { Month = new YearMonth(2026, 11) });

        var sheet = await World.AnswerAsync(new GetStatement(october));

        Assert.That(sheet.Lines.Single().MonthBefore, Is.EqualTo(Hours.Of(70)));
        Assert.That(sheet.NextToCheck, Is.EqualTo(november));
    }

    private Task<HoursStatement> KeptAsync(StatementId id) => World.ReadAsync(db => db.Statements.Include(s => s.Lines).Include(s => s.Returns).SingleAsync(s => s.Id == id));

    private Task<int> CloseAsync(OrganisationId buyer, YearMonth month) => World.ReadAsync(db =>
    {
        var now = World.Clock.GetUtcNow();
        db.MonthClosings.Add(MonthClosing.Close(EntityId.New<MonthClosingId>(now), buyer, month, [], 1, 0, Clock.DayOf(now), now, null).Value);
        return db.SaveChangesAsync();
    });

    private EnterHours Enter(decimal hours) => new(_work.Clause.Id, _work.Employer, October, [new TypedHours(_work.Id, hours)]);

    private async Task<GridEmployer> GridAsync() => (await World.AnswerAsync(new GetMonthGrid(_work.Clause.Id, _work.Employer, October))).Employers.Single();
}
