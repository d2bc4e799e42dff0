using ClauseTracker.Testing;

namespace ClauseTracker.Cli.Tests;

/// <summary>The duty of article 35 from the command line.</summary>
public sealed class DutyVerbTests : CliTests
{
    private const string Justification = "Le marché porte sur des licences logicielles livrées sans prestation.";

    private static readonly string[] Contract = ["--contract", "2026-D1"];
    private static readonly string[] Decision = ["duty", "derogate", .. Contract, "--code", "no-sufficient-link", "--justification", Justification, "--decided-by", "La directrice", "--decided-on"];

    [SetUp]
    public async Task AContractNotifiedAfterTheLaw() => await DoneAsync("import", "decp", await FileAsync("decp.json", DecpFile.With(
        DecpFile.Market("2026-D1").With("dateNotification", "2026-11-02").With("montant", 300_000).With("considerationsSociales", new { considerationSociale = new[] { "Critère social" } }))));

    [Test]
    public async Task The_whole_way_from_what_is_missing_to_a_derogation_and_back()
    {
        Assert.That((await DoneAsync(["duty", "show", .. Contract])).GetProperty("next").GetString(), Is.EqualTo("Situate").IgnoreCase);
        var situated = await DoneAsync(["duty", "situate", .. Contract, "--notice", "2026-09-01", "--value", "300 000"]);
        Assert.That(situated.GetProperty("status").GetString(), Is.EqualTo("AtFault").IgnoreCase);
        Assert.That(situated.GetProperty("threshold").GetDecimal(), Is.EqualTo(216_000m));
        Assert.That((await DoneAsync("duty", "list", "--at-fault")).GetProperty("total").GetInt32(), Is.EqualTo(1));

        await DoneAsync([.. Decision, "2026-09-15"]);
        Assert.That((await DoneAsync("duty", "list", "--at-fault", "--buyer", DecpFile.Buyer)).GetProperty("total").GetInt32(), Is.Zero);
        await DoneAsync(["duty", "withdraw", .. Contract, "--reason", "Une clause sera ajoutée."]);
        Assert.That((await DoneAsync("duty", "list", "--at-fault", "--year", "2026")).GetProperty("total").GetInt32(), Is.EqualTo(1));
        Assert.That((await DoneAsync("duty", "refresh")).GetProperty("refreshed").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_does_not_hold_is_refused_with_the_reason()
    {
        await DoneAsync(["duty", "situate", .. Contract, "--notice", "2026-09-01"]);
        var future = await RunAsync([.. Decision, "2099-01-01"]);
        Assert.That((future.ExitCode, future.Errors), Is.EqualTo((1, future.Errors)));
        Assert.That(future.Errors, Does.Contain("postérieure à aujourd’hui"));
        Assert.That((await RunAsync(["duty", "derogate", .. Contract, "--code", "short-works", "--justification", Justification, "--decided-by", "X", "--decided-on", "2026-09-15"])).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync(["duty", "derogate", .. Contract, "--code", "nonsense", "--justification", Justification, "--decided-by", "X", "--decided-on", "2026-09-15"])).ExitCode, Is.EqualTo(2));
        Assert.That((await RunAsync(["duty", "derogate", .. Contract, "--code", "no-sufficient-link", "--decided-by", "X", "--decided-on", "2026-09-15"])).ExitCode, Is.EqualTo(2));
        Assert.That((await RunAsync(["duty", "situate", .. Contract, "--notice", "2026-11-03"])).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task The_reasons_are_said_in_words()
    {
        await DoneAsync(["duty", "situate", .. Contract, "--notice", "2026-09-01"]);
        var shown = await RunAsync(["duty", "show", .. Contract]);
        Assert.That(shown.Output, Does.Contain("En défaut").And.Contain("critère d’attribution social ne suffit pas").And.Contain("Source secondaire"));
    }

    [Test]
    public async Task The_annual_figures_are_written()
    {
        var written = await DoneAsync("export", "spaser", "--year", "2026", "--buyer", DecpFile.Buyer, "-o", PathOf("spaser.csv"));
        Assert.That(written.GetProperty("bytes").GetInt32(), Is.GreaterThan(0));
        Assert.That(await File.ReadAllTextAsync(PathOf("spaser.csv")), Does.Contain("Contrats notifiés;1;;300000,00"));
        Assert.That((await RunAsync("export", "spaser")).ExitCode, Is.EqualTo(2));
    }
}
