using System.Globalization;
using System.Text;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using MiniExcelLibs;

namespace ClauseTracker.Application.Tests.PublicContracts;

[SetUICulture("fr-FR"), SetCulture("fr-FR")]
public sealed class ExportContractsTests(DatabaseUnderTest database) : SharedWorldTests(database)
{
    private const int Count = 1200;

    protected override async Task FillAsync()
    {
        await World.ReadAsync(async db =>
        {
            await ManyContracts.AddAsync(db, Count);
            return 0;
        });
        using var imported = new MemoryStream(DecpFile.With(DecpFile.Market("2026-014").With("objet", "=HYPERLINK(\"x\");piège")));
        await World.GivenAsync(new ImportContracts(imported, new ContractImportFilter(null, false)));
    }

    [Test]
    public async Task The_file_holds_the_list_in_its_order_and_says_how_many_rows([Values] ContractSort sort)
    {
        var filter = new ContractFilter { Search = "travaux", Sort = sort, Descending = false };
        var (table, lines) = await CsvAsync(filter);

        var listed = new List<string>();
        for (var page = 1; listed.Count < table.Rows; page++) listed.AddRange((await World.AnswerAsync(new ListContracts(filter, page))).Rows.Select(r => r.Number));
        Assert.That(table.Rows, Is.EqualTo(Count / 2));
        Assert.That(table.FileName, Is.EqualTo("marches-600-lignes-2026-11-16.csv"));
        Assert.That(lines.Skip(1).Select(l => l.Split(';')[0]), Is.EqualTo(listed));
    }

    [Test]
    public async Task More_rows_than_pages_reach_are_all_there()
    {
        var (table, lines) = await CsvAsync(new ContractFilter());

        Assert.That((table.Rows, lines.Count), Is.EqualTo((Count + 1, Count + 2)));
        Assert.That(lines[0], Does.StartWith("Numéro;Objet;Type;Acheteur;"));
    }

    [Test]
    public async Task A_workbook_holds_numbers_and_days_as_such()
    {
        using var file = new MemoryStream();
        var table = await World.AnswerAsync(new ExportContracts(new ContractFilter { Search = ManyContracts.RareWord }, TableFormat.Xlsx, file));
        file.Position = 0;
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();

        Assert.That((table.Rows, rows.Count), Is.EqualTo((12, 12)));
        Assert.That(rows[0]["Montant HT"], Is.TypeOf<double>());
        Assert.That(rows[0]["Notifié le"], Is.TypeOf<DateTime>());
        Assert.That(rows[0]["Objet"].ToString(), Does.Contain("belvédère"));
    }

    [TestCase(TableFormat.Csv)]
    [TestCase(TableFormat.Xlsx)]
    public async Task An_empty_list_gives_the_headings(TableFormat format)
    {
        using var file = new MemoryStream();
        var table = await World.AnswerAsync(new ExportContracts(new ContractFilter { Search = "introuvable" }, format, file));
        file.Position = 0;

        Assert.That(table.Rows, Is.Zero);
        if (format == TableFormat.Csv) Assert.That(Encoding.UTF8.GetString(file.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        else Assert.That(((IDictionary<string, object>)file.Query(useHeaderRow: true).First()).Keys, Does.Contain("Numéro"));
    }

    [Test]
    public async Task A_text_that_a_spreadsheet_would_calculate_stays_text()
    {
        var (_, lines) = await CsvAsync(new ContractFilter { Search = "piège" });
        Assert.That(lines[1], Does.StartWith("2026-014;\"'=HYPERLINK(\"\"x\"\");piège\";"));
    }

    [Test]
    public async Task Another_buyer_s_contracts_are_not_in_it()
    {
        await World.AsAsync(Role.ProcurementOfficer, ManyContracts.Buyer(1));
        var (table, lines) = await CsvAsync(new ContractFilter());

        Assert.That(table.Rows, Is.EqualTo(Count / ManyContracts.Buyers));
        Assert.That(lines.Skip(1), Has.All.Contains(string.Create(CultureInfo.InvariantCulture, $"Commune de {ManyContracts.Commune(1)}")));
    }

    private async Task<(ExportedTable Table, List<string> Lines)> CsvAsync(ContractFilter filter)
    {
        using var file = new MemoryStream();
        var table = await World.AnswerAsync(new ExportContracts(filter, TableFormat.Csv, file));
        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.That(text, Does.StartWith("\uFEFF"));
        return (table, [.. text[1..].Split("\r\n", StringSplitOptions.RemoveEmptyEntries)]);
    }
}
