using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Attachments;

public sealed class AttachmentPagesTests : HoursWorld
{
    [Test]
    public async Task A_file_is_attached_from_the_statement_and_comes_back_as_a_download_without_its_name()
    {
        var (_, page) = await StatementAsync("AT-1");

        var added = await SendAsync(page, SampleFiles.Pdf(), "FICTIF Essai paie.pdf");
        var after = await WebHost.PageAsync(Browser, added.Headers.Location!.OriginalString);
        var link = (IHtmlAnchorElement)after.QuerySelector(".attachments a")!;
        var file = await Browser.GetAsync(link.GetAttribute("href"));

        Assert.That(after.Body!.TextContent, Does.Contain("Pièce jointe : Bulletin de paie").And.Not.Contain("FICTIF"));
        Assert.That(file.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        Assert.That(file.Content.Headers.ContentDisposition!.FileName!.Trim('"'), Does.StartWith("Bulletin de paie 20").And.EndsWith(".pdf"));
        Assert.That(file.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(await file.Content.ReadAsByteArrayAsync(), Is.EqualTo(SampleFiles.Pdf()));
    }

    [Test]
    public async Task A_page_named_pdf_is_refused_at_the_field_and_nothing_is_kept()
    {
        var (address, page) = await StatementAsync("AT-2");

        var refused = await SendAsync(page, "<html>"u8.ToArray(), "bulletin.pdf");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("Ce contenu n’est pas accepté"));
        Assert.That((await WebHost.PageAsync(Browser, address)).QuerySelectorAll(".attachments tbody tr"), Is.Empty);
    }

    [Test]
    public async Task A_buyer_sees_the_files_and_cannot_add()
    {
        var (address, page) = await StatementAsync("AT-3");
        _ = await SendAsync(page, SampleFiles.Png, "photo.png");
        var officer = await Host.SignInAsync(Role.ProcurementOfficer);

        var seen = await WebHost.PageAsync(officer, address);

        Assert.That(seen.QuerySelectorAll(".attachments tbody tr"), Has.Length.EqualTo(1));
        Assert.That(seen.QuerySelector(".attachments form"), Is.Null);
    }

    [Test]
    public async Task A_way_back_to_another_site_is_not_taken()
    {
        var (address, _) = await StatementAsync("AT-4");

        var shown = await WebHost.PageAsync(Browser, $"/attachments?{address.Split('?')[1]}&subject=Statement&back=https%3A%2F%2Fexemple.invalid");

        Assert.That(shown.QuerySelectorAll("a[href*='exemple.invalid']"), Is.Empty);
        Assert.That(shown.QuerySelectorAll("form[action*='exemple.invalid']"), Is.Empty);
    }

    private async Task<(string Address, IHtmlDocument Page)> StatementAsync(string number)
    {
        var clause = await ClauseAsync(number);
        await PlaceAsync(clause, 1, 1);
        var employer = (await AskAsync(new ListMissingStatements(Month))).Rows.Single(r => r.ContractNumber == number).EmployerId;
        var statement = (await Host.DoAsSystemAsync(new EnterHours(clause, employer, Month, []))).Value;
        var address = $"/statements/details?id={statement}";
        return (address, await WebHost.PageAsync(Browser, address));
    }

    private async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, byte[] content, string name)
    {
        var form = (IHtmlFormElement)page.QuerySelector(".attachments form[enctype]")!;
        using var sent = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()) sent.Add(new StringContent(hidden.Value), hidden.Name!);
        sent.Add(new StringContent("PaySlip"), "Document");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        sent.Add(file, "File", name);
        return await Browser.PostAsync(form.GetAttribute("action"), sent);
    }
}
