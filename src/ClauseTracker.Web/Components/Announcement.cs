using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ClauseTracker.Web.Components;

/// <summary>A sentence that says what was just done, shown once at the top of the next page.</summary>
public static class Announcement
{
    private const string Key = "Announcement";

    /// <summary>Leaves the sentence for the page that the user is sent to.</summary>
    public static void Announce(this PageModel page, string sentence) => page.TempData[Key] = sentence;

    /// <summary>Takes the sentence that waits, if any.</summary>
    public static string? Take(ITempDataDictionary data) => data[Key] as string;
}
