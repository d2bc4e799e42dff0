using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Statements;

/// <summary>The contract between the grid's script and the server, and the grid without the script.</summary>
public sealed class GridTests : HoursWorld
{
    private static readonly Guid Page = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

    private int _sequence;

    [Test]
    public async Task A_cell_is_saved_and_the_month_is_declared_as_it_stands()
    {
        var (clause, address) = await PlacedAsync("GR-1", people: 2);
        var grid = await WebHost.PageAsync(Browser, address);
        var (status, first) = await PutAsync(grid, 0, "100,5");
        await PutAsync(grid, 1, "20");
        var draft = await StatementsAsync(clause);
        var declared = await WebHost.PostAsync(Browser, address, new() { ["Total"] = "120,5" }, address + "&handler=Declare");

        Assert.That((status, first.GetProperty("hours").GetString(), first.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "100.5", "Draft")));
        Assert.That(draft, Is.EqualTo(new[] { (StatementStatus.Draft, new Hours(12050)) }));
        Assert.That(declared.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await StatementsAsync(clause), Is.EqualTo(new[] { (StatementStatus.Submitted, new Hours(12050)) }));
    }

    [Test]
    public async Task A_cell_that_somebody_else_changed_is_answered_with_both_values()
    {
        var (_, address) = await PlacedAsync("GR-2", people: 1);
        var grid = await WebHost.PageAsync(Browser, address);
        await PutAsync(grid, 0, "12", page: Guid.CreateVersion7(DateTimeOffset.UnixEpoch));

        var (status, body) = await PutAsync(grid, 0, "15");

        Assert.That(status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((body.GetProperty("code").GetString(), body.GetProperty("theirs").GetString(), body.GetProperty("mine").GetString()), Is.EqualTo(("Cell.Changed", "12", "15")));
    }

    [TestCase("beaucoup", "Shared.Malformed")]
    [TestCase("1.234", "Shared.Malformed")]
    [TestCase("-3", "Statement.HoursNegative")]
    [TestCase("745", "Statement.MoreThanAMonthHolds")]
    public async Task What_cannot_be_is_400_with_a_sentence_for_the_cell(string typed, string code)
    {
        var (clause, address) = await PlacedAsync("GR-3" + typed, people: 1);

        var (status, body) = await PutAsync(await WebHost.PageAsync(Browser, address), 0, typed);

        Assert.That((status, body.GetProperty("code").GetString()), Is.EqualTo((HttpStatusCode.BadRequest, code)));
        Assert.That(body.GetProperty("message").GetString(), Is.Not.Empty);
        Assert.That(await StatementsAsync(clause), Is.Empty);
    }

    [Test]
    public async Task A_cell_without_the_token_or_from_a_stranger_is_refused()
    {
        var (clause, address) = await PlacedAsync("GR-4", people: 1);
        var grid = await WebHost.PageAsync(Browser, address);
        var forged = await Browser.PostAsJsonAsync(CellUrl(grid), Cell(grid, 0, "10"));
        var officer = await Host.SignInAsync(Role.ProcurementOfficer);
        var theirs = await WebHost.PageAsync(officer, "/statements");
        var stranger = await SendAsync(officer, CellUrl(grid), Token(theirs), Cell(grid, 0, "10"));

        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await StatementsAsync(clause), Is.Empty);
    }

    [Test]
    public async Task Without_script_weeks_are_typed_in_the_form_and_make_the_month()
    {
        var (clause, address) = await PlacedAsync("GR-5", people: 1);
        var grid = await WebHost.PageAsync(Browser, address + "&view=weeks");
        var row = new Dictionary<string, string> { ["Lines[0].Placement"] = Placement(grid, 0), ["Lines[0].Weeks[0]"] = "", ["Lines[0].Weeks[1]"] = "35", ["Lines[0].Weeks[2]"] = "12,5", ["Lines[0].Hours"] = "40" };
        var refused = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, row));
        row["Lines[0].Hours"] = "";
        var declared = await WebHost.PostAsync(Browser, address, row);
        var again = await WebHost.PageAsync(Browser, address);

        Assert.That(grid.QuerySelectorAll("th.week"), Has.Length.InRange(4, 6));
        Assert.That(grid.QuerySelectorAll("[data-row] [data-week='2']").Single().GetAttribute("aria-labelledby"), Is.EqualTo("Lines_0__person week-2"));
        Assert.That(refused.QuerySelectorAll("[aria-invalid=true]").Select(c => (c.Id, c.GetAttribute("value"))), Is.EqualTo(new[] { ("Lines_0__Hours", "40") }));
        Assert.That(declared.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(again.QuerySelectorAll("[data-row] input[data-week]").Select(i => i.GetAttribute("value")).Where(v => v is { Length: > 0 }), Is.EqualTo(new[] { "35", "12,5", "47,5" }), "The choice of weeks is kept.");
        Assert.That(await StatementsAsync(clause), Is.EqualTo(new[] { (StatementStatus.Submitted, new Hours(4750)) }));
        await WebHost.PageAsync(Browser, address + "&view=month");
    }

    [Test]
    public async Task A_plain_form_does_not_overwrite_what_a_colleague_typed_meanwhile_and_shows_both()
    {
        var (clause, address) = await PlacedAsync("GR-8", people: 1);
        var grid = await WebHost.PageAsync(Browser, address);
        var fields = new Dictionary<string, string>
        {
            ["Lines[0].Placement"] = grid.QuerySelector("[data-row]")!.GetAttribute("data-row")!, ["Lines[0].Hours"] = "40,5", ["Seen"] = grid.QuerySelector("input[name=Seen]")!.GetAttribute("value")!,
        };
        await WebHost.PostAsync(Browser, address, fields);

        var overtaken = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, new(fields) { ["Lines[0].Hours"] = "12" }));
        var kept = await StatementsAsync(clause);
        await WebHost.PostAsync(Browser, address, new(fields) { ["Lines[0].Hours"] = "12", ["Seen"] = overtaken.QuerySelector("input[name=Seen]")!.GetAttribute("value")! });

        Assert.That(overtaken.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Quelqu’un d’autre"));
        Assert.That(overtaken.QuerySelector(".cell-notes:not([hidden])")!.TextContent, Does.Contain("40,5").And.Contain("12"));
        Assert.That(kept, Is.EqualTo(new[] { (StatementStatus.Submitted, new Hours(4050)) }));
        Assert.That(await StatementsAsync(clause), Is.EqualTo(new[] { (StatementStatus.Submitted, Hours.Of(12)) }));
    }

    [Test]
    public async Task A_typing_fault_and_the_answer_nothing_do_not_hide_what_a_colleague_typed_meanwhile()
    {
        var (clause, address) = await PlacedAsync("GR-9", people: 1);
        var grid = await WebHost.PageAsync(Browser, address);
        var fields = new Dictionary<string, string>
        {
            ["Lines[0].Placement"] = grid.QuerySelector("[data-row]")!.GetAttribute("data-row")!, ["Lines[0].Hours"] = "40,5", ["Seen"] = grid.QuerySelector("input[name=Seen]")!.GetAttribute("value")!,
        };
        await WebHost.PostAsync(Browser, address, fields);

        var faulty = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, new(fields) { ["Lines[0].Hours"] = "douze" }));
        var nothing = await WebHost.PostAsync(Browser, address, new(fields), address + "&handler=Nothing");

        Assert.That(faulty.QuerySelector("input[name=Seen]")!.GetAttribute("value"), Is.EqualTo(fields["Seen"]));
        Assert.That((await WebHost.ReadAsync(nothing)).QuerySelector("[role=alert]")!.TextContent, Does.Contain("Quelqu’un d’autre"));
        Assert.That(await StatementsAsync(clause), Is.EqualTo(new[] { (StatementStatus.Submitted, new Hours(4050)) }));
    }

    [Test]
    public async Task All_employers_of_a_clause_are_in_one_grid_each_with_its_own_form()
    {
        var (clause, _) = await PlacedAsync("GR-6", people: 2);
        _ = await PlaceAsync(clause, 2, 1);
        var address = $"/statements/month?clause={clause}&month={Month}";
        var grid = await WebHost.PageAsync(Browser, address);
        var second = grid.QuerySelectorAll("tbody[data-group]")[1];
        var form = (IHtmlFormElement)grid.GetElementById(second.GetAttribute("data-group")!)!;
        var fields = new Dictionary<string, string> { ["Lines[0].Placement"] = second.QuerySelector("[data-row]")!.GetAttribute("data-row")!, ["Lines[0].Hours"] = "9", ["FromAll"] = "true" };
        var declared = await WebHost.PostAsync(Browser, address, fields, form.GetAttribute("action"));

        Assert.That(grid.QuerySelectorAll("tbody[data-group]").Select(g => g.QuerySelectorAll("[data-row]").Length), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(grid.QuerySelectorAll("[id]").Select(e => e.Id), Is.Unique);
        Assert.That(declared.Headers.Location!.ToString(), Does.Contain("/statements/month").And.Not.Contain("employer"));
        Assert.That(await StatementsAsync(clause), Is.EqualTo(new[] { (StatementStatus.Submitted, Hours.Of(9)) }));
    }

    [Test]
    public async Task Names_are_told_to_a_facilitator_who_asks_and_stand_in_no_page()
    {
        var (_, address) = await PlacedAsync("GR-7", people: 1);
        var grid = await WebHost.PageAsync(Browser, address);
        var names = await Browser.GetFromJsonAsync<Dictionary<string, string>>(grid.QuerySelector("[data-names]")!.GetAttribute("data-names"));

        Assert.That(names!.Single().Value, Does.StartWith("FICTIF"));
        Assert.That(grid.DocumentElement.OuterHtml, Does.Not.Contain("FICTIF"));
    }

    private async Task<(ClauseId Clause, string Address)> PlacedAsync(string number, int people)
    {
        var clause = await ClauseAsync(number);
        _ = await PlaceAsync(clause, 1, people);
        return (clause, await GridAddressAsync(clause));
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(IHtmlDocument grid, int row, string typed, Guid? page = null)
    {
        var answer = await SendAsync(Browser, CellUrl(grid), Token(grid), Cell(grid, row, typed, page));
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private object Cell(IHtmlDocument grid, int row, string typed, Guid? page = null) =>
        new { placement = Placement(grid, row), week = 0, typed, seen = "", whole = "", page = page ?? Page, sequence = ++_sequence, correcting = false };

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string url, string token, object cell)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(cell) };
        request.Headers.Add(WebComposition.AntiforgeryHeader, token);
        return await browser.SendAsync(request);
    }

    private static string Token(IHtmlDocument page) => page.QuerySelector("meta[name=antiforgery]")!.GetAttribute("content")!;

    private static string CellUrl(IHtmlDocument grid) => grid.QuerySelector("[data-grid]")!.GetAttribute("data-cell-url")!;

    private static string Placement(IHtmlDocument grid, int row) => grid.QuerySelectorAll("[data-row]")[row].GetAttribute("data-row")!;

    private async Task<List<(StatementStatus Status, Hours Hours)>> StatementsAsync(ClauseId clause) => [.. (await AskAsync(new GetClauseSheet(clause))).Statements.Select(s => (s.Status, s.Hours))];
}
