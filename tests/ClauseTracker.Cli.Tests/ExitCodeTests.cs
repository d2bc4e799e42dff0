using ClauseTracker.Testing;
using Microsoft.Data.Sqlite;

namespace ClauseTracker.Cli.Tests;

/// <summary>0 done, 1 refused input, 2 wrong usage, 3 broken environment; the result on the output, all else on the errors.</summary>
public sealed class ExitCodeTests : CliTests
{
    [Test]
    public async Task The_first_verb_makes_the_embedded_database_itself()
    {
        var outcome = await RunAsync("reconcile");
        Assert.That(outcome, Is.EqualTo(new ProcessOutcome(0, "0 clause(s) rapprochée(s).\n".ReplaceLineEndings(), string.Empty)));
        Assert.That(File.Exists(Path.Combine(DataFolder, "clausetracker.db")), Is.True);
    }

    [Test]
    public async Task The_folder_may_come_from_the_environment()
    {
        Settings["ClauseTracker:DataDirectory"] = PathOf("elsewhere");
        var outcome = await RunAsync("reconcile", "--data", PathOf("preferred"));
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That((Directory.Exists(PathOf("preferred")), Directory.Exists(PathOf("elsewhere"))), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task What_does_not_exist_is_refused()
    {
        var outcome = await RunAsync("clause", "show", "--contract", "2025-404");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((1, string.Empty)));
        Assert.That(outcome.Errors, Does.Contain("2025-404"));
    }

    [TestCase("import")]
    [TestCase("import", "decp")]
    [TestCase("unknown")]
    [TestCase("reconcile", "--unknown")]
    [TestCase("clause", "declare", "--contract", "X", "--start", "demain", "--end", "2026-12-31")]
    [TestCase("clause", "declare", "--contract", "X", "--start", "2026-01-01", "--end", "2026-12-31", "--hours", "beaucoup")]
    [TestCase("clause", "declare", "--contract", "X", "--start", "2026-01-01", "--end", "2026-12-31", "--mode", "à-pied")]
    [TestCase("user", "add", "--name", "A", "--email", "a@exemple.invalid", "--role", "king")]
    [TestCase("user", "add", "--name", "A", "--email", "a@exemple.invalid", "--role", "administrator")]
    [TestCase("export", "compliance", "--year", "2026")]
    [TestCase("export", "compliance", "--contract", "X", "--year", "2026")]
    [TestCase("export", "compliance", "--buyer", "X", "--year", "MMXXVI")]
    [TestCase("reconcile", "--progress", "loud")]
    public async Task Wrong_usage_is_said_on_the_errors(params string[] arguments)
    {
        var outcome = await RunAsync(arguments);
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, string.Empty)));
        Assert.That(outcome.Errors, Is.Not.Empty);
    }

    [Test]
    public async Task A_folder_that_cannot_be_made_is_a_broken_environment()
    {
        var file = await FileAsync("file", "not a folder");
        await AssertBrokenAsync("reconcile", "--data", Path.Combine(file, "data"));
    }

    [Test]
    public async Task A_database_that_is_none_is_a_broken_environment()
    {
        Directory.CreateDirectory(DataFolder);
        await File.WriteAllTextAsync(Path.Combine(DataFolder, "clausetracker.db"), new string('x', 5000));
        await AssertBrokenAsync("reconcile");
    }

    [Test]
    public async Task A_schema_of_a_newer_program_is_a_broken_environment()
    {
        await DoneAsync("reconcile");
        await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_Tomorrow', '99')");
        var broken = await AssertBrokenAsync("reconcile");
        Assert.That(broken.Errors, Does.Contain("plus récente"));
        await AssertBrokenAsync("db", "update");
    }

    [Test]
    public async Task A_server_that_does_not_answer_is_a_broken_environment()
    {
        Settings["ConnectionStrings:SqlServer"] = "Server=127.0.0.1,9;Database=none;User Id=nobody;Password=hidden;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false";
        var broken = await AssertBrokenAsync("reconcile");
        Assert.That(broken.Errors, Does.Not.Contain("hidden"));
    }

    [Test]
    public async Task An_output_that_cannot_be_written_is_a_broken_environment()
    {
        await AClauseAsync();
        await AssertBrokenAsync("export", "compliance", "--contract", "2025-001", "-o", PathOf("no/such/folder.xlsx"));
    }

    private async Task<ProcessOutcome> AssertBrokenAsync(params string[] arguments)
    {
        var outcome = await RunAsync(arguments);
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((3, string.Empty)), outcome.Errors);
        Assert.That(outcome.Errors, Is.Not.Empty.And.Not.Contain("   at "));
        return outcome;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(DataFolder, "clausetracker.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
