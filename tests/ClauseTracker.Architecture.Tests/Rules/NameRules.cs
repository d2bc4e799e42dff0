namespace ClauseTracker.Architecture.Tests.Rules;

/// <summary>Names that no folder and no namespace has: <c>Hours</c> clashes with the type, <c>Contracts</c> reads as "data transfer".</summary>
internal static class NameRules
{
    private static readonly HashSet<string> Forbidden = ["Hours", "Contracts"];

    /// <summary>The namespaces that have a forbidden part.</summary>
    public static IEnumerable<string> Namespaces(IEnumerable<Type> types) =>
        types.Select(type => type.Namespace ?? string.Empty).Distinct().Where(name => name.Split('.').Any(Forbidden.Contains));

    /// <summary>The files below a folder with a forbidden name.</summary>
    public static IEnumerable<string> Folders(IEnumerable<SourceFile> files) =>
        files.Select(file => file.Path).Where(path => path.Split('/')[..^1].Any(Forbidden.Contains));
}
