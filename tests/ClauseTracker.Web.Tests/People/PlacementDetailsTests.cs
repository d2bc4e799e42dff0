using System.Net;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Web.Tests.People;

/// <summary>The life of a placement and pooled hours, by the pages.</summary>
public sealed class PlacementDetailsTests : HoursWorld
{
    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    [Test]
    public async Task A_placement_is_changed_suspended_renewed_and_ended_on_its_page()
    {
        var clause = await ClauseAsync("PD-1");
        await PlaceAsync(clause, 11, 1);
        var id = (await AskAsync(new GetClauseSheet(clause))).Placements.Single().Id;
        var address = $"/placements/details?id={id}";

        await SentAsync(address, "Work", new() { ["Work.Version"] = "0", ["Work.JobTitle"] = "Peintre", ["Work.Rome"] = "f1606", ["Work.WeeklyHours"] = "30,5", ["Work.WorkingTime"] = "PartTime", ["Work.ContractType"] = "FixedTerm" });
        await SentAsync(address, "Suspend", new() { ["Pause.From"] = Day(Today.AddDays(-20)), ["Pause.Until"] = "", ["Pause.Reason"] = "WorksStopped" });
        await SentAsync(address, "EndSuspension", new() { ["From"] = Today.AddDays(-20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["Resumption.Until"] = Day(Today.AddDays(-10)) });
        await SentAsync(address, "End", new() { ["Ending.EndsOn"] = Day(Today.AddDays(30)), ["Ending.EndReason"] = "TermReached" });
        await SentAsync(address, "Renew", new() { ["Renewal.RenewedUntil"] = Day(Today.AddDays(60)) });

        var sheet = await AskAsync(new GetPlacementSheet(id));
        var page = await WebHost.PageAsync(Browser, address);
        Assert.That(sheet.Work, Is.EqualTo(new PlacementWork("Peintre", RomeCode.Known("F1606"), new Hours(3050), WorkingTime.PartTime)));
        Assert.That(sheet.Suspensions.Single().Until, Is.EqualTo(Today.AddDays(-10)));
        Assert.That((sheet.EndsOn, sheet.EndChanges.Count), Is.EqualTo(((DateOnly?)Today.AddDays(60), 2)));
        Assert.That(page.Body!.TextContent, Does.Contain("Renouvellement").And.Contain("F1606").And.Contain("30,50"));
    }

    [Test]
    public async Task What_is_refused_is_said_at_its_field_with_its_form_open()
    {
        var clause = await ClauseAsync("PD-2");
        await PlaceAsync(clause, 12, 1);
        var address = $"/placements/details?id={(await AskAsync(new GetClauseSheet(clause))).Placements.Single().Id}";

        var answer = await WebHost.PostAsync(Browser, address, new() { ["Work.Version"] = "0", ["Work.Rome"] = "peintre", ["Work.ContractType"] = "FixedTerm" }, $"{address}&handler=Work");
        var page = await WebHost.ReadAsync(answer);
        var empty = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, new() { ["Pause.From"] = "", ["Pause.Reason"] = "Leave" }, $"{address}&handler=Suspend"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"), Is.EqualTo("Work.Rome"));
        Assert.That(page.QuerySelector("[aria-invalid=true]")!.Closest("details")!.HasAttribute("open"), Is.True);
        Assert.That(empty.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"), Is.EqualTo("Pause.From"));
    }

    [Test]
    public async Task A_warning_is_kept_only_after_the_box_is_ticked()
    {
        var (clause, person) = (await ClauseAsync("PD-3"), await PersonAsync(Today.AddDays(-30)));
        var address = $"/placements/start?clause={clause}";
        Dictionary<string, string> Form() => new() { ["Input.PersonReference"] = person.Reference, ["Input.EmployerSiret"] = HoursSheets.SiretOf(13), ["Input.EmployerKind"] = "Company", ["Input.StartsOn"] = Day(Today.AddDays(-10)) };

        var asked = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, Form()));
        Assert.That((await AskAsync(new GetClauseSheet(clause))).Placements, Is.Empty);
        var kept = await WebHost.PostAsync(Browser, address, new(Form()) { ["Input.IsConfirmed"] = "true" });

        Assert.That(asked.QuerySelector("input[name='Input.IsConfirmed']"), Is.Not.Null);
        Assert.That(asked.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"), Is.EqualTo("Input.StartsOn"));
        Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var placement = (await AskAsync(new GetClauseSheet(clause))).Placements.Single();
        Assert.That((placement.Mode, placement.ContractType), Is.EqualTo((RealisationModes.DirectHire, WorkContractType.FixedTerm)), "The usual ones of a company.");
    }

    [Test]
    public async Task An_address_fills_the_form_in()
    {
        var clause = await ClauseAsync("PD-4");
        var page = await WebHost.PageAsync(Browser, $"/placements/start?clause={clause}&person=P-1&employer={HoursSheets.SiretOf(14)}&job=Peintre&rome=F1606&startsOn=2026-12-01&endsOn=nonsense&weeklyHours=35");
        string? Value(string name) => page.QuerySelector($"input[name='Input.{name}']")!.GetAttribute("value");

        Assert.That((Value("PersonReference"), Value("EmployerSiret"), Value("JobTitle"), Value("Rome")), Is.EqualTo(("P-1", HoursSheets.SiretOf(14), "Peintre", "F1606")));
        Assert.That((Value("StartsOn"), Value("WeeklyHours"), page.QuerySelector("[aria-invalid=true]")), Is.EqualTo(("01/12/2026", "35", (AngleSharp.Dom.IElement?)null)));
    }

    [Test]
    public async Task A_pooled_month_is_shown_split_then_declared_by_the_same_button()
    {
        var (first, second, person) = (await ClauseAsync("PD-5"), await ClauseAsync("PD-6"), await PersonAsync());
        foreach (var clause in new[] { first, second })
        {
            var started = await Host.DoAsSystemAsync(new StartPlacement { Clause = clause, Beneficiary = person.Id, EmployerSiret = HoursSheets.SiretOf(15), EmployerName = "Pluriel", StartsOn = Today.AddMonths(-6) });
            Assert.That(started.Errors, Is.Empty);
        }

        var placements = (await AskAsync(new ListPlacements(new PlacementFilter { Search = person.Reference }))).Rows;
        var formed = await WebHost.PostAsync(Browser, $"/placements/pool?placement={placements[0].Id}", new()
        {
            ["Input.Placements[0].Placement"] = placements[0].Id.ToString(), ["Input.Placements[0].IsChosen"] = "true", ["Input.Placements[1].Placement"] = placements[1].Id.ToString(),
            ["Input.Placements[1].IsChosen"] = "true", ["Input.Weighting"] = "Equal", ["Input.StartsOn"] = Day(Today.AddMonths(-6)), ["Input.IsAccepted"] = "true",
        });
        Assert.That(formed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var address = $"/placements/pooled?month={Month}";
        var pool = (await WebHost.PageAsync(Browser, address)).QuerySelector("input[name='Totals[0].Pool']")!.GetAttribute("value")!;

        var absurd = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, new() { ["Totals[0].Pool"] = pool, ["Totals[0].Hours"] = "745" }));
        var shown = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, address, new() { ["Totals[0].Pool"] = pool, ["Totals[0].Hours"] = "100,01" }));
        Assert.That(await StatementsAsync(first), Is.Empty);
        var seen = shown.QuerySelector("input[name='Totals[0].Seen']")!.GetAttribute("value")!;
        var declared = await WebHost.PostAsync(Browser, address, new() { ["Totals[0].Pool"] = pool, ["Totals[0].Hours"] = "100,01", ["Totals[0].Seen"] = seen });

        Assert.That(absurd.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"), Is.EqualTo("Totals[0].Hours"));
        Assert.That(shown.QuerySelectorAll(".pooled-share").Select(s => s.TextContent), Is.EquivalentTo(new[] { "50,01\u00a0h", "50\u00a0h" }));
        Assert.That(declared.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await StatementsAsync(first)).Concat(await StatementsAsync(second)).Sum(s => s.Hours.Hundredths), Is.EqualTo(10_001));
        await SentAsync($"/placements/details?id={placements[0].Id}", "EndPool", new() { ["PoolEnding.Pool"] = pool, ["PoolEnding.EndsOn"] = Day(Month.FirstDay.AddDays(-1)) });
        Assert.That((await WebHost.PageAsync(Browser, address)).QuerySelectorAll($"input[value='{pool}']"), Is.Empty);
    }

    [Test]
    public async Task The_firms_of_an_impossible_month_are_named_to_the_facilitator_alone()
    {
        var (first, second, person) = (await ClauseAsync("PD-7"), await ClauseAsync("PD-8"), await PersonAsync());
        var statements = new List<StatementId>();
        foreach (var (clause, employer) in new[] { (first, 16), (second, 17) })
        {
            var started = await Host.DoAsSystemAsync(new StartPlacement { Clause = clause, Beneficiary = person.Id, EmployerSiret = HoursSheets.SiretOf(employer), EmployerName = $"Firme {employer}", StartsOn = Today.AddMonths(-6) });
            var organisation = (await AskAsync(new GetClauseSheet(clause))).Placements.Single().EmployerId;
            statements.Add((await Host.DoAsSystemAsync(new EnterHours(clause, organisation, Month, [new TypedHours(started.Value, 400)]))).Value);
        }

        var officer = await Host.SignInAsync(Role.ProcurementOfficer);
        var asFacilitator = await WebHost.PageAsync(Browser, $"/statements/details?id={statements[1]}");
        var asOfficer = await WebHost.PageAsync(officer, $"/statements/details?id={statements[1]}");

        Assert.That(asFacilitator.Body!.TextContent, Does.Contain("Firme 16, Firme 17").And.Contain("800"));
        Assert.That(asOfficer.Body!.TextContent, Does.Not.Contain("Firme 16"));
    }

    [Test]
    public async Task The_list_is_searched_and_an_officer_reads_a_placement_without_its_forms()
    {
        var clause = await ClauseAsync("PD-9");
        var references = await PlaceAsync(clause, 18, 2);
        var officer = await Host.SignInAsync(Role.ProcurementOfficer);

        var list = await WebHost.PageAsync(officer, $"/placements?search={references[1]}&state=Running");
        var details = await WebHost.PageAsync(officer, list.QuerySelector("tbody a")!.GetAttribute("href")!);

        Assert.That(list.QuerySelectorAll("tbody tr").Length, Is.EqualTo(1));
        Assert.That(details.QuerySelector("h1")!.TextContent, Does.Contain(references[1]));
        Assert.That(details.QuerySelectorAll("main form[method=post]"), Is.Empty);
        Assert.That((await officer.GetAsync($"/placements/pooled?month={Month}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task SentAsync(string address, string handler, Dictionary<string, string> fields)
    {
        var answer = await WebHost.PostAsync(Browser, address, fields, $"{address}&handler={handler}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), handler);
    }

    private async Task<IReadOnlyList<SheetStatement>> StatementsAsync(ClauseId clause) => (await AskAsync(new GetClauseSheet(clause))).Statements;
}
