namespace ClauseTracker.Web.Pages.Statements;

/// <summary>Whether the reader wants the weeks of a month beside it; the choice is kept for a year.</summary>
internal static class GridView
{
    public const string Weeks = "weeks";
    public const string Month = "month";

    private const string Cookie = "clausetracker.grid";

    /// <summary>True for weeks: as the address says, or as chosen before.</summary>
    public static bool Choose(HttpContext context, string? asked)
    {
        if (asked is not (Weeks or Month)) return context.Request.Cookies[Cookie] == Weeks;
        context.Response.Cookies.Append(Cookie, asked, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Strict, HttpOnly = true, IsEssential = true, Secure = context.Request.IsHttps,
        });
        return asked == Weeks;
    }
}
