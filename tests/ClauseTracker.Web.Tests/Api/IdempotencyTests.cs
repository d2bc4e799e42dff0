using System.Net;
using System.Text;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Web.Tests.Api;

public sealed class IdempotencyTests : FirmSoftware
{
    private YearMonth Before => Month.AddMonths(-1);

    [Test]
    public async Task The_same_call_under_the_same_key_is_answered_the_same_and_done_once()
    {
        var software = await SoftwareAsync(Ours);
        var placement = await PlacementOfAsync(Ours);
        var address = $"{Root}/clauses/{Clause}/statements/{Before}";

        var first = await WriteAsync(software, HttpMethod.Put, address, new { lines = new[] { Line(placement, 12.5m) } }, "deux fois");
        var second = await WriteAsync(software, HttpMethod.Put, address, new { lines = new[] { Line(placement, 12.5m) } }, "deux fois");
        var other = await WriteAsync(software, HttpMethod.Put, address, new { lines = new[] { Line(placement, 13m) } }, "deux fois");
        var elsewhere = await WriteAsync(software, HttpMethod.Put, Address, new { lines = new[] { Line(placement, 12.5m) } }, "deux fois");
        var anothers = await WriteAsync(await SoftwareAsync(Theirs), HttpMethod.Put, address, new { nothing = true }, "deux fois");

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
        Assert.That(first.Headers.Contains("Idempotency-Replayed"), Is.False);
        Assert.That(second.Headers.GetValues("Idempotency-Replayed"), Is.EqualTo(new[] { "true" }));
        Assert.That((other.StatusCode, await ProblemsAsync(other)), Is.EqualTo((HttpStatusCode.Conflict, new[] { "Api.IdempotencyKeyReused@Idempotency-Key" })));
        Assert.That(elsewhere.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(anothers.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Calls_at_once_under_one_key_are_done_once_and_all_answered_the_same()
    {
        var software = await SoftwareAsync(Theirs);
        var body = new { clause = Clause.Value, familyName = "FICTIVE", givenName = "Ensemble", birthDate = "1990-05-04", startsOn = $"{Today:yyyy-MM-dd}" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => WriteAsync(software, HttpMethod.Post, $"{Root}/placement-notices", body, "à la fois")));

        Assert.That(answers.Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.Accepted));
        Assert.That((await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()))).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await ReadAsync(db => db.PlacementNotices.IgnoreQueryFilters().CountAsync(n => n.EmployerId == Theirs)), Is.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_is_not_kept_and_the_same_key_may_be_used_for_what_was_put_right()
    {
        var software = await SoftwareAsync(Theirs);
        var placement = await PlacementOfAsync(Theirs);

        var refused = await WriteAsync(software, HttpMethod.Put, Address, new { lines = new[] { Line(placement, 900) } }, "corrigé");
        var done = await WriteAsync(software, HttpMethod.Put, Address, new { lines = new[] { Line(placement, 90) } }, "corrigé");

        Assert.That((refused.StatusCode, done.StatusCode), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK)));
    }

    [Test]
    public async Task A_writing_without_a_key_of_idempotency_of_another_kind_or_too_large_is_not_read()
    {
        var software = await SoftwareAsync(Ours);
        var json = """{"nothing":true}""";

        var bare = await SendAsync(software, HttpMethod.Put, Address, new StringContent(json, Encoding.UTF8, "application/json"), null);
        var tooLong = await SendAsync(software, HttpMethod.Put, Address, new StringContent(json, Encoding.UTF8, "application/json"), new string('k', 101));
        var form = await SendAsync(software, HttpMethod.Put, Address, new FormUrlEncodedContent([KeyValuePair.Create("nothing", "true")]), "forme");
        var large = await SendAsync(software, HttpMethod.Put, Address, new StringContent(new string(' ', 1024 * 1024) + json, Encoding.UTF8, "application/json"), "grand");

        Assert.That((bare.StatusCode, await ProblemsAsync(bare)), Is.EqualTo((HttpStatusCode.BadRequest, new[] { "Api.IdempotencyKeyMissing@Idempotency-Key" })));
        Assert.That(tooLong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((form.StatusCode, await ProblemsAsync(form)), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, new[] { "Http.415" })));
        Assert.That((large.StatusCode, await ProblemsAsync(large)), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, new[] { "Api.TooLarge" })));
    }
}
