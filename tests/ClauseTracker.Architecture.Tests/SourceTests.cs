using ClauseTracker.Architecture.Tests.Rules;
using ClauseTracker.Testing;

namespace ClauseTracker.Architecture.Tests;

/// <summary>Rules that are about files, not about types.</summary>
public sealed class SourceTests
{
    [Test]
    public void The_source_tree_is_read() =>
        Assert.That(SourceFile.All.Select(file => file.Path), Does.Contain("Directory.Packages.props").And.Contain("src/ClauseTracker.Domain/Shared/Result.cs"));

    [Test]
    public void No_source_file_is_too_long() => Assert.That(SourceRules.TooLong(SourceFile.All), Is.Empty);

    [TestCase("src/X/Long.cs", 401, true)]
    [TestCase("src/X/Just.cs", 400, false)]
    [TestCase("src/ClauseTracker.Migrations.Sqlite/Snapshot.cs", 5000, false)]
    [TestCase("docs/long.md", 401, false)]
    public void A_long_source_file_would_be_found(string path, int lines, bool found) =>
        Assert.That(SourceRules.TooLong([new SourceFile(path, new string('\n', lines))]).Any(), Is.EqualTo(found));

    [Test]
    public void Versions_are_central() => Assert.That(SourceRules.InlineVersions(SourceFile.All), Is.Empty);

    [TestCase("""<PackageReference Include="X" Version="1.0" />""", true)]
    [TestCase("""<PackageReference Include="X" VersionOverride="1.0" />""", true)]
    [TestCase("<PackageReference Include=\"X\">\n  <Version>1.0</Version>", true)]
    [TestCase("""<PackageReference Include="X" PrivateAssets="all" />""", false)]
    public void A_version_in_a_project_file_would_be_found(string text, bool found) =>
        Assert.That(SourceRules.InlineVersions([new SourceFile("src/X/X.csproj", text)]).Any(), Is.EqualTo(found));

    [Test]
    public void No_file_names_a_registry_or_a_path_of_one_machine() => Assert.That(SourceRules.NamesAMachine(SourceFile.All), Is.Empty);

    [TestCase("https://regis" + "try.npmjs.org/htmx.org", true)]
    [TestCase("https://api.nuge" + "t.org/v3/index.json", true)]
    [TestCase("\"resolve" + "d\": \"https://mirror.example/htmx.tgz\"", true)]
    [TestCase("cd /roo" + "t/projects", true)]
    [TestCase("see /wor" + "k/notes", true)]
    [TestCase("docs/wor" + "k/plan.md and $HOME/roo" + "t/x", false)]
    public void A_machine_in_a_file_would_be_found(string text, bool found) =>
        Assert.That(SourceRules.NamesAMachine([new SourceFile("docs/x.md", text)]).Any(), Is.EqualTo(found));

    [Test]
    public void Organisations_are_looked_up_by_SIRET_in_one_place() => Assert.That(SourceRules.LooksUpBySiret(SourceFile.All), Is.Empty);

    [TestCase("src/ClauseTracker.Application/X/Y.cs", "db.Organisations.SingleOrDefaultAsync(o => o.Siret == siret)", true)]
    [TestCase("src/ClauseTracker.Application/X/Y.cs", "db.Organisations.Where(o => sirets.Contains(o.Siret))", true)]
    [TestCase("src/ClauseTracker.Application/X/Y.cs", "known.Find(o => o.Siret!.Value.Digits == given)", true)]
    [TestCase("src/ClauseTracker.Application/X/Y.cs", "row.Siret == null || o.Siret is not null", false)]
    [TestCase("src/ClauseTracker.Application/Organisations/OrganisationLoading.cs", "o => o.Siret == siret", false)]
    public void A_lookup_that_misses_merged_duplicates_would_be_found(string path, string text, bool found) =>
        Assert.That(SourceRules.LooksUpBySiret([new SourceFile(path, text)]).Any(), Is.EqualTo(found));

    [Test]
    public void Text_that_spreadsheets_open_is_written_in_one_place() => Assert.That(SourceRules.WritesCsvItself(SourceFile.All), Is.Empty);

    [TestCase("src/X/Export.cs", "var line = string.Join(';', cells);", true)]
    [TestCase("src/X/Export.cs", "text.AppendJoin(';', cells)", true)]
    [TestCase("src/X/Export.cs", "return File(bytes, \"text/csv\");", true)]
    [TestCase("src/X/Export.cs", "return File(bytes, CsvFile.ContentType);", false)]
    [TestCase("src/X/Export.cs", "string.Join(',', codes)", false)]
    [TestCase("src/ClauseTracker.Application/Exports/CsvFile.cs", "string.Join(';', cells)", false)]
    public void A_second_writer_of_CSV_would_be_found(string path, string text, bool found) =>
        Assert.That(SourceRules.WritesCsvItself([new SourceFile(path, text)]).Any(), Is.EqualTo(found));

    [Test]
    public void Every_French_sentence_has_its_English_twin() => Assert.That(ResourceRules.WithoutTwin(SourceFile.All), Is.Empty);

    [TestCase("Bonjour {0}", "Hello {0}", null)]
    [TestCase("Bonjour {0:d}", "Hello {0}", null)]
    [TestCase("Bonjour {0}", "Hello", "placeholders")]
    [TestCase("Bonjour", " ", "empty")]
    [TestCase("Bonjour", null, "has no English")]
    [TestCase(null, "Hello", "has no French")]
    public void A_sentence_without_its_twin_would_be_found(string? french, string? english, string? complaint)
    {
        var complaints = ResourceRules.WithoutTwin([Resource("src/X/Words.resx", french), Resource("src/X/Words.en.resx", english)]).ToArray();

        Assert.That(complaints, complaint is null ? Is.Empty : Has.One.Contains(complaint));
    }

    [TestCase("src/X/Words.resx", "no English file")]
    [TestCase("src/X/Words.fr.resx", "no English file")]
    [TestCase("src/X/Words.en.resx", "no French file")]
    public void A_file_without_its_twin_would_be_found(string path, string complaint) =>
        Assert.That(ResourceRules.WithoutTwin([Resource(path, "…")]), Has.One.Contains(complaint));

    [Test]
    public void Every_package_has_its_line()
    {
        var packages = PackageRules.OfNuGet(File.ReadAllText(Repository.PathOf("Directory.Packages.props")))
            .Concat(SourceFile.All.Where(file => file.Path.EndsWith("/package.json", StringComparison.Ordinal)).SelectMany(file => PackageRules.OfNpm(file.Text)));

        Assert.That(PackageRules.WithoutLine(packages, File.ReadAllText(Repository.PathOf("docs", "dependencies.md"))), Is.Empty);
    }

    [Test]
    public void A_package_without_its_line_would_be_found()
    {
        var packages = PackageRules.OfNuGet("""<P><PackageVersion Include="A" Version="2.0" /><PackageVersion Include="B" Version="1.0" /></P>""")
            .Concat(PackageRules.OfNpm("""{ "dependencies": { "c": "3.0" } }"""));

        Assert.That(PackageRules.WithoutLine(packages, "| `A` | 1.0 | old |\n| `B` | 1.0 | as used |\n"), Is.EqualTo(new[] { "A 2.0", "c 3.0" }));
    }

    private static SourceFile Resource(string path, string? sentence) =>
        new(path, sentence is null ? "<root />" : $"<root><data name=\"Greeting\"><value>{sentence}</value></data></root>");
}
