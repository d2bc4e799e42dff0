using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests.Browser;

/// <summary>Accessibility as axe sees it: the part of WCAG 2.2 AA that a machine can judge.</summary>
public static class AxeCheck
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Fails when axe finds something, and says which rule and where. The page was opened with <see cref="Reader.ForAxe"/>.</summary>
    public static async Task AssertNoViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.That(result.Violations.Select(Describe), Is.Empty, $"axe on {page.Url}");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help} at {string.Join(" | ", violation.Nodes.Select(node => node.Html))}";
}
