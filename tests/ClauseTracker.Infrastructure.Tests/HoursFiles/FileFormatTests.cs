using System.Text;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClauseTracker.Infrastructure.Tests.HoursFiles;

public sealed class FileFormatTests : HoursFilesFixture
{
    private static readonly HoursFileRow Expected =
        new(2, Contract, null, Person, null, null, null, Employer, new YearMonth(2026, 11), new Hours(15167));

    [Test]
    public async Task A_workbook_is_read()
    {
        var file = await ReadAsync(HoursSheets.French().Line(Cells()).AsXlsx());

        Assert.That(file.Problems, Is.Empty);
        Assert.That(file.Rows, Is.EqualTo(new[] { Expected }));
        Assert.That(file.Headings[nameof(HoursFileRow.Hours)], Is.EqualTo("Heures"));
    }

    [Test]
    public async Task A_workbook_made_by_another_program_is_read()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Relevé");
        string[] headings = ["N° marché", "SIRET employeur", "Référence bénéficiaire", "Mois", "Heures"];
        for (var i = 0; i < headings.Length; i++) sheet.Cell(1, i + 1).Value = headings[i];
        sheet.Cell(2, 1).SetValue(Contract);
        sheet.Cell(2, 2).SetValue(Employer);
        sheet.Cell(2, 3).SetValue(Person);
        sheet.Cell(2, 4).SetValue(new DateTime(2026, 11, 1));
        sheet.Cell(2, 4).Style.NumberFormat.Format = "[$-40C]mmmm yyyy;@";
        sheet.Cell(2, 5).SetValue(151.67);
        sheet.Cell(2, 5).Style.NumberFormat.Format = "0.00\" heures, du mois\"";
        using var content = new MemoryStream();
        workbook.SaveAs(content);

        var file = await ReadAsync(content.ToArray());

        Assert.That(file.Problems, Is.Empty);
        Assert.That(file.Rows, Is.EqualTo(new[] { Expected }));
    }

    [TestCase(';')]
    [TestCase(',')]
    [TestCase('\t')]
    public async Task A_csv_is_read_whatever_its_separator(char separator)
    {
        var file = await ReadAsync(HoursSheets.French().Line(Cells()).AsCsv(separator), "releve.csv");

        Assert.That(file.Rows, Is.EqualTo(new[] { Expected }));
    }

    [TestCase("utf-8")]
    [TestCase("windows-1252")]
    [TestCase("utf-16")]
    public async Task A_csv_is_read_whatever_its_encoding(string encoding)
    {
        _ = Reader;
        var content = HoursSheets.French().Line("Marché n° 7 – été", Employer, "Œuvre", "décembre 2026", "151,67").AsCsv(';', Encoding.GetEncoding(encoding));

        var row = (await ReadAsync(content, "releve.csv")).Rows.Single();

        Assert.That(row.ContractNumber, Is.EqualTo("Marché n° 7 – été"));
        Assert.That(row.PersonReference, Is.EqualTo("Œuvre"));
        Assert.That(row.Month, Is.EqualTo(new YearMonth(2026, 12)));
    }

    [Test]
    public async Task A_csv_of_utf8_without_byte_order_mark_is_read()
    {
        var content = HoursSheets.French().Line("Été", Employer, Person, "11/2026", "151,67").AsCsv(';', new UTF8Encoding(false));

        Assert.That((await ReadAsync(content)).Rows.Single().ContractNumber, Is.EqualTo("Été"));
    }

    [Test]
    public async Task A_csv_renamed_xlsx_is_read_as_what_it_is() =>
        Assert.That((await ReadAsync(HoursSheets.French().Line(Cells()).AsCsv(), "releve.xlsx")).Rows, Has.Count.EqualTo(1));

    [Test]
    public async Task The_line_of_excel_that_tells_the_separator_is_no_row()
    {
        var content = Encoding.UTF8.GetBytes("sep=;\r\n" + Encoding.UTF8.GetString(HoursSheets.French().Line(Cells()).AsCsv(';', new UTF8Encoding(false))));

        Assert.That((await ReadAsync(content)).Rows.Single().Row, Is.EqualTo(2));
    }

    [Test]
    public async Task Quotes_hold_separators_quotes_and_line_breaks()
    {
        var file = await ReadAsync(HoursSheets.French().Line("a;\"b\"\nc", Employer, Person, "11/2026", "1").Line(Cells()).AsCsv(), "releve.csv");

        Assert.That(file.Rows[0].ContractNumber, Is.EqualTo("a;\"b\"\nc"));
        Assert.That(file.Rows[1].Row, Is.EqualTo(3));
    }

    [TestCase("Lot \"A\" – peinture")]
    [TestCase("3\" de large")]
    public async Task Quotes_inside_a_plain_text_are_text(string contract)
    {
        var content = Encoding.UTF8.GetBytes($"N° marché;SIRET;Matricule;Mois;Heures\n{contract};{Employer};{Person};11/2026;12\n{Contract};{Employer};{Person};11/2026;13\n");

        Assert.That((await ReadAsync(content)).Rows.Select(r => r.ContractNumber), Is.EqualTo(new[] { contract, Contract }));
    }

    [Test]
    public async Task A_csv_without_a_last_line_break_and_with_blank_lines_keeps_its_row_numbers()
    {
        var content = Encoding.UTF8.GetBytes($"N° marché;SIRET;Matricule;Mois;Heures\n\n;;;;\n{Contract};{Employer};{Person};11/2026;12");

        Assert.That((await ReadAsync(content)).Rows.Single().Row, Is.EqualTo(4));
    }

    [Test]
    public async Task A_thousand_blank_rows_and_a_blank_extent_cost_nothing()
    {
        var file = await ReadAsync(HoursSheets.French().BlankLines(1000).Line(Cells()).BlankLines(1000).AsXlsx());

        Assert.That(file.Rows.Single().Row, Is.EqualTo(1002));
    }

    [Test]
    public async Task Cells_far_to_the_right_cost_nothing()
    {
        using var workbook = new XLWorkbook(new MemoryStream(HoursSheets.French().Line(Cells()).AsXlsx()));
        workbook.Worksheet(1).Cell("XFD1").SetValue("loin");
        using var content = new MemoryStream();
        workbook.SaveAs(content);

        Assert.That((await ReadAsync(content.ToArray())).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Values_far_to_the_right_of_a_csv_are_left_out()
    {
        var content = Encoding.UTF8.GetBytes($"N° marché;SIRET;Matricule;Mois;Heures\n{Contract};{Employer};{Person};11/2026;12{new string(';', 20_000)}loin\n");
        RowProblem[] problems = [new(2, nameof(HoursFileRow.Hours), string.Empty, new SharedErrors.NotFound())];
        using var upload = new UploadStream(content);

        var annotated = await Writer.AnnotateAsync(upload, "releve.csv", problems, e => e.Code, "Problèmes", CancellationToken.None);

        using var workbook = new XLWorkbook(new MemoryStream(annotated));
        Assert.That(workbook.Worksheet(1).LastColumnUsed().ColumnNumber(), Is.LessThan(300));
        Assert.That((await ReadAsync(content)).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_first_sheet_with_the_headings_is_read()
    {
        var content = HoursSheets.French().Line(Cells()).AsXlsx(("Mode d'emploi", HoursSheets.With("Remplir une ligne par personne")), ("Vide", HoursSheets.Blank()));

        Assert.That((await ReadAsync(content)).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_hidden_sheet_is_not_read()
    {
        using var workbook = new XLWorkbook(new MemoryStream(HoursSheets.French().Line(Cells()).AsXlsx(("Modèle", HoursSheets.French().Line(Cells(hours: 1))))));
        workbook.Worksheet("Modèle").Hide();
        using var content = new MemoryStream();
        workbook.SaveAs(content);

        Assert.That((await ReadAsync(content.ToArray())).Rows.Single().Hours, Is.EqualTo(new Hours(15167)));
    }

    [Test]
    public async Task Days_counted_from_1904_are_read()
    {
        var content = new MemoryStream();
        content.Write(HoursSheets.French().Line(Cells(month: new DateOnly(2022, 10, 31))).AsXlsx());
        using (var document = SpreadsheetDocument.Open(content, isEditable: true))
        {
            document.WorkbookPart!.Workbook.PrependChild(new WorkbookProperties { Date1904 = true });
        }

        Assert.That((await ReadAsync(content.ToArray())).Rows.Single().Month, Is.EqualTo(new YearMonth(2026, 11)));
    }

    [Test]
    public async Task Many_rows_are_read()
    {
        var sheet = HoursSheets.French();
        for (var i = 0; i < 20_000; i++) sheet.Line(Cells());

        Assert.That((await ReadAsync(sheet.AsXlsx())).Rows, Has.Count.EqualTo(20_000));
    }

    [Test]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var upload = new UploadStream(HoursSheets.French().Line(Cells()).AsXlsx());

        Assert.That(async () => await Reader.ReadAsync(upload, "releve.xlsx", new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }
}
