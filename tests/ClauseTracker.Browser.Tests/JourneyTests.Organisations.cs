using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>The part of the journey about organisations: the holder gets a name and somebody to reach, a duplicate is compared.</summary>
public sealed partial class JourneyTests
{
    private static async Task ReachTheHolderAsync(IPage page)
    {
        await page.GotoAsync($"/contracts?search={Contract}");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.Locator("main ul .btn").First.ClickAsync();
        await FillAsync(page, ("Form.Name", "Chantier Exemple"), ("Form.Commune", "Fictiville"));
        await CheckAsync(page, "organisation-edit");
        await SendAsync(page);
        await page.WaitForURLAsync("**/contracts/details**");
        await page.GotoAsync("/organisations?search=chantier");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ajouter un contact" }).First.ClickAsync();
        await FillAsync(page, ("Name", "Camille Imaginaire"), ("Phone", "01 99 00 00 01"));
        await CheckAsync(page, "organisation-contact");
        await SendAsync(page);
        await page.WaitForURLAsync("**/organisations/details**");
        await CheckAsync(page, "organisation");
        await page.GotoAsync("/organisations?search=chantier");
        await Assertions.Expect(page.Locator("#Search")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("01 99 00 00 01");
        await CheckAsync(page, "organisations");
        await CompareAsync(page);
    }

    /// <summary>The holder and the employer have one name under two SIRETs.</summary>
    private static async Task CompareAsync(IPage page)
    {
        await page.GotoAsync("/organisations/duplicates");
        await CheckAsync(page, "organisation-duplicates");
        await page.Locator("tbody .row-actions a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".merge-side")).ToHaveCountAsync(2);
        await CheckAsync(page, "organisation-merge");
    }
}
