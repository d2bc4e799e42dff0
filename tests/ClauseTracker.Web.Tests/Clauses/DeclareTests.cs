using System.Net;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.PublicContracts;

namespace ClauseTracker.Web.Tests.Clauses;

public sealed class DeclareTests : ContractsWorld
{
    private static string AddressOf(ContractId contract) => $"/clauses/declare?contract={contract}";

    private static Dictionary<string, string> Form() => new()
    {
        ["Form.AmountExclTax"] = "1 000 000", ["Form.LabourShare"] = "50", ["Form.InsertionEffort"] = "5", ["Form.HourlyCost"] = "30",
        ["Form.Hours"] = "", ["Form.Kind"] = "ExecutionCondition", ["Form.Modes"] = "DirectHire", ["Form.StartsOn"] = "01/04/2026", ["Form.EndsOn"] = "31/03/2028",
        ["Form.Facilitator"] = "",
    };

    [Test]
    public async Task The_form_starts_from_the_contract_and_waits_at_the_first_figure_to_type()
    {
        var page = await WebHost.PageAsync(Browser, AddressOf(await ContractAsync("DE-1")));

        Assert.That(Value(page, "Form.AmountExclTax"), Is.EqualTo("120000,5"));
        Assert.That(Value(page, "Form.StartsOn"), Is.EqualTo("15/03/2026"));
        Assert.That(page.QuerySelectorAll("input[name='Form.Modes'][checked]"), Has.Length.EqualTo(3));
        Assert.That(page.QuerySelectorAll("input[name='Form.Publics'][checked]"), Is.Empty);
        Assert.That(page.QuerySelector("[autofocus]")!.GetAttribute("name"), Is.EqualTo("Form.LabourShare"));
    }

    [Test]
    public async Task A_contract_without_an_amount_asks_for_it_first()
    {
        var page = await WebHost.PageAsync(Browser, AddressOf(await ContractAsync(DecpFile.Market("DE-2").WithJson("montant", "1e17"), "DE-2")));

        Assert.That(page.QuerySelector("[autofocus]")!.GetAttribute("name"), Is.EqualTo("Form.AmountExclTax"));
    }

    [Test]
    public async Task Four_figures_give_the_hours_and_the_calculation_is_kept()
    {
        var contract = await ContractAsync("DE-3");
        var sent = await WebHost.PostAsync(Browser, AddressOf(contract), Form());
        var page = await WebHost.PageAsync(Browser, sent.Headers.Location!.ToString());
        var sheet = await SheetAsync("DE-3");

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(sheet.Commitments.Single().Hours, Is.EqualTo(Hours.Of(833)));
        Assert.That(sheet.Modes, Is.EqualTo(RealisationModes.DirectHire));
        Assert.That(page.QuerySelector(".message.tone-success"), Is.Not.Null);
        Assert.That(Text(page, ".clause-columns table"), Does.Contain("833,33").And.Contain("833 h"));
    }

    [Test]
    public async Task The_calculation_is_shown_while_it_is_typed()
    {
        var answer = await Browser.GetStringAsync(
            "/clauses/declare?handler=Calculation&Form.AmountExclTax=1000000&Form.LabourShare=50&Form.InsertionEffort=5&Form.HourlyCost=30");
        var unfinished = await Browser.GetStringAsync("/clauses/declare?handler=Calculation&Form.AmountExclTax=1000000&Form.LabourShare=cin");

        Assert.That(answer.Replace('\u202f', ' ').Replace('\u00a0', ' '), Does.Contain("1 000 000").And.Contain("833,33").And.Contain("833 h"));
        Assert.That(unfinished, Is.Empty);
    }

    [Test]
    public async Task Sent_twice_the_second_time_says_that_there_is_one_already()
    {
        var contract = await ContractAsync("DE-4");
        var form = await WebHost.PageAsync(Browser, AddressOf(contract));
        var fields = new Dictionary<string, string>(Form()) { ["__RequestVerificationToken"] = ((IHtmlInputElement)form.QuerySelector("input[name=__RequestVerificationToken]")!).Value };
        var first = await Browser.PostAsync(AddressOf(contract), new FormUrlEncodedContent(fields));
        var second = await Browser.PostAsync(AddressOf(contract), new FormUrlEncodedContent(fields));
        var opened = await Browser.GetAsync(AddressOf(contract));

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await AskAsync(new ListClauses(null, "DE-4"))).Total, Is.EqualTo(1));
        Assert.That(opened.Headers.Location!.ToString(), Does.StartWith("/clauses/details"));
    }

    [TestCase("Form.LabourShare", "150")]
    [TestCase("Form.LabourShare", "cinquante")]
    [TestCase("Form.AmountExclTax", "-1")]
    [TestCase("Form.HourlyCost", "0")]
    [TestCase("Form.AmountExclTax", "1.234")]
    [TestCase("Form.StartsOn", "31/02/2026")]
    [TestCase("Form.EndsOn", "")]
    [TestCase("Form.Hours", "1,234")]
    [TestCase("Form.Hours", "-5")]
    public async Task What_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost(string field, string typed)
    {
        var contract = await ContractAsync("DE-5");
        var answer = await WebHost.PostAsync(Browser, AddressOf(contract), new(Form()) { [field] = typed });
        var page = await WebHost.ReadAsync(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(page), Is.EqualTo(new[] { field }));
        Assert.That(Value(page, field) ?? "", Is.EqualTo(typed));
        Assert.That(Value(page, "Form.InsertionEffort"), Is.EqualTo("5"));
        Assert.That(page.QuerySelectorAll("input[name='Form.Modes'][checked]").Select(i => i.GetAttribute("value")), Is.EqualTo(new[] { "DirectHire" }));
    }

    [Test]
    public async Task No_mode_at_all_is_refused()
    {
        var fields = Form();
        fields.Remove("Form.Modes");
        var answer = await WebHost.PostAsync(Browser, AddressOf(await ContractAsync("DE-6")), fields);
        var page = await WebHost.ReadAsync(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page.QuerySelector("fieldset .field-error")!.TextContent.Trim(), Is.Not.Empty);
        Assert.That(page.QuerySelector(".message-list a")!.GetAttribute("href"), Is.EqualTo("#Form_Modes"));
        Assert.That(page.QuerySelector("#Form_Modes"), Is.Not.Null);
    }

    [Test]
    public async Task A_contract_that_does_not_exist_is_not_found_and_an_official_is_refused()
    {
        var address = AddressOf(ContractId.From(Guid.Empty));
        var official = await Host.SignInAsync(Role.ElectedOfficial);

        Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await official.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<ClauseSheet> SheetAsync(string number) => await AskAsync(new GetClauseSheet((await AskAsync(new ListClauses(null, number))).Rows.Single().Id));
}
