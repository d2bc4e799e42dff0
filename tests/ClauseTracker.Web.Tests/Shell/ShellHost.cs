using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ClauseTracker.Web.Tests.Shell;

/// <summary>The real host in process, one for each fixture.</summary>
public abstract class ShellHost
{
    private WebApplicationFactory<Program> _factory = default!;

    protected HttpClient Browser { get; private set; } = default!;

    protected IServiceProvider Services => _factory.Services;

    [OneTimeSetUp]
    public void Start()
    {
        _factory = new WebHost().WithWebHostBuilder(Prepare);
        Browser = NewBrowser();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        Browser.Dispose();
        _factory.Dispose();
    }

    protected virtual void Prepare(IWebHostBuilder builder)
    {
    }

    protected HttpClient NewBrowser() => _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected static async Task<IHtmlDocument> PageOf(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
