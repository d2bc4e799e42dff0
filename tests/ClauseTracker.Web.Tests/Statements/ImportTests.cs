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
    public async Task A_good_file_is_shown_then_taken_once_however_often_it_is_sent()
    {
        var (clause, references) = await PlacedAsync("IM-1");
        var file = HoursSheets.French().Line("IM-1", HoursSheets.SiretOf(1), references[0], MonthText, 151.67).Line("IM-1", HoursSheets.SiretOf(1), references[1], MonthText, "35,5").AsXlsx();
        var (address, preview) = await PreviewAsync(file);
        var before = (await AskAsync(new Application.Clauses.GetClauseSheet(clause))).Statements.Count;
        var first = await ConfirmedAsync(address);
        var second = await ConfirmedAsync((await PreviewAsync(file)).Address);

        Assert.That(Figures(preview), Is.EqualTo("2 2 0 0 0 0\u00a0h 187,17\u00a0h"));
        Assert.That(before, Is.Zero);
        Assert.That(Text(first, ".message"), Does.Contain("Lignes lues : 2. Heures : 187,17\u00a0h"));
        Assert.That(Figures(first), Is.EqualTo("1 1 0 0 0"));
        Assert.That(Figures(second), Is.EqualTo("1 0 0 0 1"));
    }

    [Test]
    public async Task What_changes_is_shown_line_by_line_and_given_up_nothing_changes()
    {
        var (_, references) = await PlacedAsync("IM-5");
        HoursSheets Sheet(double hours) => HoursSheets.French().Line("IM-5", HoursSheets.SiretOf(1), references[0], MonthText, hours).Line("IM-5", HoursSheets.SiretOf(1), references[1], MonthText, 20);
        _ = await ConfirmedAsync((await PreviewAsync(Sheet(10).AsXlsx())).Address);
        var (address, preview) = await PreviewAsync(Sheet(12).AsXlsx());
        var given = await WebHost.PostAsync(Browser, address, [], address.Replace("?", "?handler=GiveUp&", StringComparison.Ordinal));
        var gone = await OverAsync(address);

        Assert.That(Text(preview, ".import-lines li"), Does.Contain(references[0]).And.Contain("10\u00a0h → 12\u00a0h"));
        Assert.That(given.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(Text(gone.Page, ".message"), Does.Contain("Ce résultat n’est plus disponible"));
    }

    [Test]
    public async Task Ticked_as_checked_the_statements_are_validated_at_once_and_cannot_be_undone()
    {
        var (clause, references) = await PlacedAsync("IM-2");
        var file = HoursSheets.French().Line("IM-2", HoursSheets.SiretOf(1), references[0], MonthText, 10).AsCsv();
        _ = await ConfirmedAsync((await PreviewAsync(file)).Address, validate: true);

        var sheet = await AskAsync(new Application.Clauses.GetClauseSheet(clause));
        Assert.That(sheet.Statements.Single().Status, Is.EqualTo(Domain.HoursStatements.StatementStatus.Validated));
        Assert.That((await WebHost.PageAsync(Browser, "/statements/imports")).QuerySelector("tbody tr")!.QuerySelector("form"), Is.Null);
    }

    [Test]
    public async Task An_import_is_undone_by_one_button()
    {
        var (clause, references) = await PlacedAsync("IM-6");
        _ = await ConfirmedAsync((await PreviewAsync(HoursSheets.French().Line("IM-6", HoursSheets.SiretOf(1), references[0], MonthText, 10).AsCsv())).Address);
        var list = await WebHost.PageAsync(Browser, "/statements/imports");
        var undo = list.QuerySelector("tbody tr form")!.GetAttribute("action")!;
        var undone = await WebHost.PostAsync(Browser, "/statements/imports", [], undo);

        Assert.That(undone.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await AskAsync(new Application.Clauses.GetClauseSheet(clause))).Statements, Is.Empty);
        Assert.That(Text(await WebHost.PageAsync(Browser, "/statements/imports"), "tbody tr .row-actions"), Does.StartWith("Annulé le"));
    }

    [Test]
    public async Task A_bad_file_keeps_nothing_says_what_to_correct_and_comes_back_annotated()
    {
        var (clause, references) = await PlacedAsync("IM-3");
        var file = HoursSheets.French().Line("IM-3", HoursSheets.SiretOf(1), references[0], MonthText, "beaucoup").Line("IM-3", HoursSheets.SiretOf(1), "P-INCONNU", MonthText, 10).AsXlsx();
        var (address, result) = await PreviewAsync(file, "FICTIF Essai.xlsx");
        var annotated = await Browser.GetAsync(((IHtmlAnchorElement)result.QuerySelector("a[href*='handler=Annotated']")!).GetAttribute("href"));
        var another = await (await Host.SignInAsync(Role.Administrator)).GetAsync(address.Replace("?", "?handler=Annotated&", StringComparison.Ordinal));

        var rows = result.QuerySelectorAll("tbody tr").Select(r => string.Join("|", r.Children.Take(3).Select(c => c.TextContent.Trim()))).ToList();
        Assert.That(rows, Is.EqualTo(new[] { "2|Heures|beaucoup", "3|Référence bénéficiaire|P-INCONNU" }));
        Assert.That(result.Body!.TextContent + address, Does.Not.Contain("FICTIF"));
        Assert.That(result.QuerySelector("form.confirm-form"), Is.Null);
        Assert.That(annotated.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("heures-a-corriger.xlsx"));
        Assert.That(await annotated.Content.ReadAsByteArrayAsync(), Has.Length.GreaterThan(1000));
        Assert.That(another.StatusCode, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await AskAsync(new Application.Clauses.GetClauseSheet(clause))).Statements, Is.Empty);
    }

    [Test]
    public async Task Odd_headings_are_explained_once_and_the_next_file_of_the_firm_is_read_at_once()
    {
        var (_, references) = await PlacedAsync("IM-7");
        HoursSheets Sheet(double hours) => HoursSheets.With("Code interne", "Volume effectué", "Mois paie", "Divers").Line(references[0], hours, MonthText, "rien").Under(["Récapitulatif"], []);
        var (address, columns) = await PreviewAsync(Sheet(10).AsXlsx());
        var fields = new Dictionary<string, string> { ["EmployerSiret"] = HoursSheets.SiretOf(1), ["ContractNumber"] = "IM-7" };
        string[] meanings = ["PersonReference", "Hours", "Month", ""];
        for (var i = 0; i < meanings.Length; i++) (fields[$"Names[{i}]"], fields[$"Meanings[{i}]"]) = (((IHtmlInputElement)columns.QuerySelector($"input[name='Names[{i}]']")!).Value, meanings[i]);
        var sent = await WebHost.PostAsync(Browser, address, fields);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await sent.Content.ReadAsStringAsync());
        var first = await OverAsync(sent.Headers.Location!.ToString());
        var next = await PreviewAsync(Sheet(12).AsXlsx());

        Assert.That(address, Does.Contain("importcolumns"));
        Assert.That(columns.QuerySelector("tbody tr td")!.TextContent, Does.Contain(references[0]));
        Assert.That(first.Address, Does.Contain("importpreview"));
        Assert.That(next.Address, Does.Contain("importpreview"));
        Assert.That(Text(next.Page, ".import-notes"), Does.Contain("Entreprise fictive 1"));
        Assert.That(Figures(next.Page), Does.EndWith("12\u00a0h"));
        Assert.That((await WebHost.PageAsync(Browser, "/statements/imports")).Body!.TextContent, Does.Contain("toujours IM-7"));
    }

    [Test]
    public async Task No_file_is_said_at_the_field_and_a_file_that_is_none_when_it_was_read()
    {
        var none = await WebHost.ReadAsync(await SendAsync(null, string.Empty));
        var picture = (await PreviewAsync([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0], "photo.png")).Page;

        Assert.That(none.QuerySelector("[name=File]")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(picture.QuerySelector(".message.tone-danger"), Is.Not.Null);
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
        var result = await ConfirmedAsync((await PreviewAsync(Encoding.UTF8.GetBytes(filled), "modele.csv")).Address);

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

    private async Task<HttpResponseMessage> SendAsync(byte[]? file, string name)
    {
        var page = await WebHost.PageAsync(Browser, Address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
        };
        if (file is not null) form.Add(new ByteArrayContent(file), "File", name);
        return await Browser.PostAsync(Address, form);
    }

    /// <summary>What the check leads to: the preview, the question about columns, or why the file is refused.</summary>
    private async Task<(string Address, IHtmlDocument Page)> PreviewAsync(byte[] file, string name = "mois.xlsx")
    {
        var sent = await SendAsync(file, name);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await sent.Content.ReadAsStringAsync());
        return await OverAsync(sent.Headers.Location!.ToString());
    }

    private async Task<IHtmlDocument> ConfirmedAsync(string preview, bool validate = false)
    {
        var sent = await WebHost.PostAsync(Browser, preview, new() { ["ValidateAtOnce"] = validate ? "true" : "false" }, preview.Replace("?", "?handler=Confirm&", StringComparison.Ordinal));
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await sent.Content.ReadAsStringAsync());
        return (await OverAsync(sent.Headers.Location!.ToString())).Page;
    }

    // The page that asks again by itself is asked again here, as long as the background takes.
    private async Task<(string Address, IHtmlDocument Page)> OverAsync(string address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var answer = await Browser.GetAsync(address, patience.Token);
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                address = answer.Headers.Location!.ToString();
                continue;
            }

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
            var page = await WebHost.ReadAsync(answer);
            if (page.QuerySelector("#progress")?.HasAttribute("hx-trigger") != true) return (address, page);
        }
    }
}
