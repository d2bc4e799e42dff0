using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.PublicContracts;

namespace ClauseTracker.Web.Tests.Clauses;

/// <summary>The four screens of a declaration, through their own forms and without any script.</summary>
public sealed class DeclareTests : ContractsWorld
{
    private static string AddressOf(ContractId contract) => $"/clauses/declare?contract={contract}";

    private static Dictionary<string, string> Figures() => new()
    {
        ["Form.Way"] = "Trades", ["Form.Trades[0].Trade"] = "", ["Form.Trades[0].AmountExclTax"] = "1 000 000", ["Form.Trades[0].LabourShare"] = "50", ["Form.Trades[0].HourlyCost"] = "",
        ["Form.InsertionEffort"] = "5", ["Form.HourlyCost"] = "30", ["Form.Hours"] = "", ["Form.FollowsAmount"] = "false",
    };

    [Test]
    public async Task The_declaration_starts_from_the_contract_and_waits_at_the_first_figure_to_type()
    {
        var page = await ScreenTwoAsync("DF-1", DecpFile.Market("DF-1").With("codeCPV", "30000000-9"));

        Assert.That(Value(page, "Form.Trades[0].AmountExclTax"), Is.EqualTo("120000,5"));
        Assert.That(page.QuerySelector("[autofocus]")!.GetAttribute("name"), Is.EqualTo("Form.Trades[0].LabourShare"));
        Assert.That((Value(page, "Form.InsertionEffort"), Value(page, "Form.HourlyCost")), Is.EqualTo(("5", "30")));
    }

    [Test]
    public async Task A_contract_without_an_amount_asks_for_it_first()
    {
        var page = await ScreenTwoAsync("DE-2", DecpFile.Market("DE-2").WithJson("montant", "1e17"));

        Assert.That(page.QuerySelector("[autofocus]")!.GetAttribute("name"), Is.EqualTo("Form.Trades[0].AmountExclTax"));
    }

    [Test]
    public async Task Pressing_continue_thrice_and_declare_is_all_it_takes()
    {
        var contract = await ContractAsync("DE-3");
        var page = await WebHost.PageAsync(Browser, AddressOf(contract));
        foreach (var button in new[] { "next", "next", "next", "declare" })
        {
            if (button != "next") Assert.That(page.QuerySelectorAll("input[name='Form.Publics'][checked]"), Is.Empty);
            page = await PressAsync(page, button, page.QuerySelector("[name='Form.Hours']") is null ? [] : Figures());
        }

        var sheet = await SheetAsync("DE-3");
        Assert.That(page.QuerySelector(".message.tone-success"), Is.Not.Null);
        Assert.That(sheet.Commitments.Single().Hours, Is.EqualTo(Hours.Of(833)));
        Assert.That((sheet.Modes, sheet.StartsOn, sheet.EndsOn, sheet.Terms.Penalty), Is.EqualTo((RealisationModes.All, new DateOnly(2026, 3, 15), new DateOnly(2028, 3, 14), (PenaltyRule?)null)));
        Assert.That(Text(page, ".clause-columns table"), Does.Contain("833,33").And.Contain("833 h"));
    }

    [Test]
    public async Task When_nothing_is_missing_the_second_screen_declares_at_once()
    {
        var page = await ScreenTwoAsync("DE-4");
        page = await PressAsync(page, "compute", Figures());
        Assert.That(Text(page, "#effect"), Does.Contain("833 h"));
        await PressAsync(page, "declare", []);

        Assert.That((await SheetAsync("DE-4")).Commitments.Single().Hours, Is.EqualTo(Hours.Of(833)));
    }

    [Test]
    public async Task A_trade_brings_its_figures_when_it_is_computed_without_script()
    {
        var page = await PressAsync(await ScreenTwoAsync("DE-7"), "compute", new(Figures()) { ["Form.Trades[0].Trade"] = "PEINTURE", ["Form.Trades[0].LabourShare"] = "" });

        Assert.That(Value(page, "Form.Trades[0].LabourShare"), Is.EqualTo("70"));
        Assert.That(Text(page, "#effect"), Does.Contain("1 167 h"));
    }

    [Test]
    public async Task Another_trade_is_added_and_both_are_kept()
    {
        var page = await PressAsync(await ScreenTwoAsync("DE-8"), "trade:Form", Figures());
        var second = new Dictionary<string, string> { ["Form.Trades[1].AmountExclTax"] = "200000", ["Form.Trades[1].LabourShare"] = "10", ["Form.Trades[1].HourlyCost"] = "20" };
        page = await PressAsync(page, "declare", second);

        // 1 000 000 × 50 % ÷ 30 × 5 % + 200 000 × 10 % ÷ 20 × 5 % = 833.33 + 50.
        Assert.That((await SheetAsync("DE-8")).Commitments.Single().Hours, Is.EqualTo(Hours.Of(883)));
    }

    [Test]
    public async Task The_effect_is_shown_while_it_is_typed()
    {
        var page = await ScreenTwoAsync("DE-9");
        var answer = await Browser.PostAsync(page.QuerySelector("#figures")!.GetAttribute("hx-post"), new FormUrlEncodedContent(Filled(page, Figures())));
        var unfinished = await Browser.PostAsync(page.QuerySelector("#figures")!.GetAttribute("hx-post"), new FormUrlEncodedContent(Filled(page, new(Figures()) { ["Form.Trades[0].LabourShare"] = "cin" })));

        Assert.That(Plain(await answer.Content.ReadAsStringAsync()), Does.Contain("1 000 000").And.Contain("833,33").And.Contain("833 h"));
        Assert.That(unfinished.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Plain(await unfinished.Content.ReadAsStringAsync()), Does.Not.Contain(" h<"));
    }

    [Test]
    public async Task Sent_twice_the_second_time_says_that_there_is_one_already()
    {
        var page = await ScreenTwoAsync("DE-10");
        var fields = Filled(page, Figures());
        fields["Do"] = "declare";
        var first = await Browser.PostAsync(ActionOf(page), new FormUrlEncodedContent(fields));
        var second = await Browser.PostAsync(ActionOf(page).Replace("draft=", "gone=", StringComparison.Ordinal), new FormUrlEncodedContent(fields));
        var opened = await Browser.GetAsync(AddressOf((await SheetAsync("DE-10")).ContractId));

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await AskAsync(new ListClauses(null, "DE-10"))).Total, Is.EqualTo(1));
        Assert.That(opened.Headers.Location!.ToString(), Does.StartWith("/clauses/details"));
    }

    [TestCase("Form.Trades[0].LabourShare", "150")]
    [TestCase("Form.Trades[0].LabourShare", "cinquante")]
    [TestCase("Form.Trades[0].AmountExclTax", "-1")]
    [TestCase("Form.HourlyCost", "0")]
    [TestCase("Form.Trades[0].HourlyCost", "0")]
    [TestCase("Form.Trades[0].AmountExclTax", "1.234")]
    [TestCase("Form.InsertionEffort", "")]
    [TestCase("Form.Hours", "1,234")]
    [TestCase("Form.Hours", "-5")]
    public async Task What_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost(string field, string typed)
    {
        var page = await ScreenTwoAsync("DE-5");
        var answer = await SendAsync(page, "next", new(Figures()) { [field] = typed });
        var again = await WebHost.ReadAsync(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(again), Is.EqualTo(new[] { field }));
        Assert.That(Value(again, field) ?? "", Is.EqualTo(typed));
        Assert.That(Value(again, field == "Form.HourlyCost" ? "Form.InsertionEffort" : "Form.HourlyCost"), Is.EqualTo(field == "Form.HourlyCost" ? "5" : "30"));
    }

    [TestCase("Form.StartsOn", "31/02/2026")]
    [TestCase("Form.EndsOn", "")]
    [TestCase("Form.CorrespondentEmail", "nulle part")]
    public async Task What_cannot_be_on_the_third_screen_is_said_there(string field, string typed)
    {
        var page = await PressAsync(await ScreenTwoAsync("DE-11"), "next", Figures());
        var answer = await SendAsync(page, "next", new() { [field] = typed, ["Form.CorrespondentName"] = "Une Personne" });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(await WebHost.ReadAsync(answer)), Is.EqualTo(new[] { field }));
    }

    [Test]
    public async Task No_mode_at_all_is_refused()
    {
        var page = await PressAsync(await ScreenTwoAsync("DE-6"), "next", Figures());
        foreach (var box in page.QuerySelectorAll("input[name='Form.Modes']")) box.RemoveAttribute("checked");
        var again = await WebHost.ReadAsync(await SendAsync(page, "next", []));

        Assert.That(again.QuerySelector("fieldset .field-error")!.TextContent.Trim(), Is.Not.Empty);
        Assert.That(again.QuerySelector(".message-list a")!.GetAttribute("href"), Is.EqualTo("#Form_Modes"));
        Assert.That(again.QuerySelector("#Form_Modes"), Is.Not.Null);
    }

    [TestCase("PenaltyPerHour", "-1")]
    [TestCase("PenaltyPerHour", "0")]
    [TestCase("StatementDay", "31")]
    public async Task What_cannot_be_on_the_last_screen_is_said_there(string field, string typed)
    {
        var page = await PressAsync(await PressAsync(await ScreenTwoAsync("DE-12"), "next", Figures()), "next", []);
        var answer = await SendAsync(page, "declare", new() { ["Form.HasPenalty"] = "true", [$"Form.{field}"] = typed });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(await WebHost.ReadAsync(answer)), Is.EqualTo(new[] { $"Form.{field}" }));
    }

    [Test]
    public async Task A_framework_agreement_owes_by_its_orders_or_actions_as_the_holder_chooses()
    {
        var page = await WebHost.PageAsync(Browser, AddressOf(await ContractAsync("DE-13")));
        foreach (var box in page.QuerySelectorAll("input[name='Form.Forms']")) box.RemoveAttribute("checked");
        page.QuerySelector("input[name='Form.Forms'][value=HoursPerAmount]")!.SetAttribute("checked", "checked");
        page.QuerySelector("input[name='Form.Forms'][value=Actions]")!.SetAttribute("checked", "checked");
        page = await PressAsync(page, "next", new() { ["Form.HolderChooses"] = "true" });
        page = await PressAsync(page, "compute", new() { ["Form.RateHours"] = "35", ["Form.RatePerAmount"] = "100 000", ["Form.RateBasis"] = "Invoiced", ["Form.ActionsPerYear"] = "1" });
        await PressAsync(page, "declare", []);
        var owed = (await SheetAsync("DE-13")).Obligation;

        Assert.That(owed.Rate, Is.EqualTo(new AmountRate(Hours.Of(35), Money.Of(100_000), AmountBasis.Invoiced)));
        Assert.That((owed.Fixed, owed.Actions!.PerContractYear, owed.HolderChooses), Is.EqualTo(((FixedHours?)null, 1, true)));
    }

    [Test]
    public async Task A_reserved_contract_says_its_article_on_the_first_screen()
    {
        var page = await WebHost.PageAsync(Browser, AddressOf(await ContractAsync("DE-14")));
        var answer = await SendAsync(page, "next", new() { ["Form.Kind"] = "ReservedContract", ["Form.ReservationArticle"] = "L2113_12", ["Form.MinimumShare"] = "40" });

        Assert.That(Refused(await WebHost.ReadAsync(answer)), Is.EqualTo(new[] { "Form.MinimumShare" }));
    }

    [Test]
    public async Task A_draft_is_found_again_and_thrown_away()
    {
        var contract = await ContractAsync("DE-15");
        var page = await PressAsync(await WebHost.PageAsync(Browser, AddressOf(contract)), "next", []);
        await PressAsync(page, "leave", new(Figures()) { ["Form.InsertionEffort"] = "7,5" });
        var home = await WebHost.PageAsync(Browser, "/home");
        var listed = await WebHost.PageAsync(Browser, $"/contracts/details?id={contract}");
        var resumed = await WebHost.PageAsync(Browser, AddressOf(contract));

        Assert.That(Text(home, ".drafts"), Does.Contain("DE-15"));
        Assert.That(listed.QuerySelector(".drafts a")!.GetAttribute("href"), Does.Contain("/clauses/declare").And.Contain("step=2"));
        Assert.That(Value(resumed, "Form.InsertionEffort"), Is.EqualTo("7,5"));
        var colleague = await Host.SignInAsync(Role.Facilitator);
        Assert.That((await WebHost.PageAsync(colleague, $"/contracts/details?id={contract}")).QuerySelector(".drafts"), Is.Null);

        var delete = (IHtmlFormElement)resumed.QuerySelector("form[action*='DeleteDraft']")!;
        await Browser.PostAsync(delete.GetAttribute("action"), new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = ((IHtmlInputElement)delete.QuerySelector("input[name=__RequestVerificationToken]")!).Value }));
        Assert.That((await WebHost.PageAsync(Browser, $"/contracts/details?id={contract}")).QuerySelector(".drafts"), Is.Null);
    }

    [Test]
    public async Task A_contract_that_does_not_exist_is_not_found_and_an_official_is_refused()
    {
        var address = AddressOf(ContractId.From(Guid.Empty));
        var official = await Host.SignInAsync(Role.ElectedOfficial);

        Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await official.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task The_wording_is_shown_and_handed_over_as_text()
    {
        await PressAsync(await ScreenTwoAsync("DE-16"), "declare", Figures());
        var clause = (await SheetAsync("DE-16")).Id;
        var page = await WebHost.PageAsync(Browser, $"/clauses/wording?id={clause}");
        var file = await Browser.GetAsync($"/clauses/wording?id={clause}&handler=Text");

        Assert.That(Plain(Text(page, ".wording")), Does.Contain("DE-16").And.Contain("833 heures"));
        Assert.That(Text(page, ".message.tone-warning"), Does.Contain("facilitateur"));
        Assert.That(file.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("clause-DE-16.txt"));
        Assert.That(Plain(await file.Content.ReadAsStringAsync()), Does.Contain("833 heures"));
    }

    private async Task<IHtmlDocument> ScreenTwoAsync(string number, DecpContract? market = null) =>
        await PressAsync(await WebHost.PageAsync(Browser, AddressOf(await ContractAsync(market ?? DecpFile.Market(number), number)) + "&step=1"), "next", []);

    /// <summary>Presses a button of the form as a browser without script would, and opens the page that follows.</summary>
    private async Task<IHtmlDocument> PressAsync(IHtmlDocument page, string button, Dictionary<string, string> typed)
    {
        var answer = await SendAsync(page, button, typed);
        if (answer.StatusCode == HttpStatusCode.Redirect) return await WebHost.PageAsync(Browser, answer.Headers.Location!.ToString());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), string.Join(", ", Refused(await WebHost.ReadAsync(answer))));
        return await WebHost.ReadAsync(answer);
    }

    private Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string button, Dictionary<string, string> typed)
    {
        Assert.That(page.QuerySelector($"#declare button[name=Do][value='{button}']"), Is.Not.Null, button);
        var pairs = Pairs(page).Where(p => !typed.ContainsKey(p.Key)).Concat(typed).Append(KeyValuePair.Create("Do", button));
        return Browser.PostAsync(ActionOf(page), new FormUrlEncodedContent(pairs));
    }

    private static Dictionary<string, string> Filled(IHtmlDocument page, Dictionary<string, string> typed) =>
        new(Pairs(page).Where(p => !typed.ContainsKey(p.Key)).DistinctBy(p => p.Key).Concat(typed));

    private static string ActionOf(IHtmlDocument page) => page.QuerySelector("#declare")!.GetAttribute("action")!;

    /// <summary>What a browser would send of the form as it stands.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Pairs(IHtmlDocument page)
    {
        foreach (var field in page.QuerySelectorAll("#declare input[name], #declare select[name], #declare textarea[name]"))
        {
            var type = field.GetAttribute("type");
            if (type is "checkbox" or "radio" && !field.HasAttribute("checked")) continue;
            var value = field is IHtmlSelectElement select ? select.QuerySelector("option[selected]")?.GetAttribute("value") ?? (select.Options is { Length: > 0 } options ? options[0].Value : null) : field.GetAttribute("value");
            yield return KeyValuePair.Create(field.GetAttribute("name")!, value ?? string.Empty);
        }
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(text).Replace('\u202f', ' ').Replace('\u00a0', ' ');

    private async Task<ClauseSheet> SheetAsync(string number) => await AskAsync(new GetClauseSheet((await AskAsync(new ListClauses(null, number))).Rows.Single().Id));
}
