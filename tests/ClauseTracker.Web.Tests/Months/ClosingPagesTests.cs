using System.Net;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Months;

/// <summary>A month is closed for the whole territory: nothing else happens in this world.</summary>
public sealed class ClosingPagesTests : HoursWorld
{
    [Test]
    public async Task A_month_is_closed_with_what_is_missing_named_refuses_hours_and_is_opened_again()
    {
        var clause = await ClauseAsync("CL-1");
        _ = await PlaceAsync(clause, 1, 1);
        var grid = await GridAddressAsync(clause);
        var page = $"/months?month={Month}";
        var before = await WebHost.PageAsync(Browser, page);
        var unread = await WebHost.PostAsync(Browser, page, new() { ["Missing"] = "1" }, page + "&handler=Close");
        var closed = await WebHost.PostAsync(Browser, page, new() { ["Missing"] = "1", ["Anyway"] = "true" }, page + "&handler=Close");
        var after = await WebHost.PageAsync(Browser, page);
        var typed = await TypeAsync(grid, null, "100");
        var missing = await WebHost.PageAsync(Browser, $"/statements?status=missing&month={Month}");
        var silent = await WebHost.PostAsync(Browser, page, new() { ["Reason"] = " " }, page + "&handler=Reopen");
        var opened = await WebHost.PostAsync(Browser, page, new() { ["Reason"] = "Un relevé oublié" }, page + "&handler=Reopen");
        var history = await WebHost.PageAsync(Browser, page);
        var again = await TypeAsync(grid, null, "100");

        Assert.That(before.QuerySelector("#gaps")!.TextContent, Is.EqualTo("Ce qui manque : 1"));
        Assert.That(before.QuerySelector("main")!.TextContent, Does.Contain("CL-1").And.Contain("Entreprise fictive 1"));
        Assert.That(unread.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(closed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(after.QuerySelector("#gaps")!.TextContent, Is.EqualTo("Gardés comme manquants : 1"));
        Assert.That(after.QuerySelector(".life li")!.TextContent, Does.Contain("Test Facilitator"));
        Assert.That(typed.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await WebHost.ReadAsync(typed)).QuerySelector(".message-list")!.TextContent, Does.Contain("est clos"));
        Assert.That(missing.QuerySelector(".month-progress")!.TextContent, Does.Contain("Mois clos"));
        Assert.That(silent.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await WebHost.ReadAsync(silent)).QuerySelector("[name=Reason]")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(history.QuerySelector(".life .reason")!.TextContent, Is.EqualTo("Un relevé oublié"));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await AskAsync(new GetClauseSheet(clause))).Statements.Single().Status, Is.EqualTo(StatementStatus.Submitted));
    }

    [Test]
    public async Task A_month_that_is_not_over_shows_no_button_and_officers_close_nothing()
    {
        var current = await WebHost.PageAsync(Browser, $"/months?month={Month.AddMonths(1)}");
        var officer = await Host.SignInAsync(Role.ProcurementOfficer);
        Assert.That(current.QuerySelectorAll(".close-form"), Is.Empty);
        Assert.That((await officer.GetAsync("/months")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await WebHost.PageAsync(officer, "/statements")).QuerySelectorAll("a[href*='/months']"), Is.Empty);
    }
}
