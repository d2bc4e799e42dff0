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

/// <summary>A term with the number of contracts that have it, on the whole instance: decides where a search starts, and is never shown.</summary>
internal sealed record TermCount(SearchTerm Term, int Contracts)
{
    /// <summary>With no more contracts than this, all of a term's contracts are looked at.</summary>
    public const int Rare = 500;

    /// <summary>Counts every term in one query, each up to one more than <see cref="Rare"/>. A beginning that is a whole word and begins no other becomes that word.</summary>
    public static async Task<IReadOnlyList<TermCount>> OfAsync(IClauseTrackerDb db, IReadOnlyList<SearchTerm> terms, CancellationToken cancellation)
    {
        var counting = terms.SelectMany((term, i) => term.IsExact
            ? [Counted(db, term, i, isLonger: false)]
            : new[] { Counted(db, SearchTerm.Exactly(term.From), i, isLonger: false), Counted(db, new SearchTerm(term.From + "0", term.Before), i, isLonger: true) });
        var counts = await counting.Aggregate((all, next) => all.Concat(next)).ToListAsync(cancellation);
        return [.. terms.Select((term, i) =>
        {
            var longer = counts.Where(c => c.Place == i && c.IsLonger).Sum(c => c.Contracts);
            var contracts = counts.Where(c => c.Place == i).Sum(c => c.Contracts);
            return new TermCount(longer == 0 ? SearchTerm.Exactly(term.From) : term, contracts);
        })];
    }

    private static IQueryable<Count> Counted(IClauseTrackerDb db, SearchTerm term, int place, bool isLonger) =>
        term.In(db.ContractTerms.IgnoreQueryFilters()).Take(Rare + 1).GroupBy(_ => 1).Select(g => new Count { Place = place, IsLonger = isLonger, Contracts = g.Count() });

    private sealed class Count
    {
        public int Place { get; init; }

        public bool IsLonger { get; init; }

        public int Contracts { get; init; }
    }
}
