using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.ApiKeys;

/// <summary>The keys that were given, those that still open first, and the firms that may get one.</summary>
[Requires(Permission.ManageApiKeys)]
public sealed record ListApiKeys : IQuery<ApiKeyList>;

/// <summary>The keys, and the firms and structures that employ on a clause that the user follows.</summary>
public sealed record ApiKeyList(IReadOnlyList<ApiKeyRow> Keys, IReadOnlyList<FirmChoice> Firms);

/// <summary>A firm that may get a key.</summary>
public sealed record FirmChoice(OrganisationId Id, string Name);

/// <summary>A key that was given.</summary>
/// <param name="Prefix">The first characters of its secret.</param>
/// <param name="GivenBy">Name of who gave it; null for the application itself.</param>
/// <param name="Refusal">Why it no longer opens, or null.</param>
public sealed record ApiKeyRow(
    ApiKeyId Id, OrganisationId Firm, string FirmName, string Label, string Prefix, ApiScopes Scopes, string? GivenBy, DateTimeOffset CreatedAt, DateOnly? ExpiresOn, DateTimeOffset? RevokedAt,
    DateOnly? LastUsedOn, Error? Refusal);

internal sealed class ListApiKeysHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : IQueryHandler<ListApiKeys, ApiKeyList>
{
    private const int Most = 500;

    public async Task<Result<ApiKeyList>> Handle(ListApiKeys request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rows = await (from key in db.ApiKeys.AsNoTracking().Within(scope)
                          join firm in db.Organisations on key.FirmId equals firm.Id
                          orderby key.RevokedAt != null, firm.Name, key.CreatedAt descending, key.Id
                          select new { key, firm.Name, GivenBy = db.People.Where(u => u.Id == key.CreatedById).Select(u => u.DisplayName).FirstOrDefault() })
            .Take(Most).ToListAsync(cancellationToken);
        var firms = await db.Organisations
            .Where(o => o.MergedIntoId == null && (db.Placements.Any(p => p.EmployerId == o.Id)
                || db.Clauses.Any(c => db.Contracts.Any(k => k.Id == c.ContractId && k.Holders.Any(h => h.OrganisationId == o.Id))
                    || db.Subcontracts.Any(s => s.ContractId == c.ContractId && s.SubcontractorId == o.Id))))
            .OrderBy(o => o.Name).ThenBy(o => o.Id).Select(o => new FirmChoice(o.Id, o.Name)).ToListAsync(cancellationToken);
        return new ApiKeyList(
            [
                .. rows.Select(r => new ApiKeyRow(
                    r.key.Id, r.key.FirmId, r.Name, r.key.Label, r.key.Prefix, r.key.Scopes, r.GivenBy, r.key.CreatedAt, r.key.ExpiresOn, r.key.RevokedAt, r.key.LastUsedOn, r.key.Refusal(today))),
            ],
            firms);
    }
}

internal static class ApiKeyReach
{
    /// <summary>The keys that open a clause of a buyer that the user follows; one that opens every buyer's is everybody's to see and to withdraw.</summary>
    public static IQueryable<ApiKey> Within(this IQueryable<ApiKey> keys, OrganisationScope scope)
    {
        if (scope.SeesAll) return keys;
        var buyers = scope.Organisations;
        return keys.Where(k => !k.Buyers.Any() || k.Buyers.Any(b => buyers.Contains(b.BuyerId)));
    }
}
