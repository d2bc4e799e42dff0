using System.Text.RegularExpressions;

namespace ClauseTracker.Architecture.Tests.Rules;

/// <summary>What no source file does.</summary>
internal static partial class SourceRules
{
    /// <summary>Longest source file, in lines.</summary>
    public const int MostLines = 400;

    private static readonly HashSet<string> CodeEndings = [".cs", ".cshtml", ".js", ".css", ".sh"];

    /// <summary>The hand-written source files above <see cref="MostLines"/>.</summary>
    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where CodeEndings.Contains(file.Ending) && !file.Path.StartsWith("src/ClauseTracker.Migrations.", StringComparison.Ordinal)
        let lines = file.Text.AsSpan().Count('\n')
        where lines > MostLines
        select $"{file.Path}: {lines} lines";

    /// <summary>The files of the product that name MediatR anywhere but where it is hidden (ADR 0003); comments may speak of it.</summary>
    public static IEnumerable<string> MediatRInSight(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Ending == ".cs" && file.Path.StartsWith("src/", StringComparison.Ordinal)
        where !file.Path.StartsWith("src/ClauseTracker.Application/Abstractions/", StringComparison.Ordinal)
            && !file.Path.StartsWith("src/ClauseTracker.Application/Pipeline/", StringComparison.Ordinal)
        where MediatR().IsMatch(file.Text)
        select file.Path;

    /// <summary>The places that name a package registry's host, or a path of the machine where the file was written.</summary>
    public static IEnumerable<string> NamesAMachine(IEnumerable<SourceFile> files) =>
        from file in files
        from Match match in Machine().Matches(file.Text)
        select $"{file.Path}: {match.Value}";

    /// <summary>The project files that give a version themselves instead of leaving it to <c>Directory.Packages.props</c>.</summary>
    public static IEnumerable<string> InlineVersions(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Ending == ".csproj" && PackageVersion().IsMatch(file.Text)).Select(file => file.Path);

    /// <summary>
    /// The files of the application that look an organisation up by its SIRET themselves, and so would miss that a duplicate leads to the one kept;
    /// <c>OrganisationLoading</c> is the one place that knows.
    /// </summary>
    public static IEnumerable<string> LooksUpBySiret(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Ending == ".cs" && file.Path.StartsWith("src/ClauseTracker.Application/", StringComparison.Ordinal)
        where !file.Path.EndsWith("/OrganisationLoading.cs", StringComparison.Ordinal) && SiretLookup().IsMatch(file.Text)
        select file.Path;

    /// <summary>
    /// The files of the product that write text separated by semicolons, commas or tabs themselves, and so would let a cell begin like a formula;
    /// <c>CsvFile</c> is the one place that knows.
    /// </summary>
    public static IEnumerable<string> WritesCsvItself(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Ending is ".cs" or ".cshtml" && file.Path.StartsWith("src/", StringComparison.Ordinal)
        where !file.Path.EndsWith("/Exports/CsvFile.cs", StringComparison.Ordinal) && CsvWriting().IsMatch(file.Text)
        select file.Path;

    // Letters in brackets keep the pattern from finding itself.
    [GeneratedRegex(
        """regis[t]ry\.npmjs|api\.nuge[t]\.org|nuge[t]\.org/v3|regis[t]ry\.yarnpkg|deb\.debia[n]\.org|pyp[i]\.org|"resolve[d]":\s*"http|(?<![\w.$}])/(?:wor[k]|roo[t]|far[m]|tmp/w[t])/|[A-Z]:\\User[s]\\""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Machine();

    [GeneratedRegex(@"\.Siret(!?\.Value)?(\.Digits)?\s*==(?!\s*null)|Contains\(\w+\.Siret\b", RegexOptions.CultureInvariant)]
    private static partial Regex SiretLookup();

    [GeneratedRegex("""Join\((';'|";"|'\\t'|"\\t")|"text/csv|new CsvWriter|\.(csv|tsv)"[^;]*StreamWriter""", RegexOptions.CultureInvariant)]
    private static partial Regex CsvWriting();

    [GeneratedRegex(@"^(?!\s*//).*\bMediatR\b", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MediatR();

    [GeneratedRegex(@"<PackageReference\b[^>]*\bVersion(Override)?\s*=|<PackageReference\b[^>]*[^/]>\s*<Version(Override)?>", RegexOptions.CultureInvariant)]
    private static partial Regex PackageVersion();
}
