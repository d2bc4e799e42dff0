using System.Collections;
using System.Globalization;
using System.Resources;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Workbooks;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;

namespace ClauseTracker.Infrastructure.Tests.Workbooks;

/// <summary>Texts that go into a workbook stay what they are, and harm nobody.</summary>
[SetUICulture("fr-FR")]
internal sealed class WorkbookTextTests
{
    [TestCase("=HYPERLINK(\"http://pirate.example\",\"Cliquez\")")]
    [TestCase("+33 1 23 45 67 89")]
    [TestCase("-1+1")]
    [TestCase("@SUM(A1)")]
    [TestCase("=cmd|' /C calc'!A0")]
    public void What_looks_like_a_formula_is_written_as_text(string text)
    {
        var report = SampleReport.Of(1, 2);
        report = report with { Lines = [.. report.Lines.Select(line => line with { Employer = text, ReasonText = text })] };
        using var workbook = WorkbookUnderTest.Open(WorkbookUnderTest.Write(report));
        var cell = WorkbookUnderTest.Cell(workbook.Worksheet("Lignes"), "Employeur", TableLayout.FirstRow);
        Assert.Multiple(() =>
        {
            Assert.That(cell.HasFormula, Is.False);
            Assert.That(cell.DataType, Is.EqualTo(XLDataType.Text));
            Assert.That(cell.GetString(), Is.EqualTo(text));
            Assert.That(cell.Style.IncludeQuotePrefix, Is.True);
        });
    }

    [Test]
    public void Hostile_texts_everywhere_still_give_a_sound_workbook()
    {
        const string hostile = "=\u0000\u0001\u000B]]><&\"'\uFFFE \uD83D\uDE00 \uD800 _x0041_\r\n&P*?~";
        var report = SampleReport.Of(2, 4);
        report = report with
        {
            Scope = new ComplianceScope.OneContract(hostile, hostile + new string('é', 400)),
            GeneratedBy = hostile,
            Clauses = [.. report.Clauses.Select(clause => clause with { ContractSubject = hostile, StatusText = "\"=" + hostile, Calculation = new string('x', 40_000) })],
            Lines = [.. report.Lines.Select(line => line with { OutcomeText = hostile, ReasonText = hostile })],
        };
        var bytes = WorkbookUnderTest.Write(report);
        var values = new StoredValues(bytes);
        Assert.Multiple(() =>
        {
            Assert.That(WorkbookUnderTest.Faults(bytes, FileFormatVersions.Office2019), Is.Empty);
            Assert.That(values.Text("Contrôle", "B5"), Is.EqualTo("OK"));
            Assert.That(values.Text("Clauses", values.Address("Clauses", "Calcul de l’engagement", TableLayout.FirstRow)), Has.Length.EqualTo(CellText.Longest));
        });
    }

    [TestCase("a\u0000b\u001Fc\uFFFFd", "abcd")]
    [TestCase("deux\r\nlignes", "deux\nlignes")]
    [TestCase("seul \uD800 ici", "seul  ici")]
    [TestCase("sourire \uD83D\uDE00", "sourire \uD83D\uDE00")]
    [TestCase(null, "")]
    public void Only_what_xml_allows_is_kept(string? text, string expected) => Assert.That(CellText.Clean(text), Is.EqualTo(expected));

    [TestCase("Lignes", "Lignes")]
    [TestCase("Relevés [2026] : janvier/février", "Relevés  2026    janvier févrie")]
    [TestCase("'***'", "-")]
    [TestCase("123456789012345678901234567890\uD83D\uDE00", "123456789012345678901234567890")]
    public void A_sheet_name_is_one_that_Excel_accepts(string name, string expected)
    {
        var safe = SheetName.Safe(name.Replace('*', '?'));
        Assert.Multiple(() =>
        {
            Assert.That(safe, Is.EqualTo(expected));
            Assert.That(safe, Has.Length.LessThanOrEqualTo(SheetName.Longest));
        });
    }

    [Test]
    public void The_digest_is_the_one_of_the_guide()
    {
        ComplianceLine first = new(
            "CL-2026-001", new YearMonth(2026, 3), "P-0001", "Bâti Fictif SARL", "Mise à disposition", Hours.Of(100), new Hours(8_050), Hours.Zero, new Hours(1_950),
            "Compté en partie", ComplianceTone.Neutral, "Plafond\tmensuel");
        var second = first with { PersonReference = "P-0000", Declared = new Hours(15_167), Counted = new Hours(15_167), NotCounted = Hours.Zero, OutcomeText = "Compté", ReasonText = "" };
        const string guide = "7a0f85dc95f1d1f5cd35d3fe5bb70b43be7ba939047c9f6424ad6462c1b0721b";
        Assert.Multiple(() =>
        {
            Assert.That(LinesDigest.Of([first, second]), Is.EqualTo(guide));
            Assert.That(LinesDigest.Of([second, first]), Is.EqualTo(guide));
            Assert.That(LinesDigest.Of([]), Is.EqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
            Assert.That(LinesDigest.Of([first]), Is.Not.EqualTo(guide));
        });
    }

    [Test]
    public void Both_languages_have_the_same_labels()
    {
        var resources = new ResourceManager(typeof(WorkbookTexts));
        var french = Labels(resources, CultureInfo.InvariantCulture);
        Assert.Multiple(() =>
        {
            Assert.That(Labels(resources, CultureInfo.GetCultureInfo("en")).Keys, Is.EquivalentTo(french.Keys));
            Assert.That(french.Values, Has.None.Empty);
        });
    }

    private static Dictionary<string, string> Labels(ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
