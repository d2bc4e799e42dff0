using System.Net;
using AngleSharp.Html.Dom;
using ClauseTracker.Domain.Access;

namespace ClauseTracker.Web.Tests.Firm;

/// <summary>The facilitator gives a link, sees whether it was used, and withdraws it.</summary>
public sealed class InviteTests : FirmWorld
{
    [Test]
    public async Task A_link_is_given_shown_once_used_and_withdrawn()
    {
        var address = $"/organisations/links?id={Ours}";
        var given = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, new() { ["Month"] = Month.ToString(), ["Recipient"] = Recipient }));
        var link = ((IHtmlInputElement)given.QuerySelector("#given")!).Value;
        Assert.That(given.QuerySelector("a[href^='mailto:']")!.GetAttribute("href"), Does.Contain(Uri.EscapeDataString(link)));

        var telephone = Telephone();
        Assert.That((await telephone.GetAsync(new Uri(link).AbsolutePath)).Headers.Location!.OriginalString, Is.EqualTo($"/firm/months/{Month}"));
        var page = await WebHost.PageAsync(Browser, address);
        Assert.That(page.QuerySelector("#given"), Is.Null);
        Assert.That(page.QuerySelector("main")!.InnerHtml, Does.Not.Contain(link));
        Assert.That(page.QuerySelector("tbody tr")!.TextContent, Does.Contain(Recipient).And.Contain("une fois"));

        var row = ((IHtmlInputElement)page.QuerySelector("tbody input[name=link]")!).Value;
        Assert.That((await WebHost.PostAsync(Browser, address, new() { ["link"] = row }, address + "&handler=Revoke")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await telephone.GetAsync("/firm")).Headers.Location!.OriginalString, Is.EqualTo("/firm/over"));
        Assert.That((await WebHost.PageAsync(Browser, address)).QuerySelector("tbody tr")!.TextContent, Does.Contain("Retiré"));
    }

    [Test]
    public async Task What_cannot_be_written_to_is_said_at_its_field()
    {
        var answer = await WebHost.PostAsync(Browser, $"/organisations/links?id={Ours}", new() { ["Month"] = "", ["Recipient"] = "personne" });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await WebHost.ReadAsync(answer)).QuerySelector("#Recipient")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    [Test]
    public async Task Without_a_mail_server_sending_says_so_and_nothing_is_kept()
    {
        var answer = await WebHost.PostAsync(Browser, $"/organisations/links?id={Ours}", new() { ["Month"] = Month.ToString(), ["Recipient"] = "" }, $"/organisations/links?id={Ours}&handler=Send");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await WebHost.ReadAsync(answer)).QuerySelector("main")!.TextContent, Does.Contain("Aucun serveur de courriel"));
    }

    [Test]
    public async Task The_missing_list_leads_to_the_invitation_of_that_month()
    {
        var page = await WebHost.PageAsync(Browser, $"/statements?status=missing&month={Month}");

        Assert.That(page.QuerySelectorAll("a[href*='organisations/links']").Select(a => a.GetAttribute("href")), Has.Some.Contain($"{Ours}").And.Some.Contain($"month={Month}"));
    }

    [Test]
    public async Task Only_those_who_may_invite_find_the_page()
    {
        var buyer = await Host.SignInAsync(Role.ProcurementOfficer);

        Assert.That((await buyer.GetAsync($"/organisations/links?id={Ours}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await WebHost.PageAsync(buyer, $"/organisations/details?id={Ours}")).QuerySelectorAll("a[href*='organisations/links']"), Is.Empty);
        Assert.That((await WebHost.PageAsync(Browser, $"/organisations/details?id={Ours}")).QuerySelectorAll("a[href*='organisations/links']").Count, Is.EqualTo(1));
    }
}
