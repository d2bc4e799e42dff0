using System.Net;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;

namespace ClauseTracker.Web.Tests.People;

public sealed class BeneficiaryPagesTests : HoursWorld
{
    // Whoever follows people is a buyer, and a buyer comes with its first contract.
    [OneTimeSetUp]
    public async Task Buyer() => _ = await ClauseAsync("BE-1");

    private static Dictionary<string, string> Form(string given) => new()
    {
        ["Input.FamilyName"] = "IMAGINAIRE", ["Input.GivenName"] = given, ["Input.BirthDate"] = "31/12/1990", ["Input.Sex"] = "Female", ["Input.Criterion"] = "RSA",
        ["Input.VerifiedOn"] = "01/02/2026", ["Input.ValidUntil"] = "",
    };

    [Test]
    public async Task Somebody_of_the_same_name_and_birth_date_is_recorded_only_when_said_to_be_another()
    {
        var first = await WebHost.PostAsync(Browser, "/beneficiaries/register", Form("Homonyme"));
        var again = await WebHost.PostAsync(Browser, "/beneficiaries/register", Form("Homonyme"));
        var refusal = await WebHost.ReadAsync(again);
        var other = await WebHost.PostAsync(Browser, "/beneficiaries/register", new(Form("Homonyme")) { ["Input.IsSomebodyElse"] = "true" });
        var reference = (await WebHost.PageAsync(Browser, first.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent.Trim();

        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refusal.QuerySelector(".field-error")!.TextContent, Does.Contain(reference));
        Assert.That(refusal.QuerySelector(".look-alikes tbody")!.TextContent, Does.Contain("IMAGINAIRE Homonyme"));
        Assert.That(refusal.QuerySelector("input[type=checkbox][name='Input.IsSomebodyElse']"), Is.Not.Null);
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await AskAsync(new ListBeneficiaries())).Rows.Count(r => r.GivenName == "Homonyme"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_name_stands_in_the_list_and_in_no_address_or_title()
    {
        var added = await WebHost.PostAsync(Browser, "/beneficiaries/register", Form("Discrète"));
        var page = await WebHost.PageAsync(Browser, added.Headers.Location!.ToString());
        var list = await WebHost.PageAsync(Browser, "/beneficiaries");

        Assert.That(page.QuerySelector(".page-top-lead")!.TextContent, Does.Contain("IMAGINAIRE Discrète"));
        Assert.That(page.Title + string.Concat(page.QuerySelectorAll("a, form").Select(a => a.GetAttribute("href") + a.GetAttribute("action"))), Does.Not.Contain("IMAGINAIRE"));
        Assert.That(list.QuerySelector("tbody")!.TextContent, Does.Contain("IMAGINAIRE Discrète"));
        Assert.That(list.Title + added.Headers.Location + string.Concat(list.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))), Does.Not.Contain("IMAGINAIRE"));
    }

    [Test]
    public async Task What_is_missing_is_said_at_each_field_and_what_was_typed_stays()
    {
        var answer = await WebHost.PostAsync(Browser, "/beneficiaries/register", new(Form("Essai")) { ["Input.FamilyName"] = "", ["Input.Criterion"] = "", ["Input.BirthDate"] = "31/12/1990" });
        var page = await WebHost.ReadAsync(answer);

        Assert.That(page.QuerySelectorAll("[aria-invalid=true]").Select(i => i.GetAttribute("name")), Is.EquivalentTo(new[] { "Input.FamilyName" }));
        Assert.That(page.QuerySelector("[name='Input.BirthDate']")!.GetAttribute("value"), Is.EqualTo("31/12/1990"));
    }

    [Test]
    public async Task A_lapsed_person_is_flagged_until_another_criterion_is_verified()
    {
        var person = await PersonAsync(validUntil: Today.AddDays(-1));
        var lapsed = await WebHost.PageAsync(Browser, "/beneficiaries?reference=" + person.Reference);
        var added = await WebHost.PostAsync(
            Browser, "/beneficiaries/eligibility?id=" + person.Id, new() { ["Input.Criterion"] = "QPV", ["Input.VerifiedOn"] = "01/11/2026", ["Input.ValidUntil"] = "", ["Input.DoesNotLapse"] = "false" });
        Assert.That(added.Headers.Location!.ToString(), Does.EndWith("/beneficiaries/details?id=" + person.Id).IgnoreCase);
        var held = await WebHost.PageAsync(Browser, "/beneficiaries?reference=" + person.Reference);

        Assert.That(lapsed.QuerySelector("tbody .status-badge")!.TextContent, Is.EqualTo("Éligibilité échue"));
        Assert.That(held.QuerySelector("tbody .status-badge"), Is.Null);
        Assert.That(held.QuerySelectorAll("tbody .criteria li"), Has.Length.EqualTo(2));
        Assert.That(held.QuerySelectorAll("tbody .lapsed"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Nobody_else_reaches_a_person(
        [Values(Role.ElectedOfficial, Role.ProcurementOfficer, Role.Administrator)] Role role, [Values("/beneficiaries", "/beneficiaries/register", "/beneficiaries/eligibility?id={0}", "/beneficiaries/details?id={0}")] string address)
    {
        var person = await PersonAsync();
        var browser = await Host.SignInAsync(role);

        var answer = await browser.GetAsync(address.Replace("{0}", person.Id.ToString(), StringComparison.Ordinal));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain(person.Reference));
    }

    [Test]
    public async Task Somebody_who_does_not_exist_is_not_found()
    {
        var answer = await Browser.GetAsync("/beneficiaries/eligibility?id=00000000-0000-0000-0000-000000000001");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
