using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Web.Tests.Firm;

/// <summary>A month is answered on a telephone, without JavaScript.</summary>
public sealed class FirmMonthTests : FirmWorld
{
    private static string Address => $"/firm/months/{Month}";

    [Test]
    public async Task Hours_are_typed_sent_and_told_back_with_the_moment()
    {
        var telephone = await OpenAsync(Ours, Month);
        var page = await WebHost.PageAsync(telephone, Address);
        Assert.That(page.QuerySelectorAll(".firm-person label strong").Select(n => n.TextContent), Is.All.StartsWith("Essai").And.All.EndsWith("FICTIF"));
        Assert.That(page.QuerySelectorAll("[data-hours]").Count, Is.EqualTo(2));

        var answer = await SendAsync(telephone, page, "151,67", "20");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var receipt = await WebHost.PageAsync(telephone, answer.Headers.Location!.OriginalString);
        Assert.That(receipt.QuerySelector(".firm-figure")!.TextContent.Replace('\u00a0', ' '), Is.EqualTo("171,67 h"));
        Assert.That(receipt.QuerySelector("main")!.TextContent, Does.Contain("2026-PORTE"));
        await WithdrawAsync();
    }

    [Test]
    public async Task Nothing_is_one_button_whatever_stands_in_the_fields()
    {
        var telephone = await OpenAsync(Ours, Month);
        var page = await WebHost.PageAsync(telephone, Address);
        var nothing = page.QuerySelector("button[formaction]")!.GetAttribute("formaction")!.Split('#')[0];

        var answer = await telephone.PostAsync(nothing, Form(page, "pas un nombre", "3"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await StatementAsync())!.IsNothing, Is.True);
        await WithdrawAsync();
    }

    [Test]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_kept()
    {
        var telephone = await OpenAsync(Ours, Month);
        var page = await WebHost.PageAsync(telephone, Address);

        foreach (var (first, second) in new[] { ("mille", "10"), ("-3", "10"), ("800", "10") })
        {
            var answer = await SendAsync(telephone, page, first, second);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), first);
            var again = await WebHost.ReadAsync(answer);
            Assert.That(again.QuerySelectorAll(".firm-person.field-refused").Count, Is.EqualTo(1), first);
            Assert.That(again.QuerySelectorAll<IHtmlInputElement>("[data-hours]").Select(i => i.Value), Is.EqualTo(new[] { first, second }));
        }

        Assert.That((await SendAsync(telephone, page, "", "")).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await StatementAsync(), Is.Null);
    }

    [Test]
    public async Task Two_people_answer_and_the_second_sees_what_the_first_sent()
    {
        var (one, other) = (await OpenAsync(Ours, Month), await OpenAsync(Ours, Month));
        var stale = await WebHost.PageAsync(other, Address);
        await SendAsync(one, await WebHost.PageAsync(one, Address), "100", "50");

        var answer = await SendAsync(other, stale, "90", "50");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var seen = await WebHost.ReadAsync(answer);
        Assert.That(seen.QuerySelectorAll<IHtmlInputElement>("[data-hours]").Select(i => i.Value), Is.EqualTo(new[] { "100", "50" }));
        Assert.That((await SendAsync(other, seen, "90", "50")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await StatementAsync())!.Total, Is.EqualTo(Hours.Of(140)));
        await WithdrawAsync();
    }

    [Test]
    public async Task A_returned_month_shows_why_and_is_amended_on_the_same_page()
    {
        var telephone = await OpenAsync(Ours, Month);
        await SendAsync(telephone, await WebHost.PageAsync(telephone, Address), "100", "50");
        await Host.DoAsSystemAsync(new ReturnStatement((await StatementAsync())!.Id, "Il manque une personne"));
        Assert.That((await WebHost.PageAsync(telephone, "/firm")).QuerySelector("main")!.TextContent, Does.Contain("À corriger"));

        var page = await WebHost.PageAsync(telephone, Address);
        Assert.That(page.QuerySelector(".reason")!.TextContent, Is.EqualTo("Il manque une personne"));
        await SendAsync(telephone, page, "100", "60");

        Assert.That((await StatementAsync())!.Status, Is.EqualTo(StatementStatus.Submitted));
        await WithdrawAsync();
    }

    [Test]
    public async Task The_month_before_is_taken_over_by_one_tap_and_sent_by_another()
    {
        var account = await OpenAsync(Ours, Month.AddMonths(-1));
        var before = await WebHost.PageAsync(account, $"/firm/months/{Month.AddMonths(-1)}");
        await account.PostAsync($"/firm/months/{Month.AddMonths(-1)}", Form(before, "33,5", "44"));
        var telephone = await OpenAsync(Ours, Month);
        var link = (await WebHost.PageAsync(telephone, Address)).QuerySelector("a[href*=asBefore]")!.GetAttribute("href")!.Split('#')[0];

        var page = await WebHost.PageAsync(telephone, link);

        Assert.That(page.QuerySelectorAll<IHtmlInputElement>("[data-hours]").Select(i => i.Value), Is.EqualTo(new[] { "33,5", "44" }));
        Assert.That(await StatementAsync(), Is.Null);
    }

    [Test]
    public async Task A_pay_slip_goes_with_what_was_sent_and_what_is_no_document_does_not()
    {
        var telephone = await OpenAsync(Ours, Month);
        var sent = await SendAsync(telephone, await WebHost.PageAsync(telephone, Address), "10", "20");
        var receipt = sent.Headers.Location!.OriginalString;

        Assert.That((await AttachAsync(telephone, receipt, "MZ pas un document"u8.ToArray())).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await AttachAsync(telephone, receipt, SampleFiles.Pdf())).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await WebHost.PageAsync(telephone, receipt)).QuerySelectorAll("section[aria-labelledby=files] li").Length, Is.EqualTo(1));
        await WithdrawAsync();
    }

    [Test]
    public async Task A_form_without_its_token_is_refused()
    {
        var telephone = await OpenAsync(Ours, Month);
        var answer = await telephone.PostAsync(Address, new FormUrlEncodedContent(new Dictionary<string, string> { ["Clause"] = $"{Clause}" }));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task The_other_firm_s_ids_are_answered_as_ids_of_nothing()
    {
        var theirs = await OpenAsync(Theirs, Month);
        var sent = await theirs.PostAsync(Address, Form(await WebHost.PageAsync(theirs, Address), "77"));
        var receipt = sent.Headers.Location!.OriginalString;
        var ours = await OpenAsync(Ours, Month);
        var page = await WebHost.PageAsync(ours, Address);

        var (foreign, unknown) = (await ours.GetAsync(receipt), await ours.GetAsync($"/firm/receipts/{Guid.CreateVersion7(DateTimeOffset.UnixEpoch)}"));
        Assert.That(foreign.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await TextAsync(foreign), Is.EqualTo(await TextAsync(unknown)));

        var (placement, nobody) = (await PlacementOfAsync(Theirs), Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        foreach (var id in new[] { placement.Value, nobody })
        {
            var fields = Fields(page, "10", "10");
            fields["Lines[0].Placement"] = $"{id}";
            Assert.That((await ours.PostAsync(Address, new FormUrlEncodedContent(fields))).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        }

        foreach (var id in new[] { Guid.CreateVersion7(DateTimeOffset.UnixEpoch) })
        {
            var fields = Fields(page, "10", "10");
            fields["Clause"] = $"{id}";
            Assert.That((await ours.PostAsync(Address, new FormUrlEncodedContent(fields))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }

        Assert.That(await StatementAsync(), Is.Null);
    }

    [Test]
    public async Task A_link_to_see_has_no_field()
    {
        var telephone = await OpenAsync(Ours, null);

        Assert.That((await WebHost.PageAsync(telephone, Address)).QuerySelectorAll("[data-hours], .firm-buttons button"), Is.Empty);
    }

    private static async Task<HttpResponseMessage> AttachAsync(HttpClient telephone, string receipt, byte[] file)
    {
        var form = (await WebHost.PageAsync(telephone, receipt)).QuerySelector("form[enctype]")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)form.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new StringContent("PaySlip"), "Document" },
            { new ByteArrayContent(file), "File", "bulletin.pdf" },
        };
        return await telephone.PostAsync(form.GetAttribute("action"), content);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => (await WebHost.ReadAsync(answer)).QuerySelector("main")!.TextContent;

    private static Task<HttpResponseMessage> SendAsync(HttpClient telephone, IHtmlDocument page, params string[] hours) => telephone.PostAsync(Address, Form(page, hours));

    private static FormUrlEncodedContent Form(IHtmlDocument page, params string[] hours) => new(Fields(page, hours));

    private static Dictionary<string, string> Fields(IHtmlDocument page, params string[] hours)
    {
        var form = page.QuerySelector("form[data-firm-hours]")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input").ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (text, index) in hours.Select((t, i) => (t, i))) fields[$"Lines[{index}].Hours"] = text;
        return fields;
    }

    private Task<HoursStatement?> StatementAsync() =>
        ReadAsync(db => db.Statements.IgnoreQueryFilters().Include(s => s.Lines).SingleOrDefaultAsync(s => s.EmployerId == Ours && s.Month == Month));

    /// <summary>The next test begins with nothing said.</summary>
    private Task<int> WithdrawAsync() => ReadAsync(db => db.Statements.IgnoreQueryFilters().Where(s => s.EmployerId == Ours && s.Month == Month).ExecuteDeleteAsync());
}
