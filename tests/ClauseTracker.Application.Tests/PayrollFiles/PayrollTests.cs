using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.PayrollFiles;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.PayrollFiles;

public sealed class PayrollTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly YearMonth October = new(2026, 10);

    private StartedPlacement _work = null!;

    [SetUp]
    public async Task Somebody_works()
    {
        // Born on 2 January 1980: « Fictive, Personne ».
        _work = await World.SomebodyAtWorkAsync();
        await World.AsAsync(Role.Facilitator);
    }

    [Test]
    public async Task The_hours_of_a_placed_person_are_shown_then_declared_and_a_colleague_is_passed_over()
    {
        var preview = await PreviewAsync(File().Employee("FICTIVE", "Personne Seconde", "02011980", 151.67m).Employee("COLLÈGUE", "Imaginaire", "05051970", 100));

        var row = preview.Rows.Single();
        Assert.That((row.Placement, row.Before, row.Hours, row.Refusal, preview.NotPlaced), Is.EqualTo((_work.Id, (Hours?)null, 151.67m, (Error?)null, 1)));
        Assert.That(await World.DoneAsync(Taking(preview)), Is.EqualTo(1));
        var statement = await World.ReadAsync(db => db.Statements.Include(s => s.Lines).SingleAsync());
        Assert.That((statement.Status, statement.Origin, statement.Lines.Single().Hours), Is.EqualTo((StatementStatus.Submitted, (Origin?)Origin.Payroll, Hours.From(151.67m).Value)));
        Assert.That((await PreviewAsync(File().Employee("FICTIVE", "Personne", "02011980", 151.67m))).Rows.Single().IsSame, Is.True);
    }

    [Test]
    public async Task A_name_in_use_finds_the_person_and_a_homonym_of_another_day_does_not()
    {
        Assert.That((await PreviewAsync(File().Employee("NAISSANCE", "Personne", "02011980", 10, nameInUse: "Fictive"))).Rows, Has.Count.EqualTo(1));
        Assert.That((await PreviewAsync(File().Employee("FICTIVE", "Personne", "03011980", 10))).Rows, Is.Empty);
    }

    [Test]
    public async Task The_file_of_another_firm_finds_nobody() =>
        Assert.That((await PreviewAsync(new PayrollFileMade(HoursSheets.SiretOf(2), "102026").Employee("FICTIVE", "Personne", "02011980", 10))).Rows, Is.Empty);

    [Test]
    public async Task The_other_people_of_the_statement_keep_their_hours()
    {
        var second = await World.APlacementAsync(_work.Clause, await World.APersonAsync(_work.Clause.Buyer, 2));
        await World.DoneAsync(new EnterHours(_work.Clause.Id, _work.Employer, October, [new TypedHours(_work.Id, 10), new TypedHours(second.Id, 20)]));

        await World.DoneAsync(Taking(await PreviewAsync(File().Employee("FICTIVE", "Personne", "02011980", 30))));

        var lines = (await World.ReadAsync(db => db.Statements.Include(s => s.Lines).SingleAsync())).Lines.ToDictionary(l => l.PlacementId, l => l.Hours);
        Assert.That((lines[_work.Id], lines[second.Id]), Is.EqualTo((Hours.Of(30), Hours.Of(20))));
    }

    [Test]
    public async Task On_two_clauses_the_share_is_left_to_a_person()
    {
        var elsewhere = await World.AClause().OfContract("2026-015").DeclareAsync();
        await World.APlacementAsync(elsewhere, _work.Person);

        Assert.That((await PreviewAsync(File().Employee("FICTIVE", "Personne", "02011980", 100))).Rows.Single().Refusal, Is.TypeOf<PayrollFileErrors.SeveralPlacements>());
    }

    [Test]
    public async Task Dates_that_differ_from_the_placement_are_told()
    {
        var row = (await PreviewAsync(File().Employee("FICTIVE", "Personne", "02011980", 100, start: "15042026", end: "20102026"))).Rows.Single();

        Assert.That((row.ContractStartsOn, row.ContractEndsOn), Is.EqualTo(((DateOnly?)new DateOnly(2026, 4, 15), (DateOnly?)new DateOnly(2026, 10, 20))));
    }

    [Test]
    public async Task Negative_hours_and_impossible_ones_are_refused_at_their_row()
    {
        var negative = (await PreviewAsync(File().Employee("FICTIVE", "Personne", "02011980", -5))).Rows.Single();
        var impossible = (await PreviewAsync(File().Employee("FICTIVE", "Personne", "02011980", 745))).Rows.Single();

        Assert.That((negative.Refusal, impossible.Refusal), Is.EqualTo(((Error?)new PayrollFileErrors.HoursNegative(-5), (Error?)new StatementErrors.MoreThanAMonthHolds(745))));
        Assert.That(await World.DoAsync(new DeclarePayroll([new PayrollHours(_work.Id, October, -5)])), Refused.By<PayrollFileErrors.HoursNegative>());
        Assert.That(await World.ReadAsync(db => db.Statements.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task After_validation_other_hours_open_a_correction()
    {
        await World.ValidatedHoursAsync(_work, 10, 100);

        await World.DoneAsync(Taking(await PreviewAsync(File().Employee("FICTIVE", "Personne", "02011980", 90))));

        var statements = await World.ReadAsync(db => db.Statements.OrderBy(s => s.Id).ToListAsync());
        Assert.That(statements.Select(s => s.CorrectsId is not null), Is.EquivalentTo(new[] { false, true }));
    }

    [Test]
    public async Task A_facilitator_of_elsewhere_finds_nobody_and_declares_nothing()
    {
        var elsewhere = await World.AClause().OfContract("2026-099", HoursSheets.SiretOf(99)).DeclareAsync();
        await World.AsAsync(Role.Facilitator, elsewhere.Buyer, "Autre");

        Assert.That((await PreviewAsync(File().Employee("FICTIVE", "Personne", "02011980", 10))).Rows, Is.Empty);
        Assert.That(await World.DoAsync(new DeclarePayroll([new PayrollHours(_work.Id, October, 10)])), Refused.By<PlacementErrors.Unknown>());
    }

    [Test]
    public async Task Neither_the_number_nor_a_name_of_the_file_is_in_the_logs_or_the_database()
    {
        await World.DoneAsync(Taking(await PreviewAsync(File().Employee("FICTIVE", "Personne", "02011980", 10).Employee("COLLÈGUE", "Imaginaire", "05051970", 100))));

        Assert.That(string.Join('\n', World.Logs.Lines), Does.Not.Contain(PayrollFileMade.ImaginaryNumber).And.Not.Contain("COLLÈGUE").And.Not.Contain("FICTIVE"));
        var audit = await World.ReadAsync(db => db.AuditEntries.ToListAsync());
        Assert.That(System.Text.Json.JsonSerializer.Serialize(audit), Does.Not.Contain(PayrollFileMade.ImaginaryNumber).And.Not.Contain("COLLÈGUE"));
    }

    private static PayrollFileMade File() => new(HoursSheets.SiretOf(1), "102026");

    private Task<PayrollPreview> PreviewAsync(PayrollFileMade file) => World.AnswerAsync(new PreviewPayroll(new MemoryStream(file.AsBytes())));

    private static DeclarePayroll Taking(PayrollPreview preview) => new([.. preview.Rows.Select(r => new PayrollHours(r.Placement, r.Month, r.Hours))]);
}
