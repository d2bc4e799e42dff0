using ClauseTracker.Testing;

namespace ClauseTracker.Architecture.Tests.Rules;

/// <summary>A text file of the source tree.</summary>
/// <param name="Path">From the root, with <c>/</c>.</param>
/// <param name="Text">Its content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    // What .gitignore leaves out, and what is no text.
    private static readonly HashSet<string> IgnoredFolders =
        [".git", "artifacts", "bin", "obj", "node_modules", "data", "lib", "TestResults", ".vs", ".idea", "publish"];

    private static readonly HashSet<string> BinaryEndings = [".xlsx", ".png", ".db", ".ico", ".woff2", ".gz", ".zip", ".pdf"];

    /// <summary>Every text file of the project.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Below(new DirectoryInfo(Repository.Root))];

    /// <summary>The file's ending with its dot, or an empty text.</summary>
    public string Ending => System.IO.Path.GetExtension(Path);

    private static IEnumerable<SourceFile> Below(DirectoryInfo folder) =>
        folder.EnumerateDirectories().Where(below => !IgnoredFolders.Contains(below.Name) && below.LinkTarget is null).SelectMany(Below)
            .Concat(folder.EnumerateFiles().Where(IsText).Select(Read));

    private static bool IsText(FileInfo file) => file.Name != ".git" && file.LinkTarget is null && !BinaryEndings.Contains(file.Extension);

    private static SourceFile Read(FileInfo file) =>
        new(System.IO.Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));
}
