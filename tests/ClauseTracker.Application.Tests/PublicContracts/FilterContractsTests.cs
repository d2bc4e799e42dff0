using System.Linq.Expressions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.PublicContracts;

/// <summary>Lists of two thousand imaginary contracts: enough for both ways of finding, from a rare term and by walking.</summary>
public sealed class FilterContractsTests(DatabaseUnderTest database) : SharedWorldTests(database)
{
    private const int Count = 2000;

    protected override async Task FillAsync()
    {
        await World.ReadAsync(async db =>
        {
            await ManyContracts.AddAsync(db, Count);
            return 0;
        });
        await World.AContractAsync("LOT-10");
        await World.AContractAsync("LOT-9");
    }

    [Test]
    public async Task Every_filter_lets_through_what_it_says_and_nothing_else()
    {
        var facilitator = ManyContracts.Facilitator(1);
        var town = ManyContracts.Commune(3);
        await IsAsync(new() { Buyer = ManyContracts.Buyer(2) }, l => l.OrganisationId == ManyContracts.Buyer(2));
        await IsAsync(new() { Year = 2023 }, l => l.NotifiedKey >= new DateOnly(2023, 1, 1) && l.NotifiedKey <= new DateOnly(2023, 12, 31));
        await IsAsync(new() { Status = StandingStatus.Late }, l => l.Status == StandingStatus.Late);
        await IsAsync(new() { AtRisk = true }, l => l.Status == StandingStatus.Late || l.Status == StandingStatus.Shortfall);
        await IsAsync(new() { WithoutClause = true }, l => l.ClauseCount == 0);
        var atFault = await World.ReadAsync(db => db.ContractDuties.Where(d => d.Status == DutyStatus.AtFault).Select(d => d.ContractId).ToListAsync());
        await IsAsync(new() { LacksClause = true }, l => atFault.Contains(l.ContractId));
        await IsAsync(new() { Family = ContractFamily.Concession }, l => l.Family == ContractFamily.Concession);
        await IsAsync(new() { Social = SocialConsiderations.Reserved }, l => (l.Social & SocialConsiderations.Reserved) != 0);
        await IsAsync(new() { Commune = town.ToUpperInvariant() }, l => l.Commune == town);
        await IsAsync(new() { Search = "belvedere" }, l => EF.Functions.Like(l.Subject, "%belvédère%"));
        await IsAsync(new() { Search = "travaux" }, l => EF.Functions.Like(l.Subject, "%ravaux%"));
        await IsAsync(new() { Search = "tr entret" }, l => EF.Functions.Like(l.Subject, "%ravaux%") && EF.Functions.Like(l.Subject, "%ntretien%"));
        await IsAsync(
            new() { Search = "travaux", Buyer = ManyContracts.Buyer(1), Year = 2021, WithoutClause = true, Family = ContractFamily.Market },
            l => EF.Functions.Like(l.Subject, "%ravaux%") && l.OrganisationId == ManyContracts.Buyer(1) && l.NotifiedKey >= new DateOnly(2021, 1, 1) && l.NotifiedKey <= new DateOnly(2021, 12, 31)
                && l.ClauseCount == 0 && l.Family == ContractFamily.Market);
        await IsTheContractsOfAsync(new() { Kind = ClauseKind.SocialAwardCriterion }, c => c.Kind == ClauseKind.SocialAwardCriterion);
        await IsTheContractsOfAsync(new() { Facilitator = facilitator }, c => c.FacilitatorId == facilitator);
    }

    [Test]
    public async Task Whatever_the_order_pages_follow_each_other_and_miss_nothing(
        [Values] ContractSort sort, [Values] bool descending, [Values("", "belvedere", "travaux", "t")] string search)
    {
        var filter = new ContractFilter { Sort = sort, Descending = descending, Search = search, Year = 2024 };
        var rows = await AllAsync(filter);

        var all = (await World.ReadAsync(db => db.ContractListings.ToListAsync())).ToDictionary(l => l.ContractId);
        var keys = rows.Select(r => KeyOf(all[r.Id], sort)).ToList();
        Assert.That(rows.Select(r => r.Id), Is.Unique);
        Assert.That(keys, descending ? Is.Ordered.Descending : Is.Ordered.Ascending);
        Assert.That(rows, Has.All.Property("NotifiedOn").InRange(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));
        Assert.That(await AllAsync(filter), Is.EqualTo(rows));
        Assert.That(rows.Select(r => r.Id), Is.EquivalentTo((await AllAsync(filter with { Sort = ContractSort.Notified })).Select(r => r.Id)));
    }

    [Test]
    public async Task More_than_can_be_paged_through_is_said_and_the_last_page_is_given()
    {
        var list = await World.AnswerAsync(new ListContracts(new ContractFilter(), 400));

        Assert.That((list.Total, list.IsMore, list.Page, list.Rows.Count), Is.EqualTo((1000, true, 20, 50)));
        Assert.That(await World.AnswerAsync(new ListContracts(new ContractFilter(), -3)), Has.Property("Page").EqualTo(1));
    }

    [Test]
    public async Task With_several_terms_a_page_says_whether_there_are_more_and_one_beyond_the_end_is_the_last()
    {
        var filter = new ContractFilter { Search = "travaux entretien" };
        var first = await World.AnswerAsync(new ListContracts(filter));
        var beyond = await World.AnswerAsync(new ListContracts(filter, 20));

        Assert.That((first.Total, first.IsMore, first.HasNext, first.Rows.Count), Is.EqualTo((50, true, true, 50)));
        Assert.That((beyond.Total, beyond.IsMore, beyond.HasNext, beyond.Page, beyond.Rows.Count), Is.EqualTo((334, false, false, 7, 34)));
    }

    [Test]
    public async Task Numbers_are_sorted_as_people_count()
    {
        var found = await World.AnswerAsync(new ListContracts(new ContractFilter { Search = "lot", Sort = ContractSort.Number, Descending = false }));
        Assert.That(found.Rows.Select(r => r.Number), Is.EqualTo(new[] { "LOT-9", "LOT-10" }));
    }

    [Test]
    public async Task The_choices_are_those_that_lead_somewhere()
    {
        await World.AsAsync(Role.ProcurementOfficer, ManyContracts.Buyer(2));

        var choices = await World.AnswerAsync(new GetContractFilterChoices());

        Assert.That(choices.Buyers.Select(b => b.Id), Is.EqualTo(new[] { ManyContracts.Buyer(2) }));
        Assert.That(choices.Communes, Is.EqualTo(new[] { ManyContracts.Commune(2) }));
        Assert.That(choices.Facilitators.Select(f => f.Id), Is.SubsetOf(new[] { ManyContracts.Facilitator(0), ManyContracts.Facilitator(1) }).And.Not.Empty);
        Assert.That(choices.Years, Is.SubsetOf(Enumerable.Range(ManyContracts.FirstYear, 8)).And.Not.Empty);
    }

    private async Task IsAsync(ContractFilter filter, Expression<Func<ContractListing, bool>> wanted)
    {
        var ids = await World.ReadAsync(db => db.ContractListings.Where(wanted).Select(l => l.ContractId).ToListAsync());
        Assert.That(ids, Is.Not.Empty, $"{filter}");
        var first = await World.AnswerAsync(new ListContracts(filter));
        Assert.That(first.IsMore ? ids.Count > first.Total && first.Total >= first.PageSize : ids.Count == first.Total, Is.True, $"{filter}: {first.Total} of {ids.Count}");
        Assert.That((await AllAsync(filter)).Select(r => r.Id), ids.Count > 1000 ? Is.SubsetOf(ids) : Is.EquivalentTo(ids), $"{filter}");
    }

    private async Task IsTheContractsOfAsync(ContractFilter filter, Expression<Func<InsertionClause, bool>> clauses)
    {
        var ids = await World.ReadAsync(db => db.Clauses.Where(clauses).Select(c => c.ContractId).Distinct().ToListAsync());
        await IsAsync(filter, l => ids.Contains(l.ContractId));
    }

    private async Task<List<ContractRow>> AllAsync(ContractFilter filter)
    {
        var rows = new List<ContractRow>();
        for (var page = 1; ; page++)
        {
            var list = await World.AnswerAsync(new ListContracts(filter, page));
            rows.AddRange(list.Rows);
            if (!list.HasNext) return rows;
            Assert.That(list.Page, Is.EqualTo(page));
        }
    }

    private static IComparable KeyOf(ContractListing listing, ContractSort sort) => sort switch
    {
        ContractSort.Number => listing.NumberKey,
        ContractSort.Amount => listing.AmountKey.Cents,
        ContractSort.End => listing.EndsKey,
        ContractSort.Notified => listing.NotifiedKey,
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };
}
