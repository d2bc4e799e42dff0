using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>One thing that a list is filtered by.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Without">The address of the list without it.</param>
public sealed record FilterChip(string Text, string Without);

/// <summary>A filter of contracts as the things it is made of, each of which can be taken away.</summary>
public static class FilterChips
{
    public static IReadOnlyList<FilterChip> Of(ContractFilter filter, ContractFilterChoices choices, Words words)
    {
        var chips = new List<(string? Text, ContractFilter Without)>
        {
            (filter.Search is null ? null : words["ContractList.SearchChip", filter.Search], filter with { Search = null }),
            (filter.Buyer is { } buyer ? choices.Buyers.FirstOrDefault(b => b.Id == buyer)?.Name ?? words["ContractList.UnknownBuyer"] : null, filter with { Buyer = null }),
            (filter.Year is { } year ? words["ContractList.YearChip", year.ToString(System.Globalization.CultureInfo.InvariantCulture)] : null, filter with { Year = null }),
            (filter.Status is { } status ? words.Of(status) : null, filter with { Status = null }),
            (filter.Kind is { } kind ? words.Of(kind) : null, filter with { Kind = null }),
            (filter.Commune, filter with { Commune = null }),
            (filter.Facilitator is { } user ? choices.Facilitators.FirstOrDefault(f => f.Id == user)?.Name ?? words["ContractList.UnknownFacilitator"] : null, filter with { Facilitator = null }),
            (filter.Family is { } family ? words.Of(family) : null, filter with { Family = null }),
            (filter.Social is { } social and not SocialConsiderations.None ? words.Of(social) : null, filter with { Social = null }),
            (filter.AtRisk ? words["ContractList.AtRisk"] : null, filter with { AtRisk = false }),
            (filter.WithoutClause ? words["ContractList.WithoutClause"] : null, filter with { WithoutClause = false }),
            (filter.LacksClause ? words["ContractList.LacksClause"] : null, filter with { LacksClause = false }),
        };
        return [.. chips.Where(c => c.Text is not null).Select(c => new FilterChip(c.Text!, ContractAddress.Of(c.Without)))];
    }
}
