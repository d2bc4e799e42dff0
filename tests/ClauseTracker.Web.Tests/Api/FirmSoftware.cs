using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Tests.Firm;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ClauseTracker.Web.Tests.Api;

/// <summary>Two firms with people on one clause, and software that comes by keys.</summary>
public abstract class FirmSoftware : FirmWorld
{
    protected const string Root = "/api/v1";

    private int _keys;

    /// <summary>The month that is declared, in the address.</summary>
    protected string Address => $"{Root}/clauses/{Clause}/statements/{Month}";

    protected async Task<GivenApiKey> KeyAsync(OrganisationId firm, ApiScopes scopes = ApiScopes.All) =>
        (await Host.DoAsSystemAsync(new GiveApiKey(firm, $"Paie {++_keys}", scopes, null))).Value;

    /// <summary>Software of that firm, with a key of its own.</summary>
    protected async Task<HttpClient> SoftwareAsync(OrganisationId firm, ApiScopes scopes = ApiScopes.All) => With((await KeyAsync(firm, scopes)).Secret.Reveal());

    /// <summary>Software that shows this secret.</summary>
    protected HttpClient With(string secret)
    {
        var client = Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>Writes, under a key of idempotency that nobody used unless said.</summary>
    protected static Task<HttpResponseMessage> WriteAsync(HttpClient software, HttpMethod method, string address, object body, string? key = null) =>
        SendAsync(software, method, address, JsonContent.Create(body), key ?? Guid.CreateVersion7().ToString());

    protected static async Task<HttpResponseMessage> SendAsync(HttpClient software, HttpMethod method, string address, HttpContent content, string? key)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await software.SendAsync(request);
    }

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonDocument>())!.RootElement;

    /// <summary>Codes and fields of a problem, as <c>Code@field</c>.</summary>
    protected static async Task<string[]> ProblemsAsync(HttpResponseMessage answer)
    {
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        var problem = await JsonAsync(answer);
        Assert.That(problem.GetProperty("status").GetInt32(), Is.EqualTo((int)answer.StatusCode));
        return [.. problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString() + (e.GetProperty("field").GetString() is { } field ? "@" + field : ""))];
    }

    /// <summary>Hours of one placement.</summary>
    protected static object Line(Domain.Placements.PlacementId placement, decimal hours) => new { placement = placement.Value, hours };
}
