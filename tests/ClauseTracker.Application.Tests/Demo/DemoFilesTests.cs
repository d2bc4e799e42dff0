using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Infrastructure.Demo;
using ClauseTracker.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ClauseTracker.Application.Tests.Demo;

/// <summary>The files of the tour, taken in by the territory that they go with.</summary>
internal sealed class DemoFilesTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    private readonly ScratchFolder _folder = new();
    private DemoInstance _instance = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _instance = await DemoInstance.OnAsync(Clock);
        _ = (await _instance.LoadAsync()).Value;
        await DemoFiles.WriteAsync(_folder.Path, Clock);
    }

    [OneTimeTearDown]
    public async Task ForgetAsync()
    {
        await _instance.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Good_hours_are_taken()
    {
        var report = await ImportAsync("heures-2026-11.csv");

        Assert.That(report.Problems, Is.Empty);
        Assert.That(report.Rows, Is.GreaterThan(5));
    }

    [Test]
    public async Task Bad_hours_are_refused_row_by_row()
    {
        var report = await ImportAsync("heures-avec-erreurs.csv");

        Assert.That(report.IsTaken, Is.False);
        Assert.That(report.Problems.Select(p => p.Row).Distinct().Count(), Is.GreaterThanOrEqualTo(6));
    }

    [Test]
    public async Task Open_data_is_taken_but_for_its_odd_records()
    {
        await using var file = File.OpenRead(_folder.PathOf("donnees-essentielles.json"));
        var report = (await _instance.DoAsync(u => u.DoAsync(new ImportContracts(file, new ContractImportFilter(null, false))))).Value;

        Assert.That(report.Records, Is.EqualTo(25));
        Assert.That(report.Rejected, Is.GreaterThanOrEqualTo(2));
        Assert.That(report.Added, Is.GreaterThanOrEqualTo(20));
    }

    private async Task<HoursImportReport> ImportAsync(string name)
    {
        await using var file = File.OpenRead(_folder.PathOf(name));
        return (await _instance.DoAsync(u => u.DoAsync(new ImportHours(file, name, false)))).Value;
    }
}
