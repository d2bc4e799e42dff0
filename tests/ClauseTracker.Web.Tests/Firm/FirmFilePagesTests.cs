using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.Statements;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Web.Tests.Firm;

/// <summary>A firm sends its spreadsheet from a telephone, without JavaScript.</summary>
public sealed class FirmFilePagesTests : FirmWorld
{
    private static string Address => $"/firm/months/{Month}/file";

    private static string MonthText => $"{Month.Month:00}/{Month.Year}";

    [Test]
    public async Task A_spreadsheet_is_shown_sent_listed_and_taken_back()
    {
        var telephone = await OpenAsync(Ours, Month);
        var references = await ReferencesAsync();
        Assert.That((await WebHost.PageAsync(telephone, $"/firm/months/{Month}")).QuerySelector($"a[href='{Address}']"), Is.Not.Null);
        var file = HoursSheets.With("Référence bénéficiaire", "Heures").Line(references[0], 151.67).Line(references[1], 20).AsXlsx();
        var preview = await PreviewAsync(telephone, file, "FICTIF Essai.xlsx");
        Assert.That(Text(preview.Page, ".firm-counts"), Is.EqualTo("2 0 0 0"));
        Assert.That(preview.Page.QuerySelectorAll(".firm-people strong").Select(n => n.TextContent), Is.All.StartsWith("Essai").And.All.EndsWith("FICTIF"));
        Assert.That(preview.Address + string.Concat(preview.Page.QuerySelectorAll("a,form").Select(n => n.OuterHtml)), Does.Not.Contain("FICTIF"));

        var sent = await WebHost.PostAsync(telephone, preview.Address, [], preview.Address + "?handler=Confirm");
        var done = await OverAsync(telephone, sent.Headers.Location!.OriginalString);

        Assert.That(done.Page.QuerySelector(".message.tone-success")!.TextContent, Does.Contain("171,67"));
        Assert.That((await StatementAsync())!.Origin, Is.EqualTo(Origin.FirmLink));
        var list = await WebHost.PageAsync(telephone, Address);
        var undo = list.QuerySelector("section[aria-labelledby=sent] form")!.GetAttribute("action")!;
        Assert.That((await WebHost.PostAsync(telephone, Address, [], undo)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await StatementAsync(), Is.Null);
    }

    [Test]
    public async Task What_is_not_the_firm_s_and_what_is_wrong_comes_back_annotated()
    {
        var telephone = await OpenAsync(Ours, Month);
        var references = await ReferencesAsync();
        var file = HoursSheets.French().Line("2026-PORTE", HoursSheets.SiretOf(OtherEmployer), references[0], MonthText, 10)
            .Line("2026-AUTRE", HoursSheets.SiretOf(OurEmployer), references[0], MonthText, 10).Line("2026-PORTE", HoursSheets.SiretOf(OurEmployer), references[1], MonthText, new SheetError("#REF!")).AsXlsx();
        var preview = await PreviewAsync(telephone, file, "mois.xlsx");
        var annotated = await telephone.GetAsync(preview.Page.QuerySelector("a[href*='handler=Annotated']")!.GetAttribute("href"));
        var another = await (await OpenAsync(Theirs, Month)).GetAsync(preview.Address + "?handler=Annotated");

        Assert.That(preview.Page.QuerySelectorAll(".firm-problems li").Length, Is.EqualTo(3));
        Assert.That(preview.Page.QuerySelectorAll(".firm-problems .text-secondary").Select(n => n.TextContent).Distinct().Count(), Is.EqualTo(2));
        Assert.That(preview.Page.QuerySelector("form[action*=Confirm]"), Is.Null);
        Assert.That((await annotated.Content.ReadAsByteArrayAsync()).Length, Is.GreaterThan(1000));
        Assert.That(another.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task No_file_a_huge_one_and_a_withdrawn_link_are_said_clearly()
    {
        var telephone = await OpenAsync(Ours, Month);
        var none = await SendAsync(telephone, null, string.Empty);
        using var huge = new MultipartFormDataContent { { new StreamContent(new UnreadStream(300L * 1024 * 1024)), "File", "mois.xlsx" } };
        var tooLarge = await telephone.PostAsync(Address, huge);
        await Host.DoAsSystemAsync(new Application.FirmLinks.RevokeFirmLink(await ReadAsync(db => db.FirmLinks.OrderByDescending(l => l.CreatedAt).Select(l => l.Id).FirstAsync())));
        var over = await telephone.GetAsync(Address);

        Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await WebHost.ReadAsync(none)).QuerySelector("[name=File]")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(tooLarge.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(over.Headers.Location!.OriginalString, Is.EqualTo("/firm/over"));
    }

    [Test]
    public async Task Headings_that_nobody_knows_are_asked_on_the_telephone()
    {
        var telephone = await OpenAsync(Ours, Month);
        var references = await ReferencesAsync();
        var columns = await PreviewAsync(telephone, HoursSheets.With("Code", "Volume", "Divers").Line(references[0], 12, "rien").AsXlsx(), "mois.xlsx");
        var fields = new Dictionary<string, string>();
        string[] meanings = ["PersonReference", "Hours", ""];
        for (var i = 0; i < meanings.Length; i++) (fields[$"Names[{i}]"], fields[$"Meanings[{i}]"]) = (((IHtmlInputElement)columns.Page.QuerySelector($"input[name='Names[{i}]']")!).Value, meanings[i]);
        var sent = await WebHost.PostAsync(telephone, columns.Address, fields);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await sent.Content.ReadAsStringAsync());
        var preview = await OverAsync(telephone, sent.Headers.Location!.OriginalString);

        Assert.That(columns.Address, Does.EndWith("/columns"));
        Assert.That(Text(preview.Page, ".firm-counts"), Is.EqualTo("1 0 0 0"));
        Assert.That((await WebHost.PostAsync(telephone, preview.Address, [], preview.Address + $"?handler=GiveUp&month={Month}")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    private static string Text(IHtmlDocument page, string list) => string.Join(' ', page.QuerySelectorAll($"{list} dd").Select(d => d.TextContent.Trim()));

    private Task<List<string>> ReferencesAsync() => ReadAsync(db => db.Placements.IgnoreQueryFilters().Where(p => p.EmployerId == Ours).OrderBy(p => p.BeneficiaryReference).Select(p => p.BeneficiaryReference).ToListAsync());

    private Task<HoursStatement?> StatementAsync() => ReadAsync(db => db.Statements.IgnoreQueryFilters().Include(s => s.Lines).Where(s => s.EmployerId == Ours).SingleOrDefaultAsync());

    private static async Task<HttpResponseMessage> SendAsync(HttpClient telephone, byte[]? file, string name)
    {
        var page = await WebHost.PageAsync(telephone, Address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
        };
        if (file is not null) form.Add(new ByteArrayContent(file), "File", name);
        return await telephone.PostAsync(Address, form);
    }

    private static async Task<(string Address, IHtmlDocument Page)> PreviewAsync(HttpClient telephone, byte[] file, string name)
    {
        var sent = await SendAsync(telephone, file, name);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await sent.Content.ReadAsStringAsync());
        return await OverAsync(telephone, sent.Headers.Location!.OriginalString);
    }

    // The page that asks again by itself is asked again here, as long as the background takes.
    private static async Task<(string Address, IHtmlDocument Page)> OverAsync(HttpClient telephone, string address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var answer = await telephone.GetAsync(address, patience.Token);
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                address = answer.Headers.Location!.OriginalString;
                continue;
            }

            var page = await WebHost.ReadAsync(answer);
            if (page.QuerySelector("progress") is null) return (address, page);
            await Task.Yield();
        }
    }
}
