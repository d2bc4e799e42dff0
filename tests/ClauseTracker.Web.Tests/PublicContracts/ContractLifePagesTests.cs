using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Web.Tests.PublicContracts;

/// <summary>The life of a contract through the real forms, without scripts, and through the machines' door.</summary>
public sealed class ContractLifePagesTests : ContractsWorld
{
    private ContractId _contract;
    private int _contracts;
    private ClauseId _clause;
    private HttpClient _officer = null!;

    [SetUp]
    public async Task A_contract_with_a_clause_that_follows_its_amount()
    {
        var number = $"LIFE{++_contracts:000}";
        _contract = await ContractAsync(DecpFile.Market(number).With("montant", 100_000), number);
        var input = new ClauseInput { Hours = 500, FollowsAmount = true, StartsOn = new DateOnly(2026, 3, 15), EndsOn = new DateOnly(2028, 3, 14) };
        _clause = (await Host.DoAsSystemAsync(new DeclareClause(_contract, input))).Value;
        _officer = await Host.SignInAsync(Role.ProcurementOfficer);
    }

    [Test]
    public async Task The_effect_is_shown_first_then_recorded_and_told_on_the_page()
    {
        var shown = await SendAsync(EventPage, Amendment());
        Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var effect = await WebHost.ReadAsync(shown);
        Assert.That(Text(effect, "[data-after='0']"), Is.EqualTo("600 h"));
        Assert.That((await LifeAsync()).Events, Is.Empty, "showing records nothing");

        var recorded = await AgainAsync(effect);

        Assert.That(recorded.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var page = await WebHost.PageAsync(_officer, $"/contracts/details?id={_contract}");
        Assert.That(Text(page, "[data-event='1']"), Does.Contain("Avenant de montant").And.Contain("120 000 €").And.Contain("+100 h"));
        Assert.That(Text(page, "[data-owed='0']"), Does.StartWith("600 h"));
    }

    [Test]
    public async Task Hours_that_the_parties_wrote_are_kept()
    {
        var effect = await WebHost.ReadAsync(await SendAsync(EventPage, Amendment()));

        var recorded = await AgainAsync(effect, new() { ["Form.Hours[0]"] = "62,5" });

        Assert.That(recorded.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await LifeAsync()).Clauses.Single().Owed, Is.EqualTo(new Hours(56_250)));
    }

    [Test]
    public async Task A_change_after_the_effect_was_shown_shows_it_again()
    {
        var effect = await WebHost.ReadAsync(await SendAsync(EventPage, Amendment()));

        var again = await AgainAsync(effect, new() { ["Form.Amount"] = "200 000" });

        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Text(await WebHost.ReadAsync(again), "[data-after='0']"), Is.EqualTo("1 000 h"));
        Assert.That((await LifeAsync()).Events, Is.Empty);
    }

    [TestCase("Form.HappenedOn", "14/03/2026", "15/03/2026")]
    [TestCase("Form.Amount", "", "supérieur à zéro")]
    [TestCase("Form.Amount", "beaucoup", "")]
    public async Task Bad_input_is_refused_at_its_field_and_what_was_typed_stays(string field, string typed, string said)
    {
        var fields = Amendment();
        fields[field] = typed;

        var refused = await SendAsync(EventPage, fields);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var page = await WebHost.ReadAsync(refused);
        Assert.That(Refused(page), Does.Contain(field));
        Assert.That(page.Body!.TextContent, Does.Contain(said));
        Assert.That(Value(page, field), Is.EqualTo(typed));
        Assert.That((await LifeAsync()).Events, Is.Empty);
    }

    [Test]
    public async Task Somebody_who_was_quicker_is_told_and_nothing_is_recorded_twice()
    {
        var effect = await WebHost.ReadAsync(await SendAsync(EventPage, Amendment()));
        await Host.DoAsSystemAsync(new RecordContractEvent(_contract, (await LifeAsync()).Version, new ContractEventInput { Kind = ContractEventKind.OrderPlaced, HappenedOn = new DateOnly(2026, 5, 1), Reference = "BC", Amount = 5 }));

        var refused = await AgainAsync(effect);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await LifeAsync()).Events, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Parts_are_saved_and_refused_each_in_its_own_form()
    {
        var parts = $"/contracts/parts?contract={_contract}";
        var lot = await SendAsync(parts, new() { ["Version"] = await VersionAsync(), ["Lot.Number"] = "1", ["Lot.Title"] = "Gros œuvre", ["Lot.Amount"] = "60 000" }, $"/contracts/parts?handler=Lot&contract={_contract}");
        var twice = await SendAsync(parts, new() { ["Version"] = await VersionAsync(), ["Lot.Number"] = "1", ["Lot.Title"] = "Encore" }, $"/contracts/parts?handler=Lot&contract={_contract}");
        var renewals = await SendAsync(parts, new() { ["Version"] = await VersionAsync(), ["Renewals.MostRenewals"] = "2", ["Renewals.RenewalMonths"] = "0" }, $"/contracts/parts?handler=Renewals&contract={_contract}");

        Assert.That(lot.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((twice.StatusCode, renewals.StatusCode), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity)));
        Assert.That(Refused(await WebHost.ReadAsync(twice)), Does.Contain("Lot.Number"));
        Assert.That(Refused(await WebHost.ReadAsync(renewals)), Does.Contain("Renewals.RenewalMonths"));
        Assert.That((await LifeAsync()).Lots.Single().Amount, Is.EqualTo(Money.Of(60_000)));
    }

    [Test]
    public async Task The_ledger_answers_for_a_day_and_goes_out_as_a_file()
    {
        await AgainAsync(await WebHost.ReadAsync(await SendAsync(EventPage, Amendment())));

        var before = await WebHost.PageAsync(_officer, $"/clauses/ledger?id={_clause}&on=03/05/2026");
        var since = await WebHost.PageAsync(_officer, $"/clauses/ledger?id={_clause}&on=2026-05-04");
        var file = await _officer.GetStringAsync($"/clauses/ledger?handler=Csv&id={_clause}&on=2026-05-04");

        Assert.That((Text(before, "[data-figure=owed]"), Text(since, "[data-figure=owed]")), Is.EqualTo(("500 h", "600 h")));
        Assert.That(file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(4), "a heading, two lines and what is owed");
        Assert.That(file, Does.Contain("600,00"));
    }

    [Test]
    public async Task A_contract_is_typed_with_its_holders()
    {
        var typed = await SendAsync("/contracts/type", new()
        {
            ["Form.BuyerSiret"] = DecpFile.Buyer, ["Form.Number"] = "T-2026", ["Form.Subject"] = "Réfection de l’école imaginaire", ["Form.Amount"] = "1 000 000", ["Form.NotifiedOn"] = "04/05/2026",
            ["Form.Holders"] = $"{HoursSheets.SiretOf(1)}\n{HoursSheets.SiretOf(2)}", ["Form.Social"] = nameof(SocialConsiderations.ExecutionCondition),
        });
        var twice = await SendAsync("/contracts/type", new() { ["Form.BuyerSiret"] = DecpFile.Buyer, ["Form.Number"] = "T-2026", ["Form.Subject"] = "Autre", ["Form.Holders"] = "123" });

        Assert.That(typed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(twice.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(await WebHost.ReadAsync(twice)), Does.Contain("Form.Number"));
    }

    [Test]
    public async Task Machines_get_the_same_figures_and_the_same_refusals()
    {
        var version = (await LifeAsync()).Version;
        var happened = new { kind = "AmountAmended", happenedOn = "2026-05-04", amount = 120_000, reference = "AV-1" };

        var preview = await JsonAsync(await _officer.PostAsJsonAsync($"/api/v1/contracts/{_contract}/events/preview", happened));
        var early = await _officer.PostAsJsonAsync($"/api/v1/contracts/{_contract}/events?version={version}", new { kind = "AmountAmended", happenedOn = "2026-01-01", amount = 5 });
        var recorded = await _officer.PostAsJsonAsync($"/api/v1/contracts/{_contract}/events?version={version}", happened);
        var late = await _officer.PostAsJsonAsync($"/api/v1/contracts/{_contract}/events?version={version}", happened);
        var ledger = await JsonAsync(await _officer.GetAsync($"/api/v1/clauses/{_clause}/ledger?on=2026-05-04"));

        Assert.That(preview.GetProperty("clauses")[0].GetProperty("hoursAfter").GetDecimal(), Is.EqualTo(600));
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var refusal = (await JsonAsync(early)).GetProperty("errors")[0];
        Assert.That((refusal.GetProperty("code").GetString(), refusal.GetProperty("field").GetString()), Is.EqualTo(("Contract.EventBeforeContract", "happenedOn")));
        Assert.That((recorded.StatusCode, late.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Conflict)));
        Assert.That(ledger.GetProperty("owed").GetDecimal(), Is.EqualTo(600));
    }

    [Test]
    public async Task Machines_that_are_not_signed_in_are_told_so()
    {
        var nobody = Host.CreateClient(new() { AllowAutoRedirect = false });
        var official = await Host.SignInAsync(Role.ElectedOfficial);

        Assert.That((await nobody.GetAsync($"/api/v1/contracts/{_contract}")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await official.GetAsync($"/api/v1/contracts/{_contract}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _officer.GetAsync($"/api/v1/contracts/{Guid.Empty}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private string EventPage => $"/contracts/event?contract={_contract}&kind={ContractEventKind.AmountAmended}";

    private static Dictionary<string, string> Amendment() => new()
    {
        ["Form.Kind"] = nameof(ContractEventKind.AmountAmended), ["Form.HappenedOn"] = "04/05/2026", ["Form.Reference"] = "AV-1", ["Form.Amount"] = "120 000",
    };

    private async Task<HttpResponseMessage> SendAsync(string address, Dictionary<string, string> fields, string? to = null)
    {
        if (!fields.ContainsKey("Version")) fields["Version"] = await VersionAsync();
        return await WebHost.PostAsync(_officer, address, fields, to);
    }

    /// <summary>Sends the form that came back, as it stands but for what is changed.</summary>
    private async Task<HttpResponseMessage> AgainAsync(IHtmlDocument page, Dictionary<string, string>? changes = null)
    {
        var fields = page.QuerySelectorAll("main form input[name], main form textarea[name], main form select[name]")
            .Select(e => (Name: e.GetAttribute("name")!, Value: e switch { IHtmlTextAreaElement t => t.Value, IHtmlSelectElement s => s.Value ?? "", _ => e.GetAttribute("value") ?? "" }))
            .GroupBy(f => f.Name).ToDictionary(g => g.Key, g => g.First().Value);
        foreach (var (name, value) in changes ?? []) fields[name] = value;
        return await _officer.PostAsync(EventPage, new FormUrlEncodedContent(fields));
    }

    private Task<ContractLife> LifeAsync() => AskAsync(new GetContractLife(_contract));

    private async Task<string> VersionAsync() => (await LifeAsync()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement;
}
