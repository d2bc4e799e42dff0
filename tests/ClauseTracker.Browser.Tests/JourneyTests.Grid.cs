using System.Text.RegularExpressions;
using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>A facilitator's month in the grid: typed by keys, pasted, through a lost connection, beside a colleague.</summary>
public sealed partial class JourneyTests
{
    private const string GridContract = "GRILLE-1";

    private static readonly string[] GridPeople = ["Alpha", "Bravo", "Charlie", "Delta"];

    [Test]
    public async Task A_month_is_typed_by_keys_survives_a_lost_connection_and_a_colleague_and_is_declared()
    {
        var (page, address) = await GridAsync();
        await TypeByKeysAsync(page, address);
        await PasteBlocksAsync(page, address);
        await LoseConnectionAsync(page, address);
        await MeetColleagueAsync(page, address);
        await DeclareByKeyAsync(page, address);
    }

    /// <summary>Three people with one employer, one with another, all at work on one clause.</summary>
    private async Task<(IPage Page, string Address)> GridAsync()
    {
        var officer = await SignInOfficerAsync();
        await ImportAsync(officer, Record(GridContract, HoursSheets.SiretOf(104), MonthsAgo(12), 36, 900_000).With("objet", "Entretien imaginaire des squares"));
        var contract = await OpenContractAsync(officer, GridContract);
        var clause = await DeclareHoursAsync(officer, contract, "1000");

        var page = await SignInAsync("facilitatrice@test.example");
        foreach (var (name, index) in GridPeople.Select((n, i) => (n, i)))
        {
            var reference = await RegisterAsync(page, "Fictif-Grille", name, $"0{index + 1}/05/1988");
            var employer = index < 3 ? 141 : 142;
            await PlaceOnAsync(page, clause, reference, HoursSheets.SiretOf(employer), $"Jardins-Exemple {employer}", "Jardinier", Typed(index == 2 ? MonthsAgo(1).AddDays(15) : MonthsAgo(6)));
        }

        return (page, $"/statements/month?clause={clause}&month={Published(MonthsAgo(1))[..7]}");
    }

    private static async Task TypeByKeysAsync(IPage page, string address)
    {
        await page.GotoAsync(address + "&view=month");
        await Assertions.Expect(Cell(page, 0, 0)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("120,5");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync("800");
        await Assertions.Expect(page.Locator(".cell-notes:visible")).ToContainTextAsync("plus de 744 h");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Cell(page, 1, 0)).ToHaveValueAsync("");
        await page.Keyboard.TypeAsync("35");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.TypeAsync("1");
        await page.Keyboard.PressAsync("Tab");
        await ExpectSavedAsync(page);
        await Assertions.Expect(page.Locator("[data-sum-of='0']")).ToHaveTextAsync("435,50");
        await CheckAsync(page, "grid-month");
        await page.ReloadAsync();
        await Assertions.Expect(Cell(page, 1, 0)).ToHaveValueAsync("315");

        // By weeks: the third person was hired in the middle of the month, and a week has its limits.
        await page.GotoAsync(address + "&view=weeks");
        var rows = await page.Locator("[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.starts)");
        var late = Array.IndexOf(rows, Typed(MonthsAgo(1).AddDays(15)));
        await TypeAsync(page, late, 1, "7");
        await Assertions.Expect(page.Locator(".cell-notes:visible")).ToContainTextAsync("avant l’embauche");
        await page.Keyboard.PressAsync("Escape");
        await TypeAsync(page, late, 4, "50");
        await Assertions.Expect(page.Locator(".cell-notes:visible").Last).ToContainTextAsync("au-delà de 48 h");
        await page.Keyboard.PressAsync("Escape");
        await TypeAsync(page, late, 4, "35");
        await page.Keyboard.PressAsync("Tab");
        await ExpectSavedAsync(page);
        await Assertions.Expect(Cell(page, late, 0)).ToHaveValueAsync("35");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afficher les noms" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-name]").First).ToContainTextAsync("Grille", new() { IgnoreCase = true });
        await page.Locator("[data-names]").ClickAsync();
        await CheckAsync(page, "grid-weeks");
        await page.SetViewportSizeAsync(390, 844);
        await CheckAsync(page, "grid-weeks-390");
        await page.SetViewportSizeAsync(1400, 900);
        await Browser.Screenshots.TakeAsync(page, "journey-grid-weeks-1400");
    }

    private static async Task PasteBlocksAsync(IPage page, string address)
    {
        await page.GotoAsync(address + "&view=weeks");
        await PasteAsync(page, 0, 2, "1\t2\n3\t4\n5\t6\n7\t8\n9\t10\n");
        await Assertions.Expect(page.Locator(".cell-notes:visible")).ToContainTextAsync("le bloc a 5 lignes");
        await PasteAsync(page, 1, 2, "35\tbeaucoup\n");
        await Assertions.Expect(page.Locator(".cell-notes:visible").Last).ToContainTextAsync("ligne 1, colonne 2");
        await Assertions.Expect(Cell(page, 1, 2)).ToHaveValueAsync("");
        await CheckAsync(page, "grid-paste-refused");
        await PasteAsync(page, 2, 3, "28,5\t35\r\n\t14\r\n");
        await ExpectSavedAsync(page);
        await page.ReloadAsync();
        await Assertions.Expect(Cell(page, 2, 3)).ToHaveValueAsync("28,5");
        await Assertions.Expect(Cell(page, 2, 0)).ToHaveValueAsync("63,5");
        await Assertions.Expect(Cell(page, 3, 3)).ToHaveValueAsync("");
        await Assertions.Expect(Cell(page, 3, 4)).ToHaveValueAsync("14");
    }

    private static async Task LoseConnectionAsync(IPage page, string address)
    {
        await page.GotoAsync(address + "&view=month");
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(page, 0, 0, "130");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync("Connexion perdue");
        await TypeAsync(page, 1, 0, "100");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[data-state][data-waiting='2']")).ToBeVisibleAsync();
        await CheckAsync(page, "grid-offline");
        await page.Context.SetOfflineAsync(false);
        await ExpectSavedAsync(page);

        // The page is left while a cell waits: it warns, and offers the cell again.
        await page.RouteAsync("**/statements/month*handler=Cell*", route => route.AbortAsync());
        await TypeAsync(page, 0, 0, "131");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[data-state][data-waiting='1']")).ToBeVisibleAsync();
        var warned = false;
        void Accept(object? sender, IDialog dialog)
        {
            warned = dialog.Type == DialogType.BeforeUnload;
            // Awaited by the reload, which waits for it; what it says of a page that is gone concerns nobody.
            _ = dialog.AcceptAsync();
        }

        page.Dialog += Accept;
        await page.ReloadAsync();
        page.Dialog -= Accept;
        Assert.That(warned, Is.True);
        await page.UnrouteAsync("**/statements/month*handler=Cell*");
        await Assertions.Expect(Cell(page, 0, 0)).ToHaveValueAsync("130");
        await CheckAsync(page, "grid-left");
        await page.Locator("[data-left-take]").ClickAsync();
        await ExpectSavedAsync(page);
        await page.ReloadAsync();
        await Assertions.Expect(Cell(page, 0, 0)).ToHaveValueAsync("131");
        await Assertions.Expect(page.Locator("[data-left]")).ToBeHiddenAsync();
    }

    private static async Task MeetColleagueAsync(IPage page, string address)
    {
        var other = await page.Context.NewPageAsync();
        await page.GotoAsync(address);
        await other.GotoAsync(address);
        await TypeAsync(page, 0, 0, "132");
        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectSavedAsync(page);
        await TypeAsync(other, 1, 0, "101");
        await other.Keyboard.PressAsync("ArrowDown");
        await ExpectSavedAsync(other);
        await TypeAsync(other, 0, 0, "140");
        await other.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(other.Locator(".note-choice")).ToContainTextAsync("132");
        await CheckAsync(other, "grid-conflict");
        await other.Locator(".note-choice button").First.ClickAsync();
        await ExpectSavedAsync(other);
        await other.ReloadAsync();
        await Assertions.Expect(Cell(other, 0, 0)).ToHaveValueAsync("140");
        await other.CloseAsync();
    }

    private static async Task DeclareByKeyAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Cell(page, 0, 0).FocusAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".message.tone-success")).ToContainTextAsync("Heures déclarées");
        await Assertions.Expect(page.Locator("tbody[data-group]").First).ToContainTextAsync("À contrôler");

        // The month after, nothing is typed yet: one key takes last month's hours, another answers « nothing ».
        var next = address.Replace(Published(MonthsAgo(1))[..7], Published(MonthsAgo(0))[..7], StringComparison.Ordinal);
        await page.GotoAsync(next);
        await Cell(page, 3, 0).FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".message.tone-success")).ToBeVisibleAsync();
        await Cell(page, 0, 0).FocusAsync();
        await page.Keyboard.PressAsync("c");
        await ExpectSavedAsync(page);
        await Assertions.Expect(Cell(page, 0, 0)).ToHaveValueAsync("140");
        await CheckAsync(page, "grid-copied");
    }

    private static ILocator Cell(IPage page, int row, int week) => page.Locator("[data-row]").Nth(row).Locator($"[data-week='{week}']");

    private static async Task TypeAsync(IPage page, int row, int week, string hours)
    {
        await Cell(page, row, week).FocusAsync();
        await page.Keyboard.TypeAsync(hours);
    }

    private static async Task PasteAsync(IPage page, int row, int week, string block) => await Cell(page, row, week).EvaluateAsync(
        "(cell, text) => { cell.focus(); const data = new DataTransfer(); data.setData('text/plain', text); cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", block);

    private static Task ExpectSavedAsync(IPage page) => Assertions.Expect(page.Locator("[data-state]")).ToHaveTextAsync(new Regex("Tout est enregistré"), new() { Timeout = 15_000 });
}
