using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>A firm sends the spreadsheet that it has, with headings of its own, from a telephone.</summary>
public sealed partial class JourneyTests
{
    private const string FileFirm = "Espaces verts Exemple";

    [Test]
    public async Task A_firm_sends_its_spreadsheet_from_a_telephone_is_told_what_is_wrong_and_sends_it_again()
    {
        var (facilitator, reference) = await FirmAtWorkAsync("PORTE-2", "Tableau-Imaginaire", "14/07/1969", 134, FileFirm);
        var link = await GiveLinkAsync(facilitator, FileFirm);
        var phone = await Session.NewPageAsync(OnAPhone);
        await phone.GotoAsync(link);
        await phone.GetByRole(AriaRole.Link, new() { Name = "Envoyer plutôt un fichier Excel ou CSV" }).ClickAsync();
        await CheckPhoneAsync(phone, "file");

        await SendFileAsync(phone, HoursSheets.With("Matricule", "Total", "Atelier").Line(reference, "beaucoup", "Nord").Line("B-INCONNU", 12, "Sud"));
        await phone.WaitForURLAsync("**/columns");
        await CheckPhoneAsync(phone, "file-columns");
        await phone.Locator("[name='Meanings[0]']").SelectOptionAsync("PersonReference");
        await phone.Locator("[name='Meanings[1]']").SelectOptionAsync("Hours");
        await SendAsync(phone);
        await phone.WaitForURLAsync("**/preview");
        await Assertions.Expect(phone.Locator(".firm-problems li")).ToHaveCountAsync(2);
        await CheckPhoneAsync(phone, "file-refused");

        await phone.GetByRole(AriaRole.Link, new() { Name = "Choisir un autre fichier" }).ClickAsync();
        await SendFileAsync(phone, HoursSheets.With("Matricule", "Total", "Atelier").Line(reference, 121.5, "Nord"));
        await phone.WaitForURLAsync("**/preview");
        await Assertions.Expect(phone.Locator(".firm-people")).ToContainTextAsync("Tableau-Imaginaire");
        await CheckPhoneAsync(phone, "file-preview");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Envoyer ces heures" }).ClickAsync();
        await Assertions.Expect(phone.Locator(".message.tone-success")).ToContainTextAsync("121,50", new() { Timeout = 30_000 });
        await CheckPhoneAsync(phone, "file-sent");
    }

    private static async Task SendFileAsync(IPage phone, HoursSheets sheet)
    {
        await phone.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "heures.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = sheet.AsXlsx() });
        await phone.GetByRole(AriaRole.Button, new() { Name = "Vérifier le fichier" }).ClickAsync();
    }
}
