namespace ClauseTracker.Testing;

/// <summary>A new empty folder of the test's own, deleted with what is in it when disposed of.</summary>
public sealed class ScratchFolder : IDisposable
{
    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("clausetracker-test-").FullName;

    /// <summary>Absolute path of something in the folder.</summary>
    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
