using System.Net;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Testing;

namespace ClauseTracker.Web.Tests.People;

public sealed class PlacementPagesTests : HoursWorld
{
    private static Dictionary<string, string> Form(string reference) => new()
    {
        ["Input.PersonReference"] = reference, ["Input.EmployerSiret"] = HoursSheets.SiretOf(7), ["Input.EmployerName"] = "Régie fictive", ["Input.EmployerKind"] = "RQ",
        ["Input.Mode"] = "InsertionSubcontracting", ["Input.ContractType"] = "FixedTermInsertion", ["Input.JobTitle"] = "Peintre", ["Input.StartsOn"] = "01/09/2026", ["Input.EndsOn"] = "",
    };

    [Test]
    public async Task Somebody_is_placed_by_reference_and_leaves()
    {
        var (clause, person) = (await ClauseAsync("PL-1"), await PersonAsync());
        var started = await WebHost.PostAsync(Browser, $"/placements/start?clause={clause}", Form(person.Reference.ToLowerInvariant()));
        var placement = (await AskAsync(new GetClauseSheet(clause))).Placements.Single();
        var ended = await WebHost.PostAsync(Browser, $"/placements/end?id={placement.Id}", new() { ["EndsOn"] = "30/09/2026" });

        Assert.That(started.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(placement.Employer, Is.EqualTo("Régie fictive"));
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await AskAsync(new GetClauseSheet(clause))).Placements.Single().EndsOn, Is.EqualTo(new DateOnly(2026, 9, 30)));
    }

    [Test]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        var (clause, person) = (await ClauseAsync("PL-2"), await PersonAsync());
        var address = $"/placements/start?clause={clause}";
        var unknown = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, Form("P-INCONNU")));
        var siret = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, new(Form(person.Reference)) { ["Input.EmployerSiret"] = "123" }));
        var dates = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, new(Form(person.Reference)) { ["Input.EndsOn"] = "31/08/2026" }));

        Assert.That(unknown.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"), Is.EqualTo("Input.PersonReference"));
        Assert.That(siret.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"), Is.EqualTo("Input.EmployerSiret"));
        Assert.That(dates.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"), Is.EqualTo("Input.EndsOn"));
        Assert.That((await AskAsync(new GetClauseSheet(clause))).Placements, Is.Empty);
    }

    [TestCase(Role.ElectedOfficial)]
    [TestCase(Role.ProcurementOfficer)]
    public async Task Only_facilitators_place_people(Role role)
    {
        var answer = await (await Host.SignInAsync(role)).GetAsync("/placements/start?clause=00000000-0000-0000-0000-000000000001");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
