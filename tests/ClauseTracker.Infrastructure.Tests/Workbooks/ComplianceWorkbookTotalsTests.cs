using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Workbooks;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Spreadsheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClauseTracker.Infrastructure.Tests.Workbooks;

/// <summary>The totals of the compliance workbook are formulas, and a spreadsheet finds the application's figures with them.</summary>
[SetUICulture("fr-FR")]
internal sealed class ComplianceWorkbookTotalsTests
{
    private static readonly ComplianceReport Report = SampleReport.Of(4, 60);

    [TestCase("Clauses", "Heures dues", "Heures déclarées", "Heures comptées", "Heures en attente", "Heures non comptées", "Reste à réaliser", "Avancement")]
    [TestCase("Engagements", "Heures")]
    [TestCase("Relevés", "Heures déclarées")]
    [TestCase("Lignes", "Heures déclarées", "Heures comptées", "Heures en attente", "Heures non comptées")]
    [TestCase("Personnes", "Heures déclarées", "Heures comptées")]
    public void Every_total_is_a_formula(string sheet, params string[] titles)
    {
        using var workbook = WorkbookUnderTest.Open(WorkbookUnderTest.Write(Report));
        Assert.That(titles.Select(title => WorkbookUnderTest.Cell(workbook.Worksheet(sheet), title, TableLayout.TotalRow).HasFormula), Is.All.True);
    }

    [Test]
    public void The_stored_values_are_the_applications_figures() => AssertFigures(new StoredValues(WorkbookUnderTest.Write(Report)), Report);

    [Test]
    [RequiresLibreOffice]
    public async Task LibreOffice_computes_the_applications_figures()
    {
        // Spoilt first, so that values merely kept would show.
        var spoilt = StoredValues.Spoil(WorkbookUnderTest.Write(Report));
        Assert.That(new StoredValues(spoilt).Number("Clauses", "J4"), Is.EqualTo(987654321m));
        AssertFigures(new StoredValues(await LibreOffice.RecalculateAsync(spoilt)), Report);
    }

    [TestCase(3, 40)]
    [TestCase(1, 0)]
    [RequiresLibreOffice]
    public async Task LibreOffice_computes_every_stored_result(int clauses, int linesPerClause)
    {
        var bytes = WorkbookUnderTest.Write(SampleReport.Of(clauses, linesPerClause));
        var recalculated = new StoredValues(await LibreOffice.RecalculateAsync(StoredValues.Spoil(bytes)));
        Assert.That(recalculated.Formulas, Is.EquivalentTo(new StoredValues(bytes).Formulas));
    }

    [Test]
    [RequiresLibreOffice]
    public async Task LibreOffice_shows_a_gap_where_the_lines_do_not_give_the_standing()
    {
        var wrong = Report with { Clauses = [Report.Clauses[0] with { Counted = Report.Clauses[0].Counted + new Hours(1) }, .. Report.Clauses.Skip(1)] };
        var values = new StoredValues(await LibreOffice.RecalculateAsync(WorkbookUnderTest.Write(wrong)));
        Assert.Multiple(() =>
        {
            Assert.That(values.Text("Contrôle", "B5"), Is.EqualTo("ÉCART"));
            Assert.That(values.Column("Contrôle", "D").Count(text => text == "ÉCART"), Is.EqualTo(1));
            Assert.That(values.Column("Contrôle", "H").Count(text => text == "ÉCART"), Is.EqualTo(1));
        });
    }

    [Test]
    public void References_that_a_spreadsheet_would_read_as_patterns_are_kept_apart()
    {
        string[] references = ["CL*", "CL-1", "007", "7", "=7", "cl-1"];
        var report = SampleReport.Of(6, 5);
        string Renamed(string reference) => references[int.Parse(reference[^3..], System.Globalization.CultureInfo.InvariantCulture) - 1];
        var renamed = report with
        {
            Clauses = [.. report.Clauses.Select(clause => clause with { Reference = Renamed(clause.Reference) })],
            Commitments = [.. report.Commitments.Select(line => line with { ClauseReference = Renamed(line.ClauseReference) })],
            Lines = [.. report.Lines.Select(line => line with { ClauseReference = Renamed(line.ClauseReference) })],
        };
        AssertFigures(new StoredValues(WorkbookUnderTest.Write(renamed)), renamed);
    }

    [Test]
    public void The_file_asks_for_a_full_computation_on_opening()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookUnderTest.Write(Report)), false);
        Assert.That(document.WorkbookPart!.Workbook.GetFirstChild<CalculationProperties>()?.FullCalculationOnLoad?.Value, Is.True);
    }

    private static void AssertFigures(StoredValues values, ComplianceReport report) => Assert.Multiple(() =>
    {
        for (var index = 0; index < report.Clauses.Count; index++) AssertClause(values, report.Clauses[index], TableLayout.FirstRow + index);
        AssertTotals(values, report);
        AssertPeople(values, report);
        Assert.That(values.Text("Contrôle", "B5"), Is.EqualTo("OK"));
        Assert.That(values.Text("Synthèse", "B10"), Is.EqualTo("OK"));
        Assert.That(values.Column("Contrôle", "D").Concat(values.Column("Contrôle", "H")), Does.Not.Contain("ÉCART"));
        Assert.That(values.Column("Contrôle", "H").Count(text => text == "OK"), Is.EqualTo(report.Clauses.Count));
    });

    private static void AssertClause(StoredValues values, ComplianceClause clause, int row)
    {
        decimal Found(string title) => values.Number("Clauses", values.Address("Clauses", title, row));
        Assert.That(Found("Heures dues"), Is.EqualTo(clause.Owed.Value), clause.Reference);
        Assert.That(Found("Heures déclarées"), Is.EqualTo(clause.Declared.Value), clause.Reference);
        Assert.That(Found("Heures comptées"), Is.EqualTo(clause.Counted.Value), clause.Reference);
        Assert.That(Found("Heures en attente"), Is.EqualTo(clause.Pending.Value), clause.Reference);
        Assert.That(Found("Heures non comptées"), Is.EqualTo(clause.NotCounted.Value), clause.Reference);
        Assert.That(Found("Avancement"), Is.EqualTo(Math.Round(clause.Counted.Value / clause.Owed.Value, 4)), clause.Reference);
        Assert.That(Found("Reste à réaliser"), Is.EqualTo(Math.Max(0, (clause.Owed - clause.Counted).Value)), clause.Reference);
    }

    private static void AssertTotals(StoredValues values, ComplianceReport report)
    {
        void Same(string sheet, string title, IEnumerable<Hours> figures) =>
            Assert.That(values.Number(sheet, values.Address(sheet, title, TableLayout.TotalRow)), Is.EqualTo(SampleReport.Sum(figures).Value), $"{sheet} {title}");
        Same("Clauses", "Heures dues", report.Clauses.Select(clause => clause.Owed));
        Same("Clauses", "Heures comptées", report.Clauses.Select(clause => clause.Counted));
        Same("Engagements", "Heures", report.Commitments.Select(line => line.Hours));
        Same("Relevés", "Heures déclarées", report.Statements.Select(statement => statement.Declared));
        Same("Lignes", "Heures déclarées", report.Lines.Select(line => line.Declared));
        Same("Lignes", "Heures comptées", report.Lines.Select(line => line.Counted));
        Same("Lignes", "Heures en attente", report.Lines.Select(line => line.Pending));
        Same("Lignes", "Heures non comptées", report.Lines.Select(line => line.NotCounted));
        Same("Personnes", "Heures comptées", report.People.Select(person => person.Counted));
    }

    private static void AssertPeople(StoredValues values, ComplianceReport report)
    {
        for (var index = 0; index < report.People.Count; index++)
        {
            var address = values.Address("Personnes", "Heures déclarées", TableLayout.FirstRow + index);
            Assert.That(values.Number("Personnes", address), Is.EqualTo(report.People[index].Declared.Value), report.People[index].PersonReference);
        }
    }
}
