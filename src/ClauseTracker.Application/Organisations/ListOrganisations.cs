using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>How a list of organisations is sorted.</summary>
public enum OrganisationOrder
{
    Name = 0,
    Commune = 1,
    Kind = 2,
}

/// <summary>Which organisations, and in which order.</summary>
public sealed record OrganisationFilter
{
    /// <summary>Words of the name, the commune or the SIRET, without regard to accents and capitals.</summary>
    public string? Search { get; init; }

    public OrganisationGroup? Group { get; init; }

    public SocialEconomyFamily? Family { get; init; }

    /// <summary>Only those that open data name by their SIRET alone.</summary>
    public bool Unnamed { get; init; }

    public OrganisationOrder Order { get; init; }

    public bool Descending { get; init; }
}

/// <summary>Organisations with whom to reach there today; duplicates that were merged are left out.</summary>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ReadContracts)]
public sealed record ListOrganisations(OrganisationFilter Filter, int Page = 1) : IQuery<OrganisationList>;

/// <summary>One page of organisations.</summary>
public sealed record OrganisationList(IReadOnlyList<OrganisationRow> Rows, int Total, int Page, int PageSize);

/// <summary>An organisation in a list.</summary>
/// <param name="Held">Contracts that it holds, of those that the user sees.</param>
/// <param name="Bought">Contracts that it bought, of those that the user sees.</param>
/// <param name="Contact">Whom to reach today, or null.</param>
public sealed record OrganisationRow(
    OrganisationId Id, string Name, bool IsUnnamed, string? Siret, OrganisationKind Kind, string? Commune, SocialEconomyFamily? Family, int Held, int Bought, ReachableContact? Contact);

/// <summary>Whom to reach, and how.</summary>
public sealed record ReachableContact(string Name, string? Function, string? Email, string? Phone, bool IsFallback)
{
    public override string ToString() => nameof(ReachableContact);
}

internal sealed class ListOrganisationsHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<ListOrganisations, OrganisationList>
{
    private const int PageSize = 50;

    public async Task<Result<OrganisationList>> Handle(ListOrganisations request, CancellationToken cancellationToken)
    {
        var organisations = db.Organisations.AsNoTracking().Where(o => o.MergedIntoId == null).Matching(request.Filter);
        var total = await organisations.CountAsync(cancellationToken);
        var number = Math.Max(1, request.Page);
        var page = await organisations.Sorted(request.Filter).Skip((number - 1) * PageSize).Take(PageSize).Include(o => o.Contacts).ToListAsync(cancellationToken);
        var ids = page.Select(o => o.Id).ToList();
        var asked = page.Select(o => (OrganisationId?)o.Id).ToList();
        var held = await db.Contracts.SelectMany(c => c.Holders).Where(h => asked.Contains(h.OrganisationId)).GroupBy(h => h.OrganisationId)
            .Select(g => new { g.Key, Count = g.Select(h => h.ContractId).Distinct().Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count, cancellationToken);
        var bought = await db.Contracts.Where(c => ids.Contains(c.OrganisationId)).GroupBy(c => c.OrganisationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var today = clock.Today();
        return new OrganisationList([.. page.Select(o => RowOf(o, held.GetValueOrDefault(o.Id), bought.GetValueOrDefault(o.Id), today))], total, number, PageSize);
    }

    private static OrganisationRow RowOf(Organisation o, int held, int bought, DateOnly today) =>
        new(o.Id, o.Name, o.IsUnnamed, o.Siret?.Digits, o.Kind, o.Commune, o.SocialEconomyFamily, held, bought,
            o.ContactOn(today) is { } contact ? new ReachableContact(contact.Name, contact.Function, contact.Email, contact.Phone, contact.IsFallback) : null);
}

/// <summary>Filters and orders of organisations, in words.</summary>
internal static class OrganisationQueries
{
    public static IQueryable<Organisation> Matching(this IQueryable<Organisation> organisations, OrganisationFilter filter)
    {
        if (filter.Group is { } group)
        {
            var kinds = group.Kinds();
            organisations = organisations.Where(o => kinds.Contains(o.Kind));
        }

        if (filter.Family is { } family) organisations = organisations.Where(o => o.SocialEconomyFamily == family);
        if (filter.Unnamed) organisations = organisations.Where(o => o.Siret != null && o.Name.StartsWith("SIRET "));
        // Every word must be there, wherever it stands: « dupont ivry » finds Dupont of Ivry.
        foreach (var word in Words(filter.Search))
        {
            var wanted = Searching.Containing(word);
            // What was recorded before there was a text to search in has none until it is saved again.
            organisations = organisations.Where(o => EF.Functions.Like(o.SearchText, wanted, Searching.Escape)
                || (o.SearchText == string.Empty && EF.Functions.Like(o.Name, wanted, Searching.Escape)));
        }

        return organisations;
    }

    /// <summary>By the folded text, so that accents and capitals do not part what belongs together, on either database.</summary>
    public static IQueryable<Organisation> Sorted(this IQueryable<Organisation> organisations, OrganisationFilter filter) => (filter.Order, filter.Descending) switch
    {
        (OrganisationOrder.Commune, false) => organisations.OrderBy(o => o.Commune == null).ThenBy(o => o.Commune).ThenByName(),
        (OrganisationOrder.Commune, true) => organisations.OrderByDescending(o => o.Commune).ThenByName(),
        (OrganisationOrder.Kind, false) => organisations.OrderBy(o => o.Kind).ThenByName(),
        (OrganisationOrder.Kind, true) => organisations.OrderByDescending(o => o.Kind).ThenByName(),
        (_, true) => organisations.OrderByDescending(o => o.SearchText).ThenByDescending(o => o.Name).ThenBy(o => o.Id),
        _ => organisations.OrderBy(o => o.SearchText).ThenBy(o => o.Name).ThenBy(o => o.Id),
    };

    private static IOrderedQueryable<Organisation> ThenByName(this IOrderedQueryable<Organisation> organisations) => organisations.ThenBy(o => o.SearchText).ThenBy(o => o.Name).ThenBy(o => o.Id);

    /// <summary>The folded words; a SIRET typed with its blanks is one.</summary>
    private static string[] Words(string? search)
    {
        var words = FoldedText.Of(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(w => w.All(char.IsAsciiDigit)) ? [string.Concat(words)] : words;
    }
}
