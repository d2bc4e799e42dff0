using System.Globalization;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>A works contract from its award to its completion: lots, a joint consortium, an optional tranche, an amendment, a pause and a slip of the pen.</summary>
public sealed partial class JourneyTests
{
    private const string Works = "VIE-TRAVAUX";

    private static readonly string WorksBuyer = HoursSheets.SiretOf(101);

    [Test]
    public async Task A_works_contract_lives_with_lots_a_consortium_a_tranche_and_an_amendment()
    {
        var awarded = MonthsAgo(14);
        var page = await SignInOfficerAsync();
        await ImportAsync(page, Record(Works, WorksBuyer, awarded, 24, 2_000_000)
            .With("objet", "Réhabilitation du groupe scolaire imaginaire").With("codeCPV", "45214200-2").With("ccag", "Travaux")
            .With("techniques", new { technique = new[] { "Sans objet" } }).With("modalitesExecution", new { modaliteExecution = new[] { "Tranches" } }).Without("idAccordCadre")
            .With("typeGroupementOperateurs", "Conjoint").With("titulaires", DecpFile.Holders(HoursSheets.SiretOf(111), HoursSheets.SiretOf(112), HoursSheets.SiretOf(113))));
        var contract = await OpenContractAsync(page, Works);
        await CheckAsync(page, "works-awarded");

        await ComposeWorksAsync(page, contract);
        var clause = await DeclareOnLotAsync(page, contract);
        await LiveWorksAsync(page, contract, awarded);

        await ShowContractAsync(page, contract);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Le marché a pris fin le {Typed(awarded.AddMonths(13))}");
        await CheckAsync(page, "works-completed");
        await ExpectSplitAsync(page, "645,50 h", "387,30 h", "258,20 h");

        await ExpectLedgerAsync(page, clause, 1291);
        await ExpectSplitAsync(page, "645,50 h", "387,30 h", "258,20 h");
        await ExpectLedgerAsync(page, clause, 883, on: awarded.AddMonths(3).AddDays(-1));
        await ExpectLedgerAsync(page, clause, 1033, on: awarded.AddMonths(3));
        await ExpectLedgerAsync(page, clause, 0, known: Today.AddDays(-1));
        await ExpectLedgerAsync(page, clause, 1291, on: awarded.AddMonths(5), known: Today);
        await CheckAsync(page, "works-ledger");

        var published = await PublishAsync(page, WorksBuyer);
        Assert.That(published, Does.Contain(Works).And.Contain("Conjoint").And.Contain("Clause sociale").And.Contain(HoursSheets.SiretOf(113)));
    }

    private static async Task ComposeWorksAsync(IPage page, Guid contract)
    {
        await page.GotoAsync($"/contracts/parts?contract={contract}");
        await PutPartAsync(page, "Lot", ("Title", "Gros œuvre et façades"), ("Amount", "1 200 000"));
        await PutPartAsync(page, "Lot", ("Title", "Second œuvre"), ("Amount", "600 000"));
        await PutPartAsync(page, "Tranche", ("Number", "2"), ("Title", "Aile nord"), ("Amount", "200 000"));
        await page.Locator("[name='Consortium.Form']").SelectOptionAsync(nameof(ConsortiumForm.Joint));
        var shares = new[] { "Consortium.Shares[0]", "Consortium.Shares[1]", "Consortium.Shares[2]" };
        await FillAsync(page, (shares[0], "50"), (shares[1], "30"), (shares[2], "30"));
        await page.Locator("main form[action*='handler=Consortium'] button").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Les parts des membres font 110 %");
        await CheckAsync(page, "works-parts-refused");
        await FillAsync(page, (shares[2], "20"));
        await page.Locator("main form[action*='handler=Consortium'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".message.tone-success")).ToBeVisibleAsync();
        await CheckAsync(page, "works-parts");
    }

    private static async Task<Guid> DeclareOnLotAsync(IPage page, Guid contract)
    {
        await ShowContractAsync(page, contract);
        await page.Locator("main a[href*='/clauses/declare'][href*='lot=1']").ClickAsync();
        await CheckAsync(page, "works-declare-1");
        await PressAsync(page, "next");
        await FillAsync(page, ("Form.Trades[0].AmountExclTax", "1 000 000"), ("Form.Trades[0].LabourShare", "50"), ("Form.Trades[0].HourlyCost", "30"));
        await page.Locator("button[value='trade:Form']").ClickAsync();
        await FillAsync(
            page, ("Form.Trades[1].AmountExclTax", "200 000"), ("Form.Trades[1].LabourShare", "10"), ("Form.Trades[1].HourlyCost", "20"),
            ("Form.InsertionEffort", "5"), ("Form.PerTranche[0].Hours", "150"));
        await page.Locator("input[type=checkbox][name='Form.FollowsAmount']").CheckAsync();

        // 1 000 000 × 50 % ÷ 30 × 5 % + 200 000 × 10 % ÷ 20 × 5 % = 833.33 + 50.
        await Assertions.Expect(page.Locator("#effect .effect-hours strong")).ToHaveTextAsync(HoursAre(883), Patient);
        await CheckAsync(page, "works-declare-2");
        await PressAsync(page, "next");
        await CheckAsync(page, "works-declare-3");
        await PressAsync(page, "next");
        await page.Locator("#Form_HasPenalty").CheckAsync();
        await CheckAsync(page, "works-declare-4");
        await PressAsync(page, "declare");
        return await DeclareClauseAsync(page);
    }

    private static async Task LiveWorksAsync(IPage page, Guid contract, DateOnly awarded)
    {
        await TellAsync(page, contract, ContractEventKind.StartOrder, ("HappenedOn", Typed(awarded.AddDays(30))));
        await ExpectAfterAsync(page, 1, 883);
        await Assertions.Expect(page.Locator("#effect")).ToContainTextAsync(Typed(awarded.AddMonths(24).AddDays(29)));
        await CheckAsync(page, "works-start-order");
        await RecordAsync(page);

        await page.Locator("main a[href*='tranche=2']").ClickAsync();
        await TypeEventAsync(page, ("HappenedOn", Typed(awarded.AddMonths(3))));
        await ExpectAfterAsync(page, 1, 1033);
        await CheckAsync(page, "works-tranche");
        await RecordAsync(page);
        await ExpectOwedAsync(page, 1, 1033);

        // 1 033 h × 1 500 000 ÷ 1 200 000 = 1 291 h.
        await TellAsync(page, contract, ContractEventKind.AmountAmended, ("HappenedOn", Typed(awarded.AddMonths(5))), ("Lot", "1"), ("Reference", "1"), ("Amount", "1500000"));
        await ExpectAfterAsync(page, 1, 1291);
        await CheckAsync(page, "works-amendment");
        await RecordAsync(page);
        await PauseAsync(page, contract, awarded);
        await SlipAsync(page, contract, awarded);
        await RecordAsync(page, contract, ContractEventKind.Completed, ("HappenedOn", Typed(awarded.AddMonths(13))));
    }

    private static async Task PauseAsync(IPage page, Guid contract, DateOnly awarded)
    {
        await RecordAsync(page, contract, ContractEventKind.Suspended, ("HappenedOn", Typed(awarded.AddMonths(6))));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"L’exécution est suspendue depuis le {Typed(awarded.AddMonths(6))}");
        await TellAsync(page, contract, ContractEventKind.Resumed, ("HappenedOn", Typed(awarded.AddMonths(6).AddDays(20))));
        await Assertions.Expect(page.Locator("#effect")).ToContainTextAsync(Typed(awarded.AddMonths(24).AddDays(49)));
        await RecordAsync(page);
    }

    /// <summary>One nought too many, seen in the effect of the next morning: cancelled with its reason, and nothing of it is owed.</summary>
    private static async Task SlipAsync(IPage page, Guid contract, DateOnly awarded)
    {
        await TellAsync(page, contract, ContractEventKind.AmountAmended, ("HappenedOn", Typed(awarded.AddMonths(8))), ("Lot", "1"), ("Reference", "2"), ("Amount", "15000000"));
        await ExpectAfterAsync(page, 1, 12_910);
        await RecordAsync(page);
        await ExpectOwedAsync(page, 1, 12_910);
        await page.Locator("[data-event] summary").First.ClickAsync();
        await page.Locator("#cancel-reason").FillAsync("Un zéro de trop dans le montant recopié");
        await CheckAsync(page, "works-cancel");
        await page.Locator("[data-event] details[open] button").ClickAsync();
        await Assertions.Expect(page.Locator(".life-event.cancelled")).ToContainTextAsync("Un zéro de trop");
        await ExpectOwedAsync(page, 1, 1291);
    }

    private static async Task ExpectSplitAsync(IPage page, params string[] hours)
    {
        var members = page.Locator("tr:has(td:has-text('50 %')), tr:has(td:has-text('30 %')), tr:has(td:has-text('20 %'))").Locator("td.number:last-child");
        Assert.That((await members.AllInnerTextsAsync()).Select(Unspaced), Is.EqualTo(hours.Select(Unspaced)));
    }

    private static string Unspaced(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.SpaceSeparator));
}
