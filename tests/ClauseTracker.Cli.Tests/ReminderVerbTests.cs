namespace ClauseTracker.Cli.Tests;

/// <summary>Reminders from the command line, on an instance without a mail server.</summary>
public sealed class ReminderVerbTests : CliTests
{
    [Test]
    public async Task The_plan_sends_nothing_and_sending_without_a_server_says_so()
    {
        await DoneAsync("db", "update");
        var plan = await DoneAsync("reminders", "plan");
        Assert.That((plan.GetProperty("letters").GetArrayLength(), plan.GetProperty("mailServer").GetBoolean()), Is.EqualTo((0, false)));

        var sent = await DoneAsync("reminders", "send");
        Assert.That((sent.GetProperty("written").GetInt32(), sent.GetProperty("sent").GetInt32(), sent.GetProperty("waiting").GetInt32()), Is.EqualTo((0, 0, 0)));
        Assert.That((await RunAsync("reminders", "plan")).Output, Does.Contain("ClauseTracker:Mail:Host"));
    }
}
