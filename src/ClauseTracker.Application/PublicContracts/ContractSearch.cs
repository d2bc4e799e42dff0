using ClauseTracker.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>
/// Finds the contracts of a filter at a cost that does not follow their number (<c>docs/performance.md</c>): it walks the contracts of one term, the
/// rarest or one that gives them in the order of the list, and asks for each whether it has the other terms.
/// </summary>
internal sealed class ContractSearch
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Contracts can be paged through up to here, and no more are counted.</summary>
    public const int Reach = 1000;

    private readonly IClauseTrackerDb _db;
    private readonly ContractFilter _filter;
    private readonly SearchTerm _driver;
    private readonly IReadOnlyList<SearchTerm> _others;
    private readonly bool _isRare;

    internal ContractSearch(IClauseTrackerDb db, ContractFilter filter, SearchTerm driver, IReadOnlyList<SearchTerm> others, bool isRare) =>
        (_db, _filter, _driver, _others, _isRare) = (db, filter, driver, others, isRare);

    /// <summary>Decides where to start. One query, or none when there is no choice.</summary>
    public static async Task<ContractSearch> PlanAsync(IClauseTrackerDb db, OrganisationScope scope, ContractFilter filter, CancellationToken cancellation)
    {
        var properties = filter.Terms();
        // Whoever sees one buyer alone starts from that buyer's contracts.
        if (!scope.SeesAll && scope.Organisations.Count == 1) properties = properties.Append(ContractTerms.Buyer(scope.Organisations[0]));
        var exact = properties.Distinct(StringComparer.Ordinal).Select(SearchTerm.Exactly).ToList();
        var words = SearchWords.Typed(filter.Search).Select(SearchTerm.Beginning).ToList();
        if (words.Count == 0 && exact.Count < 2) return new ContractSearch(db, filter, exact.FirstOrDefault() ?? SearchTerm.Exactly(ContractTerms.Any), [], isRare: false);

        var known = await TermCount.OfAsync(db, [.. words, .. exact], cancellation);
        var rarest = known.MinBy(t => t.Contracts)!;
        var sparsest = known.Where(t => t.Term.IsExact).MinBy(t => t.Since ?? DateOnly.MaxValue);
        var driver = rarest.IsRare ? rarest.Term : sparsest?.Term ?? SearchTerm.Exactly(ContractTerms.Any);
        return new ContractSearch(db, filter, driver, [.. known.Select(t => t.Term).Where(t => t != driver)], rarest.IsRare);
    }

    /// <summary>True when contracts are counted off one range of the index; with several terms each one counted costs a look at the others.</summary>
    public bool CountsQuickly => _others.Count == 0 && _driver.IsExact;

    /// <summary>How many contracts there are, counted to one more than <paramref name="most"/>.</summary>
    public Task<int> CountAsync(int most, CancellationToken cancellation)
    {
        var found = Found().Select(t => t.ContractId);
        return (_driver.IsExact ? found : found.Distinct()).Take(most + 1).CountAsync(cancellation);
    }

    /// <summary>The contracts in the order of the list.</summary>
    /// <param name="skip">Left out at the start.</param>
    /// <param name="take">How many, or null for all that follow.</param>
    public IQueryable<ContractListing> Rows(int skip, int? take) =>
        _filter.Sort == ContractSort.Notified ? InOrderOfNotification(skip, take) : Cut(Sorted(_isRare || take is null ? OfFound() : Walked()), skip, take);

    /// <summary>The order is that of the terms themselves: the page is cut before any row is read.</summary>
    private IQueryable<ContractListing> InOrderOfNotification(int skip, int? take)
    {
        var found = Found().Select(t => new { t.NotifiedOn, t.ContractId });
        if (!_driver.IsExact) found = found.Distinct();
        var ordered = _filter.Descending
            ? found.OrderByDescending(t => t.NotifiedOn).ThenByDescending(t => t.ContractId)
            : found.OrderBy(t => t.NotifiedOn).ThenBy(t => t.ContractId);
        var rows = from term in Cut(ordered, skip, take) join listing in _db.ContractListings.AsNoTracking() on term.ContractId equals listing.ContractId select listing;
        return Sorted(rows);
    }

    /// <summary>Few contracts: all of them, to be sorted.</summary>
    private IQueryable<ContractListing> OfFound() =>
        from id in Found().Select(t => t.ContractId).Distinct() join listing in _db.ContractListings.AsNoTracking() on id equals listing.ContractId select listing;

    /// <summary>Many contracts: the list in its order, each asked for every term until the page is full.</summary>
    private IQueryable<ContractListing> Walked()
    {
        var rows = _db.ContractListings.AsNoTracking();
        foreach (var term in _others.Append(_driver).Where(t => t.From != ContractTerms.Any))
        {
            var having = Having(term);
            rows = rows.Where(l => having.Any(t => t.ContractId == l.ContractId));
        }

        if (_filter.Year is not { } year) return rows;
        var (first, last) = DaysOf(year);
        return rows.Where(l => l.NotifiedKey >= first && l.NotifiedKey <= last);
    }

    private IQueryable<ContractTerm> Found()
    {
        var found = Having(_driver);
        foreach (var term in _others)
        {
            var having = Having(term);
            found = found.Where(f => having.Any(t => t.ContractId == f.ContractId));
        }

        if (_filter.Year is not { } year) return found;
        var (first, last) = DaysOf(year);
        return found.Where(t => t.NotifiedOn >= first && t.NotifiedOn <= last);
    }

    private IQueryable<ContractTerm> Having(SearchTerm term) => term.In(_db.ContractTerms);

    private IQueryable<ContractListing> Sorted(IQueryable<ContractListing> rows) => (_filter.Sort, _filter.Descending) switch
    {
        (ContractSort.Number, true) => rows.OrderByDescending(l => l.NumberKey).ThenByDescending(l => l.ContractId),
        (ContractSort.Number, false) => rows.OrderBy(l => l.NumberKey).ThenBy(l => l.ContractId),
        (ContractSort.Amount, true) => rows.OrderByDescending(l => l.AmountKey).ThenByDescending(l => l.ContractId),
        (ContractSort.Amount, false) => rows.OrderBy(l => l.AmountKey).ThenBy(l => l.ContractId),
        (ContractSort.End, true) => rows.OrderByDescending(l => l.EndsKey).ThenByDescending(l => l.ContractId),
        (ContractSort.End, false) => rows.OrderBy(l => l.EndsKey).ThenBy(l => l.ContractId),
        (_, true) => rows.OrderByDescending(l => l.NotifiedKey).ThenByDescending(l => l.ContractId),
        (_, false) => rows.OrderBy(l => l.NotifiedKey).ThenBy(l => l.ContractId),
    };

    private static IQueryable<T> Cut<T>(IQueryable<T> rows, int skip, int? take)
    {
        if (skip > 0) rows = rows.Skip(skip);
        return take is { } most ? rows.Take(most) : rows;
    }

    private static (DateOnly First, DateOnly Last) DaysOf(int year)
    {
        var possible = Math.Clamp(year, DateOnly.MinValue.Year, DateOnly.MaxValue.Year);
        return (new DateOnly(possible, 1, 1), new DateOnly(possible, 12, 31));
    }
}
