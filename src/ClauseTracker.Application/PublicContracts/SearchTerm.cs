using ClauseTracker.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>A term that contracts must have: this very one, or any that begins with it.</summary>
/// <param name="From">The term, or the first that begins so.</param>
/// <param name="Before">The first that no longer begins so; null for the very term.</param>
internal sealed record SearchTerm(string From, string? Before)
{
    public bool IsExact => Before is null;

    public static SearchTerm Exactly(string term) => new(term, null);

    public static SearchTerm Beginning(string word) => new(word, SearchWords.After(word));

    /// <summary>The rows of the term: one range of an index, on either database.</summary>
    public IQueryable<ContractTerm> In(IQueryable<ContractTerm> terms)
    {
        var (from, before) = (From, Before);
        // Translated to SQL, where the column's own order decides; nothing is compared here.
#pragma warning disable CA1309, CA1310, MA0074
        return before is null ? terms.Where(t => t.Term == from) : terms.Where(t => string.Compare(t.Term, from) >= 0 && string.Compare(t.Term, before) < 0);
#pragma warning restore CA1309, CA1310, MA0074
    }
}

/// <summary>What decides where a search starts, looked up on the whole instance and never shown.</summary>
/// <param name="Term">What was typed or chosen; a beginning that begins one word alone is that word.</param>
/// <param name="Contracts">How many contracts have it, to one more than <see cref="Rare"/>.</param>
/// <param name="Since">How far back that many go: the later, the denser. Null when that is not known.</param>
internal sealed record TermCount(SearchTerm Term, int Contracts, DateOnly? Since)
{
    /// <summary>With no more contracts than this, all of a term's contracts are looked at.</summary>
    public const int Rare = 500;

    public bool IsRare => Contracts <= Rare;

    /// <summary>Looks up every term in one query, each by at most <see cref="Rare"/> rows of the index.</summary>
    public static async Task<IReadOnlyList<TermCount>> OfAsync(IClauseTrackerDb db, IReadOnlyList<SearchTerm> terms, CancellationToken cancellation)
    {
        var all = db.ContractTerms.IgnoreQueryFilters();
        var looked = terms.SelectMany((term, i) => term.IsExact
            ? [First(term.In(all).OrderByDescending(t => t.NotifiedOn), i)]
            : new[] { First(term.In(all).OrderBy(t => t.Term), i), Last(term.In(all), i) });
        var found = await looked.Aggregate((one, next) => one.Concat(next)).ToListAsync(cancellation);
        return [.. terms.Select((term, i) => Of(term, found.Find(f => f.Place == i && !f.IsLast), found.Find(f => f.Place == i && f.IsLast)))];
    }

    private static TermCount Of(SearchTerm term, Found? first, Found? last)
    {
        if (first is null) return new TermCount(SearchTerm.Exactly(term.From), 0, null);
        if (term.IsExact) return new TermCount(term, first.Contracts, first.NotifiedOn);
        return new TermCount(first.Term == last?.Term ? SearchTerm.Exactly(first.Term) : term, first.Contracts, null);
    }

    private static IQueryable<Found> First(IQueryable<ContractTerm> ordered, int place) =>
        ordered.Take(Rare + 1).GroupBy(_ => 1).Select(g => new Found { Place = place, IsLast = false, Contracts = g.Count(), Term = g.Min(t => t.Term)!, NotifiedOn = g.Min(t => t.NotifiedOn) });

    private static IQueryable<Found> Last(IQueryable<ContractTerm> terms, int place) => terms.OrderByDescending(t => t.Term).Take(1).GroupBy(_ => 1)
        .Select(g => new Found { Place = place, IsLast = true, Contracts = g.Count(), Term = g.Max(t => t.Term)!, NotifiedOn = g.Min(t => t.NotifiedOn) });

    private sealed class Found
    {
        public int Place { get; init; }

        public bool IsLast { get; init; }

        public int Contracts { get; init; }

        public string Term { get; init; } = string.Empty;

        public DateOnly NotifiedOn { get; init; }
    }
}
