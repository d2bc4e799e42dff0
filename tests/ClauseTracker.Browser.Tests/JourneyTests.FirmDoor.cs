using ClauseTracker.Browser.Tests.Browser;
using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>A firm answers on a telephone by the link that the facilitator gave it, without an account.</summary>
public sealed partial class JourneyTests
{
    private const string Door = "PORTE-1";
    private const string DoorFirm = "Nettoyage Exemple";

    private static readonly string DoorBuyer = HoursSheets.SiretOf(104);

    private static Reader OnAPhone => new(ForAxe: true, Width: 390, Height: 844);

    [Test]
    public async Task A_firm_declares_its_month_on_a_telephone_is_sent_back_and_amends()
    {
        var facilitator = (await FirmAtWorkAsync(Door, "Fictif-Porte", "02/03/1991", 132, DoorFirm)).Page;
        var link = await GiveLinkAsync(facilitator, DoorFirm);

        var phone = await Session.NewPageAsync(OnAPhone);
        await phone.GotoAsync(link);
        await phone.WaitForURLAsync("**/firm/months/*");
        await Assertions.Expect(phone.Locator(".firm-person label")).ToContainTextAsync("Fictif-Porte");
        await CheckPhoneAsync(phone, "month");
        await phone.Locator("[data-hours]").FillAsync("mille");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await CheckPhoneAsync(phone, "month-refused");
        await phone.Locator("[data-hours]").FillAsync("151,67");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await phone.WaitForURLAsync("**/firm/receipts/*");
        await Assertions.Expect(phone.Locator(".firm-figure")).ToHaveTextAsync(HoursAre(151.67m));
        await CheckPhoneAsync(phone, "receipt");

        await ReturnAsync(facilitator, "/statements", DoorFirm, "Le bulletin dit 140 h");
        await phone.GotoAsync("/firm");
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("À corriger");
        await CheckPhoneAsync(phone, "home-returned");
        await phone.Locator(".firm-step", new() { HasText = "À corriger" }).ClickAsync();
        await Assertions.Expect(phone.Locator(".reason")).ToHaveTextAsync("Le bulletin dit 140 h");
        await CheckPhoneAsync(phone, "month-returned");
        await phone.Locator("[data-hours]").FillAsync("140");
        await phone.Locator(".firm-buttons .btn-primary").ClickAsync();
        await Assertions.Expect(phone.Locator(".firm-figure")).ToHaveTextAsync(HoursAre(140));
        await OverAsync(facilitator, phone);
    }

    [Test]
    public async Task Without_JavaScript_the_firm_s_pages_say_the_same()
    {
        await CreateUsersAsync();
        var page = await Session.NewPageAsync(OnAPhone with { JavaScript = false, ForAxe = false });
        await page.GotoAsync("/firm/" + new string('x', 43));

        Assert.That(new Uri(page.Url).AbsolutePath, Is.EqualTo("/firm/over"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ce lien ne s'ouvre pas");
    }

    /// <summary>A clause with one person at work; gives the facilitator's page and the person's reference.</summary>
    private async Task<(IPage Page, string Reference)> FirmAtWorkAsync(string number, string familyName, string birthDate, int employer, string employerName)
    {
        var officer = await SignInOfficerAsync();
        await ImportAsync(officer, PlainRecord(number, DoorBuyer, MonthsAgo(10), 36, 240_000, "Nettoyage de l’école imaginaire")
            .With("titulaires", DecpFile.Holders(HoursSheets.SiretOf(131))));
        var contract = await OpenContractAsync(officer, number);
        var clause = await DeclareHoursAsync(officer, contract, "500");
        var page = await SignInAsync("facilitatrice@test.example");
        var reference = await RegisterAsync(page, familyName, "Prénom", birthDate);
        await page.GotoAsync($"/clauses/details?id={clause}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Placer une personne" }).ClickAsync();
        await PlaceAsync(page, reference, HoursSheets.SiretOf(employer), employerName, "Agente d’entretien", Typed(MonthsAgo(1)));
        return (page, reference);
    }

    private static async Task<string> GiveLinkAsync(IPage page, string firm)
    {
        await page.GotoAsync("/statements?status=missing");
        await page.GetByRole(AriaRole.Link, new() { Name = "Inviter par lien " + firm }).ClickAsync();
        await FillAsync(page, ("Recipient", "paie@firme.invalid"));
        await SendAsync(page);
        await Assertions.Expect(page.Locator("#given")).ToBeVisibleAsync();
        await CheckAsync(page, "firm-links");
        // The test's port is the machine's choice; an instance says its public address.
        return new Uri(await page.Locator("#given").InputValueAsync()).AbsolutePath;
    }

    /// <summary>Withdrawn, the link leads out, and the page says whom to ask.</summary>
    private static async Task OverAsync(IPage facilitator, IPage phone)
    {
        await facilitator.GotoAsync("/organisations?search=nettoyage");
        await facilitator.Locator("tbody th a").First.ClickAsync();
        await facilitator.GetByRole(AriaRole.Link, new() { Name = "Liens de réponse" }).ClickAsync();
        await facilitator.GetByRole(AriaRole.Button, new() { Name = "Retirer le lien" }).First.ClickAsync();
        await Assertions.Expect(facilitator.Locator("tbody")).ToContainTextAsync("Retiré");
        await phone.GotoAsync("/firm");
        await phone.WaitForURLAsync("**/firm/over");
        await CheckPhoneAsync(phone, "over");
    }

    /// <summary>Nothing wider than the telephone, and nothing that axe finds.</summary>
    private static async Task CheckPhoneAsync(IPage phone, string name)
    {
        await CheckAsync(phone, "firm-" + name);
        Assert.That(await phone.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(390), name);
    }
}
