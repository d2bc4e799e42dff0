using System.IO.Compression;
using System.Text;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.HoursFiles;

/// <summary>Workbooks as they come: calculated, filtered, with macros, with a million rows that hold nothing.</summary>
public sealed class UnusualWorkbookTests : HoursFilesFixture
{
    [Test]
    public async Task The_calculated_value_of_a_formula_is_read()
    {
        var content = Changed(HoursSheets.French().Line(Cells(hours: 1)).AsXlsx(), sheet => sheet.Replace("<x:v>1</x:v>", "<x:f>SUM(A1:A2)</x:f><x:v>151.67</x:v>", StringComparison.Ordinal));

        Assert.That((await ReadAsync(content)).Rows.Single().Hours, Is.EqualTo(new Hours(15167)));
    }

    [Test]
    public async Task A_failed_formula_is_told_at_its_cell()
    {
        var problem = await OnlyProblemAsync(HoursSheets.French().Line(Cells(hours: new SheetError("#REF!"))).AsXlsx());

        Assert.That((problem.Column, problem.Value, problem.Error), Is.EqualTo((nameof(HoursFileRow.Hours), "#REF!", (Error)new HoursRowErrors.FormulaError("#REF!", nameof(HoursFileRow.Hours)))));
    }

    [Test]
    public async Task Hidden_rows_are_read_and_counted()
    {
        var content = Changed(HoursSheets.French().Line(Cells(hours: 1)).Line(Cells(hours: 2)).AsXlsx(), sheet => sheet.Replace("<x:row r=\"3\">", "<x:row r=\"3\" hidden=\"1\">", StringComparison.Ordinal));
        var file = await ReadAsync(content);

        Assert.That((file.Rows.Count, file.HiddenRows), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task A_macro_is_left_where_it_is_and_said()
    {
        var content = HoursSheets.French().Line(Cells()).AsXlsx();
        var file = await ReadAsync(With(content, "xl/vbaProject.bin", "macro"), "releve.xlsm");

        Assert.That((file.Rows.Count, file.HasMacro), Is.EqualTo((1, true)));
        Assert.That((await ReadAsync(content)).HasMacro, Is.False);
    }

    [Test]
    public async Task A_million_blank_rows_cost_nothing()
    {
        var blank = string.Concat(Enumerable.Range(3, 1_000_000).Select(r => $"<x:row r=\"{r}\"/>"));
        var content = Changed(HoursSheets.French().Line(Cells()).AsXlsx(), sheet => sheet.Replace("</x:sheetData>", blank + "</x:sheetData>", StringComparison.Ordinal));

        Assert.That((await ReadAsync(content)).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Days_written_as_text_are_days() =>
        Assert.That((await ReadAsync(HoursSheets.French().Line(Cells(month: "15/11/2026")).AsXlsx())).Rows.Single().Month, Is.EqualTo(new YearMonth(2026, 11)));

    private static byte[] Changed(byte[] workbook, Func<string, string> change)
    {
        using var content = new MemoryStream();
        content.Write(workbook);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(e => e.FullName.Contains("worksheets/sheet", StringComparison.Ordinal));
            string before;
            using (var reader = new StreamReader(entry.Open())) before = reader.ReadToEnd();
            var after = change(before);
            Assert.That(after, Is.Not.EqualTo(before));
            using var stream = entry.Open();
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(after));
        }

        return content.ToArray();
    }

    private static byte[] With(byte[] workbook, string name, string text)
    {
        using var content = new MemoryStream();
        content.Write(workbook);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        return content.ToArray();
    }
}
