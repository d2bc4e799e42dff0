using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>A firm's payroll software takes its key, sends the month and announces a hire; a facilitator decides, and withdraws the key.</summary>
public sealed partial class JourneyTests
{
    private const string SoftwareFirm = "Menuiserie Exemple";

    [Test]
    public async Task A_firm_s_software_sends_the_month_and_announces_somebody_whom_a_facilitator_places()
    {
        var (page, _) = await FirmAtWorkAsync("LOGICIEL-1", "Fictif-Logiciel", "03/04/1985", 136, SoftwareFirm);
        using var software = new HttpClient { BaseAddress = Session.Program.Address };
        software.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await GiveKeyAsync(page));

        var placement = (await software.GetFromJsonAsync<JsonElement>("/api/v1/placements")).GetProperty("items").EnumerateArray().Single();
        var clause = placement.GetProperty("clause").GetString();
        var month = Published(MonthsAgo(1))[..7];
        var sent = await WriteAsync(software, HttpMethod.Put, $"/api/v1/clauses/{clause}/statements/{month}", new { lines = new[] { new { placement = placement.GetProperty("id").GetString(), hours = 88.25 } } });
        Assert.That(sent, Is.EqualTo(HttpStatusCode.OK));
        await page.GotoAsync("/statements");
        await Assertions.Expect(page.Locator("tbody tr", new() { HasText = SoftwareFirm })).ToContainTextAsync("88,25");

        var announced = await WriteAsync(software, HttpMethod.Post, "/api/v1/placement-notices", new
        {
            clause, familyName = "Annonce-Fictive", givenName = "Prénom", birthDate = "1992-06-07", jobTitle = "Poseuse", startsOn = Published(MonthsAgo(0)),
        });
        Assert.That(announced, Is.EqualTo(HttpStatusCode.Accepted));
        await DecideAsync(page);
        Assert.That((await software.GetFromJsonAsync<JsonElement>("/api/v1/placements")).GetProperty("total").GetInt32(), Is.EqualTo(2));
        await WithdrawKeyAsync(page, software);
    }

    private static async Task<string> GiveKeyAsync(IPage page)
    {
        await page.GotoAsync("/home");
        await page.Locator(".menu-more summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Clés des logiciels" }).ClickAsync();
        await CheckAsync(page, "api-keys");
        await page.Locator("main [name=Firm]").SelectOptionAsync(new SelectOptionValue { Label = SoftwareFirm });
        await FillAsync(page, ("Label", "Paie imaginaire"));
        foreach (var scope in await page.Locator("main [name=Scopes]").AllAsync()) await scope.CheckAsync();
        await SendAsync(page);
        await CheckAsync(page, "api-key-given");
        var secret = await page.Locator("#given").InputValueAsync();
        await page.GotoAsync("/api-keys");
        await Assertions.Expect(page.Locator("#given")).ToHaveCountAsync(0);
        return secret;
    }

    private static async Task<HttpStatusCode> WriteAsync(HttpClient software, HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", address);
        using var answer = await software.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task DecideAsync(IPage page)
    {
        await page.GotoAsync("/placements/announced");
        await CheckAsync(page, "announced");
        await page.GetByRole(AriaRole.Link, new() { Name = SoftwareFirm }).ClickAsync();
        await CheckAsync(page, "announcement");
        await page.Locator("main [name=Person]").Last.CheckAsync();
        await SendAsync(page);
        await page.WaitForLoadStateAsync();
        if (await page.Locator("main [name=IsConfirmed][type=checkbox]").CountAsync() > 0)
        {
            await CheckAsync(page, "announcement-warned");
            await page.Locator("main [name=IsConfirmed][type=checkbox]").CheckAsync();
            await SendAsync(page);
        }

        await page.WaitForURLAsync(url => !url.Contains("/announced/", StringComparison.Ordinal));
    }

    private static async Task WithdrawKeyAsync(IPage page, HttpClient software)
    {
        await page.GotoAsync("/api-keys");
        await page.Locator("tbody tr", new() { HasText = SoftwareFirm }).GetByRole(AriaRole.Button).ClickAsync();
        await CheckAsync(page, "api-key-withdrawn");
        using var refused = await software.GetAsync("/api/v1/clauses");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(refused.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }
}
