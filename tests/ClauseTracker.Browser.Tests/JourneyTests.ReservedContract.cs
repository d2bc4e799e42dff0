using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>A reserved contract whose holder chooses actions instead of hours: actions done, another holder, a termination.</summary>
public sealed partial class JourneyTests
{
    private const string Reserved = "VIE-RESERVE";

    private static readonly string ReservedBuyer = HoursSheets.SiretOf(103);

    [Test]
    public async Task A_reserved_contract_is_met_by_actions_changes_hands_and_is_terminated()
    {
        var awarded = MonthsAgo(20);
        var page = await SignInOfficerAsync();
        await ImportAsync(page, Record(Reserved, ReservedBuyer, awarded, 36, 240_000)
            .With("objet", "Entretien des berges imaginaires, marché réservé").With("considerationsSociales", new { considerationSociale = new[] { "Marché réservé" } })
            .With("techniques", new { technique = new[] { "Sans objet" } }).With("modalitesExecution", new { modaliteExecution = new[] { "Sans objet" } }).Without("idAccordCadre")
            .With("titulaires", DecpFile.Holders(HoursSheets.SiretOf(121))));
        var contract = await OpenContractAsync(page, Reserved);
        var clause = await DeclareReservedAsync(page, contract);
        await ChooseActionsAsync(page, clause);
        await ExpectLedgerAsync(page, clause, 0, on: awarded.AddMonths(24), actions: 3);
        await ActAsync(clause);
        await TransferAsync(page, contract, awarded.AddMonths(18));

        await TellAsync(page, contract, ContractEventKind.Terminated, ("HappenedOn", Typed(Today)));
        await Assertions.Expect(page.Locator("#effect")).ToContainTextAsync("\u22121 action");
        await CheckAsync(page, "reserved-termination");
        await RecordAsync(page);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Le marché a pris fin le {Typed(Today)}");
        await CheckAsync(page, "reserved-terminated");

        await ExpectLedgerAsync(page, clause, 0, actions: 2);
        await ExpectLedgerAsync(page, clause, 0, on: awarded.AddMonths(24), actions: 2);
        await ExpectLedgerAsync(page, clause, 300, on: Today.AddDays(-1), actions: 0);
        await ExpectLedgerAsync(page, clause, 0, on: Today, known: Today.AddDays(-1), actions: 0);
        await CheckAsync(page, "reserved-ledger");

        var published = await PublishAsync(page, ReservedBuyer);
        Assert.That(published, Does.Contain(Reserved).And.Contain("Marché réservé"));
    }

    private static async Task<Guid> DeclareReservedAsync(IPage page, Guid contract)
    {
        await page.GotoAsync($"/clauses/declare?contract={contract}");
        await Assertions.Expect(page.Locator("[name='Form.Kind'][value=ReservedContract]")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("[name='Form.ReservationArticle']")).ToHaveValueAsync(nameof(ReservationArticle.L2113_13));
        await Assertions.Expect(page.Locator("[name='Form.MinimumShare']")).ToHaveValueAsync("50");
        await page.Locator("[name='Form.Forms'][value=Actions]").CheckAsync();
        await page.Locator("input[type=checkbox][name='Form.HolderChooses']").CheckAsync();
        await CheckAsync(page, "reserved-declare-1");
        await PressAsync(page, "next");
        await FillAsync(page, ("Form.Hours", "300"), ("Form.ActionsPerYear", "1"));
        await page.Locator("[name='Form.ActionKinds'][value=Immersion]").CheckAsync();
        await page.Locator("[name='Form.ActionKinds'][value=SiteVisit]").CheckAsync();
        await CheckAsync(page, "reserved-declare-2");
        await PressAsync(page, "next");
        await PressAsync(page, "next");
        await PressAsync(page, "declare");
        return await DeclareClauseAsync(page);
    }

    /// <summary>While the holder has not chosen, hours are owed.</summary>
    private static async Task ChooseActionsAsync(IPage page, Guid clause)
    {
        await Assertions.Expect(page.Locator("[data-figure=owed]")).ToHaveTextAsync(HoursAre(300), Patient);
        await page.GotoAsync($"/clauses/edit?id={clause}");
        await page.Locator("[name='Form.Chosen']").SelectOptionAsync(nameof(ObligationForms.Actions));
        await CheckAsync(page, "reserved-choice");
        await page.Locator("main .btn-list button[value=save]").ClickAsync();
        await page.WaitForURLAsync("**/clauses/details**");
        await Assertions.Expect(page.Locator("#actions")).ToContainTextAsync("0");
    }

    /// <summary>A facilitator accepts what was done.</summary>
    private async Task ActAsync(Guid clause)
    {
        var page = await SignInAsync("facilitatrice@test.example");
        await page.GotoAsync($"/clauses/details?id={clause}");
        await Assertions.Expect(page.Locator("#actions button[name=Kind][value=Sponsoring]")).ToHaveCountAsync(0);
        foreach (var (kind, ago) in new[] { ("SiteVisit", 60), ("Immersion", 10) })
        {
            await FillAsync(page, ("DoneOn", Typed(Today.AddDays(-ago))));
            await page.Locator($"#actions button[name=Kind][value={kind}]").ClickAsync();
            await Assertions.Expect(page.Locator("#actions tbody")).ToContainTextAsync(Typed(Today.AddDays(-ago)));
        }

        await CheckAsync(page, "reserved-actions");
        await page.Context.CloseAsync();
    }

    private static async Task TransferAsync(IPage page, Guid contract, DateOnly on)
    {
        await TellAsync(
            page, contract, ContractEventKind.HolderReplaced, ("HappenedOn", Typed(on)), ("Reference", "2"), ("HolderNumber", "1"), ("NewHolder", HoursSheets.SiretOf(122)), ("NewHolderName", "Berges-Exemple"));
        await CheckAsync(page, "reserved-transfer");
        await RecordAsync(page);
        await Assertions.Expect(page.Locator(".life-event").First).ToContainTextAsync("Berges-Exemple");
    }
}
