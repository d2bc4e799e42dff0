using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Statements;

public sealed class ImportTests : HoursWorld
{
    private const string Address = "/statements/import";

    [Test]
    public async Task A_good_file_is_taken_once_however_often_it_is_sent()
    {
        var (_, references) = await PlacedAsync("IM-1");
        var file = HoursSheets.French().Line("IM-1", HoursSheets.SiretOf(1), references[0], MonthText, 151.67).Line("IM-1", HoursSheets.SiretOf(1), references[1], MonthText, "35,5").AsXlsx();
        var first = await ResultAsync(await SendAsync(file, "mois.xlsx"));
        var second = await ResultAsync(await SendAsync(file, "mois.xlsx"));

        Assert.That(Text(first, ".message"), Does.Contain("Lignes lues : 2. Heures : 187,17\u00a0h"));
        Assert.That(Figures(first), Is.EqualTo("1 1 0 0 0"));
        Assert.That(Figures(second), Is.EqualTo("1 0 0 0 1"));
    }

    [Test]
    public async Task Ticked_as_checked_the_statements_are_validated_at_once()
    {
        var (clause, references) = await PlacedAsync("IM-2");
        var file = HoursSheets.French().Line("IM-2", HoursSheets.SiretOf(1), references[0], MonthText, 10).AsCsv();
        _ = await ResultAsync(await SendAsync(file, "mois.csv", validate: true));

        var sheet = await AskAsync(new Application.Clauses.GetClauseSheet(clause));
        Assert.That(sheet.Statements.Single().Status, Is.EqualTo(Domain.HoursStatements.StatementStatus.Validated));
    }

    [Test]
    public async Task A_bad_file_keeps_nothing_says_what_to_correct_and_comes_back_annotated()
    {
        var (clause, references) = await PlacedAsync("IM-3");
        var file = HoursSheets.French().Line("IM-3", HoursSheets.SiretOf(1), references[0], MonthText, "beaucoup").Line("IM-3", HoursSheets.SiretOf(1), "P-INCONNU", MonthText, 10).AsXlsx();
        var sent = await SendAsync(file, "FICTIF Essai.xlsx");
        var result = await ResultAsync(sent);
        var annotated = await Browser.GetAsync(((IHtmlAnchorElement)result.QuerySelector("a[href*='handler=Annotated']")!).GetAttribute("href"));
        var another = await (await Host.SignInAsync(Role.ProcurementOfficer)).GetAsync(sent.Headers.Location + "&handler=Annotated");

        var rows = result.QuerySelectorAll("tbody tr").Select(r => string.Join("|", r.Children.Take(3).Select(c => c.TextContent.Trim()))).ToList();
        Assert.That(rows, Is.EqualTo(new[] { "2|Heures|beaucoup", "3|Référence bénéficiaire|P-INCONNU" }));
        Assert.That(result.Body!.TextContent + sent.Headers.Location, Does.Not.Contain("FICTIF"));
        Assert.That(annotated.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("heures-a-corriger.xlsx"));
        Assert.That(await annotated.Content.ReadAsByteArrayAsync(), Has.Length.GreaterThan(1000));
        Assert.That(another.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await AskAsync(new Application.Clauses.GetClauseSheet(clause))).Statements, Is.Empty);
    }

    [Test]
    public async Task A_result_that_is_gone_says_so_and_its_file_is_not_found()
    {
        var page = await WebHost.PageAsync(Browser, Address + "?result=0123456789abcdef0123456789abcdef");
        var file = await Browser.GetAsync(Address + "?handler=Annotated&result=0123456789abcdef0123456789abcdef");

        Assert.That(Text(page, ".message"), Does.Contain("Ce résultat n’est plus disponible"));
        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task No_file_and_a_file_that_is_none_are_said_at_the_field()
    {
        var none = await WebHost.ReadAsync(await SendAsync(null, string.Empty));
        var picture = await WebHost.ReadAsync(await SendAsync([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0], "photo.png"));

        Assert.That(none.QuerySelector("[name=File]")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(picture.QuerySelector("[name=File]")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    [Test]
    public async Task A_file_of_300_megabytes_is_refused_before_it_is_read_with_a_page_that_says_so()
    {
        using var huge = new MultipartFormDataContent { { new StreamContent(new UnreadStream(300L * 1024 * 1024)), "File", "mois.xlsx" } };

        var answer = await Browser.PostAsync(Address, huge);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(Text(await WebHost.ReadAsync(answer), "h1"), Is.EqualTo("Fichier trop volumineux"));
    }

    [Test]
    public async Task The_template_of_a_month_filled_in_is_a_file_that_is_taken()
    {
        var (clause, references) = await PlacedAsync("IM-4");
        var grid = await GridAddressAsync(clause);
        var template = await Browser.GetAsync(grid.Replace("/statements/month", "/statements/template", StringComparison.Ordinal));
        var bytes = await template.Content.ReadAsByteArrayAsync();
        var filled = Encoding.UTF8.GetString(bytes).Replace(";\r\n", ";7,5\r\n", StringComparison.Ordinal);
        var result = await ResultAsync(await SendAsync(Encoding.UTF8.GetBytes(filled), "modele.csv"));

        Assert.That(bytes.Take(3), Is.EqualTo(Encoding.UTF8.GetPreamble()));
        Assert.That(references, Has.All.Matches<string?>(r => filled.Contains(r!, StringComparison.Ordinal)));
        Assert.That(Text(result, ".message"), Does.Contain("Lignes lues : 2. Heures : 15\u00a0h"));
    }

    private static string MonthText => $"{Month.Month:00}/{Month.Year}";

    private static string Text(IHtmlDocument page, string selector) => page.QuerySelector(selector)!.Text().Trim();

    private static string Figures(IHtmlDocument page) => string.Join(' ', page.QuerySelectorAll(".facts dd").Select(d => d.TextContent));

    private async Task<(ClauseId Clause, IReadOnlyList<string> References)> PlacedAsync(string number)
    {
        var clause = await ClauseAsync(number);
        return (clause, await PlaceAsync(clause, 1, 2));
    }

    private async Task<HttpResponseMessage> SendAsync(byte[]? file, string name, bool validate = false)
    {
        var page = await WebHost.PageAsync(Browser, Address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new StringContent(validate ? "true" : "false"), "ValidateAtOnce" },
        };
        if (file is not null) form.Add(new ByteArrayContent(file), "File", name);
        return await Browser.PostAsync(Address, form);
    }

    private async Task<IHtmlDocument> ResultAsync(HttpResponseMessage sent)
    {
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await sent.Content.ReadAsStringAsync());
        return await WebHost.PageAsync(Browser, sent.Headers.Location!.ToString());
    }
}
