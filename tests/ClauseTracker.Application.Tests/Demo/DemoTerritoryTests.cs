using System.Text;
using ClauseTracker.Application.Demo;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace ClauseTracker.Application.Tests.Demo;

/// <summary>The demo territory, loaded as an operator loads it into a real database.</summary>
internal sealed class DemoTerritoryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private DemoInstance _instance = null!;
    private DemoTerritoryReport _report = null!;
    private int _reconciled;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _instance = await DemoInstance.OnAsync(new FakeTimeProvider(Noon));
        _report = (await _instance.LoadAsync()).Value;
        _reconciled = await _instance.ReconcileAsync();
    }

    [OneTimeTearDown]
    public async Task ForgetAsync() => await _instance.DisposeAsync();

    [Test]
    public async Task People_are_exactly_461_of_whom_366_men_and_95_women()
    {
        var sexes = await _instance.ReadAsync(db => db.Beneficiaries.Select(b => b.Sex).ToListAsync());

        Assert.That((sexes.Count, sexes.Count(s => s == Sex.Male), sexes.Count(s => s == Sex.Female)), Is.EqualTo((461, 366, 95)));
        Assert.That((_report.People, _report.Men, _report.Women), Is.EqualTo((461, 366, 95)));
    }

    [Test]
    public async Task Hours_in_force_of_the_last_twelve_whole_months_are_exactly_358352()
    {
        var lines = await _instance.ReadAsync(db => db.ReconciledLines.ToListAsync());
        var year = lines.Where(l => l.Month >= new YearMonth(2025, 11) && l.Month <= new YearMonth(2026, 10)).ToList();

        Assert.That(year.Sum(l => l.Hours.Hundredths), Is.EqualTo(35_835_200));
        Assert.That(year, Has.Count.EqualTo(lines.Count));
        Assert.That(year.Max(l => l.Hours.Value), Is.LessThanOrEqualTo(190m));
        Assert.That(_report.Hours, Is.EqualTo(Hours.Of(358_352)));
    }

    [Test]
    public async Task Every_clause_stands_as_planned_and_every_status_is_there()
    {
        var standings = await _instance.ReadAsync(db => db.Standings.Select(s => s.Status).ToListAsync());

        Assert.That(_reconciled, Is.EqualTo(DemoClausePlans.All.Count + 1), "The plan and the framework agreement.");
        Assert.That(standings, Is.EquivalentTo(DemoClausePlans.All.Select(c => c.Wanted).Append(StandingStatus.Late)));
        Assert.That(standings.Distinct(), Is.EquivalentTo(Enum.GetValues<StandingStatus>()));
    }

    [Test]
    public async Task Three_contracts_show_a_life()
    {
        var contracts = (await _instance.ReadAsync(db => db.Contracts.AsNoTracking().Whole().ToListAsync())).Where(c => c.Events.Count > 0).ToDictionary(c => c.Events[^1].Kind);
        var works = contracts[ContractEventKind.AmountAmended];
        var clauses = await _instance.ReadAsync(db => db.Clauses.AsNoTracking().Include(c => c.Commitments).ToListAsync());
        var owed = clauses.Single(c => c.ContractId == works.Id);
        var agreement = clauses.Single(c => c.ContractId == contracts[ContractEventKind.OrderInvoiced].Id);
        var reserved = clauses.Single(c => c.Obligation.Actions is not null);

        Assert.That((works.Lots.Count, works.Holders.Count, works.AffirmedOn(2), contracts.Count), Is.EqualTo((2, 3, owed.StartsOn.AddMonths(9), 3)));
        Assert.That(owed.Commitments.Select(l => l.Kind), Is.EqualTo(new[] { CommitmentKind.Initial, CommitmentKind.TrancheAffirmed, CommitmentKind.Amendment }));
        Assert.That((agreement.TotalOwed(), contracts[ContractEventKind.OrderInvoiced].TimesRenewed), Is.EqualTo((Hours.Of(256), 1)));
        Assert.That(await _instance.ReadAsync(db => db.CompletedActions.CountAsync(a => a.ClauseId == reserved.Id)), Is.EqualTo(2));
    }

    [Test]
    public async Task Every_reason_is_there()
    {
        var reasons = await _instance.ReadAsync(db => db.ReconciledLines.Select(l => l.Reason).Distinct().ToListAsync());

        Assert.That(reasons, Is.EquivalentTo(Enum.GetValues<ReasonCode>()));
    }

    [Test]
    public async Task Statements_show_every_state_and_a_chain_of_corrections()
    {
        var statements = await _instance.ReadAsync(db => db.Statements.AsNoTracking().ToListAsync());
        var corrections = statements.Where(s => s.CorrectsId is not null).ToList();

        Assert.That(statements.Select(s => s.Status).Distinct(), Is.SupersetOf(new[] { StatementStatus.Submitted, StatementStatus.Validated, StatementStatus.Returned }));
        Assert.That(corrections.Exists(c => corrections.Exists(earlier => earlier.Id == c.CorrectsId)), Is.True);
    }

    [Test]
    public async Task Contracts_keep_an_amount_that_cannot_be_one_as_received()
    {
        var contracts = await _instance.ReadAsync(db => db.Contracts.AsNoTracking().ToListAsync());

        Assert.That(contracts, Has.Count.EqualTo(_report.Contracts));
        Assert.That(contracts.Count(c => c.Facts.AmountIsImplausible), Is.EqualTo(1));
    }

    [Test]
    public async Task Firms_were_given_links_used_waiting_expired_and_withdrawn()
    {
        var links = await _instance.ReadAsync(db => db.FirmLinks.AsNoTracking().ToListAsync());
        var now = links.Max(l => l.CreatedAt).AddDays(5);

        Assert.That(links.Count(l => l.IsOpenAt(now) && l.Uses > 0), Is.EqualTo(1));
        Assert.That(links.Count(l => l.IsOpenAt(now) && l.Uses == 0), Is.EqualTo(1));
        Assert.That(links.Count(l => l.RevokedAt is not null), Is.EqualTo(1));
        Assert.That(links.Count(l => l.RevokedAt is null && !l.IsOpenAt(now)), Is.EqualTo(1));
    }

    [Test]
    public async Task Reminders_show_a_dry_run_a_letter_sent_and_one_that_came_back_and_nothing_leaves_by_itself()
    {
        var outlook = await _instance.DoAsync(useCases => useCases.AskAsync(new GetReminderOutlook()));
        var states = await _instance.ReadAsync(db => db.OutgoingMessages.Select(m => m.State).ToListAsync());

        Assert.That(outlook.Value.Letters, Is.Not.Empty);
        Assert.That(outlook.Value.Buyers.Select(b => b.SendsByItself), Has.None.True);
        Assert.That(states, Is.EquivalentTo(new[] { MessageState.Sent, MessageState.Bounced }));
        Assert.That(await _instance.ReadAsync(db => db.CorrespondenceTasks.CountAsync(t => t.ClosedAt == null)), Is.EqualTo(1));
    }

    [Test]
    public void Loading_twice_is_refused() =>
        Assert.That(async () => (await _instance.LoadAsync()).Errors.Select(e => e.Code), Is.EqualTo(new[] { "Demo.InstanceNotEmpty" }));

    [Test]
    public async Task Another_database_gets_the_same_territory()
    {
        await using var other = await DemoInstance.OnAsync(new FakeTimeProvider(Noon));
        Assert.That((await other.LoadAsync()).Value, Is.EqualTo(_report));
        await other.ReconcileAsync();

        Assert.That(await TellAsync(other), Is.EqualTo(await TellAsync(_instance)));
    }

    [Test]
    public void No_name_of_a_person_lies_in_the_files_of_the_database()
    {
        var names = DemoNames.Family.Concat(DemoNames.Given).Select(Encoding.UTF8.GetBytes).ToList();
        var found = _instance.DatabaseFiles.SelectMany(file => names.Where(n => Read(file).AsSpan().IndexOf(n) >= 0)).Select(Encoding.UTF8.GetString);

        var control = Encoding.UTF8.GetBytes("Villespécimen");
        Assert.That(_instance.DatabaseFiles.Any(file => Read(file).AsSpan().IndexOf(control) >= 0), Is.True, "The search finds what does lie there.");
        Assert.That(found, Is.Empty);
    }

    [TestCase("2026-01-01")]
    [TestCase("2028-02-29")]
    [TestCase("2027-07-31")]
    public void Plan_is_exact_on_any_day(string day)
    {
        var plan = DemoPlan.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.That(plan.Lines.Sum(l => l.Hours.Hundredths), Is.EqualTo(35_835_200));
        Assert.That(plan.People.Select(p => (p.FamilyName, p.GivenName)).Distinct().Count(), Is.EqualTo(461));
        Assert.That(plan.Lines.Select(l => l.Person).Distinct().Count(), Is.EqualTo(461));
    }

    private static async Task<string> TellAsync(DemoInstance instance)
    {
        var lines = await instance.ReadAsync(db => db.ReconciledLines
            .Join(db.Placements, l => l.PlacementId, p => p.Id, (l, p) => new { p.BeneficiaryReference, p.JobTitle, p.StartsOn, l.Month, l.Hours, l.Reason }).ToListAsync());
        var people = await instance.ReadAsync(db => db.Beneficiaries.OrderBy(b => b.Reference).Select(b => new { b.Reference, b.Sex, b.Commune }).ToListAsync());
        var contracts = await instance.ReadAsync(db => db.Contracts.AsNoTracking().OrderBy(c => c.Number).Select(c => new { c.Number, c.Facts.Subject }).ToListAsync());
        return string.Join('\n', lines.Select(l => l.ToString()).Order(StringComparer.Ordinal).Concat(people.Select(p => p.ToString())).Concat(contracts.Select(c => c.ToString())));
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
