using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClauseTracker.Testing;
using Microsoft.Playwright;
using MimeKit;

namespace ClauseTracker.Browser.Tests;

/// <summary>
/// The month of a territory, from its opening to its closing: one firm by the grid, one by its own spreadsheet, returned and corrected, one late, reminded by mail and
/// answering on a telephone; on another contract, nothing. What counts is right to the hundredth of an hour.
/// </summary>
[RequiresBrowser]
public sealed class MonthJourneyTests : Journey
{
    private const string Works = "MOIS-1";
    private const string Cleaning = "MOIS-2";
    private const string Grid = "Atelier Exemple";
    private const string Sheet = "Bâtisseurs Exemple";
    private const string Phone = "Chantiers Exemple";
    private const string PayDesk = "paie@chantiers.invalid";

    private readonly SmtpServer _mail = SmtpServer.Start();

    /// <summary>Long enough ago to be late on whatever day this is played.</summary>
    private static readonly DateOnly Month = MonthsAgo(2);

    private static readonly string Buyer = HoursSheets.SiretOf(150);

    private static string Address => Published(Month)[..7];

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["ClauseTracker__PublicAddress"] = "https://insertion.exemple.invalid",
        ["ClauseTracker__Mail__Host"] = "127.0.0.1",
        ["ClauseTracker__Mail__Port"] = _mail.Port.ToString(CultureInfo.InvariantCulture),
        ["ClauseTracker__Mail__Security"] = "None",
        ["ClauseTracker__Mail__From"] = "insertion@exemple.invalid",
    };

    [OneTimeTearDown]
    public async Task StopTheMail() => await _mail.DisposeAsync();

    [Test]
    public async Task A_month_opens_is_answered_in_three_ways_is_reminded_closes_and_counts_to_the_hundredth()
    {
        var (works, cleaning, facilitator) = await TerritoryAsync();
        await OpenTheMonthAsync(facilitator);
        await AnswerByGridAsync(facilitator, cleaning);
        await AnswerBySpreadsheetAsync(facilitator, "31,25");
        await ReturnAsync(facilitator, $"/statements?month={Address}", Sheet, "Le bulletin dit 30,75 h");
        await AnswerBySpreadsheetAsync(facilitator, "30,75");
        await RefuseToCloseUnseenAsync(facilitator);
        await AnswerByReminderAsync(facilitator);
        await ValidateAsync(facilitator);
        await ExpectStandingAsync(facilitator, works, owed: 500, counted: 120.42m + 30.75m + 70.34m);
        await ExpectStandingAsync(facilitator, cleaning, owed: 100, counted: 0);
        await CloseAsync(facilitator);
        await ExpectNothingMovesAsync(facilitator, works);
        await ReadHistoryAsync(facilitator);
    }

    /// <summary>Two contracts of one buyer; three firms with somebody at work for that month alone, one of them on both contracts.</summary>
    private async Task<(Guid Works, Guid Cleaning, IPage Facilitator)> TerritoryAsync()
    {
        var officer = await SignInOfficerAsync();
        var works = await ClauseAsync(officer, Works, "Réfection imaginaire du gymnase", "500");
        var cleaning = await ClauseAsync(officer, Cleaning, "Nettoyage imaginaire de la mairie", "100");
        var page = await SignInAsync("facilitatrice@test.example");
        (string Person, string Firm, int Siret, Guid Clause)[] people =
        [
            ("Alpha", Grid, 151, works), ("Bravo", Sheet, 152, works), ("Charlie", Phone, 153, works), ("Delta", Grid, 151, cleaning),
        ];
        foreach (var (person, firm, siret, clause) in people)
        {
            var reference = await RegisterAsync(page, "Fictif-Mois", person, "04/05/1990");
            await PlaceOnAsync(page, clause, reference, HoursSheets.SiretOf(siret), firm, "Manœuvre", Typed(Month), Typed(Month.AddMonths(1).AddDays(-1)));
        }

        return (works, cleaning, page);
    }

    private static async Task<Guid> ClauseAsync(IPage officer, string number, string subject, string hours)
    {
        await ImportAsync(officer, PlainRecord(number, Buyer, MonthsAgo(10), 36, 500_000, subject));
        return await DeclareHoursAsync(officer, await OpenContractAsync(officer, number), hours);
    }

    /// <summary>What the nightly job does, at once: four statements are expected, each prefilled with its people.</summary>
    private static async Task OpenTheMonthAsync(IPage page)
    {
        await page.GotoAsync($"/statements?status=missing&month={Address}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir" }).ClickAsync();
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(4);
        await CheckAsync(page, "month-opened");
    }

    private static async Task AnswerByGridAsync(IPage page, Guid cleaning)
    {
        await page.GotoAsync($"/statements?status=missing&month={Address}");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Saisir les heures : {Grid}, marché {Works}" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-hours]").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("120,42");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".message.tone-success")).ToContainTextAsync("Heures déclarées");

        await page.GotoAsync($"/statements/month?clause={cleaning}&month={Address}");
        await Assertions.Expect(page.Locator("[data-hours]").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".message.tone-success")).ToBeVisibleAsync();
    }

    /// <summary>The firm's own sheet: a title above, headings that nobody guesses. Asked once what they mean, the application knows the next time.</summary>
    private static async Task AnswerBySpreadsheetAsync(IPage page, string hours)
    {
        var file = HoursSheets.With("Chantier", "Patronyme", "Petit nom", "Venu au monde", "Quand", "Temps passé")
            .Line(Works, "Fictif-Mois", "Bravo", new DateOnly(1990, 5, 4), Month, decimal.Parse(hours, CultureInfo.GetCultureInfo("fr-FR")))
            .Under(["Suivi du personnel", null], []);
        await page.GotoAsync("/statements/import");
        await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "suivi.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = file.AsXlsx() });
        await SendAsync(page);
        await page.WaitForURLAsync(new Regex("columns|preview"), new() { Timeout = 30_000 });
        if (page.Url.Contains("columns", StringComparison.OrdinalIgnoreCase)) await MapAsync(page);
        await Assertions.Expect(page.Locator("[data-press=i]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await CheckAsync(page, "month-previewed-" + hours.Replace(',', '-'));
        await page.Keyboard.PressAsync("i");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(hours, new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("[data-press=i]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    private static async Task MapAsync(IPage page)
    {
        string[] meanings = ["ContractNumber", "FamilyName", "GivenName", "BirthDate", "Month", "Hours"];
        for (var i = 0; i < meanings.Length; i++) await page.Locator($"[name='Meanings[{i.ToString(CultureInfo.InvariantCulture)}]']").SelectOptionAsync(meanings[i]);
        await FillAsync(page, ("EmployerSiret", HoursSheets.SiretOf(152)));
        await CheckAsync(page, "month-columns");
        await SendAsync(page);
    }

    /// <summary>One firm has not answered: the month says so, and does not close on a mere click.</summary>
    private static async Task RefuseToCloseUnseenAsync(IPage page)
    {
        await page.GotoAsync($"/months?month={Address}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Phone);
        await CheckAsync(page, "month-gaps");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clore" }).ClickAsync();
        Assert.That(await page.Locator("#Anyway").EvaluateAsync<bool>("box => box.validity.valueMissing"), Is.True);
    }

    /// <summary>The facilitator sends what the dry run shows; the firm opens the letter's link on a telephone and answers.</summary>
    private async Task AnswerByReminderAsync(IPage page)
    {
        await page.GotoAsync("/organisations?search=chantiers");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GotoAsync($"/organisations/contact?id={IdOf(page)}");
        await FillAsync(page, ("Name", "Paie Exemple"), ("Email", PayDesk), ("From", "01/01/2025"));
        await SendAsync(page);
        await page.GotoAsync("/reminders");
        await CheckAsync(page, "month-reminders");
        await page.GetByRole(AriaRole.Button, new() { Name = PayDesk }).First.ClickAsync();
        var link = await LinkInLetterAsync(page);

        var phone = await Session.NewPageAsync(new Browser.Reader(ForAxe: true, Width: 390, Height: 844));
        await phone.GotoAsync(link);
        await phone.WaitForURLAsync("**/firm/months/*");
        await phone.Locator("[data-hours]").FillAsync("70,34");
        await CheckAsync(phone, "month-phone");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Assertions.Expect(phone.Locator(".firm-figure")).ToHaveTextAsync(HoursAre(70.34m));
    }

    /// <summary>The page of messages tells when the server took it; then the letter is there.</summary>
    private async Task<string> LinkInLetterAsync(IPage page)
    {
        await page.GotoAsync("/reminders/log");
        while (await page.GetByText("Envoyé", new() { Exact = true }).CountAsync() == 0)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }

        await CheckAsync(page, "month-messages");
        var letter = _mail.Taken.Single();
        Assert.That(letter.Recipients, Is.EqualTo([PayDesk]));
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(letter.Text));
        var text = (await MimeMessage.LoadAsync(stream)).TextBody!;
        return new Uri(Regex.Match(text, @"https://\S+/firm/\S+").Value).AbsolutePath;
    }

    /// <summary>Three statements with hours, one that says nothing: each read, then validated by a key, which opens the next.</summary>
    private static async Task ValidateAsync(IPage page)
    {
        await page.GotoAsync($"/statements?month={Address}");
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(4);
        await CheckAsync(page, "month-answered");
        await page.Locator("tbody a.stretched-link").First.ClickAsync();
        for (var left = 4; left > 0; left--)
        {
            await Assertions.Expect(page.Locator("[data-press=v]")).ToBeVisibleAsync();
            var address = page.Url;
            await page.Keyboard.PressAsync("v");
            if (left > 1) await page.WaitForURLAsync(url => url != address);
        }

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Validé", new() { IgnoreCase = true, Timeout = 30_000 });
    }

    private static async Task ExpectStandingAsync(IPage page, Guid clause, decimal owed, decimal counted)
    {
        await page.GotoAsync($"/clauses/details?id={clause}");
        await Assertions.Expect(page.Locator("[data-figure=counted]")).ToHaveTextAsync(HoursAre(counted), Patient);
        await Assertions.Expect(page.Locator("[data-figure=owed]")).ToHaveTextAsync(HoursAre(owed));
        await Assertions.Expect(page.Locator("[data-figure=pending]")).ToHaveTextAsync(HoursAre(0));
        await Assertions.Expect(page.Locator("[data-figure=not-counted]")).ToHaveTextAsync(HoursAre(0));
    }

    private static async Task CloseAsync(IPage page)
    {
        await page.GotoAsync($"/months?month={Address}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clore" }).ClickAsync();
        await Assertions.Expect(page.Locator("main table").First).ToContainTextAsync("221,51", new() { Timeout = 30_000 });
        await CheckAsync(page, "month-closed");
    }

    private static async Task ExpectNothingMovesAsync(IPage page, Guid works)
    {
        await page.GotoAsync($"/statements/month?clause={works}&month={Address}");
        await Assertions.Expect(page.Locator("[data-hours]:not([readonly])")).ToHaveCountAsync(0);
        await CheckAsync(page, "month-grid-closed");
    }

    /// <summary>What happened with the firm that was reminded: the letter, the answer through its link, the validation, the closing; who, and when.</summary>
    private static async Task ReadHistoryAsync(IPage page)
    {
        await page.GotoAsync("/organisations?search=chantiers");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Historique" }).ClickAsync();
        var main = page.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync(PayDesk);
        await Assertions.Expect(main).ToContainTextAsync("70,34");
        await Assertions.Expect(main).ToContainTextAsync("Fanny Facilitatrice");
        await CheckAsync(page, "month-history-firm");

        await page.GotoAsync($"/contracts?search={Works}");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Historique" }).ClickAsync();
        await Assertions.Expect(main).ToContainTextAsync("30,75 h");
        await CheckAsync(page, "month-history-contract");

        await page.GotoAsync("/beneficiaries");
        await page.Locator("main tbody a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Historique" }).ClickAsync();
        await CheckAsync(page, "month-history-person");
    }
}
