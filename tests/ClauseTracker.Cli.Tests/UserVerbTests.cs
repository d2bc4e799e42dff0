namespace ClauseTracker.Cli.Tests;

/// <summary>Users, help and languages.</summary>
public sealed class UserVerbTests : CliTests
{
    private static readonly string[] Add = ["user", "add", "--name", "Camille Imaginaire", "--email", "camille@exemple.invalid", "--role", "procurement-officer"];

    [Test]
    public async Task The_password_comes_by_the_input_or_the_environment()
    {
        Assert.That((await RunWithInputAsync("une phrase assez longue\n", [.. Add, "--password-stdin"])).ExitCode, Is.Zero);
        Settings["CLAUSETRACKER_PASSWORD"] = "une phrase assez longue";
        var again = await RunAsync(Add);
        Assert.That((again.ExitCode, again.Output), Is.EqualTo((1, string.Empty)));
        Assert.That(again.Errors, Does.Not.Contain("phrase"));
    }

    [Test]
    public async Task A_short_password_and_an_unknown_organisation_are_refused()
    {
        Assert.That((await RunWithInputAsync("court\n", [.. Add, "--password-stdin"])).ExitCode, Is.EqualTo(1));
        Assert.That((await RunWithInputAsync("une phrase assez longue\n", [.. Add, "--password-stdin", "--organisation", Holder])).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Help_tells_the_exit_codes_in_the_language_of_the_user()
    {
        var french = await RunAsync("--help");
        Settings["LANG"] = "en_GB.UTF-8";
        var english = await RunAsync("--help");
        Assert.That((french.ExitCode, english.ExitCode), Is.EqualTo((0, 0)));
        Assert.That(french.Output, Does.Contain("Codes de sortie"));
        Assert.That(english.Output, Does.Contain("Exit codes"));
    }

    [Test]
    public async Task Plain_progress_is_for_scripts_and_leaves_json_alone()
    {
        await AClauseAsync();
        var words = await RunAsync("reconcile", "--all", "--progress", "plain");
        var json = await RunAsync("reconcile", "--all", "--progress", "plain", "--json");
        Assert.That(words.Output, Does.StartWith("1 (100 %)"));
        Assert.That((json.Output.Trim(), json.Errors.Trim()), Is.EqualTo(("{\"reconciled\":1}", "1 (100 %)")));
    }
}
