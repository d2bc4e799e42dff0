using System.Globalization;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Web.Components;
using Microsoft.Extensions.Primitives;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>How an address says a filter of contracts. What cannot be read, or is usual, is left out: the same filter is always the same address.</summary>
public static class ContractAddress
{
    private static readonly Dictionary<ContractSort, string> Sorts = new()
    {
        [ContractSort.Notified] = "notified", [ContractSort.Number] = "number", [ContractSort.Amount] = "amount", [ContractSort.End] = "end",
    };

    public static ContractFilter Read(IQueryCollection query)
    {
        var sort = Last(query, SortHeadingTagHelper.Parameter) ?? "-notified";
        var known = Sorts.FirstOrDefault(s => s.Value == sort.TrimStart('-'));
        return new ContractFilter
        {
            Search = Text(query, "search", ContractFilter.SearchLength),
            Buyer = Id(query, "buyer") is { } buyer ? OrganisationId.From(buyer) : null,
            Year = int.TryParse(Last(query, "year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 3000 ? year : null,
            Status = Choice<StandingStatus>(query, "status"),
            Kind = Choice<ClauseKind>(query, "kind"),
            Commune = Text(query, "commune", Organisation.CommuneLength),
            Facilitator = Id(query, "facilitator") is { } facilitator ? UserId.From(facilitator) : null,
            AtRisk = IsSaid(query, "atRisk"),
            WithoutClause = IsSaid(query, "withoutClause"),
            LacksClause = IsSaid(query, "lacksClause"),
            Family = Choice<ContractFamily>(query, "family"),
            Social = Choice<SocialConsiderations>(query, "social") is { } social and not SocialConsiderations.None ? social : null,
            Sort = known.Value is null ? ContractSort.Notified : known.Key,
            Descending = known.Value is null || sort.StartsWith('-'),
        };
    }

    /// <summary>The address of the list with that filter.</summary>
    public static string Of(ContractFilter filter) => "/contracts" + Query(filter);

    /// <summary>The filter as a query; empty when it leaves nothing out.</summary>
    public static QueryString Query(ContractFilter filter) => QueryString.Create(Pairs(filter).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value)));

    /// <summary>The filter without the order, for the hidden fields of a form.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(ContractFilter filter)
    {
        var pairs = new (string Key, string? Value)[]
        {
            ("search", filter.Search), ("buyer", filter.Buyer?.ToString()), ("year", filter.Year?.ToString(CultureInfo.InvariantCulture)), ("status", filter.Status?.ToString()),
            ("kind", filter.Kind?.ToString()), ("commune", filter.Commune), ("facilitator", filter.Facilitator?.ToString()), ("family", filter.Family?.ToString()),
            ("social", filter.Social?.ToString()), ("atRisk", Said(filter.AtRisk)), ("withoutClause", Said(filter.WithoutClause)), ("lacksClause", Said(filter.LacksClause)),
            (SortHeadingTagHelper.Parameter, SortOf(filter)),
        };
        return pairs.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Key, p.Value!));
    }

    private static string? SortOf(ContractFilter filter) =>
        filter is { Sort: ContractSort.Notified, Descending: true } ? null : (filter.Descending ? "-" : string.Empty) + Sorts[filter.Sort];

    private static string? Said(bool said) => said ? "true" : null;

    private static bool IsSaid(IQueryCollection query, string key) => string.Equals(Last(query, key), "true", StringComparison.OrdinalIgnoreCase);

    private static string? Text(IQueryCollection query, string key, int longest) => Last(query, key)?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, longest)] : null;

    private static Guid? Id(IQueryCollection query, string key) => Guid.TryParse(Last(query, key), out var id) ? id : null;

    private static T? Choice<T>(IQueryCollection query, string key)
        where T : struct, Enum => Enum.TryParse<T>(Last(query, key), ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null;

    private static string? Last(IQueryCollection query, string key) => query.TryGetValue(key, out var values) && values != StringValues.Empty ? values[^1] : null;
}
