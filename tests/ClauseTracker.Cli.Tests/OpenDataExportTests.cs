using System.Text.Json;
using ClauseTracker.Testing;

namespace ClauseTracker.Cli.Tests;

/// <summary>Files for everybody, from the command line.</summary>
public sealed class OpenDataExportTests : CliTests
{
    [Test]
    public async Task What_was_imported_whole_is_exported_and_keeps_to_the_format()
    {
        await DoneAsync("import", "decp", await FileAsync("decp.json", DecpFile.With(DecpFile.CompleteMarket("M-1"), DecpFile.CompleteConcession("C-1"), DecpFile.Market("M-2"))));

        var outcome = await RunAsync("export", "decp", "--out", PathOf("out.json"));

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Output, Does.StartWith("2 contrat(s) écrit(s), 1 laissé(s) de côté"));
        Assert.That(outcome.Errors, Does.Contain("M-2").And.Contain("modalitesExecution"));
        Assert.That(StrictFormat.Violations(await File.ReadAllTextAsync(PathOf("out.json"))), Is.Empty);
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(PathOf("out.json"))!, "out.json*"), Has.Length.EqualTo(1), "no draft stays behind");
    }

    [Test]
    public async Task When_nothing_can_be_written_the_reasons_are_told_and_an_older_file_stays()
    {
        await DoneAsync("import", "decp", await FileAsync("decp.json", DecpFile.With(DecpFile.Market("M-2"))));
        var path = await FileAsync("out.json", "before");

        var outcome = await RunAsync("export", "decp", "--out", path, "--json");

        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((1, string.Empty)));
        Assert.That(JsonDocument.Parse(outcome.Errors).RootElement.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()), Is.EqualTo(new[] { "OpenData.LeftOut", "OpenData.NothingWritten" }));
        Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo("before"));
    }

    [Test]
    public async Task The_day_of_publication_is_taken_when_it_is_said()
    {
        await DoneAsync("import", "decp", await FileAsync("decp.json", DecpFile.With(DecpFile.CompleteMarket("M-1").Without("datePublicationDonnees"))));

        var facts = await DoneAsync("export", "decp", "--out", PathOf("out.json"), "--published-on", "24/11/2026", "--year", "2026", "--buyer", DecpFile.Buyer);

        Assert.That(facts.GetProperty("written").GetInt32(), Is.EqualTo(1));
        Assert.That(await File.ReadAllTextAsync(PathOf("out.json")), Does.Contain("2026-11-24"));
    }

    [Test]
    public async Task The_execution_file_keeps_to_its_schema()
    {
        await AClauseAsync();

        var facts = await DoneAsync("export", "execution", "--out", PathOf("execution.json"));

        Assert.That(facts.GetProperty("clauses").GetInt32(), Is.EqualTo(1));
        var file = await File.ReadAllTextAsync(PathOf("execution.json"));
        Assert.That(await JsonSchemas.ViolationsAsync(Repository.PathOf("docs/open-data/execution.schema.json"), file), Is.Empty);
        Assert.That(JsonDocument.Parse(file).RootElement.GetProperty("clauses")[0].GetProperty("hoursOwed").GetDecimal(), Is.EqualTo(833));
    }

    [TestCase("decp", "--buyer", "12345678900001", "Shared.SiretInvalid")]
    [TestCase("execution", "--buyer", Holder, "Access.OrganisationUnknown")]
    [TestCase("decp", "--year", "2500", "Shared.Malformed")]
    public async Task What_cannot_be_asked_is_refused_and_leaves_no_file(string verb, string option, string value, string code)
    {
        await DoneAsync("db", "update");

        var outcome = await RunAsync("export", verb, "--out", PathOf("out.json"), option, value, "--json");

        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Errors, Does.Contain(code));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(PathOf("out.json"))!, "out.json*"), Is.Empty);
    }

    [Test]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        await DoneAsync("db", "update");

        var outcome = await RunAsync("export", "execution", "--out", Path.Combine(PathOf("nowhere"), "out.json"));

        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Errors, Does.Contain("ne peut pas être écrit"));
    }

    [Test]
    public async Task An_import_says_how_many_modifications_await_a_decision()
    {
        var file = await FileAsync("decp.json", DecpFile.With(DecpFile.Market("M-1").With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 150_000) })));

        Assert.That((await RunAsync("import", "decp", file)).Output, Does.Contain("attendent une décision : 1."));
    }
}
