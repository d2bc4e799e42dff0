using System.Net;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Testing;

namespace ClauseTracker.Web.Tests.PublicContracts;

public sealed class ContractImportPagesTests : ContractsWorld
{
    private const string Address = "/contracts/import";

    [Test]
    public async Task A_file_is_taken_in_the_background_and_its_rejections_are_told()
    {
        var file = DecpFile.With(DecpFile.Market("CI-1"), DecpFile.Market("CI-2"), DecpFile.Market("CI-3").WithJson("acheteur", "null"));
        var sent = await SendAsync(file);
        var page = await OverAsync(sent.Headers.Location!);

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(Figures(page), Is.EqualTo("2 0 0 0 1"));
        Assert.That(page.QuerySelector("tbody tr")!.Children[0].TextContent, Is.EqualTo("3"));
        Assert.That(page.QuerySelector("tbody tr")!.Children[2].TextContent, Has.Length.GreaterThan(10).And.Not.Contain("Error."));
        Assert.That((await AskAsync(new ListContracts("CI-"))).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_file_sent_again_changes_nothing()
    {
        var file = DecpFile.With(DecpFile.Market("CJ-1"));
        _ = await OverAsync((await SendAsync(file)).Headers.Location!);
        var again = await OverAsync((await SendAsync(file)).Headers.Location!);

        Assert.That(Figures(again), Is.EqualTo("0 0 1 0 0"));
    }

    [Test]
    public async Task What_is_no_such_file_is_refused_and_nothing_is_kept()
    {
        var page = await OverAsync((await SendAsync(DecpFile.Bytes("""{"marches":{"marche":[{"id":"CK-1","""))).Headers.Location!);

        Assert.That(page.QuerySelector(".message.tone-danger"), Is.Not.Null);
        Assert.That(page.QuerySelector(".facts"), Is.Null);
        Assert.That((await AskAsync(new ListContracts("CK-"))).Total, Is.Zero);
    }

    [Test]
    public async Task A_missing_file_and_a_wrong_number_are_said_at_their_fields()
    {
        var none = await SendAsync(null);
        var wrong = await SendAsync(DecpFile.With(DecpFile.Market("CL-1")), "12345");
        var page = await WebHost.ReadAsync(wrong);

        Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(await WebHost.ReadAsync(none)), Is.EqualTo(new[] { "File" }));
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(page), Is.EqualTo(new[] { "BuyerSiret" }));
        Assert.That(Value(page, "BuyerSiret"), Is.EqualTo("12345"));
    }

    [Test]
    public async Task An_import_is_shown_to_whoever_asked_for_it_alone()
    {
        var sent = await SendAsync(DecpFile.With(DecpFile.Market("CM-1")));
        var another = await Host.SignInAsync(Role.Administrator);

        Assert.That((await another.GetAsync(sent.Headers.Location)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static string Figures(IHtmlDocument page) => string.Join(' ', page.QuerySelectorAll(".facts dd").Select(d => d.TextContent));

    private async Task<HttpResponseMessage> SendAsync(byte[]? file, string siret = "")
    {
        var form = await WebHost.PageAsync(Browser, Address);
        var token = ((IHtmlInputElement)form.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(siret), "BuyerSiret" } };
        if (file is not null) content.Add(new ByteArrayContent(file), "File", "donnees.json");
        return await Browser.PostAsync(Address, content);
    }

    // The page that asks again by itself is asked again here, as long as the background takes.
    private async Task<IHtmlDocument> OverAsync(Uri progress)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var page = await WebHost.PageAsync(Browser, progress.ToString());
            if (!page.QuerySelector("#progress")!.HasAttribute("hx-trigger")) return page;
        }
    }
}
