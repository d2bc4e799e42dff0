using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>A framework agreement at 35 h per 100 000 € invoiced: bills, a renewal, a published modification that a person accepts, the last bill after the end.</summary>
public sealed partial class JourneyTests
{
    private const string Framework = "VIE-ACCORD";

    private static readonly string FrameworkBuyer = HoursSheets.SiretOf(102);

    [Test]
    public async Task A_framework_agreement_owes_by_its_bills_is_renewed_once_and_takes_a_published_modification()
    {
        var awarded = MonthsAgo(26);
        var record = Record(Framework, FrameworkBuyer, awarded, 12, 800_000).With("objet", "Entretien des voiries imaginaires, accord-cadre à bons de commande").With("codeCPV", "45233140-2");
        var page = await SignInOfficerAsync();
        await ImportAsync(page, record);
        var contract = await OpenContractAsync(page, Framework);
        await page.GotoAsync($"/contracts/parts?contract={contract}");
        await PutPartAsync(page, "Renewals", ("MostRenewals", "1"), ("RenewalMonths", "12"));
        var clause = await DeclareByAmountAsync(page, contract);

        await InvoiceAsync(page, contract, "F-1", awarded.AddMonths(3), "250000", 88);
        await InvoiceAsync(page, contract, "F-2", awarded.AddMonths(8), "180000", 151);
        await RenewAsync(page, contract, awarded);
        await InvoiceAsync(page, contract, "F-3", awarded.AddMonths(15), "320000", 263);
        await TakeModificationAsync(page, contract, clause, record, awarded);

        await RecordAsync(page, contract, ContractEventKind.Completed, ("HappenedOn", Typed(awarded.AddMonths(25).AddDays(-1))));
        await InvoiceAsync(page, contract, "F-4", awarded.AddMonths(25).AddDays(9), "50000", 280);
        await CheckAsync(page, "framework-completed");

        await ExpectLedgerAsync(page, clause, 280);
        await ExpectLedgerAsync(page, clause, 0, on: awarded.AddMonths(3).AddDays(-1));
        await ExpectLedgerAsync(page, clause, 151, on: awarded.AddMonths(15).AddDays(-1));
        await ExpectLedgerAsync(page, clause, 263, on: awarded.AddMonths(25), known: Today);
        await ExpectLedgerAsync(page, clause, 0, on: awarded.AddMonths(15), known: Today.AddDays(-1));
        await CheckAsync(page, "framework-ledger");

        var published = await PublishAsync(page, FrameworkBuyer);
        Assert.That(published, Does.Contain(Framework).And.Contain("Bons de commande").And.Contain("dateNotificationModification"));
    }

    private static async Task<Guid> DeclareByAmountAsync(IPage page, Guid contract)
    {
        await page.GotoAsync($"/clauses/declare?contract={contract}");
        await page.Locator("[name='Form.Forms'][value=FixedHours]").UncheckAsync();
        await page.Locator("[name='Form.Forms'][value=HoursPerAmount]").CheckAsync();
        await PressAsync(page, "next");
        await FillAsync(page, ("Form.RateHours", "35"), ("Form.RatePerAmount", "100 000"));
        await page.Locator("[name='Form.RateBasis'][value=Invoiced]").CheckAsync();
        await CheckAsync(page, "framework-declare-2");
        await PressAsync(page, "next");
        await PressAsync(page, "next");
        await PressAsync(page, "declare");
        return await DeclareClauseAsync(page);
    }

    private static async Task InvoiceAsync(IPage page, Guid contract, string reference, DateOnly on, string amount, decimal owed)
    {
        await TellAsync(page, contract, ContractEventKind.OrderInvoiced, ("HappenedOn", Typed(on)), ("Reference", reference), ("Amount", amount));
        await ExpectAfterAsync(page, 0, owed);
        if (reference == "F-2") await CheckAsync(page, "framework-invoice");
        await RecordAsync(page);
        await ExpectOwedAsync(page, 0, owed);
    }

    private static async Task RenewAsync(IPage page, Guid contract, DateOnly awarded)
    {
        await TellAsync(page, contract, ContractEventKind.Renewed, ("HappenedOn", Typed(awarded.AddMonths(12))));
        await ExpectAfterAsync(page, 0, 151);
        await Assertions.Expect(page.Locator("#effect")).ToContainTextAsync(Typed(awarded.AddMonths(24).AddDays(-1)));
        await RecordAsync(page);

        await Assertions.Expect(page.Locator("#new-event option[value=Renewed]")).ToHaveCountAsync(0);
        await TellAsync(page, contract, ContractEventKind.Renewed, ("HappenedOn", Typed(awarded.AddMonths(13))));
        await SendAsync(page);
        await Assertions.Expect(page.Locator("main .message.tone-danger")).ToContainTextAsync("Le marché ne peut pas être reconduit davantage");
        await CheckAsync(page, "framework-renewed-too-often");
    }

    private static async Task TakeModificationAsync(IPage page, Guid contract, Guid clause, DecpContract record, DateOnly awarded)
    {
        await ImportAsync(page, record.With("modifications", new[] { DecpFile.Modification(1, Published(awarded.AddMonths(20)), amount: 900_000, months: 25) }));
        await ShowContractAsync(page, contract);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("La modification 1 publiée attend votre décision");
        await ExpectOwedAsync(page, 0, 263);
        await CheckAsync(page, "framework-proposal");
        await ExpectLedgerAsync(page, clause, 263);
        Assert.That(await page.Locator("#ledger tbody tr").CountAsync(), Is.EqualTo(4), "The first line and three bills: what was published moved nothing.");

        // It changes the amount and the last day: each is an event of its own, with its effect shown.
        await ShowContractAsync(page, contract);
        await page.Locator("main a[href*='proposal=']").ClickAsync();
        await Assertions.Expect(page.Locator("[name='Form.Amount']")).ToHaveValueAsync("900000");
        await ExpectAfterAsync(page, 0, 263);
        await CheckAsync(page, "framework-accept");
        await SendAsync(page);
        await page.WaitForURLAsync("**kind=DurationAmended**");
        await Assertions.Expect(page.Locator("[name='Form.EndsOn']")).ToHaveValueAsync(Typed(awarded.AddMonths(25).AddDays(-1)));
        await Assertions.Expect(page.Locator("#effect")).ToContainTextAsync(Typed(awarded.AddMonths(25).AddDays(-1)));
        await CheckAsync(page, "framework-accept-duration");
        await RecordAsync(page);
        await Assertions.Expect(page.Locator("[data-event]")).ToHaveCountAsync(6);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("attend votre décision");
    }
}
