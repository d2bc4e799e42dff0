using System.Net;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.FirmLinks;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Web.Tests.Firm;

/// <summary>The link opens, and the secret goes nowhere.</summary>
public sealed class FirmEntryTests : FirmWorld
{
    [Test]
    public async Task The_secret_is_exchanged_for_a_cookie_of_the_firm_s_pages_and_leaves_the_address()
    {
        var answer = await Telephone().GetAsync(await LinkAsync(Ours, Month));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo($"/firm/months/{Month}"));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("clausetracker.firm=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain("path=/firm").IgnoreCase.And.Contain("httponly").IgnoreCase.And.Contain("samesite=lax").IgnoreCase);
        Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
    }

    [Test]
    public async Task A_link_to_see_leads_to_where_the_firm_stands()
    {
        var answer = await Telephone().GetAsync(await LinkAsync(Ours, null));

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/firm"));
    }

    [Test]
    public async Task Expired_withdrawn_unknown_and_malformed_links_get_one_and_the_same_answer()
    {
        var (withdrawn, expired) = (await LinkAsync(Ours, Month), await LinkAsync(Ours, Month));
        await CloseAsync(withdrawn, isExpired: false);
        await CloseAsync(expired, isExpired: true);
        var answers = new List<string>();
        foreach (var path in new[] { withdrawn, expired, "/firm/" + new string('x', FirmToken.Length), "/firm/abc", "/firm/enter", "/firm/" + new string('x', 3000) })
        {
            var telephone = Telephone();
            var answer = await telephone.GetAsync(path);
            var page = await telephone.GetAsync(answer.Headers.Location);
            var text = (await WebHost.ReadAsync(page)).QuerySelector("main")!.TextContent;
            answers.Add($"{(int)answer.StatusCode} {answer.Headers.Location} {string.Join(',', answer.Headers.Select(h => h.Key).Order())} {(int)page.StatusCode} {text}");
        }

        Assert.That(answers.Distinct().ToList(), Has.Count.EqualTo(1));
        Assert.That(answers[0], Does.StartWith("302 /firm/over").And.Contain(" 404 "));
    }

    [Test]
    public async Task A_link_that_does_not_open_closes_the_one_that_was_open()
    {
        var telephone = await OpenAsync(Ours, Month);
        await telephone.GetAsync("/firm/" + new string('x', FirmToken.Length));

        Assert.That((await telephone.GetAsync("/firm")).Headers.Location!.AbsolutePath, Is.EqualTo("/firm/over"));
    }

    [Test]
    public async Task Withdrawn_while_somebody_is_inside_it_leads_out()
    {
        var path = await LinkAsync(Ours, Month);
        var telephone = Telephone();
        await telephone.GetAsync(path);
        await WebHost.PageAsync(telephone, "/firm");
        await CloseAsync(path, isExpired: false);

        Assert.That((await telephone.GetAsync("/firm")).Headers.Location!.OriginalString, Is.EqualTo("/firm/over"));
    }

    [Test]
    public async Task Without_a_link_or_an_account_of_a_firm_there_is_nothing()
    {
        foreach (var browser in new[] { Telephone(), Browser })
        {
            var answer = await browser.GetAsync("/firm");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(answer.Headers.Location!.OriginalString, Does.Contain("/firm/over"));
        }
    }

    [Test]
    public async Task The_cookie_opens_nothing_else()
    {
        var telephone = await OpenAsync(Ours, Month);

        foreach (var path in new[] { "/home", "/contracts", "/statements", "/beneficiaries", "/users" })
        {
            Assert.That((await telephone.GetAsync(path)).Headers.Location!.AbsolutePath, Is.EqualTo("/sign-in"), path);
        }
    }

    private Task<int> CloseAsync(string path, bool isExpired)
    {
        var hash = FirmToken.Read(path.Split('/')[^1])!.Hash;
        var longAgo = TimeProvider.System.GetUtcNow().AddDays(-1);
        return ReadAsync(db => db.FirmLinks.Where(l => l.TokenHash == hash).ExecuteUpdateAsync(set =>
        {
            if (isExpired) set.SetProperty(l => l.ExpiresAt, longAgo);
            else set.SetProperty(l => l.RevokedAt, (DateTimeOffset?)longAgo);
        }));
    }
}
