using System.Diagnostics;
using ClauseTracker.Application.Exports;
using ClauseTracker.Infrastructure.Workbooks;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;

namespace ClauseTracker.Infrastructure.Tests.Workbooks;

/// <summary>The form of the compliance workbook: valid, readable, printable, the same whatever comes in.</summary>
[SetUICulture("fr-FR")]
internal sealed class ComplianceWorkbookFormTests
{
    private static readonly byte[] Sample = InFrench(() => WorkbookUnderTest.Write(SampleReport.Of(4, 20)));

    [Test]
    public void The_sheets_come_in_reading_order()
    {
        using var workbook = WorkbookUnderTest.Open(Sample);
        Assert.That(
            workbook.Worksheets.Select(sheet => sheet.Name),
            Is.EqualTo(new[] { "Synthèse", "Clauses", "Engagements", "Relevés", "Lignes", "Personnes", "Contrôle" }));
    }

    [TestCase(FileFormatVersions.Office2007)]
    [TestCase(FileFormatVersions.Office2019)]
    public void Microsofts_own_validator_finds_nothing(FileFormatVersions version) =>
        Assert.Multiple(() =>
        {
            Assert.That(WorkbookUnderTest.Faults(Sample, version), Is.Empty);
            Assert.That(WorkbookUnderTest.Faults(WorkbookUnderTest.Write(SampleReport.Empty), version), Is.Empty);
        });

    [Test]
    public void Every_table_has_its_header_frozen_its_filter_and_its_print_set_up()
    {
        using var workbook = WorkbookUnderTest.Open(Sample);
        foreach (var sheet in WorkbookUnderTest.TableSheets.Select(workbook.Worksheet))
        {
            Assert.Multiple(() =>
            {
                Assert.That(sheet.SheetView.SplitRow, Is.EqualTo(TableLayout.HeaderRow), sheet.Name);
                Assert.That(sheet.AutoFilter.IsEnabled, sheet.Name);
                Assert.That(sheet.AutoFilter.Range.FirstRow().RowNumber(), Is.EqualTo(TableLayout.HeaderRow), sheet.Name);
                Assert.That(sheet.PageSetup.PageOrientation, Is.EqualTo(XLPageOrientation.Landscape), sheet.Name);
                Assert.That(sheet.PageSetup.PagesWide, Is.EqualTo(1), sheet.Name);
                Assert.That(sheet.PageSetup.FirstRowToRepeatAtTop, Is.EqualTo(TableLayout.HeaderRow), sheet.Name);
                Assert.That(sheet.PageSetup.Footer.Right.GetText(XLHFOccurrence.OddPages), Does.Contain("&P").And.Contain("&N"), sheet.Name);
                Assert.That(sheet.PageSetup.Footer.Left.GetText(XLHFOccurrence.OddPages), Does.Contain("scolaire && de"), sheet.Name);
            });
        }
    }

    [TestCase("Lignes", "Mois", "mm/yyyy", XLDataType.DateTime)]
    [TestCase("Lignes", "Heures déclarées", "#,##0.00", XLDataType.Number)]
    [TestCase("Clauses", "Début", "dd/mm/yyyy", XLDataType.DateTime)]
    [TestCase("Clauses", "Temps écoulé", "0.0%", XLDataType.Number)]
    [TestCase("Engagements", "Enregistré le", "dd/mm/yyyy hh:mm", XLDataType.DateTime)]
    public void Dates_and_numbers_are_real_ones(string sheet, string title, string format, XLDataType type)
    {
        using var workbook = WorkbookUnderTest.Open(Sample);
        var cell = WorkbookUnderTest.Cell(workbook.Worksheet(sheet), title, TableLayout.FirstRow);
        Assert.Multiple(() =>
        {
            Assert.That(cell.Style.NumberFormat.Format, Is.EqualTo(format));
            Assert.That(cell.DataType, Is.EqualTo(type));
        });
    }

    [Test]
    public void An_empty_report_gives_a_workbook_that_is_in_order()
    {
        var values = new StoredValues(WorkbookUnderTest.Write(SampleReport.Empty));
        Assert.Multiple(() =>
        {
            Assert.That(values.Column("Contrôle", "D"), Does.Not.Contain("ÉCART"));
            Assert.That(values.Text("Contrôle", "B5"), Is.EqualTo("OK"));
            Assert.That(values.Number("Clauses", values.Address("Clauses", "Avancement", TableLayout.TotalRow)), Is.Zero);
        });
    }

    [Test]
    [SetUICulture("en-GB")]
    public void An_English_reader_gets_English_labels()
    {
        using var workbook = WorkbookUnderTest.Open(WorkbookUnderTest.Write(SampleReport.Of(1, 1)));
        Assert.That(workbook.Worksheet("Lines").Cell(TableLayout.HeaderRow, 12).GetString(), Is.EqualTo("Reason"));
    }

    [Test]
    public void Two_thousand_lines_stay_small()
    {
        var started = Stopwatch.GetTimestamp();
        var bytes = WorkbookUnderTest.Write(SampleReport.Of(4, 500));
        TestContext.Out.WriteLine($"{bytes.Length} bytes, {Stopwatch.GetElapsedTime(started)}");
        Assert.That(bytes, Has.Length.LessThan(1_000_000));
    }

    [Test]
    public void Two_clauses_with_one_reference_are_a_bug_of_the_caller()
    {
        var report = SampleReport.Of(1, 1);
        Assert.That(() => WorkbookUnderTest.Write(report with { Clauses = [report.Clauses[0], report.Clauses[0]] }), Throws.ArgumentException);
    }

    // Fields are filled before NUnit sets the culture of the fixture.
    private static byte[] InFrench(Func<byte[]> write)
    {
        System.Globalization.CultureInfo.CurrentUICulture = new("fr-FR");
        return write();
    }
}
