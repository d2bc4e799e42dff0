using System.Text.Json;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace ClauseTracker.Cli.Tests;

/// <summary>Runs the program by its real entry point, in process, on a data folder of the test's own.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class CliTests : IDisposable
{
    /// <summary>Valid by Luhn, of nobody.</summary>
    protected const string Holder = "99900002900010";

    private readonly ScratchFolder _folder = new();

    protected string DataFolder => PathOf("data");

    /// <summary>Settings as the environment would give them.</summary>
    protected Dictionary<string, string?> Settings { get; } = [];

    protected string PathOf(string name) => _folder.PathOf(name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<ProcessOutcome> RunAsync(params string[] arguments) => RunWithInputAsync(string.Empty, arguments);

    protected async Task<ProcessOutcome> RunWithInputAsync(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var reader = new StringReader(input);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        string[] all = arguments.Contains("--data") ? arguments : [.. arguments, "--data", DataFolder];
        var code = await CommandLine.RunAsync(all, new Terminal(output, errors, reader, settings, IsInteractive: false));
        return new ProcessOutcome(code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs something that must be done, and reads its JSON.</summary>
    protected Task<JsonElement> DoneAsync(params string[] arguments) => DoneWithInputAsync(string.Empty, arguments);

    protected async Task<JsonElement> DoneWithInputAsync(string input, params string[] arguments)
    {
        var outcome = await RunWithInputAsync(input, [.. arguments, "--json"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Errors);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    protected async Task<string> FileAsync(string name, byte[] content)
    {
        await File.WriteAllBytesAsync(PathOf(name), content);
        return PathOf(name);
    }

    protected Task<string> FileAsync(string name, string content) => FileAsync(name, DecpFile.Bytes(content));

    /// <summary>A contract with a clause of 833 hours for the years 2025 and 2026.</summary>
    protected async Task AClauseAsync(string number = "2025-001")
    {
        await DoneAsync("import", "decp", await FileAsync("decp.json", DecpFile.With(DecpFile.Market(number))));
        await DoneAsync("clause", "declare", "--contract", number, "--hours", "833", "--start", "2025-01-01", "--end", "31/12/2026");
    }

    /// <summary>A fictitious person at work on that contract; gives the reference.</summary>
    protected async Task<string> SomebodyAtWorkAsync(string number = "2025-001")
    {
        var person = await DoneWithInputAsync("Fictive-Martin;Alpha;1990-01-31\n", "beneficiary", "add", "--criterion", "RSA", "--verified-on", "2024-12-15");
        var reference = person.GetProperty("reference").GetString()!;
        await DoneAsync("placement", "start", "--contract", number, "--person", reference, "--employer", Holder, "--start", "2025-02-01");
        return reference;
    }

    protected static string HoursOf(string person, string hours, string number = "2025-001") =>
        $"N° marché;SIRET employeur;Mois;Référence bénéficiaire;Heures\n{number};{Holder};02/2025;{person};{hours}\n";
}
