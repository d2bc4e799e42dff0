using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests.Browser;

/// <summary>Pictures of pages, for a person to look at.</summary>
public static class Screenshots
{
    /// <summary>Writes the whole page to <c>artifacts/screenshots/NAME.png</c> and gives the absolute path.</summary>
    /// <param name="page">What to take.</param>
    /// <param name="name">Of the file, without ending: letters, digits and hyphens; never the name of a person.</param>
    public static async Task<string> TakeAsync(IPage page, string name)
    {
        var path = Repository.PathOf("artifacts", "screenshots", $"{name}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
        return path;
    }
}
