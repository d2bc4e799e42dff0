using System.Net;
using System.Text.Json;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Web.Tests.Api;

public sealed class FirmPlacementApiTests : FirmSoftware
{
    [Test]
    public async Task Lists_come_by_pages_whose_links_lead_to_every_row_once()
    {
        var software = await SoftwareAsync(Ours);
        await PlaceAsync(Clause, OurEmployer, 3);
        var seen = new List<Guid>();
        var next = $"{Root}/placements?clause={Clause}&size=2";

        while (next is not null)
        {
            var page = await JsonAsync(await software.GetAsync(next));
            Assert.That(page.GetProperty("total").GetInt32(), Is.EqualTo(5));
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("id").GetGuid()));
            next = page.GetProperty("next").GetString();
        }

        Assert.That(seen, Has.Count.EqualTo(5).And.Unique);
    }

    [TestCase("placements?page=0", 422, "Shared.Malformed@page")]
    [TestCase("placements?size=101", 422, "Shared.Malformed@size")]
    [TestCase("statements?size=0", 422, "Shared.Malformed@size")]
    [TestCase("placement-notices?page=-1", 422, "Shared.Malformed@page")]
    [TestCase("placements?month=2026", 422, "Api.MonthUnreadable@month")]
    [TestCase("placements?page=un", 400, "Http.400")]
    [TestCase("nowhere", 404, "Http.404")]
    [TestCase("clauses/x/statements/2026-10", 404, "Http.404")]
    public async Task A_page_that_cannot_be_is_a_problem(string address, int status, string problem)
    {
        var answer = await (await SoftwareAsync(Ours)).GetAsync($"{Root}/{address}");

        Assert.That(((int)answer.StatusCode, await ProblemsAsync(answer)), Is.EqualTo((status, new[] { problem })));
    }

    [Test]
    public async Task A_firm_sees_its_own_people_and_clauses_alone()
    {
        var software = await SoftwareAsync(Theirs);
        var ours = await PlacementOfAsync(Ours);

        var named = await software.GetAsync($"{Root}/placements");
        var people = await named.Content.ReadAsStringAsync();
        var clauses = await JsonAsync(await software.GetAsync($"{Root}/clauses"));
        var ended = await WriteAsync(software, HttpMethod.Patch, $"{Root}/placements/{ours}", new { endsOn = $"{Today:yyyy-MM-dd}", reason = (string?)null });

        Assert.That(people, Does.Not.Contain(ours.ToString()));
        Assert.That(named.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(clauses.EnumerateArray().Select(c => (c.GetProperty("role").GetString(), c.GetProperty("owed").ValueKind)), Is.EqualTo(new[] { ("Employer", JsonValueKind.Null) }));
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_end_of_a_placement_moves_but_not_before_hours_that_were_validated()
    {
        var software = await SoftwareAsync(Theirs);
        var placement = await PlacementOfAsync(Theirs);
        var declared = await WriteAsync(software, HttpMethod.Put, Address, new { lines = new[] { Line(placement, 35) } });
        Assert.That((await Host.DoAsSystemAsync(new ValidateStatement(StatementId.From((await JsonAsync(declared)).GetProperty("statement").GetGuid())))).Errors, Is.Empty);

        var early = await WriteAsync(software, HttpMethod.Patch, $"{Root}/placements/{placement}", new { endsOn = $"{Month.AddMonths(-1).LastDay:yyyy-MM-dd}", reason = (string?)null });
        var unsaid = await WriteAsync(software, HttpMethod.Patch, $"{Root}/placements/{placement}", new { reason = "OtherJob" });
        var ended = await WriteAsync(software, HttpMethod.Patch, $"{Root}/placements/{placement}", new { endsOn = $"{Today:yyyy-MM-dd}", reason = "OtherJob" });

        Assert.That((early.StatusCode, await ProblemsAsync(early)), Is.EqualTo((HttpStatusCode.Conflict, new[] { "PlacementNotice.HoursValidatedAfter@endsOn" })));
        Assert.That(unsaid.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await ReadAsync(db => db.Placements.IgnoreQueryFilters().Where(p => p.Id == placement).Select(p => p.EndsOn).SingleAsync()), Is.EqualTo(Today));
    }

    [Test]
    public async Task Somebody_announced_waits_for_a_facilitator_and_the_answer_does_not_tell_whether_they_are_known()
    {
        var software = await SoftwareAsync(Ours);
        object Somebody(string given) => new { clause = Clause.Value, familyName = "FICTIF", givenName = given, birthDate = "1990-01-02", jobTitle = "Agent", startsOn = $"{Today:yyyy-MM-dd}" };

        // The first person of the world is called so and was born that day.
        var known = await WriteAsync(software, HttpMethod.Post, $"{Root}/placement-notices", Somebody("Essai1"));
        var unknown = await WriteAsync(software, HttpMethod.Post, $"{Root}/placement-notices", Somebody("Nouvelle"));

        Assert.That((known.StatusCode, unknown.StatusCode), Is.EqualTo((HttpStatusCode.Accepted, HttpStatusCode.Accepted)));
        static IEnumerable<string> Names(JsonElement e) => e.EnumerateObject().Select(p => p.Name);
        Assert.That(Names(await JsonAsync(known)), Is.EqualTo(Names(await JsonAsync(unknown))));
        var (notice, other) = (await JsonAsync(await software.GetAsync(known.Headers.Location)), await JsonAsync(await software.GetAsync(unknown.Headers.Location)));
        Assert.That(notice.GetProperty("state").GetString(), Is.EqualTo("Waiting"));
        Assert.That(other.GetProperty("placement").ValueKind, Is.EqualTo(JsonValueKind.Null));

        var id = PlacementNoticeId.From(other.GetProperty("id").GetGuid());
        var placed = await Host.DoAsSystemAsync(new AcceptPlacementNotice(id) { IsNew = true, IsConfirmed = true });
        Assert.That(placed.Errors, Is.Empty);
        Assert.That((await JsonAsync(await software.GetAsync(unknown.Headers.Location))).GetProperty("placement").GetGuid(), Is.EqualTo(placed.Value.Value));
        Assert.That((await (await SoftwareAsync(Theirs)).GetAsync(known.Headers.Location)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task What_is_missing_of_somebody_announced_is_told_at_its_place()
    {
        var software = await SoftwareAsync(Ours);

        var empty = await WriteAsync(software, HttpMethod.Post, $"{Root}/placement-notices", new { });
        var odd = await WriteAsync(software, HttpMethod.Post, $"{Root}/placement-notices", new { clause = Clause.Value, familyName = "X", givenName = "Y", birthDate = "2020-01-01", rome = "9", startsOn = "2026-10-01" });
        var nir = await WriteAsync(software, HttpMethod.Post, $"{Root}/placement-notices", new { clause = Clause.Value, nir = "0" });

        Assert.That(await ProblemsAsync(empty), Is.EqualTo(new[] { "clause", "familyName", "givenName", "birthDate", "startsOn" }.Select(f => $"Shared.Required@{f}")));
        Assert.That(await ProblemsAsync(odd), Is.EqualTo(new[] { "Beneficiary.BirthDateImplausible@birthDate", "Shared.RomeCodeInvalid@rome" }));
        Assert.That(await ProblemsAsync(nir), Is.EqualTo(new[] { "Api.Unreadable@nir" }));
    }
}
