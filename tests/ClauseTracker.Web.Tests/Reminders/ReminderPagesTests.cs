using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Reminders;

/// <summary>Reminders through their real pages, on an instance without a mail server.</summary>
public sealed class ReminderPagesTests : HoursWorld
{
    [Test]
    public async Task What_will_leave_is_shown_before_it_leaves_and_that_nothing_can_without_a_server()
    {
        await FirmAsync("RP-1", 21, "rp1@exemple.invalid");
        var page = await WebHost.PageAsync(Browser, "/reminders");

        Assert.That(page.QuerySelector(".tone-warning .message-title")!.TextContent, Does.Contain("Aucun serveur de courriel"));
        Assert.That(Row(page, "rp1@").TextContent, Does.Contain("RP-1").And.Contain("Entreprise fictive 21").And.Contain("Attend un envoi à la main"));
        Assert.That(page.QuerySelectorAll("main a[href*='@'], main form[action*='@']"), Is.Empty, "No address in an address.");
    }

    [Test]
    public async Task One_letter_is_stopped_with_a_reason_and_without_one_it_is_said()
    {
        await FirmAsync("RP-2", 22, "rp2@exemple.invalid");
        var key = KeyOf(await WebHost.PageAsync(Browser, "/reminders"), "rp2@");
        var refused = await WebHost.PostAsync(Browser, "/reminders", new() { ["key"] = key, ["reason"] = " " }, "/reminders?handler=Stop");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var stopped = await WebHost.PostAsync(Browser, "/reminders", new() { ["key"] = key, ["reason"] = "Appelée" }, "/reminders?handler=Stop");
        var page = await WebHost.PageAsync(Browser, "/reminders");

        Assert.That(stopped.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(page.QuerySelectorAll("tbody tr").Where(r => r.TextContent.Contains("rp2@", StringComparison.Ordinal)), Is.Empty);
        Assert.That(page.Body!.TextContent, Does.Contain("Appelée"));
    }

    [Test]
    public async Task A_letter_sent_now_waits_in_the_log_until_there_is_a_server()
    {
        await FirmAsync("RP-3", 23, "rp3@exemple.invalid");
        var key = KeyOf(await WebHost.PageAsync(Browser, "/reminders"), "rp3@");
        await WebHost.PostAsync(Browser, "/reminders", new() { ["key"] = key }, "/reminders?handler=Send");
        var log = await WebHost.PageAsync(Browser, "/reminders/log?firm=fictive+23&state=Waiting");
        var link = Row(log, "rp3@").QuerySelector("a")!.GetAttribute("href")!;
        var sheet = await WebHost.PageAsync(Browser, link);
        Assert.That(sheet.QuerySelector("main")!.TextContent, Does.Contain("rp3@exemple.invalid").And.Contain("RP-3").And.Contain("En attente"));

        var id = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        await WebHost.PostAsync(Browser, link, new() { ["id"] = id }, "/reminders/message?handler=Withdraw");
        Assert.That((await WebHost.PageAsync(Browser, link)).QuerySelector(".statement-facts")!.TextContent, Does.Contain("Retiré"));
    }

    [Test]
    public async Task The_switch_is_off_until_somebody_turns_it_on_and_rules_are_checked_at_their_fields()
    {
        await FirmAsync("RP-4", 24, "rp4@exemple.invalid");
        var page = await WebHost.PageAsync(Browser, "/reminders");
        var buyer = page.QuerySelector("input[name=buyer]")!.GetAttribute("value")!;
        Assert.That(page.QuerySelector("form:has(input[name=buyer])")!.TextContent, Does.Contain("Arrêté"));
        await WebHost.PostAsync(Browser, "/reminders", new() { ["buyer"] = buyer, ["on"] = "true" }, "/reminders?handler=Switch");
        Assert.That((await WebHost.PageAsync(Browser, "/reminders")).QuerySelector("form:has(input[name=buyer])")!.TextContent, Does.Contain("En marche"));
        await WebHost.PostAsync(Browser, "/reminders", new() { ["buyer"] = buyer, ["on"] = "false" }, "/reminders?handler=Switch");

        var rules = await WebHost.ReadAsync(await WebHost.PostAsync(
            Browser, $"/reminders/rules?buyer={buyer}", new() { ["DaysBefore"] = "", ["DaysAfter"] = "99", ["RepeatDays"] = "7", ["MonthsChased"] = "3" }));
        Assert.That(rules.QuerySelectorAll("[aria-invalid=true]").Select(f => f.GetAttribute("name")), Is.EqualTo(new[] { "DaysAfter" }));
    }

    [Test]
    public async Task A_wording_is_seen_before_it_is_kept_and_a_broken_one_is_told_at_its_line()
    {
        var page = await WebHost.PageAsync(Browser, "/reminders/letters?kind=Coming&language=English");
        var body = ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=Body]")!).Value;
        var fields = new Dictionary<string, string> { ["Kind"] = "Coming", ["Language"] = "English", ["Version"] = "", ["Subject"] = "Hours", ["Body"] = body + "\nSee you <b>soon</b>" };
        var preview = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, "/reminders/letters", new(fields), "/reminders/letters?handler=Preview"));
        Assert.That(preview.QuerySelector("#preview pre")!.TextContent, Does.Contain("See you <b>soon</b>"));
        Assert.That(preview.QuerySelector("#preview b"), Is.Null, "Escaped.");

        fields["Body"] = "Hello\n{{ nobody }}";
        var refused = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, "/reminders/letters", new(fields)));
        Assert.That(refused.QuerySelector("textarea[aria-invalid=true] + .field-error, .field-error")!.TextContent, Does.Contain("Ligne 2").And.Contain("nobody"));
        fields["Body"] = body;
        Assert.That((await WebHost.PostAsync(Browser, "/reminders/letters", new(fields))).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_firm_without_anybody_to_write_to_is_a_task_at_home_and_on_its_page()
    {
        var clause = await ClauseAsync("RP-5");
        await PlaceAsync(clause, 25, 1);
        Assert.That((await Host.DoAsSystemAsync(new QueueReminders(false))).Errors, Is.Empty);
        var employer = (await AskAsync(new GetClauseSheet(clause))).Placements[0].EmployerId;

        Assert.That((await WebHost.PageAsync(Browser, "/home")).QuerySelector("a[href='/reminders/tasks']"), Is.Not.Null);
        Assert.That((await WebHost.PageAsync(Browser, $"/organisations/details?id={employer}")).QuerySelector("main")!.TextContent, Does.Contain("Personne à qui écrire"));
        Assert.That(Row(await WebHost.PageAsync(Browser, "/reminders/tasks"), "Entreprise fictive 25").TextContent, Does.Contain("Personne à qui écrire"));
    }

    [Test]
    public async Task Without_the_permission_there_is_no_page()
    {
        using var officer = await Host.SignInAsync(Role.ProcurementOfficer);
        foreach (var address in new[] { "/reminders", "/reminders/log", "/reminders/tasks", "/reminders/letters", "/reminders/rules", "/reminders/message" })
        {
            Assert.That((await officer.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), address);
        }
    }

    private async Task FirmAsync(string number, int employer, string email)
    {
        var clause = await ClauseAsync(number);
        await PlaceAsync(clause, employer, 1);
        var firm = (await AskAsync(new GetClauseSheet(clause))).Placements[0].EmployerId;
        var added = await Host.DoAsSystemAsync(new AddContact { Organisation = firm, Name = "Camille Imaginaire", Email = email, From = Today.AddYears(-1), Language = ContactLanguage.French });
        Assert.That(added.Errors, Is.Empty);
    }

    private static string KeyOf(IHtmlDocument page, string email) => Row(page, email).QuerySelector("input[name=key]")!.GetAttribute("value")!;

    private static IElement Row(IHtmlDocument page, string text) => page.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains(text, StringComparison.Ordinal));
}
