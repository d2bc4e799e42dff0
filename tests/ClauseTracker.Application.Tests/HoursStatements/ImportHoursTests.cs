using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.HoursStatements;

public sealed class ImportHoursTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private StartedPlacement _first = null!;

    private StartedPlacement _second = null!;

    [SetUp]
    public async Task Two_people_work_for_one_employer()
    {
        _first = await World.SomebodyAtWorkAsync();
        _second = await World.APlacementAsync(_first.Clause, await World.APersonAsync(_first.Clause.Buyer, 2));
        await World.AsAsync(Role.Facilitator);
    }

    [Test]
    public async Task A_good_file_declares_its_hours()
    {
        var report = await ImportAsync(Sheet(("09/2026", 100m), ("10/2026", 151.67m)));

        Assert.That((report.IsTaken, report.Rows, report.Hours, report.Statements, report.Added), Is.EqualTo((true, 4, new Hours(50334), 2, 2)));
        var statements = await World.AnswerAsync(new ListStatements(StatementStatus.Submitted));
        Assert.That(statements.Rows.Select(r => (r.Month, r.Hours)), Is.EqualTo(new[] { (new YearMonth(2026, 9), Hours.Of(200)), (new YearMonth(2026, 10), new Hours(30334)) }));
    }

    [Test]
    public async Task The_same_file_twice_changes_nothing()
    {
        var sheet = Sheet(("10/2026", 151.67m));
        await ImportAsync(sheet);
        var before = await StateAsync();

        var report = await ImportAsync(sheet);

        Assert.That((report.Added, report.Updated, report.Corrected, report.Unchanged), Is.EqualTo((0, 0, 0, 1)));
        Assert.That(await StateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Another_file_before_the_check_takes_the_place_of_the_first()
    {
        await ImportAsync(Sheet(("10/2026", 151.67m)));
        var report = await ImportAsync(Sheet(("10/2026", 100m)));

        Assert.That((report.Updated, report.Added), Is.EqualTo((1, 0)));
        Assert.That((await World.AnswerAsync(new ListStatements())).Rows.Single().Hours, Is.EqualTo(Hours.Of(200)));
    }

    [Test]
    public async Task A_file_taken_as_checked_is_validated_and_a_different_one_opens_a_correction()
    {
        await ImportAsync(Sheet(("10/2026", 151.67m)), validate: true);
        Assert.That((await World.AnswerAsync(new ListStatements(StatementStatus.Validated))).Total, Is.EqualTo(1));

        var report = await ImportAsync(Sheet(("10/2026", 100m)));

        Assert.That((report.Corrected, report.Updated), Is.EqualTo((1, 0)));
        Assert.That((await World.AnswerAsync(new ListStatements(StatementStatus.Submitted))).Rows.Single().IsCorrection, Is.True);
        Assert.That((await World.AnswerAsync(new ListStatements(StatementStatus.Validated))).Rows.Single().Hours, Is.EqualTo(new Hours(30334)));
    }

    [Test]
    public async Task A_validated_file_imported_again_changes_nothing()
    {
        await ImportAsync(Sheet(("10/2026", 151.67m)), validate: true);

        var report = await ImportAsync(Sheet(("10/2026", 151.67m)), validate: true);

        Assert.That((report.Unchanged, report.Corrected), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task One_bad_row_keeps_nothing_and_each_is_named()
    {
        var sheet = HoursSheets.French()
            .Line(_first.Clause.ContractNumber, _first.EmployerSiret, _first.Person.Reference, "10/2026", 100)
            .Line("2026-UNKNOWN", _first.EmployerSiret, _first.Person.Reference, "10/2026", 100)
            .Line(_first.Clause.ContractNumber, _first.EmployerSiret, "P-NOBODY", "10/2026", 100)
            .Line(_first.Clause.ContractNumber, HoursSheets.SiretOf(50), _first.Person.Reference, "10/2026", 100)
            .Line(_first.Clause.ContractNumber, _first.EmployerSiret, _first.Person.Reference, "02/2026", 100)
            .Line(_first.Clause.ContractNumber, _first.EmployerSiret, _first.Person.Reference, "10/2026", "cent");

        var report = await ImportAsync(sheet);

        Assert.That(report.Problems.Select(p => (p.Row, p.Error.GetType())), Is.EqualTo(new[]
        {
            (3, typeof(ClauseErrors.ContractUnknown)), (4, typeof(BeneficiaryErrors.Unknown)), (5, typeof(PlacementErrors.Unknown)),
            (6, typeof(PlacementErrors.MonthOutside)), (7, typeof(HoursRowErrors.NotANumber)),
        }));
        Assert.That((await World.AnswerAsync(new ListStatements())).Total, Is.Zero);
    }

    [Test]
    public async Task Rows_of_one_person_add_up_and_cannot_be_more_than_a_month_holds()
    {
        var added = await ImportAsync(SheetOf(_first, 100, 51.67m));
        var absurd = await ImportAsync(SheetOf(_first, 400, 400));

        Assert.That((await World.AnswerAsync(new ListStatements())).Rows.Single().Hours, Is.EqualTo(new Hours(15167)));
        Assert.That(added.IsTaken, Is.True);
        Assert.That(absurd.Problems.Single().Error, Is.InstanceOf<StatementErrors.MoreThanAMonthHolds>());
    }

    [Test]
    public async Task People_are_found_by_name_and_birth_date_however_written()
    {
        var sheet = HoursSheets.FrenchWithNames().Line(_first.Clause.ContractNumber, _first.EmployerSiret, "FICTIVE", "personne", new DateOnly(1980, 1, 2), "10/2026", 12);

        var report = await ImportAsync(sheet);

        Assert.That(report.Problems, Is.Empty);
        Assert.That(report.Hours, Is.EqualTo(Hours.Of(12)));
    }

    [Test]
    public async Task Two_people_of_the_same_name_and_birth_date_need_their_reference()
    {
        var twin = await World.GivenAsync(new Application.Beneficiaries.RegisterBeneficiary
        {
            Organisation = _first.Clause.Buyer, FamilyName = "Fictive", GivenName = "Personne", BirthDate = new DateOnly(1980, 1, 2), IsSomebodyElse = true,
            Criterion = NationalCriteria.RSA, VerifiedOn = new DateOnly(2026, 1, 2),
        });
        await World.APlacementAsync(_first.Clause, twin);

        var report = await ImportAsync(HoursSheets.FrenchWithNames().Line(_first.Clause.ContractNumber, _first.EmployerSiret, "Fictive", "Personne", new DateOnly(1980, 1, 2), "10/2026", 12));

        Assert.That(report.Problems.Single().Error, Is.InstanceOf<BeneficiaryErrors.Ambiguous>());
    }

    private HoursSheets Sheet(params (string Month, decimal Hours)[] months)
    {
        var sheet = HoursSheets.French();
        foreach (var (month, hours) in months)
        {
            foreach (var work in new[] { _first, _second }) sheet.Line(work.Clause.ContractNumber, work.EmployerSiret, work.Person.Reference, month, hours);
        }

        return sheet;
    }

    private static HoursSheets SheetOf(StartedPlacement work, params decimal[] hours) =>
        hours.Aggregate(HoursSheets.French(), (sheet, h) => sheet.Line(work.Clause.ContractNumber, work.EmployerSiret, work.Person.Reference, "10/2026", h));

    private async Task<HoursImportReport> ImportAsync(HoursSheets sheet, bool validate = false)
    {
        using var file = new MemoryStream(sheet.AsXlsx());
        return await World.DoneAsync(new ImportHours(file, "releve.xlsx", validate));
    }

    private async Task<(int Statements, long Versions, long Audited)> StateAsync() => await World.ReadAsync(db => Task.FromResult(
        (db.Statements.Count(), db.Statements.Sum(s => s.Version), db.AuditEntries.LongCount())));
}
