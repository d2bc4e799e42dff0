using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.HoursFiles;

[SetCulture("fr-FR")]
public sealed class CellValueFrenchTests : CellValueTests;

[SetCulture("en-US")]
public sealed class CellValueEnglishTests : CellValueTests;

[SetCulture("tr-TR")]
public sealed class CellValueTurkishTests : CellValueTests;

/// <summary>The same file says the same thing whatever the culture of the machine: each derived class runs all tests under one.</summary>
public abstract class CellValueTests : HoursFilesFixture
{
    private static IEnumerable<TestCaseData> HoursWritten() =>
    [
        new("151,67", 15167L), new("151.67", 15167L), new("1 5,5", null), new("7", 700L), new("0", 0L), new(" 35,00 ", 3500L), new("+7,5", 750L),
        new("744", 74400L), new("151,670", 15167L),
        new(151.67, 15167L), new(7.1 + 0.2, 730L), new(744, 74400L), new(TimeSpan.FromHours(150), 15000L), new(new TimeSpan(7, 30, 0), 750L),
    ];

    [TestCaseSource(nameof(HoursWritten))]
    public async Task Hours_are_read(object written, long? hundredths)
    {
        var file = await ReadAsync(HoursSheets.French().Line(Cells(hours: written)).AsXlsx());

        Assert.That(file.Rows.SingleOrDefault()?.Hours.Hundredths, Is.EqualTo(hundredths));
    }

    [TestCase("1 234,5")]
    [TestCase("1\u00A0234,5")]
    [TestCase("1\u202F234.5")]
    [TestCase("1234,5")]
    public async Task Thousands_are_grouped_by_any_space(string written)
    {
        var problem = await OnlyProblemAsync(HoursSheets.French().Line(Cells(hours: written)).AsXlsx());

        Assert.That(problem.Error.Arguments[0], Is.EqualTo(1234.5m));
    }

    private static IEnumerable<object> MonthsWritten() =>
    [
        "12/2026", "12-2026", "12.2026", "2026-12", "2026/12", "202612", "déc. 2026", "décembre 2026", "DÉCEMBRE 2026", "Decembre 2026", "de\u0301c-26", "déc.-26", "December 2026", "dec 2026",
        "31/12/2026", "01/12/2026", "1/12/2026 00:00", "2026-12-31", "2026-12-31 00:00:00", new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31), 46357, 202612,
    ];

    [TestCaseSource(nameof(MonthsWritten))]
    public async Task Months_are_read(object written)
    {
        var file = await ReadAsync(HoursSheets.French().Line(Cells(month: written)).AsXlsx());

        Assert.That(file.Rows.SingleOrDefault()?.Month, Is.EqualTo(new YearMonth(2026, 12)));
    }

    [TestCase("janvier", 1)]
    [TestCase("janv.", 1)]
    [TestCase("février", 2)]
    [TestCase("févr.", 2)]
    [TestCase("mars", 3)]
    [TestCase("avr.", 4)]
    [TestCase("mai", 5)]
    [TestCase("JUIN", 6)]
    [TestCase("juillet", 7)]
    [TestCase("juil.", 7)]
    [TestCase("août", 8)]
    [TestCase("sept.", 9)]
    [TestCase("octobre", 10)]
    [TestCase("nov", 11)]
    public async Task Month_names_are_read(string name, int month)
    {
        var file = await ReadAsync(HoursSheets.French().Line(Cells(month: name + " 2026")).AsCsv());

        Assert.That(file.Rows.SingleOrDefault()?.Month, Is.EqualTo(new YearMonth(2026, month)));
    }

    [TestCase("17/05/1990")]
    [TestCase("17-05-1990")]
    [TestCase("17.5.1990")]
    [TestCase("1990-05-17")]
    public async Task Days_of_birth_are_read(string written)
    {
        var sheet = HoursSheets.FrenchWithNames().Line(Contract, Employer, "NOM-FICTIF", "Prénom-Fictif", written, "11/2026", 1);

        Assert.That((await ReadAsync(sheet.AsXlsx())).Rows.SingleOrDefault()?.BirthDate, Is.EqualTo(new DateOnly(1990, 5, 17)));
    }

    [Test]
    public async Task A_siret_that_became_a_number_gets_its_zeros_back()
    {
        var siret = "00" + Enumerable.Range(100_000_000, 1000).Select(i => i.ToString(null, null) + "000").First(d => Siret.IsLuhn("00" + d));
        var number = double.Parse(siret, System.Globalization.CultureInfo.InvariantCulture);
        var sheet = HoursSheets.French().Line(Contract, number, Person, "11/2026", 1).Line(Contract, siret[2..], Person, "11/2026", 1).Line(Contract, siret.Insert(3, " ").Insert(7, "\u00A0"), Person, "11/2026", 1);

        Assert.That((await ReadAsync(sheet.AsXlsx())).Rows.Select(r => r.EmployerSiret), Is.EqualTo(new[] { siret, siret, siret }));
    }

    [Test]
    public async Task Numbers_that_stand_for_texts_keep_their_digits()
    {
        var row = (await ReadAsync(HoursSheets.French().Line(20260000123, Employer, 42, "11/2026", 1).AsXlsx())).Rows.Single();

        Assert.That((row.ContractNumber, row.PersonReference), Is.EqualTo(("20260000123", "42")));
    }
}
