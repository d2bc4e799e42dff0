using System.Text.Json;
using System.Xml.Linq;

namespace ClauseTracker.Architecture.Tests.Rules;

/// <summary>Each package has its line in <c>docs/dependencies.md</c>, with the version that is used.</summary>
internal static class PackageRules
{
    /// <summary>A package that is used.</summary>
    public sealed record Package(string Name, string Version);

    /// <summary>The packages without a table row that begins <c>| `Name` | version |</c>.</summary>
    public static IEnumerable<string> WithoutLine(IEnumerable<Package> packages, string document) =>
        from package in packages
        where !document.Split('\n').Any(line => line.StartsWith($"| `{package.Name}` | {package.Version} |", StringComparison.Ordinal))
        select $"{package.Name} {package.Version}";

    /// <summary>The packages of a <c>Directory.Packages.props</c>.</summary>
    public static IEnumerable<Package> OfNuGet(string props) => XDocument.Parse(props).Descendants("PackageVersion")
        .Select(entry => new Package((string)entry.Attribute("Include")!, (string)entry.Attribute("Version")!));

    /// <summary>The packages of a <c>package.json</c>.</summary>
    public static IEnumerable<Package> OfNpm(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. new[] { "dependencies", "devDependencies" }.SelectMany(kind => Entries(document.RootElement, kind))];
    }

    private static IEnumerable<Package> Entries(JsonElement root, string kind) => root.TryGetProperty(kind, out var entries)
        ? entries.EnumerateObject().Select(entry => new Package(entry.Name, entry.Value.GetString()!))
        : [];
}
