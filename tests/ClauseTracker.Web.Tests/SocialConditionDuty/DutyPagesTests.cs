using System.Net;
using System.Text;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.PublicContracts;

namespace ClauseTracker.Web.Tests.SocialConditionDuty;

/// <summary>The duty of article 35 through its pages and forms.</summary>
public sealed class DutyPagesTests : ContractsWorld
{
    private const string Justification = "Le marché porte sur des licences logicielles livrées sans prestation.";

    [Test]
    public async Task A_contract_says_whether_the_duty_applies_and_the_next_act_and_the_form_changes_it()
    {
        var contract = await LargeAsync("DP-1");
        var before = await WebHost.PageAsync(Browser, Details(contract));
        Assert.That(Text(before, ".duty-card"), Does.Contain("À compléter").And.Contain("jour de l’avis n’est pas connu"));
        Assert.That(before.QuerySelector(".duty-card .btn-primary")!.GetAttribute("href"), Does.Contain("/duty/situate"));

        var sent = await WebHost.PostAsync(Browser, $"/duty/situate?contract={contract}", new() { ["Version"] = await VersionAsync(contract), ["NoticeOn"] = "01/09/2026", ["EstimatedValue"] = "300 000,00" });
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var after = await WebHost.PageAsync(Browser, Details(contract));
        Assert.That(Text(after, ".duty-card"), Does.Contain("En défaut").And.Contain("300 000 €").And.Contain("216 000 €"));
        Assert.That(after.QuerySelector($".duty-card .btn-primary[href*='/clauses/declare?contract={contract}']"), Is.Not.Null);
        Assert.That(after.QuerySelector(".duty-card a[href*='/duty/derogate']"), Is.Not.Null);
    }

    [Test]
    public async Task A_notice_after_the_notification_is_refused_at_its_field_and_kept_as_typed()
    {
        var contract = await LargeAsync("DP-2");
        var sent = await WebHost.PostAsync(Browser, $"/duty/situate?contract={contract}", new() { ["Version"] = await VersionAsync(contract), ["NoticeOn"] = "03/11/2026", ["EstimatedValue"] = "beaucoup" });
        Assert.That(Refused(await WebHost.ReadAsync(sent)), Is.EqualTo(new[] { "EstimatedValue" }));

        sent = await WebHost.PostAsync(Browser, $"/duty/situate?contract={contract}", new() { ["Version"] = await VersionAsync(contract), ["NoticeOn"] = "03/11/2026", ["EstimatedValue"] = "" });
        var page = await WebHost.ReadAsync(sent);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(page), Is.EqualTo(new[] { "NoticeOn" }));
        Assert.That(Value(page, "NoticeOn"), Is.EqualTo("03/11/2026"));
    }

    [Test]
    public async Task A_derogation_is_decided_shown_and_withdrawn()
    {
        var contract = await AtFaultAsync("DP-3");
        var address = $"/duty/derogate?contract={contract}";
        var form = await WebHost.PageAsync(Browser, address);
        Assert.That(form.QuerySelectorAll("input[name=Code]").Select(i => i.GetAttribute("value")), Is.EqualTo(new[] { "AvailableSolution", "NoSufficientLink", "RestrictsCompetition" }));
        Assert.That(Value(form, "DecidedBy"), Is.EqualTo("Test ProcurementOfficer"));

        var sent = await WebHost.PostAsync(Browser, address, Decision());
        Assert.That(sent.Headers.Location!.ToString(), Does.Contain("/contracts/details"));
        var page = await WebHost.PageAsync(Browser, Details(contract));
        Assert.That(Text(page, ".duty-card"), Does.Contain("Dérogation").And.Contain(Justification).And.Contain("La directrice des achats, le 15/09/2026"));

        var refused = await WebHost.PostAsync(Browser, address, new() { ["Reason"] = "" }, $"{address}&handler=Withdraw");
        Assert.That(Refused(await WebHost.ReadAsync(refused)), Is.EqualTo(new[] { "Reason" }));
        await WebHost.PostAsync(Browser, address, new() { ["Reason"] = "Une clause sera ajoutée." }, $"{address}&handler=Withdraw");
        Assert.That(Text(await WebHost.PageAsync(Browser, Details(contract)), ".duty-card .status-badge"), Is.EqualTo("En défaut"));
        Assert.That(Text(await WebHost.PageAsync(Browser, address), ".past-derogation"), Does.Contain("Une clause sera ajoutée."));
    }

    [TestCase("Justification", "")]
    [TestCase("Justification", "Trop court.")]
    [TestCase("Code", "")]
    [TestCase("Code", "ConcessionNoSufficientLink")]
    [TestCase("Code", "ShortWorks")]
    [TestCase("DecidedOn", "31/12/2099")]
    [TestCase("DecidedOn", "hier")]
    [TestCase("DecidedBy", "")]
    public async Task A_derogation_that_does_not_hold_is_refused_at_its_field(string field, string given)
    {
        var contract = await AtFaultAsync($"DP-4-{field}-{given.Length}");
        var decision = Decision();
        decision[field] = given;
        var sent = await WebHost.PostAsync(Browser, $"/duty/derogate?contract={contract}", decision);
        var page = await WebHost.ReadAsync(sent);

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page.QuerySelectorAll(".field-refused [name]").Select(i => i.GetAttribute("name")).Distinct(), Is.EqualTo(new[] { field }));
        Assert.That((await AskAsync(new GetDuty(contract))).Derogations, Is.Empty);
    }

    [Test]
    public async Task Contracts_at_fault_stand_first_with_what_to_do_and_the_list_is_handed_over()
    {
        var contract = await AtFaultAsync("DP-5");
        await LargeAsync("DP-6");
        var page = await WebHost.PageAsync(Browser, "/duty?year=2026");
        var statuses = page.QuerySelectorAll("tbody .status-badge").Select(b => b.TextContent).ToList();
        Assert.That(statuses.TakeWhile(s => s == "En défaut").Count(), Is.EqualTo(statuses.Count(s => s == "En défaut")).And.GreaterThan(0));
        Assert.That(page.QuerySelector($"tbody a[href*='/duty/derogate?contract={contract}']"), Is.Not.Null);
        Assert.That(page.QuerySelector(".tabs [aria-current]"), Is.Not.Null);

        var file = await (await Browser.GetAsync("/duty?handler=Csv&status=AtFault")).Content.ReadAsStringAsync();
        Assert.That(file, Does.Contain("DP-5").And.Not.Contain("DP-6"));
        Assert.That(file.Split("\r\n")[0].Split(';'), Has.Length.EqualTo(12));
    }

    [TestCase("/duty?p=-1")]
    [TestCase("/duty?status=Nonsense&year=abc")]
    [TestCase("/responsible-procurement?year=99999999")]
    [TestCase("/responsible-procurement?year=-4")]
    public async Task An_odd_address_shows_a_page(string address) => Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("/duty/derogate?contract=00000000-0000-0000-0000-000000000001")]
    [TestCase("/duty/situate?contract=00000000-0000-0000-0000-000000000001")]
    [TestCase("/responsible-procurement?buyer=00000000-0000-0000-0000-000000000001")]
    public async Task What_does_not_exist_is_not_found(string address) => Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task A_facilitator_reads_and_does_not_derogate()
    {
        var contract = await AtFaultAsync("DP-7");
        var facilitator = await Host.SignInAsync(Role.Facilitator);

        Assert.That((await facilitator.GetAsync($"/duty/derogate?contract={contract}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await WebHost.PageAsync(facilitator, Details(contract))).QuerySelector(".duty-card a[href*='/duty/derogate']"), Is.Null);
        Assert.That((await WebHost.PageAsync(facilitator, "/duty/thresholds")).QuerySelector(".threshold-form"), Is.Null);
    }

    [Test]
    public async Task The_annual_figures_show_their_definitions_and_an_elected_official_reads_them()
    {
        await AtFaultAsync("DP-8");
        var official = await Host.SignInAsync(Role.ElectedOfficial);
        var page = await WebHost.PageAsync(official, "/responsible-procurement?year=2026");

        Assert.That(page.QuerySelectorAll("table.table caption").Length, Is.EqualTo(5));
        Assert.That(page.QuerySelectorAll("tbody tr th .figure-definition").Length, Is.GreaterThan(10));
        Assert.That(page.QuerySelector(".site-menu a[href='/responsible-procurement']"), Is.Not.Null);
        var file = await official.GetAsync("/responsible-procurement?handler=Csv&year=2026");
        Assert.That(Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync()), Does.Contain("Contrats notifiés"));
        Assert.That((await official.GetAsync("/duty")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static Dictionary<string, string> Decision() => new()
    {
        ["Code"] = "NoSufficientLink", ["Justification"] = Justification, ["DecidedBy"] = "La directrice des achats", ["DecidedOn"] = "15/09/2026",
    };

    private static string Details(ContractId contract) => $"/contracts/details?id={contract}";

    private Task<ContractId> LargeAsync(string number) => ContractAsync(
        DecpFile.Market(number).With("dateNotification", "2026-11-02").With("montant", 300_000).With("considerationsSociales", new { considerationSociale = new[] { "Pas de considération sociale" } }), number);

    private async Task<ContractId> AtFaultAsync(string number)
    {
        var contract = await LargeAsync(number);
        var sheet = await AskAsync(new GetDuty(contract));
        Assert.That((await Host.DoAsSystemAsync(new SituateContract(contract, sheet.Version, new DateOnly(2026, 9, 1), null))).Errors, Is.Empty);
        return contract;
    }

    private async Task<string> VersionAsync(ContractId contract) => (await AskAsync(new GetDuty(contract))).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
