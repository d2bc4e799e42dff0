using ClauseTracker.Testing;

namespace ClauseTracker.Cli.Tests;

/// <summary>Clauses, the people on them, and what goes out.</summary>
public sealed class ClauseVerbTests : CliTests
{
    private static readonly string[] Dates = ["--start", "2025-01-01", "--end", "2026-12-31"];

    [Test]
    public async Task The_calculation_gives_the_hours()
    {
        await ImportAsync(DecpFile.Market("2025-001"));
        var declared = await DoneAsync(
            ["clause", "declare", "--contract", "2025-001", "--amount", "1 000 000", "--labour-share", "50", "--effort", "5,0", "--hourly-cost", "30.00", .. Dates]);
        Assert.That(declared.GetProperty("owed").GetDecimal(), Is.EqualTo(833m));
    }

    [Test]
    public async Task A_clause_without_hours_or_declared_twice_is_refused()
    {
        await ImportAsync(DecpFile.Market("2025-001"));
        string[] declare = ["clause", "declare", "--contract", "2025-001", .. Dates];
        Assert.That((await RunAsync(declare)).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync([.. declare, "--hours", "100", "--mode", "direct-hire", "labour-placement", "--public", "RSA", "JEUNE_SQ", "--kind", "reserved-contract", "--reserved-under", "L2113-13-1", "--least-share", "50"])).ExitCode, Is.Zero);
        Assert.That((await RunAsync([.. declare, "--hours", "100"])).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_reserved_contract_needs_its_article_and_its_share()
    {
        await ImportAsync(DecpFile.Market("2025-001"));
        string[] declare = ["clause", "declare", "--contract", "2025-001", "--hours", "100", "--kind", "reserved-contract", .. Dates];
        Assert.That((await RunAsync(declare)).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync([.. declare, "--reserved-under", "L2113-12", "--least-share", "40"])).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Every_form_of_obligation_can_be_declared()
    {
        await ImportAsync(DecpFile.Market("2025-001"), DecpFile.Market("2025-002"), DecpFile.Market("2025-003"));
        var trades = await DoneAsync(["clause", "declare", "--contract", "2025-001", "--trade", "PEINTURE:300 000", "--trade", "MACONNERIE:600000:50:30", "--effort", "5", .. Dates]);
        var share = await DoneAsync(["clause", "declare", "--contract", "2025-002", "--worked-share", "5", "--hours-worked", "20000", .. Dates]);
        var either = await DoneAsync(["clause", "declare", "--contract", "2025-003", "--rate-hours", "35", "--rate-per", "100000", "--actions", "1", "--action-kind", "immersion", "--holder-chooses", .. Dates]);

        Assert.That((trades.GetProperty("owed").GetDecimal(), share.GetProperty("owed").GetDecimal()), Is.EqualTo((850m, 1000m)));
        Assert.That((either.GetProperty("owed").GetDecimal(), either.GetProperty("actions").GetInt32()), Is.EqualTo((0m, 0)));
    }

    [Test]
    public async Task Hours_are_calculated_without_a_contract()
    {
        var painting = await DoneAsync("calculate", "--trade", "PEINTURE:300000", "--trade", ":100000:40", "--effort", "5", "--months", "12");
        var cleaning = await DoneAsync("calculate", "--amount", "600000", "--years", "3", "--staff-transfer", "6000", "--hourly-cost", "25", "--effort", "10");
        var words = await RunAsync("calculate", "--trade", "PEINTURE:300000:90", "--effort", "25");

        // (300 000 × 70 % + 100 000 × 40 %) ÷ 30 × 5 % = 416.67.
        Assert.That(painting.GetProperty("hours").GetDecimal(), Is.EqualTo(417m));
        Assert.That(painting.GetProperty("advice")[0].GetProperty("kind").GetString(), Is.EqualTo("UnderHalfTime"));
        Assert.That(cleaning.GetProperty("hours").GetDecimal(), Is.EqualTo(600m));
        Assert.That(words.Output.Replace('\u202f', ' ').Replace('\u00a0', ' '), Does.Contain("2 250,00 h").And.Contain("Source secondaire"));
    }

    [TestCase(1, "--trade", "INCONNU:1000", "--effort", "5")]
    [TestCase(1, "--trade", "PEINTURE:1000")]
    [TestCase(1, "--trade", "PEINTURE:-5", "--effort", "5")]
    [TestCase(1)]
    [TestCase(2, "--trade", "PEINTURE")]
    [TestCase(2, "--trade", "PEINTURE:mille")]
    public async Task Figures_that_are_not_all_there_are_refused(int exitCode, params string[] figures) =>
        Assert.That((await RunAsync(["calculate", .. figures])).ExitCode, Is.EqualTo(exitCode));

    [Test]
    public async Task A_number_of_two_buyers_needs_the_buyer()
    {
        await ImportAsync(DecpFile.Market("2025-001"), DecpFile.Market("2025-001", Holder));
        string[] declare = ["clause", "declare", "--contract", "2025-001", "--hours", "100", .. Dates];
        Assert.That((await RunAsync(declare)).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync([.. declare, "--buyer", Holder])).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_number_of_a_market_and_a_concession_needs_the_family()
    {
        await ImportAsync(DecpFile.Market("2025-001"), DecpFile.Concession("2025-001"));
        string[] declare = ["clause", "declare", "--contract", "2025-001", "--hours", "100", .. Dates];
        Assert.That((await RunAsync([.. declare, "--buyer", DecpFile.Buyer])).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync([.. declare, "--family", "concession"])).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_contract_without_clause_says_so()
    {
        await ImportAsync(DecpFile.Market("2025-001"));
        var outcome = await RunAsync("clause", "show", "--contract", "2025-001");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Errors, Does.Contain("clause d’insertion"));
    }

    [TestCase("")]
    [TestCase("Fictive-Martin;Alpha\n")]
    [TestCase("Fictive-Martin;Alpha;hier\n")]
    public async Task An_identity_that_cannot_be_read_is_refused_and_not_repeated(string input)
    {
        await AClauseAsync();
        var outcome = await RunWithInputAsync(input, "beneficiary", "add", "--criterion", "RSA");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Errors, Is.Not.Empty.And.Not.Contain("Fictive"));
    }

    [Test]
    public async Task The_same_person_twice_is_refused_without_a_name()
    {
        await AClauseAsync();
        var reference = await SomebodyAtWorkAsync();
        var outcome = await RunWithInputAsync("fictive martin;ALPHA;31/01/1990\n", "beneficiary", "add", "--criterion", "DELD", "--buyer", DecpFile.Buyer);
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Errors, Does.Contain(reference).And.Not.Contain("ictive"));
    }

    [Test]
    public async Task Standing_is_shown_in_words()
    {
        await AClauseAsync();
        var person = await SomebodyAtWorkAsync();
        await DoneAsync("import", "hours", await FileAsync("hours.csv", HoursOf(person, "151,67")), "--validate");
        var french = await RunAsync("clause", "show", "--contract", "2025-001");
        Settings["LANG"] = "en_US.UTF-8";
        var english = await RunAsync("clause", "show", "--contract", "2025-001");
        Assert.That(french.Output, Does.Contain("833,00 h dues, 151,67 h comptées").And.Contain(person));
        Assert.That(english.Output, Does.Contain("833.00 h owed, 151.67 h counted").And.Contain(person));
    }

    [Test]
    public async Task Workbooks_of_a_contract_and_of_a_year_are_written()
    {
        await AClauseAsync();
        await DoneAsync("export", "compliance", "--contract", "2025-001", "-o", PathOf("contract.xlsx"));
        await DoneAsync("export", "compliance", "--buyer", DecpFile.Buyer, "--year", "2025", "--output", PathOf("year.xlsx"));
        Assert.That(new[] { "contract.xlsx", "year.xlsx" }.Select(n => File.ReadAllBytes(PathOf(n))[..2]), Is.All.EqualTo("PK"u8.ToArray()));
        Assert.That((await RunAsync("export", "compliance", "--buyer", "99900003700013", "--year", "2025")).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task The_fictitious_territory_is_loaded_once_and_reconciled()
    {
        var loaded = await DoneAsync("demo", "load");
        var clauses = loaded.GetProperty("clauses").GetInt32();
        Assert.That((await DoneAsync("reconcile")).GetProperty("reconciled").GetInt32(), Is.Zero);
        Assert.That((await DoneAsync("reconcile", "--all")).GetProperty("reconciled").GetInt32(), Is.EqualTo(clauses).And.GreaterThan(0));
        Assert.That((await RunAsync("demo", "load")).ExitCode, Is.EqualTo(1));
    }

    private async Task ImportAsync(params DecpContract[] contracts) => await DoneAsync("import", "decp", await FileAsync("decp.json", DecpFile.With(contracts)));
}
