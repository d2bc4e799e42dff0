using System.Net;
using AngleSharp.Html.Dom;

namespace ClauseTracker.Web.Tests.Api;

public sealed class AnnouncedPageTests : FirmSoftware
{
    private const string List = "/placements/announced";

    [Test]
    public async Task A_facilitator_reads_who_was_announced_confirms_the_warning_and_places_them()
    {
        var page = await AnnouncedAsync("Nouvelle");
        Assert.That((await WebHost.PageAsync(Browser, "/placements")).QuerySelector($"a[href='{List}']"), Is.Not.Null);
        Assert.That((await WebHost.PageAsync(Browser, page)).Body!.TextContent, Does.Contain("ANNONCÉE Nouvelle"));

        var warned = await WebHost.PostAsync(Browser, page, new() { ["Person"] = "new", ["Sex"] = "Female" });
        Assert.That(warned.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await WebHost.ReadAsync(warned)).QuerySelector("[name=IsConfirmed]"), Is.Not.Null);
        var placed = await WebHost.PostAsync(Browser, page, new() { ["Person"] = "new", ["Sex"] = "Female", ["IsConfirmed"] = "true" });

        Assert.That(placed.Headers.Location!.OriginalString, Does.StartWith("/placements/"));
        Assert.That((await Browser.GetAsync(placed.Headers.Location)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Browser.GetAsync(page)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Somebody_who_looks_like_a_known_person_is_not_chosen_for_the_facilitator()
    {
        var page = await WebHost.PageAsync(Browser, await AnnouncedAsync("Essai1", "FICTIF", "1990-01-02"));

        var choices = page.QuerySelectorAll("input[name=Person]").Cast<IHtmlInputElement>().ToList();
        Assert.That(choices, Has.Count.GreaterThan(1));
        Assert.That(choices.Select(c => c.IsChecked), Is.All.False);
    }

    [Test]
    public async Task A_refusal_needs_its_reason()
    {
        var page = await AnnouncedAsync("Refusée");

        var bare = await WebHost.PostAsync(Browser, page, new() { ["Reason"] = "" }, $"{page}?handler=Refuse");
        var refused = await WebHost.PostAsync(Browser, page, new() { ["Reason"] = "Déjà placée ailleurs" }, $"{page}?handler=Refuse");

        Assert.That((bare.StatusCode, refused.StatusCode), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect)));
        Assert.That((await WebHost.PageAsync(Browser, List)).Body!.TextContent, Does.Contain("Déjà placée ailleurs"));
    }

    private async Task<string> AnnouncedAsync(string given, string family = "ANNONCÉE", string born = "1995-06-07")
    {
        var answer = await WriteAsync(await SoftwareAsync(Ours), HttpMethod.Post, $"{Root}/placement-notices", new
        {
            clause = Clause.Value, familyName = family, givenName = given, birthDate = born, jobTitle = "Peintre", startsOn = $"{Today:yyyy-MM-dd}",
        });
        return $"{List}/{(await JsonAsync(answer)).GetProperty("notice").GetGuid()}";
    }
}
