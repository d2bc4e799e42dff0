using System.Text.RegularExpressions;
using ClauseTracker.Browser.Tests.Browser;
using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>The whole job in the browser, as the people who do it; axe looks at each page they meet.</summary>
[RequiresBrowser]
public sealed partial class JourneyTests : Journey
{
    private const string Contract = "2026-001";

    private static readonly string Employer = HoursSheets.SiretOf(7);

    [Test]
    public async Task A_contract_comes_in_a_month_is_worked_and_the_workbook_proves_it()
    {
        await CreateUsersAsync();
        var clause = await DeclareAsync();
        var month = TimeProvider.System.GetUtcNow().AddMonths(-1);
        var facilitator = await SignInAsync("facilitatrice@test.example");
        var reference = await RegisterAsync(facilitator, "Fictif-Voyage", "Prénom", "02/03/1990");
        await facilitator.GotoAsync("/beneficiaries");
        await CheckAsync(facilitator, "beneficiaries");
        await PlaceAsync(facilitator, clause, reference);
        await ImportHoursAsync(facilitator, reference, month);
        await ReachTheHolderAsync(facilitator);

        var watching = await facilitator.Context.NewPageAsync();
        await watching.GotoAsync(clause);
        await Assertions.Expect(watching.Locator("[data-figure=pending]")).ToHaveTextAsync(new Regex("120"), Patient);
        await ValidateAsync(facilitator);

        // Nobody presses anything on this page: the standing follows by itself.
        await Assertions.Expect(watching.Locator("[data-figure=counted]")).ToHaveTextAsync(new Regex("120"), Patient);
        await CheckAsync(watching, "clause");
        await DownloadWorkbookAsync(watching);
        await OfficialSeesFiguresAloneAsync(clause);
    }

    private async Task<string> DeclareAsync()
    {
        var page = await SignInAsync(Officer);
        await page.GotoAsync("/contracts/import");
        await CheckAsync(page, "contracts-import");
        var file = DecpFile.With(DecpFile.Market(Contract).With("montant", 1_000_000).With("dureeMois", 24), DecpFile.Market("2026-002", "12345678900001"));
        await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "decp.json", MimeType = "application/json", Buffer = file });
        await SendAsync(page);
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("Import terminé", new() { Timeout = 30_000 });
        await CheckAsync(page, "contracts-imported");
        await page.GotoAsync($"/contracts?search={Contract}");
        await CheckAsync(page, "contracts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Déclarer la clause" }).First.ClickAsync();
        await CheckAsync(page, "declare-1");
        await PressAsync(page, "next");
        await FillAsync(page, ("Form.Trades[0].LabourShare", "50"), ("Form.InsertionEffort", "5"), ("Form.HourlyCost", "30"));
        await Assertions.Expect(page.Locator("#effect")).ToContainTextAsync("833", new() { Timeout = 30_000 });
        await CheckAsync(page, "declare-2");
        await PressAsync(page, "next");
        await CheckAsync(page, "declare-3");
        await page.Locator("[name='Form.Charter']").PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#declare button[name=Do][value=declare]").First).ToBeVisibleAsync();
        await CheckAsync(page, "declare-4");
        await PressAsync(page, "declare");
        await page.WaitForURLAsync("**/clauses/details**");
        await Assertions.Expect(page.Locator("[data-figure=owed]")).ToHaveTextAsync(new Regex("833"), Patient);
        var address = new Uri(page.Url).PathAndQuery;
        await page.GetByRole(AriaRole.Link, new() { Name = "Texte de la clause" }).ClickAsync();
        await CheckAsync(page, "wording");
        await ComparesVariantsAsync(page);
        await page.GotoAsync("/clauses");
        await CheckAsync(page, "clauses");
        return address;
    }

    /// <summary>Chooses a trade, which brings its share; sees the hours as they are typed; compares a second variant.</summary>
    private static async Task ComparesVariantsAsync(IPage page)
    {
        await page.GotoAsync("/reference-table");
        await CheckAsync(page, "reference-table");
        await page.GotoAsync("/calculator");
        await FillAsync(page, ("Variants[0].Trades[0].AmountExclTax", "300000"));
        await page.Locator("[name='Variants[0].Trades[0].Trade']").SelectOptionAsync("PEINTURE");
        await Assertions.Expect(page.Locator("[name='Variants[0].Trades[0].LabourShare']")).ToHaveValueAsync("70");
        await Assertions.Expect(page.Locator(".result-hours")).ToContainTextAsync("350", new() { Timeout = 30_000 });
        await page.Locator(".calculator-bar button[value=variant]").ClickAsync();
        await Assertions.Expect(page.Locator(".result-hours td")).ToHaveCountAsync(2);
        await page.Locator("#figures button[value='trade:Variants_1_']").ClickAsync();
        await Assertions.Expect(page.Locator("[name='Variants[1].Trades[1].AmountExclTax']")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await CheckAsync(page, "calculator");
    }

    private static async Task PlaceAsync(IPage page, string clause, string reference)
    {
        await page.GotoAsync(clause);
        await page.GetByRole(AriaRole.Link, new() { Name = "Placer une personne" }).ClickAsync();
        await CheckAsync(page, "place");
        await PlaceAsync(page, reference, Employer, "Chantier Exemple", "Peintre", "01/01/2025");
    }

    private static async Task ImportHoursAsync(IPage page, string reference, DateTimeOffset month)
    {
        var file = HoursSheets.French().Line(Contract, Employer, reference, month.ToString("MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), "120,00").AsCsv();
        await page.GotoAsync("/statements/import");
        await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "heures.csv", MimeType = "text/csv", Buffer = file });
        await SendAsync(page);
        await Assertions.Expect(page.Locator("[data-press=i]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await CheckAsync(page, "hours-previewed");
        await page.Keyboard.PressAsync("i");
        await Assertions.Expect(page.Locator("[data-press=i]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await CheckAsync(page, "hours-imported");
    }

    private static async Task ValidateAsync(IPage page)
    {
        await page.GotoAsync("/statements");
        await CheckAsync(page, "statements");
        await page.Locator("tbody a.stretched-link").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-press=v]")).ToBeVisibleAsync();
        await CheckAsync(page, "statement");
        await page.Keyboard.PressAsync("v");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Validé", new() { IgnoreCase = true, Timeout = 30_000 });
    }

    private static async Task DownloadWorkbookAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Classeur de conformité" }).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        Assert.That(download.SuggestedFilename, Does.StartWith("conformite-2026-001"));
        Assert.That(memory.ToArray()[..2], Is.EqualTo("PK"u8.ToArray()));
    }

    private async Task OfficialSeesFiguresAloneAsync(string clause)
    {
        var page = await SignInAsync("elue@test.example");
        await Assertions.Expect(page.Locator(".figures").First).ToContainTextAsync("833");
        var refused = await page.GotoAsync(clause);
        Assert.That(refused!.Status, Is.EqualTo(403));
    }
}
