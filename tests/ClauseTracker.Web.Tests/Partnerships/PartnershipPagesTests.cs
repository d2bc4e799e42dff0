using System.Net;
using ClauseTracker.Domain.Access;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Partnerships;

public sealed class PartnershipPagesTests : HoursWorld
{
    private static int Year => Today.Year;

    private static Dictionary<string, string> Form() => new()
    {
        ["Input.PartnerSiret"] = HoursSheets.SiretOf(42), ["Input.PartnerName"] = "École fictive de la deuxième chance", ["Input.PartnerKind"] = "E2C", ["Input.Title"] = "Parcours de découverte",
        ["Input.StartsOn"] = $"01/01/{Year}", ["Input.EndsOn"] = Day(Today.AddDays(30)), ["Input.DecisionNumber"] = "D-12", ["Input.DecidedOn"] = $"01/01/{Year}", ["Input.RenewalNoticeDays"] = "90",
        ["Years[0].Year"] = $"{Year}", ["Years[0].Amount"] = "12 500,50", ["Years[0].People"] = "20", ["Years[0].CountedHours"] = "", ["Years[0].Exits"] = "5",
    };

    [Test]
    public async Task An_agreement_is_recorded_amended_and_its_renewal_warned_of()
    {
        await ClauseAsync("PA-1");
        var prepared = await WebHost.PostAsync(Browser, "/partnerships/edit", Form());
        var address = prepared.Headers.Location!.OriginalString;
        var page = await WebHost.PageAsync(Browser, address);
        var list = await WebHost.PageAsync(Browser, "/partnerships");
        var home = await WebHost.PageAsync(Browser, "/home");
        var amend = address.Replace("/agreement", "/amend", StringComparison.Ordinal);
        var version = (await WebHost.PageAsync(Browser, amend)).QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        var amended = await WebHost.PostAsync(Browser, amend, new()
        {
            ["Version"] = version, ["SignedOn"] = Day(Today), ["EndsOn"] = $"31/12/{Year + 1}", ["Reason"] = "Prolongation", ["Years[0].Year"] = $"{Year}", ["Years[0].Amount"] = "12500,50",
        });

        Assert.That(page.Body!.TextContent, Does.Contain("À renouveler"));
        Assert.That(page.QuerySelectorAll("svg.objective-bar"), Is.Not.Empty);
        Assert.That(page.QuerySelector("input[type=file]"), Is.Not.Null);
        Assert.That(list.QuerySelector(".message"), Is.Not.Null);
        Assert.That(home.QuerySelector(".waiting a[href='/partnerships?status=ToRenew']"), Is.Not.Null);
        Assert.That(amended.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await WebHost.PageAsync(Browser, address)).QuerySelector("#amendments")!.ParentElement!.TextContent, Does.Contain("Prolongation"));
        Assert.That(await (await Browser.GetAsync("/partnerships?handler=Csv")).Content.ReadAsStringAsync(), Does.Contain("Parcours de découverte"));
    }

    [Test]
    public async Task A_draft_is_deleted_after_a_confirmation_and_a_decided_one_offers_no_deletion()
    {
        await ClauseAsync("PA-4");
        var draft = new Dictionary<string, string>(Form()) { ["Input.Title"] = "Projet sans suite", ["Input.DecisionNumber"] = "", ["Input.DecidedOn"] = "" };
        var address = (await WebHost.PostAsync(Browser, "/partnerships/edit", draft)).Headers.Location!.OriginalString;
        var delete = (await WebHost.PageAsync(Browser, address)).QuerySelector("a[href*='/partnerships/delete']")!.GetAttribute("href")!;
        var version = (await WebHost.PageAsync(Browser, delete)).QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        var deleted = await WebHost.PostAsync(Browser, delete, new() { ["Version"] = version });
        var decided = (await WebHost.PostAsync(Browser, "/partnerships/edit", Form())).Headers.Location!.OriginalString;

        Assert.That(deleted.Headers.Location!.OriginalString, Does.StartWith("/partnerships"));
        Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await WebHost.PageAsync(Browser, decided)).QuerySelector("a[href*='/partnerships/delete']"), Is.Null);
    }

    [Test]
    public async Task The_years_follow_the_days_without_saving()
    {
        await ClauseAsync("PA-2");
        var fields = new Dictionary<string, string>(Form()) { ["Input.Title"] = "Jamais enregistrée", ["Input.EndsOn"] = $"31/12/{Year + 2}" };
        var page = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, "/partnerships/edit", fields, "/partnerships/edit?handler=Years"));

        Assert.That(page.QuerySelectorAll("input[name$='.Year']").Select(y => y.GetAttribute("value")), Is.EqualTo(new[] { $"{Year}", $"{Year + 1}", $"{Year + 2}" }));
        Assert.That(page.QuerySelector("input[name='Years[0].People']")!.GetAttribute("value"), Is.EqualTo("20"));
        Assert.That((await WebHost.PageAsync(Browser, "/partnerships")).Body!.TextContent, Does.Not.Contain("Jamais enregistrée"));
    }

    [Test]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        await ClauseAsync("PA-3");
        var fields = new Dictionary<string, string>(Form()) { ["Input.DecidedOn"] = "", ["Years[0].Year"] = $"{Year + 5}" };
        var page = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, "/partnerships/edit", fields));

        Assert.That(page.QuerySelectorAll("[aria-invalid=true]").Select(f => f.GetAttribute("name")), Is.EquivalentTo(new[] { "Input.DecidedOn", "Years[0].Amount", "Years[0].People" }));
    }

    [Test]
    public async Task The_social_economy_is_shown_by_family()
    {
        Assert.That((await WebHost.PageAsync(Browser, "/partnerships/social-economy")).QuerySelector("h1"), Is.Not.Null);
        Assert.That((await Browser.GetAsync("/partnerships/social-economy?handler=Csv")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Elected_officials_see_no_agreement_and_administrators_change_none()
    {
        Assert.That((await (await Host.SignInAsync(Role.ElectedOfficial)).GetAsync("/partnerships")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        var administrator = await Host.SignInAsync(Role.Administrator);
        Assert.That((await administrator.GetAsync("/partnerships")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await administrator.GetAsync("/partnerships/edit")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
