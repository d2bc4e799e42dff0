using System.Globalization;
using System.Text.RegularExpressions;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>The words that the lives of contracts share: take a record in, say what happened, read the ledger, publish.</summary>
public abstract partial class Journey
{
    protected const string Officer = "acheteur@test.example";

    private static readonly string[] Chosen = ["Lot", "TrancheNumber", "HolderNumber"];

    protected static DateOnly Today => TimeProvider.System.Today();

    /// <summary>The first day of a month, so many months ago: every life lies in the past of the day it is played on.</summary>
    protected static DateOnly MonthsAgo(int months) => new DateOnly(Today.Year, Today.Month, 1).AddMonths(-months);

    protected static string Typed(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    protected static string Published(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number of hours as pages write it, whatever spaces they group and bind it with.</summary>
    protected static Regex HoursAre(decimal hours) =>
        new($@"^\s*{hours.ToString(hours % 1 == 0 ? "#,##0" : "#,##0.00", CultureInfo.GetCultureInfo("en-US")).Replace(",", @"\s", StringComparison.Ordinal).Replace(".", ",", StringComparison.Ordinal)}\sh\s*$");

    /// <summary>Somebody who buys, signed in; the users are created by whichever test comes first.</summary>
    protected async Task<IPage> SignInOfficerAsync()
    {
        await CreateUsersAsync();
        return await SignInAsync(Officer);
    }

    protected static DecpContract Record(string number, string buyer, DateOnly notified, int months, decimal amount) => DecpFile.CompleteMarket(number, buyer)
        .With("dateNotification", Published(notified)).With("datePublicationDonnees", Published(notified.AddDays(20))).With("dureeMois", months).With("montant", amount);

    /// <summary>A contract of one piece: no framework agreement, no lots.</summary>
    protected static DecpContract PlainRecord(string number, string buyer, DateOnly notified, int months, decimal amount, string subject) => Record(number, buyer, notified, months, amount)
        .With("objet", subject).Without("idAccordCadre")
        .With("techniques", new { technique = new[] { "Sans objet" } }).With("modalitesExecution", new { modaliteExecution = new[] { "Sans objet" } });

    protected static async Task ImportAsync(IPage page, DecpContract contract)
    {
        await page.GotoAsync("/contracts/import");
        await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "decp.json", MimeType = "application/json", Buffer = DecpFile.With(contract) });
        await SendAsync(page);
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("Import terminé", new() { Timeout = 30_000 });
    }

    /// <summary>Finds a contract by its number; gives its address.</summary>
    protected static async Task<Guid> OpenContractAsync(IPage page, string number)
    {
        await page.GotoAsync($"/contracts?search={number}");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.WaitForURLAsync("**/contracts/details**");
        return IdOf(page);
    }

    protected static Guid IdOf(IPage page) => Guid.Parse(Regex.Match(page.Url, "[?&]id=([0-9a-fA-F-]{36})").Groups[1].Value, CultureInfo.InvariantCulture);

    protected static async Task ShowContractAsync(IPage page, Guid contract) => await page.GotoAsync($"/contracts/details?id={contract}");

    protected static async Task PutPartAsync(IPage page, string form, params (string Name, string Value)[] fields)
    {
        await FillAsync(page, [.. fields.Select(f => ($"{form}.{f.Name}", f.Value))]);
        await page.Locator($"main form[action*='handler={form}'] button").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".message.tone-success")).ToBeVisibleAsync();
    }

    /// <summary>Opens the form of an event and types what happened; waits for the effect of exactly that.</summary>
    protected static async Task TellAsync(IPage page, Guid contract, ContractEventKind kind, params (string Name, string Value)[] typed)
    {
        await page.GotoAsync($"/contracts/event?contract={contract}&kind={kind}");
        await TypeEventAsync(page, typed);
    }

    protected static async Task TypeEventAsync(IPage page, params (string Name, string Value)[] typed)
    {
        await page.RunAndWaitForResponseAsync(
            async () =>
            {
                foreach (var (name, value) in typed)
                {
                    var field = page.Locator($"main [name='Form.{name}']");
                    if (Chosen.Contains(name)) await field.SelectOptionAsync(value);
                    else await field.FillAsync(value);
                }
            },
            answer => Uri.UnescapeDataString(answer.Url) is var asked && asked.Contains("handler=Effect", StringComparison.Ordinal) && typed.All(t => asked.Contains($"Form.{t.Name}={t.Value}", StringComparison.Ordinal)));
        await page.WaitForFunctionAsync("!document.querySelector('.htmx-request')");
    }

    /// <summary>What the clause of a lot would owe; 0 is the whole contract.</summary>
    protected static Task ExpectAfterAsync(IPage page, int lot, decimal hours) => Assertions.Expect(page.Locator($"#effect [data-after='{lot}']")).ToHaveTextAsync(HoursAre(hours));

    protected static async Task RecordAsync(IPage page)
    {
        await SendAsync(page);
        await page.WaitForURLAsync("**/contracts/details**");
    }

    /// <summary>An event whose effect another test looks at.</summary>
    protected static async Task RecordAsync(IPage page, Guid contract, ContractEventKind kind, params (string Name, string Value)[] typed)
    {
        await TellAsync(page, contract, kind, typed);
        await RecordAsync(page);
    }

    protected static Task ExpectOwedAsync(IPage page, int lot, decimal hours) => Assertions.Expect(page.Locator($"[data-owed='{lot}']")).ToContainTextAsync(new Regex(HoursAre(hours).ToString().Trim('^', '$')));

    /// <summary>Declares a clause of so many hours on a whole contract.</summary>
    protected static async Task<Guid> DeclareHoursAsync(IPage page, Guid contract, string hours)
    {
        await page.GotoAsync($"/clauses/declare?contract={contract}");
        await PressAsync(page, "next");
        await FillAsync(page, ("Form.Hours", hours));
        await PressAsync(page, "next");
        await PressAsync(page, "next");
        await PressAsync(page, "declare");
        return await DeclareClauseAsync(page);
    }

    protected static async Task<Guid> DeclareClauseAsync(IPage page)
    {
        await page.WaitForURLAsync("**/clauses/details**");
        return IdOf(page);
    }

    /// <summary>Asks the ledger what was owed on a day, as known on another; an empty day is today, or all that is known.</summary>
    protected static async Task ExpectLedgerAsync(IPage page, Guid clause, decimal hours, DateOnly? on = null, DateOnly? known = null, int? actions = null)
    {
        if (!page.Url.Contains($"/clauses/ledger?id={clause}", StringComparison.OrdinalIgnoreCase)) await page.GotoAsync($"/clauses/ledger?id={clause}");
        await FillAsync(page, ("on", on is null ? "" : Typed(on.Value)), ("known", known is null ? "" : Typed(known.Value)));
        await page.Locator(".filter-bar button").ClickAsync();
        await Assertions.Expect(page.Locator("#ledger dt").First).ToHaveTextAsync($"Dû au {Typed(on ?? Today)}, tel que connu {(known is null ? "aujourd’hui" : $"le {Typed(known.Value)}")}");
        await Assertions.Expect(page.Locator("[data-figure=owed]")).ToHaveTextAsync(HoursAre(hours));
        if (actions is { } count) await Assertions.Expect(page.Locator("[data-figure=actions]")).ToHaveTextAsync(count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Downloads the buyer's essential data and holds them to the schema; gives them.</summary>
    protected static async Task<string> PublishAsync(IPage page, string buyer)
    {
        await page.GotoAsync("/exports");
        await page.Locator("main [name=Siret]").SelectOptionAsync(buyer);
        await FillAsync(page, ("PublishedOn", Typed(Today)));
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("button[name=handler][value=Decp]").ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        var json = await reader.ReadToEndAsync();
        Assert.That(StrictFormat.Violations(json), Is.Empty);
        if (JsonSchemas.DecpSchema is { } schema) Assert.That(await JsonSchemas.ViolationsAsync(schema, json), Is.Empty);
        return json;
    }
}
