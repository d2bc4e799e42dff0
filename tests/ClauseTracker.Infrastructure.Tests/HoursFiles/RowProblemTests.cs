using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.HoursFiles;

public sealed class RowProblemTests : HoursFilesFixture
{
    private const string HoursColumn = nameof(HoursFileRow.Hours);
    private const string MonthColumn = nameof(HoursFileRow.Month);
    private const string EmployerColumn = nameof(HoursFileRow.EmployerSiret);

    private static IEnumerable<TestCaseData> BadHours() =>
    [
        new("douze", "douze", new HoursRowErrors.NotANumber("douze", HoursColumn)),
        new("151 67", "151 67", new HoursRowErrors.NotANumber("151 67", HoursColumn)),
        new("1,234.5", "1,234.5", new HoursRowErrors.NotANumber("1,234.5", HoursColumn)),
        new("151h40", "151h40", new HoursRowErrors.NotANumber("151h40", HoursColumn)),
        new(true, "VRAI", new HoursRowErrors.NotANumber("VRAI", HoursColumn)),
        new(new DateOnly(2026, 5, 7), "07/05/2026", new HoursRowErrors.NotANumber("07/05/2026", HoursColumn)),
        new("-7,5", "-7,5", new HoursRowErrors.Negative(-7.5m, HoursColumn)),
        new(-7.5, "-7,5", new HoursRowErrors.Negative(-7.5m, HoursColumn)),
        new(744.01, "744,01", new HoursRowErrors.MoreThanAMonthHolds(744.01m, HoursColumn)),
        new("7,125", "7,125", new SharedErrors.HoursTooPrecise(7.125m, HoursColumn)),
        new(new SheetError("#REF!"), "#REF!", new HoursRowErrors.FormulaError("#REF!", HoursColumn)),
    ];

    [TestCaseSource(nameof(BadHours))]
    public async Task Bad_hours_are_told_with_row_column_and_value(object written, string value, Error error)
    {
        var file = await ReadAsync(HoursSheets.French().Line(Cells()).Line(Cells(hours: written)).AsXlsx());

        Assert.That(file.Problems, Is.EqualTo(new[] { new RowProblem(3, HoursColumn, value, error) }));
        Assert.That(file.Rows, Has.Count.EqualTo(1));
    }

    private static IEnumerable<TestCaseData> BadMonths() =>
    [
        new("13/2026", "13/2026", new HoursRowErrors.NotAMonth("13/2026", MonthColumn)),
        new("décembre", "décembre", new HoursRowErrors.NotAMonth("décembre", MonthColumn)),
        new("brumaire 2026", "brumaire 2026", new HoursRowErrors.NotAMonth("brumaire 2026", MonthColumn)),
        new("12/26", "12/26", new HoursRowErrors.NotAMonth("12/26", MonthColumn)),
        new(new DateOnly(9999, 12, 31), "31/12/9999", new HoursRowErrors.NotAMonth("31/12/9999", MonthColumn)),
        new(2_958_465, "2958465", new HoursRowErrors.NotAMonth("2958465", MonthColumn)),
        new("31/12/9999", "31/12/9999", new HoursRowErrors.NotAMonth("31/12/9999", MonthColumn)),
        new(12, "12", new HoursRowErrors.NotAMonth("12", MonthColumn)),
        new("11/1926", "11/1926", new HoursRowErrors.NotAMonth("11/1926", MonthColumn)),
        new("02/2027", "02/2027", new HoursRowErrors.MonthInFuture(new YearMonth(2027, 2), new YearMonth(2027, 1), MonthColumn)),
        new(new SheetError("#N/A"), "#N/A", new HoursRowErrors.FormulaError("#N/A", MonthColumn)),
    ];

    [TestCaseSource(nameof(BadMonths))]
    public async Task Bad_months_are_told(object written, string value, Error error) =>
        Assert.That(await OnlyProblemAsync(HoursSheets.French().Line(Cells(month: written)).AsXlsx()), Is.EqualTo(new RowProblem(2, MonthColumn, value, error)));

    [Test]
    public async Task The_current_month_is_that_of_paris() =>
        Assert.That((await ReadAsync(HoursSheets.French().Line(Cells(month: "01/2027")).AsXlsx())).Rows, Has.Count.EqualTo(1));

    private static IEnumerable<TestCaseData> BadSirets() =>
    [
        new("12345678901234", new SharedErrors.SiretInvalid("12345678901234", EmployerColumn)),
        new("SAS Fictive", new SharedErrors.SiretInvalid("SAS Fictive", EmployerColumn)),
        new("356000000", new SharedErrors.SiretInvalid("356000000", EmployerColumn)),
        new("1,23457E+13", new HoursRowErrors.SiretLostDigits("1,23457E+13", EmployerColumn)),
        new("1.23457E+13", new HoursRowErrors.SiretLostDigits("1.23457E+13", EmployerColumn)),
        new("#REF!", new HoursRowErrors.FormulaError("#REF!", EmployerColumn)),
    ];

    [TestCaseSource(nameof(BadSirets))]
    public async Task Bad_sirets_are_told(string written, Error error) =>
        Assert.That(
            await OnlyProblemAsync(HoursSheets.French().Line(Contract, written, Person, "11/2026", 1).AsCsv()),
            Is.EqualTo(new RowProblem(2, EmployerColumn, written, error)));

    [Test]
    public async Task The_siret_of_the_buyer_is_checked_when_there_is_one()
    {
        var sheet = HoursSheets.With("N° marché", "SIRET", "Matricule", "Mois", "Heures", "SIRET acheteur").Line([.. Cells(), "123"]).Line([.. Cells(), null]);

        Assert.That(await OnlyProblemAsync(sheet.AsXlsx()), Is.EqualTo(new RowProblem(2, "BuyerSiret", "123", new SharedErrors.SiretInvalid("123", "BuyerSiret"))));
    }

    [Test]
    public async Task Blanks_are_told_one_by_one()
    {
        var file = await ReadAsync(HoursSheets.French().Line(null, null, Person, " ", null).AsXlsx());

        Assert.That(file.Problems.Select(p => p.Error), Is.EqualTo(new[]
        {
            new SharedErrors.Required("ContractNumber"), new SharedErrors.Required(EmployerColumn), new SharedErrors.Required(MonthColumn), new SharedErrors.Required(HoursColumn),
        }));
    }

    [Test]
    public async Task A_contract_number_that_became_a_date_is_told() =>
        Assert.That(
            (await OnlyProblemAsync(HoursSheets.French().Line(new DateOnly(2026, 5, 1), Employer, Person, "11/2026", 1).AsXlsx())).Error,
            Is.EqualTo(new SharedErrors.Malformed("ContractNumber")));

    [Test]
    public async Task A_contract_number_that_is_too_long_is_told() =>
        Assert.That(
            (await OnlyProblemAsync(HoursSheets.French().Line(new string('9', 65), Employer, Person, "11/2026", 1).AsXlsx())).Error,
            Is.EqualTo(new SharedErrors.TooLong("ContractNumber", 64)));

    [Test]
    public async Task Nobody_named_is_told() =>
        Assert.That(
            await OnlyProblemAsync(HoursSheets.French().Line(Contract, Employer, null, "11/2026", 1).AsXlsx()),
            Is.EqualTo(new RowProblem(2, "PersonReference", string.Empty, new HoursRowErrors.PersonMissing("PersonReference"))));

    [Test]
    public async Task A_person_half_named_is_told_at_the_blank_cell() =>
        Assert.That(
            await OnlyProblemAsync(HoursSheets.FrenchWithNames().Line(Contract, Employer, "NOM-FICTIF", null, "17/05/1990", "11/2026", 1).AsXlsx()),
            Is.EqualTo(new RowProblem(2, "GivenName", string.Empty, new HoursRowErrors.PersonMissing("GivenName"))));

    [TestCase("31/02/1990")]
    [TestCase("17/05/90")]
    [TestCase("17/05/1890")]
    [TestCase("17/05/2990")]
    public async Task A_bad_day_of_birth_is_told_and_not_repeated(string written)
    {
        var problem = await OnlyProblemAsync(HoursSheets.FrenchWithNames().Line(Contract, Employer, "NOM-FICTIF", "Prénom-Fictif", written, "11/2026", 1).AsXlsx());

        Assert.That(problem, Is.EqualTo(new RowProblem(2, "BirthDate", string.Empty, new HoursRowErrors.NotADate("BirthDate"))));
        Assert.That(problem.Error.Arguments, Is.Empty);
    }

    [Test]
    public async Task A_decimal_comma_in_a_file_of_commas_is_told()
    {
        var content = System.Text.Encoding.UTF8.GetBytes($"Contrat,SIRET,Matricule,Mois,Heures\n{Contract},{Employer},{Person},11/2026,151,67\n");

        Assert.That(await OnlyProblemAsync(content), Is.EqualTo(new RowProblem(2, string.Empty, string.Empty, new HoursRowErrors.MoreValuesThanHeadings(6, 5))));
    }

    [Test]
    public async Task A_formula_never_calculated_is_told()
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(HoursSheets.French().Line(Cells()).AsXlsx()));
        workbook.Worksheet(1).Cell("E2").FormulaA1 = "100+51.67";
        using var content = new MemoryStream();
        workbook.SaveAs(content);

        Assert.That((await OnlyProblemAsync(content.ToArray())).Error, Is.EqualTo(new HoursRowErrors.FormulaError("=100+51.67", HoursColumn)));
    }

    [Test]
    public async Task A_long_value_is_cut() =>
        Assert.That((await OnlyProblemAsync(HoursSheets.French().Line(Cells(hours: new string('x', 5000))).AsXlsx())).Value, Has.Length.EqualTo(RowProblem.ValueLength));
}
