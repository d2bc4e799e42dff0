using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.History;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;
using CsCheck;

namespace ClauseTracker.Application.Tests.History;

/// <summary>A history turned page by page, where many things happened in one instant: nothing twice, nothing left out.</summary>
public sealed class HistoryPagingTests(DatabaseUnderTest database) : SharedWorldTests(database)
{
    private static readonly HistoryTopic?[] Topics = [null, HistoryTopic.Statements, HistoryTopic.Placements];

    private StartedPlacement _placement = null!;

    protected override async Task FillAsync()
    {
        _placement = await World.SomebodyAtWorkAsync();
        var second = await World.APlacementAsync(_placement.Clause, await World.APersonAsync(_placement.Clause.Buyer, 2), employer: 2);
        await World.GivenAsync(new ChangePlacementEnd(second.Id, new DateOnly(2026, 10, 31)));
        foreach (var month in Enumerable.Range(4, 7))
        {
            if (month % 3 == 0) World.Clock.Advance(TimeSpan.FromMilliseconds(400));
            var statement = await World.HoursAsync(_placement, month, month);
            if (month % 2 == 0) await World.GivenAsync(new ReturnStatement(statement, "À revoir"));
            await World.ValidatedHoursAsync(_placement, month, 10 + month);
            await World.HoursAsync(second, month, month);
        }
    }

    [Test]
    public async Task Pages_of_any_size_add_up_to_the_whole() =>
        await Gen.Select(Gen.Int[1, 9], Gen.Int[0, Topics.Length - 1]).SampleAsync(async (size, which) =>
        {
            var topic = Topics[which];
            var whole = await PageAsync(new HistoryFilter { PageSize = HistoryFilter.MostOnAPage, Topic = topic });
            var turned = new List<HistoryEvent>();
            var filter = new HistoryFilter { PageSize = size, Topic = topic };
            while (true)
            {
                var page = await PageAsync(filter);
                turned.AddRange(page.Events);
                if (page.Next is null) break;
                Assert.That(page.Events, Has.Count.EqualTo(size));
                filter = filter with { Before = HistoryCursor.Read(page.Next.ToString()) };
            }

            Assert.That(turned, Is.EqualTo(whole.Events));
            Assert.That(turned.Select(e => e.At), Is.Ordered.Descending);
        }, iter: 25, threads: 1);

    [Test]
    public async Task A_period_is_what_of_the_whole_falls_in_it()
    {
        var whole = (await PageAsync(new HistoryFilter { PageSize = HistoryFilter.MostOnAPage })).Events;
        var (from, until) = (new DateOnly(2026, 4, 1), new DateOnly(2026, 9, 30));

        var part = await PageAsync(new HistoryFilter { PageSize = HistoryFilter.MostOnAPage, From = from, Until = until });

        Assert.That(part.Events, Is.EqualTo(whole.Where(e => Clock.DayOf(e.At) >= from && Clock.DayOf(e.At) <= until)).And.Not.Empty);
        Assert.That(part.Events, Has.Count.LessThan(whole.Count));
    }

    [Test]
    public async Task A_few_events_and_many_are_asked_for_alike_and_statements_are_never_read_whole()
    {
        await World.AsAsync(Role.Facilitator);
        async Task<List<int>> QueriesAsync(int size)
        {
            var (filter, counts) = (new HistoryFilter { PageSize = size, WithNames = true }, new List<int>());
            async Task CountAsync<T>(IQuery<T> query)
            {
                World.Sql.Clear();
                await World.AnswerAsync(query);
                counts.Add(World.Sql.Commands.Count);
                Assert.That(World.Sql.Commands.Where(c => c.Contains("ValidatedAt", StringComparison.Ordinal)), Is.All.Contains("LIMIT").Or.All.Contains("TOP(").And.Not.Empty);
            }

            await CountAsync(new GetContractHistory(_placement.Clause.Contract, filter));
            await CountAsync(new GetPersonHistory(_placement.Person.Id, filter));
            await CountAsync(new GetFirmHistory(_placement.Employer, filter));
            return counts;
        }

        var (few, many) = (await QueriesAsync(1), await QueriesAsync(HistoryFilter.MostOnAPage));
        // Names are asked of the vault when there is somebody on the page: one statement, for a page that has any.
        Assert.That(many.Zip(few, (m, f) => m - f), Is.All.InRange(0, 1));
        Assert.That(many, Is.All.InRange(1, 40));
    }

    [TestCase("")]
    [TestCase("hier")]
    [TestCase("20261012T081500Z")]
    [TestCase("20261012T081500Z--1")]
    [TestCase("20261012T081500Z-999999999")]
    public void A_place_that_nobody_gave_is_the_first_page(string text) => Assert.That(HistoryCursor.Read(text), Is.Null);

    private async Task<HistoryPage> PageAsync(HistoryFilter filter) => (await World.AnswerAsync(new GetContractHistory(_placement.Clause.Contract, filter))).Page;
}
