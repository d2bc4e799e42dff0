namespace ClauseTracker.Testing;

/// <summary>The Chromium of the machine. None is ever downloaded.</summary>
public static class BrowserProgram
{
    /// <summary>Absolute path of the browser, or null where there is none. <c>PLAYWRIGHT_EXECUTABLE</c> names another than Debian's.</summary>
    public static string? Executable { get; } = InstalledProgram.Find(Environment.GetEnvironmentVariable("PLAYWRIGHT_EXECUTABLE") ?? "chromium");
}
