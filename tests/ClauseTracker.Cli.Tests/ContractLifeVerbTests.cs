using ClauseTracker.Testing;

namespace ClauseTracker.Cli.Tests;

/// <summary>A contract from its typing to its ledger, by the command line.</summary>
public sealed class ContractLifeVerbTests : CliTests
{
    private static readonly string[] Name = ["--contract", "T-1"];

    [Test]
    public async Task A_framework_agreement_is_played_and_its_ledger_answers_for_a_day()
    {
        await AContractAsync();
        await DoneAsync(["contract", "renewals", .. Name, "--most", "1", "--months", "12"]);
        await DoneAsync(["clause", "declare", .. Name, "--rate-hours", "35", "--rate-per", "100000", "--start", "2025-01-01", "--end", "2026-12-31"]);

        var preview = await DoneAsync([.. Invoice("F-1", "60000", "2025-02-01"), "--preview"]);
        await DoneAsync(Invoice("F-1", "60000", "2025-02-01"));
        await DoneAsync(Invoice("F-2", "90000", "2025-06-01"));
        await DoneAsync(["contract", "event", .. Name, "--kind", "renewed", "--on", "2027-01-01"]);

        Assert.That((preview.GetProperty("recorded").GetBoolean(), preview.GetProperty("clauses")[0].GetProperty("after").GetDecimal()), Is.EqualTo((false, 21m)));
        Assert.That((await LedgerAsync("--on", "2025-03-01")).GetProperty("owed").GetDecimal(), Is.EqualTo(21m));
        Assert.That((await LedgerAsync("--on", "2025-12-31")).GetProperty("owed").GetDecimal(), Is.EqualTo(53m));
        Assert.That((await LedgerAsync("--on", "2025-12-31", "--known", "2024-12-31")).GetProperty("owed").GetDecimal(), Is.Zero, "nothing was recorded here by then");
        Assert.That((await RunAsync(["contract", "event", .. Name, "--kind", "renewed", "--on", "2028-01-01"])).Errors, Does.Contain("reconduit"));
    }

    [Test]
    public async Task What_cannot_have_happened_is_refused_with_its_reason_and_leaves_nothing()
    {
        await AContractAsync();
        await DoneAsync(["clause", "declare", .. Name, "--hours", "100", "--start", "2025-01-01", "--end", "2026-12-31"]);

        var early = await RunAsync(["contract", "event", .. Name, "--kind", "amount-amended", "--on", "2024-12-31", "--amount", "5", "--json"]);
        var negative = await RunAsync(["contract", "event", .. Name, "--kind", "amount-amended", "--on", "2025-03-01", "--amount", "5", "--hours", "-101"]);
        var unknown = await RunAsync(["contract", "event", .. Name, "--kind", "amount-amended", "--on", "2025-03-01", "--amount", "5", "--lot", "3"]);

        Assert.That((early.ExitCode, negative.ExitCode, unknown.ExitCode), Is.EqualTo((1, 1, 1)));
        Assert.That(early.Errors, Does.Contain("Contract.EventBeforeContract").And.Contain("HappenedOn"));
        Assert.That(negative.Errors, Does.Contain("négatif"));
        Assert.That((await LedgerAsync()).GetProperty("lines").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Lots_consortium_and_the_last_event_are_changed_from_here()
    {
        await AContractAsync();
        await DoneAsync(["contract", "lot", .. Name, "--number", "1", "--title", "Gros œuvre", "--amount", "600000"]);
        Assert.That((await RunAsync(["contract", "consortium", .. Name, "--form", "joint", "--shares", "60,41"])).Errors, Does.Contain("101"));
        await DoneAsync(["contract", "consortium", .. Name, "--form", "joint", "--shares", "60,40"]);
        await DoneAsync(["clause", "declare", .. Name, "--lot", "1", "--hours", "100", "--start", "2025-01-01", "--end", "2026-12-31"]);
        await DoneAsync(["contract", "event", .. Name, "--kind", "amount-amended", "--lot", "1", "--on", "2025-03-01", "--amount", "700000", "--hours", "20"]);

        var ledger = await LedgerAsync();
        Assert.That(ledger.GetProperty("members").EnumerateArray().Select(m => m.GetProperty("owed").GetDecimal()), Is.EqualTo(new[] { 72m, 48m }));
        await DoneAsync(["contract", "cancel-event", .. Name, "--number", "1", "--reason", "Saisi deux fois"]);
        Assert.That((await LedgerAsync()).GetProperty("owed").GetDecimal(), Is.EqualTo(100m));
    }

    private static string[] Invoice(string reference, string amount, string day) =>
        ["contract", "event", .. Name, "--kind", "order-invoiced", "--on", day, "--reference", reference, "--amount", amount];

    private async Task AContractAsync() => await DoneAsync(
    [
        "contract", "record", .. Name, "--buyer", DecpFile.Buyer, "--subject", "Entretien imaginaire", "--amount", "1000000", "--notified-on", "2025-01-01", "--months", "24",
        "--holders", $"{Holder},{HoursSheets.SiretOf(5)}",
    ]);

    private Task<System.Text.Json.JsonElement> LedgerAsync(params string[] days) => DoneAsync(["ledger", .. Name, .. days]);
}
