using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClauseTracker.Architecture.Tests.Rules;

/// <summary>
/// Each French sentence has its English twin. French is <c>X.resx</c> (the neutral language of the product) or <c>X.fr.resx</c>; English is <c>X.en.resx</c>.
/// </summary>
internal static partial class ResourceRules
{
    /// <summary>What lacks a twin, is empty, or has other placeholders in the other language.</summary>
    public static IEnumerable<string> WithoutTwin(IEnumerable<SourceFile> files)
    {
        var resources = files.Where(file => file.Ending == ".resx").ToLookup(file => BaseName(file.Path));
        return resources.SelectMany(group => Differences(group.Key, group));
    }

    private static IEnumerable<string> Differences(string name, IEnumerable<SourceFile> files)
    {
        var english = files.SingleOrDefault(file => IsEnglish(file.Path));
        var french = files.SingleOrDefault(file => !IsEnglish(file.Path));
        if (english is null) return [$"{name}: no English file"];
        if (french is null) return [$"{name}: no French file"];
        return Differences(name, Sentences(french), Sentences(english));
    }

    private static IEnumerable<string> Differences(string name, ILookup<string, string> french, ILookup<string, string> english)
    {
        foreach (var key in french.Select(entry => entry.Key).Union(english.Select(entry => entry.Key)))
        {
            if (french[key].Count() > 1 || english[key].Count() > 1) yield return $"{name}: {key} is there twice";
            else if (!french.Contains(key)) yield return $"{name}: {key} has no French";
            else if (!english.Contains(key)) yield return $"{name}: {key} has no English";
            else if (french[key].Concat(english[key]).Any(string.IsNullOrWhiteSpace)) yield return $"{name}: {key} is empty";
            else if (!Placeholders(french[key].First()).SetEquals(Placeholders(english[key].First()))) yield return $"{name}: {key} has other placeholders";
        }
    }

    private static ILookup<string, string> Sentences(SourceFile file) => XDocument.Parse(file.Text).Root!.Elements("data")
        .ToLookup(data => (string)data.Attribute("name")!, data => (string?)data.Element("value") ?? string.Empty);

    private static HashSet<string> Placeholders(string sentence) => [.. Placeholder().Matches(sentence).Select(match => match.Groups[1].Value)];

    private static bool IsEnglish(string path) => path.EndsWith(".en.resx", StringComparison.Ordinal);

    private static string BaseName(string path) => Language().Replace(path, string.Empty);

    [GeneratedRegex(@"(\.(fr|en))?\.resx$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [GeneratedRegex(@"\{([0-9]+)[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
