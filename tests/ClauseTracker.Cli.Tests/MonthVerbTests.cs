namespace ClauseTracker.Cli.Tests;

/// <summary>The month from the operator's door.</summary>
public sealed class MonthVerbTests : CliTests
{
    [Test]
    public async Task A_month_is_opened_looked_at_closed_and_opened_again()
    {
        await AClauseAsync();
        var opened = await RunAsync("month", "open", "--json");
        var status = await RunAsync("month", "status");
        var closed = await RunAsync("month", "close", "--json");
        var again = await RunAsync("month", "close");
        var silent = await RunAsync("month", "reopen");
        var reopened = await RunAsync("month", "reopen", "--reason", "Un relevé oublié");

        Assert.That((opened.ExitCode, status.ExitCode, closed.ExitCode, reopened.ExitCode), Is.EqualTo((0, 0, 0, 0)), opened.Errors + status.Errors + closed.Errors + reopened.Errors);
        Assert.That(opened.Output, Does.Contain("\"statements\":0"));
        Assert.That(status.Output, Does.Contain("0 relevé(s) attendu(s)"));
        Assert.That(closed.Output, Does.Contain("\"buyers\":1"));
        Assert.That((again.ExitCode, silent.ExitCode), Is.EqualTo((1, 2)));
        Assert.That(again.Errors, Does.Contain("déjà clos"));
    }

    [Test]
    public async Task A_month_that_cannot_be_is_wrong_usage_and_one_to_come_is_refused()
    {
        Assert.That((await RunAsync("month", "open", "--month", "hier")).ExitCode, Is.EqualTo(2));
        Assert.That((await RunAsync("month", "open", "--month", "2099-01")).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync("month", "close", "--month", "01/2099")).ExitCode, Is.EqualTo(1));
    }
}
