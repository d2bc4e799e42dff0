namespace ClauseTracker.Web.Components;

/// <summary>Addresses that layouts link to.</summary>
public static class SitePaths
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";

    /// <summary>Answers to POST only: leaving must not be possible through a link on another site.</summary>
    public const string SignOut = "/sign-out";
    public const string Language = "/language";
    public const string Accessibility = "/legal/accessibility";
}
