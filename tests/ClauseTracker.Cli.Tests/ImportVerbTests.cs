using System.Text.Json;
using ClauseTracker.Testing;

namespace ClauseTracker.Cli.Tests;

/// <summary>Files, good and bad.</summary>
public sealed class ImportVerbTests : CliTests
{
    [Test]
    public async Task The_same_file_twice_adds_nothing()
    {
        var file = await FileAsync("decp.json", DecpFile.With(DecpFile.Market("2025-001"), DecpFile.Concession("2025-C1")));
        var first = await DoneAsync("import", "decp", file);
        var second = await DoneAsync("import", "decp", file);
        Assert.That((Count(first, "records"), Count(first, "added")), Is.EqualTo((2, 2)));
        Assert.That((Count(second, "records"), Count(second, "added"), Count(second, "unchanged")), Is.EqualTo((2, 0, 2)));
    }

    [Test]
    public async Task The_filters_leave_out_what_is_not_wanted()
    {
        var plain = DecpFile.Market("2025-002").Without("considerationsSociales");
        var file = await FileAsync("decp.json", DecpFile.With(DecpFile.Market("2025-001"), plain));
        Assert.That(Count(await DoneAsync("import", "decp", file, "--social"), "leftOut"), Is.EqualTo(1));
        Assert.That(Count(await DoneAsync("import", "decp", file, "--buyer", Holder), "leftOut"), Is.EqualTo(2));
    }

    [TestCase("", "EssentialProcurement.Empty")]
    [TestCase("not json", "EssentialProcurement.NotJson")]
    [TestCase("{\"marches\":{\"marche\":[{\"id\":\"1\"", "EssentialProcurement.Truncated")]
    [TestCase("{\"contrats\":[]}", "EssentialProcurement.NoContracts")]
    public async Task A_bad_file_is_refused_with_its_reason(string content, string code)
    {
        var outcome = await RunAsync("import", "decp", await FileAsync("bad.json", content), "--json");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((1, string.Empty)));
        Assert.That(JsonDocument.Parse(outcome.Errors).RootElement.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [Test]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var outcome = await RunAsync("import", "decp", PathOf("nowhere.json"));
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((1, string.Empty)));
        Assert.That(outcome.Errors, Does.Contain("nowhere.json"));
    }

    [Test]
    public async Task A_buyer_without_a_valid_siret_is_told_and_the_rest_is_taken()
    {
        var file = await FileAsync("decp.json", DecpFile.With(DecpFile.Market("2025-001"), DecpFile.Market("2025-002", "12345678901234")));
        var outcome = await RunAsync("import", "decp", file);
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Errors, Does.StartWith("Ligne 2"));
    }

    [Test]
    public async Task A_file_of_which_nothing_can_be_taken_is_refused()
    {
        var outcome = await RunAsync("import", "decp", await FileAsync("decp.json", DecpFile.With(DecpFile.Market("2025-002", "12345678901234"))));
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_filter_that_is_no_siret_is_refused()
    {
        var outcome = await RunAsync("import", "decp", await FileAsync("decp.json", DecpFile.With(DecpFile.Market())), "--buyer", "12345678901234");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Errors, Does.Contain("12345678901234"));
    }

    [Test]
    public async Task Hours_with_a_bad_row_keep_nothing_and_come_back_annotated()
    {
        await AClauseAsync();
        var person = await SomebodyAtWorkAsync();
        var file = await FileAsync("hours.csv", HoursOf(person, "100") + $"2025-001;{Holder};02/2025;{person};douze\n");
        var outcome = await RunAsync("import", "hours", file, "--annotated", PathOf("annotated.xlsx"));
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((1, string.Empty)));
        Assert.That(outcome.Errors, Does.StartWith("Ligne 3"));
        Assert.That(new FileInfo(PathOf("annotated.xlsx")).Length, Is.GreaterThan(1000));
        var shown = await DoneAsync("clause", "show", "--contract", "2025-001");
        Assert.That(shown.GetProperty("lines").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Hours_count_at_once_when_validated_and_wait_when_not()
    {
        await AClauseAsync();
        var person = await SomebodyAtWorkAsync();
        var file = await FileAsync("hours.csv", HoursOf(person, "151,67"));
        await DoneAsync("import", "hours", file);
        var waiting = (await DoneAsync("clause", "show", "--contract", "2025-001")).GetProperty("standing");
        Assert.That((waiting.GetProperty("counted").GetDecimal(), waiting.GetProperty("pending").GetDecimal()), Is.EqualTo((0m, 151.67m)));
        await DoneAsync("import", "hours", file, "--validate");
        var counted = (await DoneAsync("clause", "show", "--contract", "2025-001")).GetProperty("standing");
        Assert.That((counted.GetProperty("counted").GetDecimal(), counted.GetProperty("pending").GetDecimal()), Is.EqualTo((151.67m, 0m)));
        Assert.That(Count(await DoneAsync("import", "hours", file, "--validate"), "unchanged"), Is.EqualTo(1));
    }

    private static int Count(JsonElement report, string name) => report.GetProperty(name).GetInt32();
}
