using System.Net;
using System.Text;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Web.Tests.Api;

public sealed class FirmStatementApiTests : FirmSoftware
{
    [Test]
    public async Task A_month_is_declared_returned_with_its_reason_amended_and_cannot_move_once_validated()
    {
        var software = await SoftwareAsync(Ours);
        var people = (await JsonAsync(await software.GetAsync($"{Root}/placements?clause={Clause}&month={Month}"))).GetProperty("items").EnumerateArray().Select(p => p.GetProperty("id").GetGuid()).ToArray();
        var address = $"{Root}/clauses/{Clause}/statements/{Month}";

        var sent = await WriteAsync(software, HttpMethod.Put, address, new { lines = new[] { new { placement = people[0], hours = 151.67 }, new { placement = people[1], hours = 70.5 } } });
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.OK), await sent.Content.ReadAsStringAsync());
        var id = StatementId.From((await JsonAsync(sent)).GetProperty("statement").GetGuid());
        Assert.That(await ReadAsync(db => db.Statements.IgnoreQueryFilters().Where(s => s.Id == id).Select(s => s.Origin).SingleAsync()), Is.EqualTo(Origin.Api));
        Assert.That((await Host.DoAsSystemAsync(new ReturnStatement(id, "Les heures de la deuxième personne ?"))).Errors, Is.Empty);

        var returned = await JsonAsync(await software.GetAsync(address));
        Assert.That(returned.GetProperty("state").GetString(), Is.EqualTo("Returned"));
        Assert.That(returned.GetProperty("returnReason").GetString(), Is.EqualTo("Les heures de la deuxième personne ?"));
        Assert.That(returned.GetProperty("hours").GetDecimal(), Is.EqualTo(222.17m));

        var unread = await WriteAsync(software, HttpMethod.Put, address, new { lines = new[] { new { placement = people[0], hours = 151.67 } } });
        Assert.That(await ProblemsAsync(unread), Is.EqualTo(new[] { "FirmLink.SaidMeanwhile" }));
        var amended = await WriteAsync(software, HttpMethod.Put, address, new { lines = new[] { new { placement = people[0], hours = 151.67 } }, seen = returned.GetProperty("seen").GetInt64() });
        Assert.That((await JsonAsync(amended)).GetProperty("statement").GetGuid(), Is.EqualTo(id.Value));
        Assert.That((await Host.DoAsSystemAsync(new ValidateStatement(id))).Errors, Is.Empty);

        var late = await WriteAsync(software, HttpMethod.Put, address, new { nothing = true, seen = 99 });
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await ProblemsAsync(late), Is.EqualTo(new[] { "FirmLink.MonthValidated" }));
        Assert.That((await JsonAsync(await software.GetAsync(address))).GetProperty("mayDeclare").GetBoolean(), Is.False);
    }

    [Test]
    public async Task One_bad_line_refuses_the_whole_and_each_is_told_at_its_place()
    {
        var software = await SoftwareAsync(Theirs);
        var (ours, theirs) = (await PlacementOfAsync(Ours), await PlacementOfAsync(Theirs));
        var address = $"{Root}/clauses/{Clause}/statements/{Month.AddMonths(-1)}";

        var lines = await WriteAsync(software, HttpMethod.Put, address, new { lines = new[] { Line(theirs, 100), Line(ours, 10), Line(theirs, 744.01m), Line(theirs, -1), Line(theirs, 1.001m) } });
        var twice = await WriteAsync(software, HttpMethod.Put, address, new { lines = new[] { Line(theirs, 100), Line(theirs, 10) } });

        Assert.That(lines.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await ProblemsAsync(lines), Is.EqualTo(new[]
        {
            "Placement.Unknown@lines[1].placement", "Statement.MoreThanAMonthHolds@lines[2].hours", "Statement.HoursNegative@lines[3].hours", "Shared.HoursTooPrecise@lines[4].hours",
        }));
        Assert.That(await ProblemsAsync(twice), Is.EqualTo(new[] { "Statement.PlacementTwice@lines" }));
        Assert.That((await JsonAsync(await software.GetAsync(address))).GetProperty("id").GetString(), Is.Null);
    }

    private static IEnumerable<TestCaseData> BadBodies()
    {
        yield return new TestCaseData("""{"lines":[{"placement":"pas un id","hours":1}]}""", "Api.Unreadable@lines[0].placement");
        yield return new TestCaseData("""{"lines":[{"placement":null,"hours":"12"}]}""", "Api.Unreadable@lines[0].hours");
        yield return new TestCaseData("""{"lines":[{"placement":"00000000-0000-0000-0000-000000000001"}]}""", "Shared.Required@lines[0].hours");
        yield return new TestCaseData("""{"lines":[null]}""", "Shared.Required@lines[0].placement");
        yield return new TestCaseData("""{"hurs":12}""", "Api.Unreadable@hurs");
        yield return new TestCaseData("{", "Api.Unreadable");
        yield return new TestCaseData("null", "Api.Unreadable");
        yield return new TestCaseData("{}", "Api.LinesOrNothing@lines");
        yield return new TestCaseData("""{"lines":[]}""", "Api.LinesOrNothing@lines");
        yield return new TestCaseData("""{"lines":[{"placement":"00000000-0000-0000-0000-000000000001","hours":1}],"nothing":true}""", "Api.LinesOrNothing@lines");
    }

    [TestCaseSource(nameof(BadBodies))]
    public async Task What_cannot_be_read_is_told_at_its_place(string body, string problem)
    {
        var answer = await SendAsync(await SoftwareAsync(Ours), HttpMethod.Put, Address, new StringContent(body, Encoding.UTF8, "application/json"), "lecture");

        Assert.That((await ProblemsAsync(answer))[0], Is.EqualTo(problem));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task What_is_not_the_firm_s_or_not_the_time_is_refused_by_its_code()
    {
        var software = await SoftwareAsync(Theirs);
        var elsewhere = await ClauseAsync("2026-LOIN");
        await PlaceAsync(elsewhere, OurEmployer, 1);
        var theirs = new { lines = new[] { Line(await PlacementOfAsync(Theirs), 10) } };
        var closed = Month.AddMonths(-3);
        var missing = (await Host.DoAsSystemAsync(new CloseMonth(closed, 0))).Errors.OfType<MonthErrors.StillMissing>().Single().Missing;
        Assert.That((await Host.DoAsSystemAsync(new CloseMonth(closed, missing))).Errors, Is.Empty);

        var others = await WriteAsync(software, HttpMethod.Put, $"{Root}/clauses/{elsewhere}/statements/{Month}", theirs);
        var future = await WriteAsync(software, HttpMethod.Put, $"{Root}/clauses/{Clause}/statements/{Month.AddMonths(2)}", theirs);
        var shut = await WriteAsync(software, HttpMethod.Put, $"{Root}/clauses/{Clause}/statements/{closed}", theirs);
        var before = await WriteAsync(software, HttpMethod.Put, $"{Root}/clauses/{Clause}/statements/{Month.AddMonths(-9)}", theirs);
        var wrong = await software.GetAsync($"{Root}/clauses/{Clause}/statements/octobre");

        Assert.That((others.StatusCode, await ProblemsAsync(others)), Is.EqualTo((HttpStatusCode.NotFound, new[] { "Shared.NotFound" })));
        Assert.That((future.StatusCode, await ProblemsAsync(future)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "Statement.MonthInFuture@month" })));
        Assert.That((shut.StatusCode, await ProblemsAsync(shut)), Is.EqualTo((HttpStatusCode.Conflict, new[] { "Statement.MonthClosed@month" })));
        Assert.That((before.StatusCode, await ProblemsAsync(before)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "Placement.MonthOutside@lines[0].hours" })));
        Assert.That((wrong.StatusCode, await ProblemsAsync(wrong)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "Api.MonthUnreadable@month" })));
    }
}
