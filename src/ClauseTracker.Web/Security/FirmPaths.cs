namespace ClauseTracker.Web.Security;

/// <summary>Addresses of the firm's pages.</summary>
public static class FirmPaths
{
    public const string Root = "/firm";

    /// <summary>Where a link leads; its secret is no part of the address any more.</summary>
    public const string Enter = "/firm/enter";

    /// <summary>Shown for every link that does not open, whatever the reason.</summary>
    public const string Over = "/firm/over";

    /// <summary>Answers to POST only.</summary>
    public const string Leave = "/firm/leave";
}
