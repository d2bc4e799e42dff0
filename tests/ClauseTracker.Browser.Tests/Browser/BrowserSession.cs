using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests.Browser;

/// <summary>How a page is opened.</summary>
/// <param name="ForAxe">Lets axe's script past the Content-Security-Policy; without it the policy holds as for everybody.</param>
/// <param name="JavaScript">False for a reader without JavaScript.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Height">Of the window, in CSS pixels.</param>
/// <param name="Locale">The language that the browser asks for.</param>
public sealed record Reader(bool ForAxe = false, bool JavaScript = true, int Width = 1280, int Height = 900, string Locale = "fr-FR");

/// <summary>The web program and the machine's Chromium before it. One session serves many pages; each page has cookies of its own.</summary>
public sealed class BrowserSession : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserSession(WebProgram program, IPlaywright playwright, IBrowser browser)
    {
        Program = program;
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>The program that serves the pages.</summary>
    public WebProgram Program { get; }

    /// <summary>Starts the program and the browser. Tests that call it wear <see cref="RequiresBrowserAttribute"/>.</summary>
    /// <param name="environment">Variables for the program.</param>
    public static async Task<BrowserSession> StartAsync(IReadOnlyDictionary<string, string?>? environment = null)
    {
        var program = await WebProgram.StartAsync(environment);
        IPlaywright? playwright = null;
        try
        {
            playwright = await Playwright.CreateAsync();
            var options = new BrowserTypeLaunchOptions { ExecutablePath = BrowserProgram.Executable, Args = Arguments, Headless = true };
            return new BrowserSession(program, playwright, await playwright.Chromium.LaunchAsync(options));
        }
        catch
        {
            playwright?.Dispose();
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>A new page in a context of its own; paths given to it start at the program's address.</summary>
    public async Task<IPage> NewPageAsync(Reader? reader = null)
    {
        reader ??= new Reader();
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Program.Address.ToString(),
            BypassCSP = reader.ForAxe,
            JavaScriptEnabled = reader.JavaScript,
            Locale = reader.Locale,
            TimezoneId = "Europe/Paris",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = reader.Width, Height = reader.Height },
        });
        return await context.NewPageAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Program.DisposeAsync();
    }
}
