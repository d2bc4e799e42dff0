using System.Net;

namespace ClauseTracker.Web.Tests.Api;

public sealed class RateLimitTests : FirmSoftware
{
    private const int Most = 5;

    protected override WebHost NewHost() => new() { Settings = { ["ClauseTracker:Api:CallsAMinute"] = $"{Most}" } };

    [Test]
    public async Task A_key_that_calls_too_often_is_told_when_to_come_again_and_disturbs_no_other()
    {
        var (software, others) = (await SoftwareAsync(Ours), await SoftwareAsync(Theirs));

        var answers = new List<HttpResponseMessage>();
        // The window may turn over between two calls, once.
        for (var i = 0; i < (2 * Most) + 1; i++) answers.Add(await software.GetAsync($"{Root}/clauses"));

        var refused = answers.First(a => a.StatusCode != HttpStatusCode.OK);
        Assert.That(answers.Take(Most).Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That((refused.StatusCode, await ProblemsAsync(refused)), Is.EqualTo((HttpStatusCode.TooManyRequests, new[] { "Api.TooManyCalls" })));
        Assert.That(refused.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromMinutes(1)));
        Assert.That((await others.GetAsync($"{Root}/clauses")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
