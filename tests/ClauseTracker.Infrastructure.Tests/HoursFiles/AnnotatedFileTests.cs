using System.Text;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace ClauseTracker.Infrastructure.Tests.HoursFiles;

public sealed class AnnotatedFileTests : HoursFilesFixture
{
    private const string Heading = "Problèmes";

    [Test]
    public async Task Messages_stand_beside_the_bad_rows_and_bad_cells_are_coloured()
    {
        var sheet = HoursSheets.French().Line(Cells()).Line(Cells(month: "13/2026", hours: "douze")).Line(Cells()).Under([["RELEVÉ"], []]);

        using var workbook = await AnnotatedAsync(sheet.AsXlsx());
        var annotated = workbook.Worksheet(1);

        Assert.That(annotated.Name, Is.EqualTo("Relevé"));
        Assert.That(annotated.Cell("F3").GetString(), Is.EqualTo(Heading));
        Assert.That(annotated.Cell("F5").GetString(), Is.EqualTo("<HoursRow.NotAMonth>\n<HoursRow.NotANumber>"));
        Assert.That(annotated.Cell("F4").IsEmpty(), Is.True);
        Assert.That(annotated.Cell("D5").Style.Fill.BackgroundColor, Is.EqualTo(XLColor.FromArgb(0xFF, 0xFF, 0xC7, 0xCE)));
        Assert.That(annotated.Cell("D4").Style.Fill.PatternType, Is.EqualTo(XLFillPatternValues.None));
        Assert.That(annotated.Cell("A5").Style.Fill.PatternType, Is.EqualTo(XLFillPatternValues.None));
    }

    [Test]
    public async Task Values_stay_what_they_were()
    {
        var siret = double.Parse(Employer, System.Globalization.CultureInfo.InvariantCulture);
        var sheet = HoursSheets.French().Line("=1+1", siret, Person, new DateOnly(2026, 11, 30), 151.67).Line(Contract, Employer, Person, new DateOnly(2030, 1, 1), TimeSpan.FromHours(150));

        using var workbook = await AnnotatedAsync(sheet.AsXlsx());
        var annotated = workbook.Worksheet(1);

        Assert.That(annotated.Cell("A2").GetString(), Is.EqualTo("=1+1"));
        Assert.That(annotated.Cell("A2").HasFormula, Is.False);
        Assert.That(annotated.Cell("B2").GetFormattedString(), Is.EqualTo(Employer));
        Assert.That(annotated.Cell("D2").GetDateTime(), Is.EqualTo(new DateTime(2026, 11, 30)));
        Assert.That(annotated.Cell("E2").GetDouble(), Is.EqualTo(151.67));
        Assert.That(annotated.Cell("D3").GetDateTime(), Is.EqualTo(new DateTime(2030, 1, 1)));
    }

    [Test]
    public async Task The_headings_are_frozen_and_the_first_bad_row_is_in_view()
    {
        var sheet = HoursSheets.French();
        for (var i = 0; i < 100; i++) sheet.Line(Cells());
        sheet.Line(Cells(hours: -1)).Under([["RELEVÉ"]]);

        using var document = SpreadsheetDocument.Open(new MemoryStream(await AnnotateAsync(sheet.AsXlsx())), isEditable: false);
        var view = document.WorkbookPart!.WorksheetParts.Single().Worksheet.SheetViews!.GetFirstChild<SheetView>()!;

        Assert.That(view.Pane!.State!.Value, Is.EqualTo(PaneStateValues.Frozen));
        Assert.That(view.Pane.VerticalSplit!.Value, Is.EqualTo(2));
        Assert.That(view.Pane.TopLeftCell!.Value, Is.EqualTo("A103"));
        Assert.That(view.GetFirstChild<Selection>()!.ActiveCell!.Value, Is.EqualTo("A103"));
    }

    [TestCase(0)]
    [TestCase(30)]
    public async Task The_workbook_keeps_to_the_rules_of_the_format(int titleRows)
    {
        var sheet = HoursSheets.French().Line(Cells(hours: "douze")).Line(null, true, new SheetError("#REF!"), "\uD83D\uDE42", null).Under([.. Enumerable.Repeat<object?[]>(["titre"], titleRows)]);

        using var document = SpreadsheetDocument.Open(new MemoryStream(await AnnotateAsync(sheet.AsXlsx())), isEditable: false);
        var errors = new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}");

        Assert.That(errors, Is.Empty);
    }

    [Test]
    public async Task A_csv_comes_back_as_a_workbook()
    {
        var content = Encoding.UTF8.GetBytes($"Contrat;SIRET;Matricule;Mois;Heures\n\n{Contract};{Employer};{Person};11/2026;7,125\u000B\n");

        using var workbook = await AnnotatedAsync(content, "relevé de novembre : société [fictive].csv");
        var annotated = workbook.Worksheet(1);

        Assert.That(annotated.Cell("F3").GetString(), Is.EqualTo("<Shared.HoursTooPrecise>"));
        Assert.That(annotated.Cell("B3").GetString(), Is.EqualTo(Employer));
        Assert.That(annotated.Name, Is.EqualTo("relevé de novembre  société fic"));
    }

    [Test]
    public async Task Problems_found_later_are_told_too()
    {
        RowProblem[] problems = [new(2, "N° marché", Contract, new SharedErrors.NotFound()), new(3, string.Empty, string.Empty, new SharedErrors.NotFound())];
        using var upload = new UploadStream(HoursSheets.French().Line(Cells()).Line(Cells()).AsXlsx());

        var content = await Writer.AnnotateAsync(upload, "releve.xlsx", problems, e => e.Code, Heading, CancellationToken.None);

        using var workbook = new XLWorkbook(new MemoryStream(content));
        Assert.That(workbook.Worksheet(1).Cell("A2").Style.Fill.PatternType, Is.EqualTo(XLFillPatternValues.Solid));
        Assert.That(workbook.Worksheet(1).Cell("F3").GetString(), Is.EqualTo("Shared.NotFound"));
    }

    [Test]
    public async Task A_corrected_annotated_file_is_read_again()
    {
        using var workbook = await AnnotatedAsync(HoursSheets.French().Line(Cells(hours: "douze")).AsXlsx());
        workbook.Worksheet(1).Cell("E2").SetValue(12);
        using var corrected = new MemoryStream();
        workbook.SaveAs(corrected);

        var file = await ReadAsync(corrected.ToArray());

        Assert.That(file.Problems, Is.Empty);
        Assert.That(file.Rows.Single().Hours, Is.EqualTo(Hours.Of(12)));
    }

    [Test]
    public void A_file_that_cannot_be_read_cannot_be_annotated() =>
        Assert.That(async () => await Writer.AnnotateAsync(new MemoryStream(), "vide.xlsx", [], e => e.Code, Heading, CancellationToken.None), Throws.InstanceOf<InvalidDataException>());

    private static async Task<XLWorkbook> AnnotatedAsync(byte[] content, string fileName = "releve.xlsx") => new(new MemoryStream(await AnnotateAsync(content, fileName)));

    private static async Task<byte[]> AnnotateAsync(byte[] content, string fileName = "releve.xlsx")
    {
        var problems = (await ReadAsync(content, fileName)).Problems;
        using var upload = new UploadStream(content);
        return await Writer.AnnotateAsync(upload, fileName, problems, e => $"<{e.Code}>", Heading, CancellationToken.None);
    }
}
