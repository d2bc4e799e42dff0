using System.Net;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Statements;

public sealed class MonthTests : HoursWorld
{
    [Test]
    public async Task A_whole_month_is_typed_validated_and_corrected()
    {
        var (clause, address) = await PlacedAsync("MO-1", people: 3);
        var typed = await TypeAsync(address, null, "151,67", "35", "");
        var details = typed.Headers.Location!.ToString();
        var submitted = await WebHost.PageAsync(Browser, details);
        var validated = await WebHost.PostAsync(Browser, details, [], details + "&handler=Validate");
        var grid = await WebHost.PageAsync(Browser, address);
        var corrected = await TypeAsync(address, null, "150", "35", "");
        var correction = await WebHost.PageAsync(Browser, corrected.Headers.Location!.ToString());

        Assert.That(submitted.QuerySelector("tfoot .number:nth-of-type(3), tfoot td:nth-of-type(2)")!.TextContent, Is.EqualTo("186,67\u00a0h"));
        Assert.That(validated.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(grid.QuerySelectorAll(".message-title")[^1].TextContent, Is.EqualTo("Ce mois est déjà validé"));
        Assert.That(grid.QuerySelector("[data-hours-total]")!.TextContent, Is.EqualTo("186,67"));
        Assert.That(correction.QuerySelectorAll(".statement-facts .status-badge").Select(b => b.TextContent), Does.Contain("Correction"));
        Assert.That(await StatementsAsync(clause), Is.EqualTo(new[] { (StatementStatus.Submitted, true, Hours.Of(185)), (StatementStatus.Validated, false, new Hours(18667)) }));
    }

    [Test]
    public async Task A_statement_is_returned_with_a_reason_that_its_author_reads()
    {
        var (clause, address) = await PlacedAsync("MO-2", people: 1);
        var details = (await TypeAsync(address, null, "12,5")).Headers.Location!.ToString();
        var silent = await WebHost.PostAsync(Browser, details, new() { ["Reason"] = " " }, details + "&handler=Return");
        var returned = await WebHost.PostAsync(Browser, details, new() { ["Reason"] = "Bulletin de paie manquant" }, details + "&handler=Return");
        var grid = await WebHost.PageAsync(Browser, address);
        var again = await TypeAsync(address, null, "13");

        Assert.That((await WebHost.ReadAsync(silent)).QuerySelector("[name=Reason]")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(returned.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(grid.QuerySelector(".message .reason")!.TextContent, Is.EqualTo("Bulletin de paie manquant"));
        Assert.That(grid.QuerySelector("[name='Lines[0].Hours']")!.GetAttribute("value"), Is.EqualTo("12,5"));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await StatementsAsync(clause), Is.EqualTo(new[] { (StatementStatus.Submitted, false, Hours.Of(13)) }));
    }

    [TestCase("-1")]
    [TestCase("745")]
    [TestCase("1,234")]
    [TestCase("beaucoup")]
    public async Task Hours_that_cannot_be_are_said_at_their_cell_and_stay_as_typed(string hours)
    {
        var (clause, address) = await PlacedAsync("MO-3" + hours.Length + hours[0], people: 2);

        var answer = await TypeAsync(address, null, "10", hours);
        var page = await WebHost.ReadAsync(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page.QuerySelectorAll("[aria-invalid=true]").Select(c => (c.Id, c.GetAttribute("value"))), Is.EqualTo(new[] { ("Lines_1__Hours", hours) }));
        Assert.That(page.QuerySelector(".message-list a")!.GetAttribute("href"), Is.EqualTo("#Lines_1__Hours"));
        Assert.That(page.QuerySelector("[name='Lines[0].Hours']")!.GetAttribute("value"), Is.EqualTo("10"));
        Assert.That(await StatementsAsync(clause), Is.Empty);
    }

    [Test]
    public async Task The_same_form_sent_twice_declares_once()
    {
        var (clause, address) = await PlacedAsync("MO-4", people: 1);
        var first = await TypeAsync(address, null, "20");
        var second = await TypeAsync(address, null, "20");

        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
        Assert.That(await StatementsAsync(clause), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nothing_this_month_is_one_button()
    {
        var (clause, address) = await PlacedAsync("MO-5", people: 1);
        var missing = await WebHost.PageAsync(Browser, $"/statements?status=missing&month={Month}");
        var answer = await TypeAsync(address, "Nothing", "illisible");
        var declared = await WebHost.PageAsync(Browser, $"/statements?status=missing&month={Month}");

        Assert.That(missing.QuerySelector("main")!.TextContent, Does.Contain("MO-5"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(declared.QuerySelector("main")!.TextContent, Does.Not.Contain("MO-5"));
        Assert.That(await StatementsAsync(clause), Is.EqualTo(new[] { (StatementStatus.Submitted, false, Hours.Zero) }));
    }

    [Test]
    public async Task A_month_to_come_and_a_month_unreadable_have_no_grid_to_send()
    {
        var (clause, address) = await PlacedAsync("MO-6", people: 1);
        var future = await TypeAsync(await GridAddressAsync(clause, Month.AddMonths(2)), null, "10");
        var unreadable = await Browser.GetAsync(address.Replace($"month={Month}", "month=hier", StringComparison.Ordinal));

        Assert.That(future.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(unreadable.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Officials_see_no_statement_and_officers_type_none()
    {
        var (_, address) = await PlacedAsync("MO-7", people: 1);
        var official = await Host.SignInAsync(Role.ElectedOfficial);
        var officer = await Host.SignInAsync(Role.ProcurementOfficer);

        Assert.That((await official.GetAsync("/statements")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await official.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await officer.GetAsync("/statements")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await officer.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await officer.GetAsync("/statements/import")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<(ClauseId Clause, string Address)> PlacedAsync(string number, int people)
    {
        var clause = await ClauseAsync(number);
        _ = await PlaceAsync(clause, 1, people);
        return (clause, await GridAddressAsync(clause));
    }

    private async Task<List<(StatementStatus Status, bool IsCorrection, Hours Hours)>> StatementsAsync(ClauseId clause)
    {
        var sheet = await AskAsync(new Application.Clauses.GetClauseSheet(clause));
        return [.. sheet.Statements.Select(s => (s.Status, s.IsCorrection, s.Hours))];
    }
}
