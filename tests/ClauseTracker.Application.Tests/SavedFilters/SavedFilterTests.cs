using ClauseTracker.Application.SavedFilters;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.SavedFilters;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.SavedFilters;

public sealed class SavedFilterTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private const FilteredList Contracts = FilteredList.PublicContracts;

    [SetUp]
    public Task An_officer() => World.AsAsync(Role.ProcurementOfficer);

    [Test]
    public async Task Filters_are_the_user_s_own()
    {
        var mine = await World.DoneAsync(new SaveFilter(Contracts, "En retard", "?status=Late"));
        await World.AsAsync(Role.ProcurementOfficer, name: "Autre");

        Assert.That(await ListedAsync(), Is.Empty);
        Assert.That(await World.DoAsync(new ChangeSavedFilter(mine, "Volé", true)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new DeleteSavedFilter(mine)), Refused.By<SharedErrors.NotFound>());
        await World.DoneAsync(new SaveFilter(Contracts, "En retard", "status=Late"));

        await World.AsAsync(Role.ProcurementOfficer);
        Assert.That((await ListedAsync()).Single(), Is.EqualTo(new SavedFilterChoice(mine, "En retard", "status=Late", false)));
    }

    [Test]
    public async Task One_at_most_opens_the_list()
    {
        var first = await World.DoneAsync(new SaveFilter(Contracts, "Un", "year=2025", true));
        var second = await World.DoneAsync(new SaveFilter(Contracts, "Deux", "year=2026", true));
        await World.DoneAsync(new SaveFilter(FilteredList.Clauses, "Un", "status=Late", true));

        Assert.That((await ListedAsync()).Where(f => f.OpensFirst).Select(f => f.Id), Is.EqualTo(new[] { second }));
        await World.DoneAsync(new ChangeSavedFilter(first, "Un", true));
        Assert.That((await ListedAsync()).Where(f => f.OpensFirst).Select(f => f.Id), Is.EqualTo(new[] { first }));
        await World.DoneAsync(new ChangeSavedFilter(first, "Le premier", false));
        Assert.That((await ListedAsync()).Where(f => f.OpensFirst), Is.Empty);
        Assert.That((await ListedAsync()).Select(f => f.Label), Is.EqualTo(new[] { "Deux", "Le premier" }));
        Assert.That((await World.AnswerAsync(new ListSavedFilters(FilteredList.Clauses))).Single().OpensFirst, Is.True);
    }

    [Test]
    public async Task A_deleted_filter_is_gone()
    {
        var filter = await World.DoneAsync(new SaveFilter(Contracts, "Un", "year=2025"));
        await World.DoneAsync(new DeleteSavedFilter(filter));

        Assert.That(await ListedAsync(), Is.Empty);
        Assert.That(await World.DoAsync(new DeleteSavedFilter(filter)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task What_cannot_be_saved_is_refused_with_the_reason()
    {
        var kept = await World.DoneAsync(new SaveFilter(Contracts, "Un", "year=2025"));
        await World.DoneAsync(new SaveFilter(Contracts, "Deux", "year=2024"));

        Assert.That(await World.DoAsync(new SaveFilter(Contracts, " un ", "year=2026")), Refused.By<SavedFilterErrors.LabelTaken>());
        Assert.That(await World.DoAsync(new ChangeSavedFilter(kept, "DEUX", false)), Refused.By<SavedFilterErrors.LabelTaken>());
        Assert.That(await World.DoAsync(new SaveFilter(Contracts, " ", "year=2026")), Refused.By<SharedErrors.Required>());
        Assert.That(await World.DoAsync(new SaveFilter(Contracts, new string('x', SavedFilter.LabelLength + 1), "year=2026")), Refused.By<SharedErrors.TooLong>());
        Assert.That(await World.DoAsync(new SaveFilter(Contracts, "Trois", new string('x', SavedFilter.QueryLength + 1))), Refused.By<SharedErrors.TooLong>());
        Assert.That(await World.DoAsync(new SaveFilter(Contracts, "Trois", "?")), Refused.By<SavedFilterErrors.NothingToSave>());
        for (var i = 2; i < SavedFilter.MostOfAList; i++) await World.DoneAsync(new SaveFilter(Contracts, $"Filtre {i}", "year=2026"));
        Assert.That(await World.DoAsync(new SaveFilter(Contracts, "De trop", "year=2026")), Refused.By<SavedFilterErrors.TooMany>());
        Assert.That(await ListedAsync(), Has.Count.EqualTo(SavedFilter.MostOfAList));
    }

    [Test]
    public async Task A_visitor_and_the_system_have_none()
    {
        World.AsSystem();
        Assert.That(await World.DoAsync(new SaveFilter(Contracts, "Un", "year=2026")), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await ListedAsync(), Is.Empty);
    }

    private Task<IReadOnlyList<SavedFilterChoice>> ListedAsync() => World.AnswerAsync(new ListSavedFilters(Contracts));
}
