using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.History;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Tests.People;
using System.Globalization;

namespace ClauseTracker.Web.Tests.History;

/// <summary>Timelines through their real pages: found from where one is, filtered by one click, turned, taken away as a file.</summary>
public sealed class HistoryPagesTests : HoursWorld
{
    [Test]
    public async Task A_contract_leads_to_its_history_and_each_event_to_its_page()
    {
        var (clause, _) = await WorkedAsync("HP-1", 31);
        var contract = (await AskAsync(new GetClauseSheet(clause))).ContractId.Value;
        var details = await WebHost.PageAsync(Browser, $"/contracts/details?id={contract}");
        var address = details.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "Historique").GetAttribute("href")!;
        Assert.That(address, Is.EqualTo($"/contracts/history?id={contract}"));
        var page = await WebHost.PageAsync(Browser, address);

        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("Historique du marché HP-1"));
        var returned = Event(page, "retourné");
        Assert.That(returned.QuerySelector("blockquote")!.TextContent, Is.EqualTo("Vérifier le 12"));
        Assert.That(returned.QuerySelector("time")!.GetAttribute("datetime"), Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d[+]\d\d:\d\d$"));
        Assert.That(returned.QuerySelector(".history-who")!.TextContent, Does.Contain("L’application"));
        Assert.That((await Browser.GetAsync(returned.QuerySelector(".history-what a")!.GetAttribute("href"))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.QuerySelectorAll("h2 time[datetime]"), Is.Not.Empty);
        Assert.That(Event(page, "Début de placement").TextContent, Does.Contain("Entreprise fictive 31").And.Contain("P-"));
    }

    [Test]
    public async Task One_click_shows_one_topic_and_the_address_says_so()
    {
        var (clause, _) = await WorkedAsync("HP-2", 32);
        var contract = (await AskAsync(new GetClauseSheet(clause))).ContractId.Value;
        var all = await WebHost.PageAsync(Browser, $"/contracts/history?id={contract}");
        var tab = all.QuerySelectorAll(".history-topics a").Single(a => a.TextContent.Contains("Placements", StringComparison.Ordinal));
        var page = await WebHost.PageAsync(Browser, tab.GetAttribute("href")!);

        Assert.That(page.QuerySelector(".history-topics [aria-current=page]")!.TextContent, Does.Contain("Placements"));
        Assert.That(page.QuerySelectorAll(".history-event").Select(e => e.ClassName), Is.All.EqualTo("history-event topic-placements").And.Not.Empty);
        var none = await WebHost.PageAsync(Browser, $"/contracts/history?id={contract}&From=01/01/2001&Until=31/12/2001");
        Assert.That(none.QuerySelector(".empty-state")!.TextContent, Does.Contain("Rien à raconter"));
        Assert.That(((IHtmlInputElement)none.QuerySelector("#Until")!).Value, Is.EqualTo("31/12/2001"));
        Assert.That((await WebHost.PageAsync(Browser, $"/contracts/history?id={contract}&From=hier")).QuerySelector("#error-summary, .error-summary, [role=alert]"), Is.Not.Null);
    }

    [Test]
    public async Task Names_show_when_they_are_asked_for_and_stay_out_of_addresses_and_of_the_file()
    {
        var (clause, _) = await WorkedAsync("HP-3", 33);
        var contract = (await AskAsync(new GetClauseSheet(clause))).ContractId.Value;
        Assert.That((await WebHost.PageAsync(Browser, $"/contracts/history?id={contract}")).Body!.TextContent, Does.Not.Contain("FICTIF"));
        var named = await WebHost.PageAsync(Browser, $"/contracts/history?id={contract}&Names=true");
        Assert.That(named.QuerySelector(".history-about")!.TextContent + named.Body!.TextContent, Does.Contain("FICTIF"));
        Assert.That(named.QuerySelectorAll("[href*=FICTIF], [action*=FICTIF]"), Is.Empty);

        var export = named.QuerySelectorAll("a").Single(a => a.TextContent.Contains("CSV", StringComparison.Ordinal)).GetAttribute("href")!;
        var file = await Browser.GetAsync(export);
        var text = await file.Content.ReadAsStringAsync();
        Assert.That((file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.FileName), Is.EqualTo(("text/csv", "historique.csv")));
        Assert.That(text, Does.Contain("Jour;Heure;Sujet").And.Contain("Vérifier le 12").And.Contain("HP-3").And.Not.Contain("FICTIF"));
    }

    [Test]
    public async Task The_person_and_the_firm_lead_to_their_histories()
    {
        var (clause, reference) = await WorkedAsync("HP-4", 34);
        var placement = (await AskAsync(new ListPlacements(new PlacementFilter { Search = reference }))).Rows.Single();
        var sheet = await AskAsync(new GetPlacementSheet(placement.Id));
        var firm = await WebHost.PageAsync(Browser, $"/organisations/details?id={sheet.EmployerId.Value}");
        var ofFirm = await WebHost.PageAsync(Browser, LinkTo(firm, "Historique"));
        Assert.That(ofFirm.QuerySelector("h1")!.TextContent, Is.EqualTo("Historique : Entreprise fictive 34"));
        Assert.That(Event(ofFirm, "retourné").TextContent, Does.Contain("Marché HP-4").And.Not.Contain("Entreprise fictive 34"));

        var personAddress = Event(ofFirm, "Début de placement").QuerySelectorAll("a").Single(a => a.TextContent == reference).GetAttribute("href")!;
        var ofPerson = await WebHost.PageAsync(Browser, LinkTo(await WebHost.PageAsync(Browser, personAddress), "Historique"));
        Assert.That(ofPerson.QuerySelector("h1")!.TextContent, Is.EqualTo($"Historique de {reference}"));
        Assert.That(Event(ofPerson, "Critère vérifié"), Is.Not.Null);
        Assert.That(ofPerson.QuerySelector("input[name=Names]"), Is.Null);
        Assert.That(clause, Is.Not.EqualTo(default(ClauseId)));
    }

    [Test]
    public async Task What_came_before_is_one_click_away_and_nothing_comes_twice()
    {
        var clause = await ClauseAsync("HP-5");
        await PlaceAsync(clause, 35, 60);
        var contract = (await AskAsync(new GetClauseSheet(clause))).ContractId.Value;
        var first = await WebHost.PageAsync(Browser, $"/contracts/history?id={contract}&Topic=Placements");
        var earlier = first.QuerySelector(".history-earlier a")!;
        var second = await WebHost.PageAsync(Browser, earlier.GetAttribute("href")!);

        var seen = first.QuerySelectorAll(".history-event").Concat(second.QuerySelectorAll(".history-event")).Select(e => e.QuerySelector(".history-about")!.TextContent.Trim()).ToList();
        Assert.That((first.QuerySelectorAll(".history-event").Length, seen.Count), Is.EqualTo((50, 60)));
        Assert.That(seen, Is.Unique);
        Assert.That(second.QuerySelector(".history-earlier"), Is.Null);
        Assert.That((earlier.GetAttribute("hx-get"), earlier.GetAttribute("hx-select")), Is.EqualTo((earlier.GetAttribute("href"), ".history-page")));
    }

    [Test]
    public async Task An_elected_official_and_a_stranger_to_people_are_sent_away()
    {
        var (clause, reference) = await WorkedAsync("HP-6", 36);
        var contract = (await AskAsync(new GetClauseSheet(clause))).ContractId.Value;
        var person = (await AskAsync(new Application.Beneficiaries.ListBeneficiaries(reference))).Rows.Single().Id.Value;
        using var official = await Host.SignInAsync(Role.ElectedOfficial);
        using var officer = await Host.SignInAsync(Role.ProcurementOfficer);

        Assert.That((await official.GetAsync($"/contracts/history?id={contract}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await officer.GetAsync($"/beneficiaries/history?id={person}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        var page = await WebHost.PageAsync(officer, $"/contracts/history?id={contract}&Names=true");
        Assert.That(page.QuerySelector("input[name=Names]"), Is.Null);
        Assert.That(Event(page, "Début de placement").TextContent, Does.Contain(reference).And.Not.Contain("FICTIF"));
        Assert.That(page.QuerySelectorAll("a[href*=eneficiaries]").Where(a => a.Closest("main") is not null), Is.Empty);
    }

    [Test]
    public void Every_kind_and_topic_has_its_words_in_both_languages()
    {
        var keys = Enum.GetValues<HistoryKind>().Select(k => $"History.Kind.{k}").Concat(Enum.GetValues<HistoryTopic>().Select(t => $"HistoryTopic.{t}")).ToList();
        foreach (var culture in new[] { "fr", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(keys.Where(k => PageTexts.Find(k) is null), Is.Empty, culture);
        }

        Assert.That(Enum.GetValues<HistoryKind>().Select(k => k.Topic()).Distinct(), Is.EquivalentTo(Enum.GetValues<HistoryTopic>()));
    }

    /// <summary>Somebody at work, whose hours were declared and sent back once.</summary>
    private async Task<(ClauseId Clause, string Reference)> WorkedAsync(string number, int employer)
    {
        var clause = await ClauseAsync(number);
        var reference = (await PlaceAsync(clause, employer, 1)).Single();
        var placement = (await AskAsync(new ListPlacements(new PlacementFilter { Clause = clause }))).Rows.Single();
        var firm = (await AskAsync(new GetPlacementSheet(placement.Id))).EmployerId;
        var statement = (await Host.DoAsSystemAsync(new EnterHours(clause, firm, Month, [new TypedHours(placement.Id, 10)]))).Value;
        Assert.That((await Host.DoAsSystemAsync(new ReturnStatement(statement, "Vérifier le 12"))).Errors, Is.Empty);
        return (clause, reference);
    }

    private static string LinkTo(IHtmlDocument page, string text) => page.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == text).GetAttribute("href")!;

    private static IElement Event(IHtmlDocument page, string text) => page.QuerySelectorAll(".history-event").First(e => e.TextContent.Contains(text, StringComparison.Ordinal));
}
