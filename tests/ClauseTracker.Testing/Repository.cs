namespace ClauseTracker.Testing;

/// <summary>The source tree that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Absolute path of the folder that holds <c>ClauseTracker.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Absolute path of something in the source tree.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ClauseTracker.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No ClauseTracker.sln above {AppContext.BaseDirectory}: tests run from the source tree.");
    }
}
