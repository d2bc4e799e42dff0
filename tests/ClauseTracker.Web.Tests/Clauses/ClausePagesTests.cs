using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.PublicContracts;

namespace ClauseTracker.Web.Tests.Clauses;

public sealed class ClausePagesTests : ContractsWorld
{
    [Test]
    public async Task The_sheet_shows_the_figures_once_they_are_known_and_keeps_asking()
    {
        var clause = await ClauseAsync("CL-1");
        await Host.ReconcileAsync();
        var page = await WebHost.PageAsync(Browser, $"/clauses/details?id={clause}");

        Assert.That(Text(page, "[data-figure=owed]"), Is.EqualTo("1 000 h"));
        Assert.That(Text(page, "[data-figure=counted]"), Is.EqualTo("0 h"));
        Assert.That(page.QuerySelector("#standing")!.GetAttribute("hx-trigger"), Is.EqualTo("every 10s"));
    }

    [Test]
    public async Task What_two_people_change_at_once_is_kept_once_and_the_second_is_told()
    {
        var clause = await ClauseAsync("CL-2");
        var address = $"/clauses/edit?id={clause}";
        var form = await WebHost.PageAsync(Browser, address);
        var fields = Fields(form, "1200");
        var first = await Browser.PostAsync(address, new FormUrlEncodedContent(fields));
        var second = await Browser.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["Form.Hours"] = "1500" }));
        var page = await WebHost.ReadAsync(second);
        var sheet = await AskAsync(new GetClauseSheet(clause));

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page.QuerySelector($".message a[href$='{address}']"), Is.Not.Null);
        Assert.That(Value(page, "Form.Hours"), Is.EqualTo("1500"));
        Assert.That(sheet.Commitments.Select(l => l.Hours), Is.EqualTo(new[] { Hours.Of(1000), Hours.Of(200) }));
    }

    [Test]
    public async Task All_the_terms_of_a_clause_can_be_changed_on_one_page()
    {
        var clause = await ClauseAsync("CL-6");
        var address = $"/clauses/edit?id={clause}";
        var form = await WebHost.PageAsync(Browser, address);
        var fields = new Dictionary<string, string>(Fields(form, "1000"))
        {
            ["Form.Kind"] = "ReservedContract", ["Form.ReservationArticle"] = "L2113_13", ["Form.MinimumShare"] = "60", ["Form.Forms"] = "FixedHours", ["Form.HasPenalty"] = "true",
            ["Form.PenaltyBasis"] = "Flat", ["Form.PenaltyPerHour"] = "45,50", ["Form.Charter"] = "Charte locale", ["Form.StatementDay"] = "10", ["Form.FollowsAmount"] = "true",
        };
        var answer = await Browser.PostAsync(address, new FormUrlEncodedContent(fields));
        var sheet = await AskAsync(new GetClauseSheet(clause));
        var page = await WebHost.PageAsync(Browser, $"/clauses/details?id={clause}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(sheet.Terms.Reservation, Is.EqualTo(new Reservation(ReservationArticle.L2113_13, new Percentage(6000))));
        Assert.That((sheet.Terms.Penalty!.PerHour, sheet.Terms.Charter, sheet.Terms.Duties.StatementDay, sheet.Obligation.Fixed!.FollowsAmount), Is.EqualTo((new Money(4550), "Charte locale", 10, true)));
        Assert.That(Text(page, ".terms"), Does.Contain("Charte locale").And.Contain("45,50").And.Contain("L2113-13"));
    }

    [Test]
    public async Task A_facilitator_records_an_action_by_one_click_and_takes_it_back_with_a_reason()
    {
        var contract = await ContractAsync("CL-7");
        var clause = (await Host.DoAsSystemAsync(new DeclareClause(contract, new ClauseInput { ActionsPerYear = 1, ActionKinds = [ActionKind.Immersion], StartsOn = new(2026, 1, 1), EndsOn = new(2027, 12, 31) }))).Value;
        var facilitator = await Host.SignInAsync(Role.Facilitator);
        var address = $"/clauses/details?id={clause}";
        var future = await WebHost.PostAsync(facilitator, address, new() { ["DoneOn"] = "01/01/2099", ["Kind"] = "Immersion" }, address + "&handler=Action");
        Assert.That(Refused(await WebHost.ReadAsync(future)), Is.EqualTo(new[] { "DoneOn" }));

        var recorded = await WebHost.PostAsync(facilitator, address, new() { ["DoneOn"] = "02/01/2026", ["Kind"] = "Immersion" }, address + "&handler=Action");
        var page = await WebHost.PageAsync(facilitator, address);
        var withdraw = ((IHtmlFormElement)page.QuerySelector("form[action*='Withdraw']")!).GetAttribute("action")!;
        var withdrawn = await WebHost.PostAsync(facilitator, address, new() { ["Reason"] = "Doublon" }, withdraw);

        Assert.That((recorded.StatusCode, withdrawn.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Redirect)));
        Assert.That(Text(await WebHost.PageAsync(facilitator, address), "#actions"), Does.Contain("Doublon"));
        Assert.That((await WebHost.PageAsync(Browser, address)).QuerySelector(".action-form"), Is.Null);
    }

    [TestCase("status=Late")]
    [TestCase("status=Nonsense")]
    [TestCase("p=0")]
    [TestCase("p=1000000")]
    public async Task The_list_opens_however_it_is_asked_for(string query) =>
        Assert.That((await Browser.GetAsync("/clauses?" + query)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task The_list_becomes_a_file_of_all_its_pages_that_no_spreadsheet_computes()
    {
        for (var i = 0; i < 51; i++) _ = await ClauseAsync($"LF-{i:00}");
        _ = await ClauseAsync("LF-99", "=1+1;\"x\"");
        var answer = await Browser.GetAsync("/clauses?handler=Csv&search=LF-");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");

        Assert.That(bytes[..3], Is.EqualTo(Encoding.UTF8.GetPreamble()));
        Assert.That(answer.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("clauses.csv"));
        Assert.That(lines, Has.Length.EqualTo(53));
        Assert.That(lines.Single(l => l.StartsWith("LF-99", StringComparison.Ordinal)), Does.StartWith("LF-99;\"'=1+1;\"\"x\"\"\";"));
    }

    [Test]
    public async Task The_workbook_of_a_contract_and_of_a_buyer_and_year_are_handed_over()
    {
        var clause = await ClauseAsync("CL-3");
        var contract = (await AskAsync(new GetClauseSheet(clause))).ContractId;
        var page = await WebHost.PageAsync(Browser, "/exports");
        var buyer = ((IHtmlSelectElement)page.QuerySelector("select[name=Buyer]")!).Options[0].Value;

        foreach (var address in new[] { $"/exports/compliance?contract={contract}", $"/exports/compliance?buyer={buyer}&year=2026" })
        {
            var answer = await Browser.GetAsync(address);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
            Assert.That((await answer.Content.ReadAsByteArrayAsync())[..2], Is.EqualTo("PK"u8.ToArray()));
        }
    }

    [TestCase("year=0")]
    [TestCase("year=99999")]
    [TestCase("year=-1")]
    [TestCase("")]
    public async Task A_year_that_never_was_is_not_found(string year)
    {
        _ = await ClauseAsync("CL-4");
        var page = await WebHost.PageAsync(Browser, "/exports");
        var buyer = ((IHtmlSelectElement)page.QuerySelector("select[name=Buyer]")!).Options[0].Value;

        Assert.That((await Browser.GetAsync($"/exports/compliance?buyer={buyer}&{year}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/clauses/details?id=00000000-0000-0000-0000-000000000001")]
    [TestCase("/clauses/edit?id=00000000-0000-0000-0000-000000000001")]
    [TestCase("/exports/compliance?contract=00000000-0000-0000-0000-000000000001")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [TestCase("/clauses")]
    [TestCase("/clauses?handler=Csv")]
    [TestCase("/clauses/details?id={0}")]
    [TestCase("/clauses/edit?id={0}")]
    [TestCase("/exports")]
    public async Task An_elected_official_is_refused(string address)
    {
        var clause = await ClauseAsync("CL-5");
        var official = await Host.SignInAsync(Role.ElectedOfficial);

        Assert.That((await official.GetAsync(address.Replace("{0}", clause.ToString(), StringComparison.Ordinal))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<ClauseId> ClauseAsync(string number, string? subject = null)
    {
        if ((await AskAsync(new ListClauses(null, number))).Rows is [var known]) return known.Id;
        var market = DecpFile.Market(number);
        var contract = await ContractAsync(subject is null ? market : market.With("objet", subject), number);
        return (await Host.DoAsSystemAsync(new DeclareClause(contract, new ClauseInput { Hours = 1000, StartsOn = new(2026, 1, 1), EndsOn = new(2027, 12, 31) }))).Value;
    }

    private static Dictionary<string, string> Fields(IHtmlDocument form, string hours) => new()
    {
        ["__RequestVerificationToken"] = Value(form, "__RequestVerificationToken")!, ["Version"] = Value(form, "Version")!, ["Form.Hours"] = hours,
        ["Form.Kind"] = "ExecutionCondition", ["Form.Modes"] = "DirectHire", ["Form.StartsOn"] = Value(form, "Form.StartsOn")!, ["Form.EndsOn"] = Value(form, "Form.EndsOn")!,
    };
}
