using System.IO.Compression;
using System.Text;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.HoursFiles;

public sealed class FileRefusalTests : HoursFilesFixture
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Test]
    public async Task Nothing_is_refused() => Assert.That(await RefusalAsync([]), Is.TypeOf<HoursFileErrors.Empty>());

    [Test]
    public async Task Headings_alone_are_refused() => Assert.That(await RefusalAsync(HoursSheets.French().AsXlsx()), Is.TypeOf<HoursFileErrors.Empty>());

    [Test]
    public async Task A_workbook_without_a_cell_is_refused() => Assert.That(await RefusalAsync(HoursSheets.Blank().AsXlsx()), Is.TypeOf<HoursFileErrors.Empty>());

    [Test]
    public async Task Blank_text_is_refused() => Assert.That(await RefusalAsync("\r\n;;\r\n"u8.ToArray()), Is.TypeOf<HoursFileErrors.Empty>());

    [Test]
    public async Task Too_many_bytes_are_refused()
    {
        var error = await RefusalAsync(new byte[HoursFile.MostBytes + 1]);

        Assert.That(error, Is.EqualTo(new HoursFileErrors.TooLarge(HoursFile.MostBytes)));
        Assert.That(error.Arguments, Is.EqualTo(new object[] { 20 }));
    }

    [Test]
    public async Task Too_many_rows_are_refused()
    {
        var line = $"{Contract};{Employer};{Person};11/2026;1\n";
        var text = new StringBuilder("N° marché;SIRET;Matricule;Mois;Heures\n").Insert(38, line, HoursFile.MostRows + 1);

        Assert.That(await RefusalAsync(Encoding.UTF8.GetBytes(text.ToString())), Is.EqualTo(new HoursFileErrors.TooManyRows(HoursFile.MostRows)));
    }

    [TestCase("%PDF-1.7\nSIRET;Mois")]
    [TestCase("<html><table><tr><td>SIRET</td></tr></table></html>")]
    [TestCase("\u0001\u0002 SIRET;Mois")]
    [TestCase("PK\u0003\u0004 and no zip after it")]
    public async Task What_is_no_spreadsheet_is_refused(string content) =>
        Assert.That(await RefusalAsync(Encoding.UTF8.GetBytes(content)), Is.TypeOf<HoursFileErrors.NotASpreadsheet>());

    [Test]
    public async Task A_zip_of_something_else_is_refused() =>
        Assert.That(await RefusalAsync(Zip(("word/document.xml", "<document/>"))), Is.TypeOf<HoursFileErrors.NotASpreadsheet>());

    [Test]
    public async Task A_truncated_workbook_is_refused()
    {
        var content = HoursSheets.French().Line(Cells()).AsXlsx();

        Assert.That(await RefusalAsync(content[..(content.Length / 2)]), Is.TypeOf<HoursFileErrors.NotASpreadsheet>());
    }

    [Test]
    public async Task A_workbook_with_a_flipped_byte_is_refused_or_read_and_never_breaks()
    {
        var good = HoursSheets.French().Line(Cells()).AsXlsx();
        for (var i = 0; i < good.Length; i += 7)
        {
            var bad = good.ToArray();
            bad[i] ^= 0x55;
            using var upload = new UploadStream(bad);
            var result = await Reader.ReadAsync(upload, "releve.xlsx", CancellationToken.None);
            Assert.That(result.IsSuccess || result.Errors.Count == 1, $"byte {i}");
        }
    }

    [Test]
    public async Task A_workbook_with_entities_is_refused()
    {
        var content = Zip(
            ("_rels/.rels", """<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", """<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><workbook>&b;</workbook>"""),
            ("xl/_rels/workbook.xml.rels", "<Relationships/>"));

        Assert.That(await RefusalAsync(content), Is.TypeOf<HoursFileErrors.NotASpreadsheet>());
    }

    [Test]
    public async Task A_zip_that_swells_is_refused()
    {
        var bomb = Zip(("xl/worksheets/sheet1.xml", new string(' ', 50_000_000)));

        Assert.That(bomb, Has.Length.LessThan(100_000));
        Assert.That(await RefusalAsync(bomb), Is.TypeOf<HoursFileErrors.ZipBomb>());
    }

    [Test]
    public async Task A_zip_of_very_many_files_is_refused()
    {
        var many = Enumerable.Range(0, 2_001).Select(i => ($"xl/{i}.xml", "<a/>")).ToArray();

        Assert.That(await RefusalAsync(Zip(many)), Is.TypeOf<HoursFileErrors.ZipBomb>());
    }

    [Test]
    public async Task A_workbook_with_a_password_is_refused() =>
        Assert.That(await RefusalAsync([.. CompoundFile, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")]), Is.TypeOf<HoursFileErrors.Encrypted>());

    [Test]
    public async Task An_old_workbook_is_refused() =>
        Assert.That(await RefusalAsync([.. CompoundFile, .. new byte[512], .. Encoding.Unicode.GetBytes("Workbook")]), Is.TypeOf<HoursFileErrors.OldWorkbook>());

    [Test]
    public async Task No_headings_are_refused_and_those_expected_are_named()
    {
        var error = await RefusalAsync(HoursSheets.With("a", "b").Line("c", "d").AsXlsx());

        Assert.That(error, Is.TypeOf<HoursFileErrors.NoHeaderRow>());
        Assert.That(error.Arguments, Is.EqualTo(new[] { "N° marché, SIRET employeur, Mois, Heures, Référence bénéficiaire" }));
    }

    [Test]
    public async Task Headings_after_the_fortieth_row_are_not_found() =>
        Assert.That(await RefusalAsync(HoursSheets.French().Line(Cells()).Under([.. Enumerable.Repeat<object?[]>(["titre"], 40)]).AsXlsx()), Is.TypeOf<HoursFileErrors.NoHeaderRow>());

    [Test]
    public async Task Missing_headings_are_named()
    {
        var error = await RefusalAsync(HoursSheets.With("Contrat", "Mois", "Nom", "Prénom").Line("a", "b").AsCsv());

        Assert.That(((HoursFileErrors.MissingColumns)error).Columns, Is.EqualTo(new[] { "SIRET employeur", "Heures", "Référence bénéficiaire" }));
    }

    [Test]
    public async Task Two_headings_for_the_same_thing_are_refused() =>
        Assert.That(
            await RefusalAsync(HoursSheets.With("Contrat", "SIRET", "Matricule", "Mois", "Nb heures", "Heures réalisées").Line("a").AsXlsx()),
            Is.EqualTo(new HoursFileErrors.SameColumnTwice("Nb heures", "Heures réalisées")));

    [Test]
    public async Task A_quote_that_is_never_closed_is_refused_with_its_row()
    {
        var content = Encoding.UTF8.GetBytes($"N° marché;SIRET;Matricule;Mois;Heures\n{Contract};{Employer};{Person};11/2026;1\n\"{Contract};{Employer};{Person};11/2026;2\n{Contract};{Employer};{Person};11/2026;3\n");

        Assert.That(await RefusalAsync(content), Is.EqualTo(new HoursFileErrors.BrokenQuotes(3)));
    }

    [Test]
    public async Task Text_after_a_closing_quote_is_refused_with_its_row()
    {
        var content = Encoding.UTF8.GetBytes($"N° marché;SIRET;Matricule;Mois;Heures\n{Contract};{Employer};{Person};11/2026;\"1\"5\n");

        Assert.That(await RefusalAsync(content), Is.EqualTo(new HoursFileErrors.BrokenQuotes(2)));
    }

    [Test]
    public void All_refusals_have_their_own_code_and_the_same_field()
    {
        Error[] all =
        [
            new HoursFileErrors.Empty(), new HoursFileErrors.TooLarge(1), new HoursFileErrors.NotASpreadsheet(), new HoursFileErrors.OldWorkbook(), new HoursFileErrors.Encrypted(),
            new HoursFileErrors.ZipBomb(), new HoursFileErrors.NoHeaderRow([]), new HoursFileErrors.MissingColumns([]), new HoursFileErrors.SameColumnTwice("a", "b"),
            new HoursFileErrors.TooManyRows(1), new HoursFileErrors.BrokenQuotes(1),
        ];

        Assert.That(all.Select(e => e.Code), Is.Unique.And.All.StartsWith("HoursFile."));
        Assert.That(all.Select(e => e.Field), Is.All.EqualTo(HoursFileErrors.Input));
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return content.ToArray();
    }
}
