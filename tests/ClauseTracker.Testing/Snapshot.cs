namespace ClauseTracker.Testing;

/// <summary>Text kept in a file of the sources, so that a change of it is seen and read. Written anew when the environment variable <see cref="Variable"/> is set.</summary>
public static class Snapshot
{
    public const string Variable = "CLAUSETRACKER_WRITE_SNAPSHOTS";

    /// <summary>The file holds that text.</summary>
    /// <param name="text">What it is now.</param>
    /// <param name="path">From the root of the sources.</param>
    public static void Holds(string text, string path)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }) File.WriteAllText(file, text);
        Assert.That(text, Is.EqualTo(File.Exists(file) ? File.ReadAllText(file) : null), $"{path} is what was; {Variable}=1 writes what is.");
    }
}
