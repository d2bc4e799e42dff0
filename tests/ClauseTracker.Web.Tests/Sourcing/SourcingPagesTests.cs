using System.Net;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Sourcing;

public sealed class SourcingPagesTests : HoursWorld
{
    private static Dictionary<string, string> Post(string? clause) => new()
    {
        ["Input.EmployerSiret"] = HoursSheets.SiretOf(7), ["Input.EmployerName"] = "Régie fictive", ["Input.EmployerKind"] = "RQ", ["Input.Clause"] = clause ?? string.Empty, ["Input.JobTitle"] = "Peintre",
        ["Input.Rome"] = "F1606", ["Input.Posts"] = "2", ["Input.WeeklyHours"] = "35", ["Input.StartsOn"] = "01/09/2026", ["Input.EndsOn"] = "31/12/2026", ["Input.ContractType"] = "FixedTerm",
    };

    [Test]
    public async Task A_post_is_recorded_somebody_proposed_and_hired_and_the_placement_opens_prefilled()
    {
        var (clause, person) = (await ClauseAsync("SO-1"), await PersonAsync());
        var referrer = (await Host.DoAsSystemAsync(new RegisterOrganisation(HoursSheets.SiretOf(41), new OrganisationInput { Name = "Mission locale fictive", Kind = OrganisationKind.ML }))).Value;
        var opened = await WebHost.PostAsync(Browser, "/sourcing/edit", Post(clause.Value.ToString()));
        var address = opened.Headers.Location!.OriginalString;
        var proposed = await WebHost.PostAsync(
            Browser, address, new() { ["Candidate.PersonReference"] = person.Reference, ["Candidate.Referrer"] = referrer.Value.ToString() }, address + "&handler=Propose");
        var page = await WebHost.PageAsync(Browser, address);
        var candidate = page.QuerySelector("[data-candidate] input[name=candidate]")!.GetAttribute("value")!;
        var hired = await WebHost.PostAsync(Browser, address, new() { ["candidate"] = candidate, ["outcome"] = "Hired" }, address + "&handler=Tell");

        Assert.That(proposed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(page.QuerySelector("[data-candidate]")!.TextContent, Does.Contain(person.Reference).And.Contain("Mission locale fictive"));
        Assert.That(hired.Headers.Location!.OriginalString, Is.EqualTo(
            $"/placements/start?clause={clause.Value}&person={person.Reference}&employer={HoursSheets.SiretOf(7)}&job=Peintre&rome=F1606&startsOn=2026-09-01&endsOn=2026-12-31&weeklyHours=35"));
        Assert.That((await WebHost.PageAsync(Browser, "/sourcing")).Body!.TextContent, Does.Contain("embauches : 1"));
    }

    [Test]
    public async Task A_refusal_is_told_with_who_and_why_and_a_reference_that_nobody_has_at_its_field()
    {
        var person = await PersonAsync();
        var forum = (await Host.DoAsSystemAsync(new RecordForum("Forum fictif", Today.AddDays(-3), "Saint-Ouen", null))).Value;
        var address = (await WebHost.PostAsync(Browser, "/sourcing/edit", Post(null))).Headers.Location!.OriginalString;
        var unknown = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, new() { ["Candidate.PersonReference"] = "P-INCONNU", ["Candidate.Forum"] = forum.Value.ToString() }, address + "&handler=Propose"));
        await WebHost.PostAsync(Browser, address, new() { ["Candidate.PersonReference"] = person.Reference, ["Candidate.Forum"] = forum.Value.ToString() }, address + "&handler=Propose");
        var candidate = (await WebHost.PageAsync(Browser, address)).QuerySelector("[data-candidate] input[name=candidate]")!.GetAttribute("value")!;
        var refused = await WebHost.PostAsync(
            Browser, address, new() { ["candidate"] = candidate, ["Refusal.By"] = "Person", ["Refusal.Reason"] = "TooFar", ["Refusal.Note"] = "Deux heures de trajet" }, address + "&handler=Refuse");

        Assert.That(unknown.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"), Is.EqualTo("Candidate.PersonReference"));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await WebHost.PageAsync(Browser, address)).QuerySelector("[data-candidate]")!.TextContent, Does.Contain("Lieu trop éloigné").And.Contain("Deux heures de trajet"));
        Assert.That((await WebHost.PageAsync(Browser, $"/sourcing/forum?id={forum}")).Body!.TextContent, Does.Contain(person.Reference));
    }

    [Test]
    public async Task Ten_people_are_typed_at_a_forum_one_after_the_other()
    {
        var recorded = await WebHost.PostAsync(Browser, "/sourcing/forums", new() { ["Input.Name"] = "Forum des métiers", ["Input.HeldOn"] = "02/11/2026", ["Input.Commune"] = "Saint-Denis" });
        var address = recorded.Headers.Location!.OriginalString;
        for (var i = 0; i < 3; i++)
        {
            var met = await WebHost.PostAsync(Browser, address, new() { ["Met.References"] = (await PersonAsync()).Reference }, address + "&handler=Meet");
            Assert.That(met.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        }

        var page = await WebHost.PageAsync(Browser, address);
        Assert.That(page.QuerySelectorAll("td form button"), Has.Length.EqualTo(3));
        Assert.That(page.QuerySelector("#Met_References")!.HasAttribute("autofocus"));
    }

    [Test]
    public async Task Results_are_shown_and_exported()
    {
        var page = await WebHost.PageAsync(Browser, "/sourcing/results?year=2026");
        var file = await (await Browser.GetAsync("/sourcing/results?handler=Csv")).Content.ReadAsStringAsync();

        Assert.That(page.QuerySelectorAll("h2"), Has.Length.EqualTo(2));
        Assert.That(file, Does.Contain("Heures comptées"));
    }

    [TestCase(Role.ElectedOfficial)]
    [TestCase(Role.ProcurementOfficer)]
    public async Task Only_facilitators_see_candidates(Role role)
    {
        var browser = await Host.SignInAsync(role);

        foreach (var address in new[] { "/sourcing", "/sourcing/forums", "/sourcing/results" })
        {
            Assert.That((await browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), address);
        }
    }

    [Test]
    public async Task What_is_wrong_in_a_post_is_said_at_its_field()
    {
        var page = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, "/sourcing/edit", new(Post(null)) { ["Input.Rome"] = "peintre", ["Input.EndsOn"] = "01/08/2026" }));

        Assert.That(page.QuerySelectorAll("[aria-invalid=true]").Select(f => f.GetAttribute("name")), Is.EqualTo(new[] { "Input.Rome" }));
    }
}
