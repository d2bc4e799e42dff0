using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Access;
using ClauseTracker.Domain.Access;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Web.Tests;

/// <summary>The real program in process, on a data folder of its own, and people signed in through the real form.</summary>
public sealed class WebHost : WebApplicationFactory<Program>
{
    private const string Password = "une phrase de test";

    private readonly ScratchFolder _folder = new();

    /// <summary>Other settings of the program.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>A browser of somebody who has that role everywhere.</summary>
    public async Task<HttpClient> SignInAsync(Role role)
    {
        var email = $"{role}@test.example".ToLowerInvariant();
        var added = await DoAsSystemAsync(new AddUser($"Test {role}", email, Password, role, null));
        if (added.IsRefused && added.Errors[0] is not AccessErrors.EmailTaken) throw new InvalidOperationException(added.Errors[0].Code);
        var browser = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var answer = await PostAsync(browser, "/sign-in", new() { ["Email"] = email, ["Password"] = Password });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        return browser;
    }

    /// <summary>Runs a command as the operator would.</summary>
    public async Task<Domain.Shared.Result<T>> DoAsSystemAsync<T>(ICommand<T> command)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("test"));
        return await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(command);
    }

    /// <summary>Has everything that waits reconciled now; what the host's own background took up first is waited for.</summary>
    public async Task ReconcileAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        do
        {
            await Services.GetRequiredService<OutboxRunner>().RunAsync();
        }
        while (await WaitsAsync(patience.Token));
    }

    private async Task<bool> WaitsAsync(CancellationToken cancellation)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IClauseTrackerDb>().Outbox.AnyAsync(cancellation);
    }

    /// <summary>Opens a page and reads it.</summary>
    public static async Task<IHtmlDocument> PageAsync(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
        return await ReadAsync(answer);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Fills and sends the form of a page, with its antiforgery token.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, Dictionary<string, string> fields, string? to = null)
    {
        var page = await PageAsync(browser, address);
        fields["__RequestVerificationToken"] = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        return await browser.PostAsync(to ?? address, new FormUrlEncodedContent(fields));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ClauseTracker:DataDirectory", _folder.Path);
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _folder.Dispose();
    }
}
