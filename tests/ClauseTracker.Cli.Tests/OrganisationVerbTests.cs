using ClauseTracker.Testing;

namespace ClauseTracker.Cli.Tests;

/// <summary>Organisations from the command line.</summary>
public sealed class OrganisationVerbTests : CliTests
{
    private static readonly string First = HoursSheets.SiretOf(1);
    private static readonly string Second = HoursSheets.SiretOf(2);

    [Test]
    public async Task An_organisation_is_added_changed_and_listed()
    {
        await DoneAsync("organisation", "add", "--siret", First, "--name", "Les Jardins", "--kind", "ACI", "--commune", "Ivry", "--commune-code", "94041", "--family", "association", "--esus", "yes");
        await DoneAsync("organisation", "change", "--siret", First, "--name", "Les Jardins de l’Été");
        var listed = await DoneAsync("organisation", "list", "--search", "jardins ete", "--group", "insertion-structures");

        var only = listed.GetProperty("organisations").EnumerateArray().Single();
        Assert.That(listed.GetProperty("total").GetInt32(), Is.EqualTo(1));
        Assert.That((only.GetProperty("name").GetString(), only.GetProperty("kind").GetString(), only.GetProperty("family").GetString()), Is.EqualTo(("Les Jardins de l’Été", "ACI", "Association")));
        Assert.That((await RunAsync("organisation", "list")).Output, Does.Contain("Les Jardins de l’Été").And.Contain(First));
    }

    [Test]
    public async Task A_merge_is_shown_first_then_done_and_refused_the_second_time()
    {
        await DoneAsync("organisation", "add", "--siret", First, "--name", "Gardée");
        await DoneAsync("organisation", "add", "--siret", Second, "--name", "Doublon");
        var preview = await DoneAsync("organisation", "merge", "--keep", First, "--absorb", Second, "--preview");
        Assert.That(preview.GetProperty("absorbed").GetString(), Is.EqualTo("Doublon"));
        Assert.That((await DoneAsync("organisation", "list")).GetProperty("total").GetInt32(), Is.EqualTo(2));

        await DoneAsync("organisation", "merge", "--keep", First, "--absorb", Second);
        Assert.That((await DoneAsync("organisation", "list")).GetProperty("total").GetInt32(), Is.EqualTo(1));
        var again = await RunAsync("organisation", "merge", "--keep", First, "--absorb", Second, "--json");
        Assert.That((again.ExitCode, again.Output), Is.EqualTo((1, string.Empty)));
        Assert.That(again.Errors, Does.Contain("Organisation.AlreadyMerged"));
    }

    [Test]
    public async Task What_is_wrong_is_refused_or_wrong_usage()
    {
        Assert.That((await RunAsync("organisation", "add", "--siret", "12345678900001", "--name", "X")).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync("organisation", "change", "--siret", First)).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync("organisation", "merge", "--keep", First, "--absorb", Second)).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync("organisation", "add", "--name", "X", "--kind", "nonsense")).ExitCode, Is.EqualTo(2));
    }
}
