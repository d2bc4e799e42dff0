using System.Net;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Calculator;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Tests.PublicContracts;

namespace ClauseTracker.Web.Tests.Calculator;

public sealed class CalculatorPagesTests : ContractsWorld
{
    private static Dictionary<string, string> Variant(int number, string amount = "1000000", string share = "50", string effort = "5") => new()
    {
        [$"Variants[{number}].Way"] = "Trades", [$"Variants[{number}].Trades[0].Trade"] = "", [$"Variants[{number}].Trades[0].AmountExclTax"] = amount,
        [$"Variants[{number}].Trades[0].LabourShare"] = share, [$"Variants[{number}].InsertionEffort"] = effort, [$"Variants[{number}].HourlyCost"] = "30",
    };

    [Test]
    public async Task Figures_give_hours_days_and_full_time_without_script()
    {
        var page = await PostAsync(new(Variant(0)) { ["Months"] = "24", ["Do"] = "compute" });

        Assert.That(Text(page, "#results"), Does.Contain("833 h").And.Contain("119 ").And.Contain("0,52").And.Contain("0,46").And.Contain("1 607"));
        Assert.That(Text(page, ".advice"), Does.Contain("mi-temps").And.Contain("Pratique locale"));
    }

    [Test]
    public async Task A_variant_is_copied_changed_and_compared()
    {
        var two = await PostAsync(new(Variant(0)) { ["Do"] = "variant" });
        var compared = await PostAsync(new(Variant(0).Concat(Variant(1, effort: "10")).Append(KeyValuePair.Create("Do", "compute"))));

        Assert.That(Value(two, "Variants[1].Trades[0].AmountExclTax"), Is.EqualTo("1000000"));
        Assert.That(compared.QuerySelectorAll(".result-hours td").Select(c => c.TextContent.Replace('\u202f', ' ').Replace('\u00a0', ' ')), Is.EqualTo(new[] { "833 h", "1 667 h" }));
    }

    [Test]
    public async Task Cleaning_is_calculated_on_new_staff_alone()
    {
        var page = await PostAsync(new()
        {
            ["Variants[0].Way"] = "StaffTransfer", ["Variants[0].AmountExclTax"] = "600000", ["Variants[0].Years"] = "3", ["Variants[0].TransferredHoursPerYear"] = "6000",
            ["Variants[0].HourlyCost"] = "25", ["Variants[0].InsertionEffort"] = "10", ["Do"] = "compute",
        });

        Assert.That(Text(page, ".result-hours"), Does.Contain("600 h"));
    }

    [Test]
    public async Task A_variant_is_carried_into_a_declaration()
    {
        await ContractAsync("CA-1");
        var answer = await SendAsync(new(Variant(0, share: "60")) { ["ContractNumber"] = "CA-1", ["Do"] = "declare:0" });
        var screen = await WebHost.PageAsync(Browser, answer.Headers.Location!.ToString());

        Assert.That(answer.Headers.Location!.ToString(), Does.Contain("/clauses/declare").And.Contain("step=2"));
        Assert.That(Value(screen, "Form.Trades[0].LabourShare"), Is.EqualTo("60"));
    }

    [Test]
    public async Task An_unknown_contract_and_a_bad_figure_are_said_at_their_fields()
    {
        var unknown = await SendAsync(new(Variant(0)) { ["ContractNumber"] = "NULLE-PART", ["Do"] = "declare:0" });
        var bad = await SendAsync(new(Variant(0, share: "150")) { ["Do"] = "compute" });

        Assert.That(Refused(await WebHost.ReadAsync(unknown)), Is.EqualTo(new[] { "ContractNumber" }));
        Assert.That(Refused(await WebHost.ReadAsync(bad)), Is.EqualTo(new[] { "Variants[0].Trades[0].LabourShare" }));
        Assert.That(bad.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task A_new_version_of_a_trade_is_written_and_used()
    {
        var form = await WebHost.PageAsync(Browser, "/reference-table?edit=DEMOLITION");
        Assert.That(Value(form, "Form.LabourShareLow"), Is.EqualTo("50"));
        var today = Value(form, "Form.ValidFrom")!;
        var saved = await WebHost.PostAsync(Browser, "/reference-table?edit=DEMOLITION", new()
        {
            ["Form.Code"] = "DEMOLITION", ["Form.LabourShareLow"] = "41", ["Form.LabourShareHigh"] = "43", ["Form.SourceNote"] = "Observatoire", ["Form.Certainty"] = "Secondary", ["Form.ValidFrom"] = today,
        });
        var list = await AskAsync(new ListTradeReferences());

        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(list.Table.Find("DEMOLITION")!.LabourShare, Is.EqualTo(new Percentage(4200)));
        Assert.That(Text(await WebHost.PageAsync(Browser, "/reference-table"), "table"), Does.Contain("Observatoire"));
    }

    [TestCase("Form.LabourShareLow", "", "Form.LabourShareLow")]
    [TestCase("Form.SourceNote", "", "Form.SourceNote")]
    [TestCase("Form.ValidFrom", "01/01/2020", "Form.ValidFrom")]
    [TestCase("Form.HourlyCostLow", "600", "Form.HourlyCostLow")]
    public async Task A_version_that_cannot_be_is_refused_at_its_field(string field, string typed, string refused)
    {
        var fields = new Dictionary<string, string>
        {
            ["Form.Code"] = "PEINTURE", ["Form.LabourShareLow"] = "41", ["Form.SourceNote"] = "Observatoire", ["Form.Certainty"] = "Secondary", ["Form.ValidFrom"] = "01/01/2027",
            ["Form.HourlyCostHigh"] = "400", [field] = typed,
        };
        var again = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, "/reference-table", fields));

        Assert.That(Refused(again).Take(1), Is.EqualTo(new[] { refused }));
    }

    [Test]
    public async Task A_facilitator_reads_the_table_and_an_official_does_not()
    {
        var facilitator = await Host.SignInAsync(Role.Facilitator);
        var official = await Host.SignInAsync(Role.ElectedOfficial);

        Assert.That((await WebHost.PageAsync(facilitator, "/reference-table")).QuerySelector("#trade-form"), Is.Null);
        Assert.That((await official.GetAsync("/reference-table")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await official.GetAsync("/calculator")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private Task<HttpResponseMessage> SendAsync(Dictionary<string, string> fields) => WebHost.PostAsync(Browser, "/calculator", fields);

    private async Task<IHtmlDocument> PostAsync(Dictionary<string, string> fields)
    {
        var answer = await SendAsync(fields);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await WebHost.ReadAsync(answer);
    }
}
