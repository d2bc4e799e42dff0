using System.Net;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Domain.ApiKeys;

namespace ClauseTracker.Web.Tests.Api;

public sealed class ApiKeyDoorTests : FirmSoftware
{
    [Test]
    public async Task Without_a_key_that_opens_every_address_says_so_and_nothing_more()
    {
        var revoked = await KeyAsync(Ours);
        Assert.That((await Host.DoAsSystemAsync(new RevokeApiKey(revoked.Id))).Errors, Is.Empty);
        var clients = new (HttpClient Client, string Code)[]
        {
            (Telephone(), "ApiKey.Unknown"),
            (With("n’importe quoi"[..1]), "ApiKey.Unknown"),
            (With("ct_" + new string('a', 43)), "ApiKey.Unknown"),
            (With(revoked.Secret.Reveal()), "ApiKey.Revoked"),
        };

        foreach (var (client, code) in clients)
        {
            foreach (var address in new[] { "/clauses", "/statements", "/placements", "/placement-notices", $"/clauses/{Clause}/statements/{Month}" })
            {
                var answer = await client.GetAsync(Root + address);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), address);
                Assert.That(await ProblemsAsync(answer), Is.EqualTo(new[] { code }), address);
                Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
            }
        }
    }

    [Test]
    public async Task A_session_opens_no_address_of_software_and_a_key_no_page()
    {
        var link = await OpenAsync(Ours, Month);
        var software = await SoftwareAsync(Ours);

        Assert.That((await Browser.GetAsync($"{Root}/placements")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await WriteAsync(Browser, HttpMethod.Put, Address, new { nothing = true })).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await link.GetAsync($"{Root}/clauses")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await software.GetAsync("/firm")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await software.GetAsync("/placements")).Headers.Location?.OriginalString, Does.Contain("/sign-in"));
        Assert.That((await software.GetAsync($"{Root}/contracts/{Guid.CreateVersion7()}")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_key_opens_what_it_was_given_for()
    {
        var reads = await SoftwareAsync(Ours, ApiScopes.ReadStatements);

        var seen = await reads.GetAsync($"{Root}/clauses");
        var written = await WriteAsync(reads, HttpMethod.Put, Address, new { nothing = true });
        var people = await reads.GetAsync($"{Root}/placements");

        Assert.That(seen.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((written.StatusCode, people.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
        Assert.That(await ProblemsAsync(written), Is.EqualTo(new[] { "ApiKey.ScopeMissing" }));
    }

    [Test]
    public async Task Refusals_are_in_the_language_that_is_asked_for()
    {
        var software = With("ct_");
        software.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var message = (await JsonAsync(await software.GetAsync($"{Root}/clauses"))).GetProperty("errors")[0].GetProperty("message").GetString();

        Assert.That(message, Is.EqualTo("The access key is missing or not recognised."));
    }
}
