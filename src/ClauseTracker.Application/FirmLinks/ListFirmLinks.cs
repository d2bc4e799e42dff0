using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>The links that a firm was given, the latest first, and whether they were used.</summary>
[Requires(Permission.InviteFirms)]
public sealed record ListFirmLinks(OrganisationId Firm) : IQuery<IReadOnlyList<FirmLinkRow>>;

/// <summary>A link that was given.</summary>
/// <param name="GivenBy">Name of who gave it; null for the application itself.</param>
/// <param name="IsOpen">True while it opens.</param>
public sealed record FirmLinkRow(
    FirmLinkId Id, FirmLinkPurpose Purpose, YearMonth? Month, string Recipient, string? GivenBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt, int Uses, bool IsOpen)
{
    public override string ToString() => nameof(FirmLinkRow);
}

internal sealed class ListFirmLinksHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : IQueryHandler<ListFirmLinks, IReadOnlyList<FirmLinkRow>>
{
    private const int Most = 50;

    public async Task<Result<IReadOnlyList<FirmLinkRow>>> Handle(ListFirmLinks request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var links = await (from link in db.FirmLinks.AsNoTracking().Within(scope)
                           where link.FirmId == request.Firm
                           orderby link.CreatedAt descending, link.Id
                           select new { link, GivenBy = db.People.Where(u => u.Id == link.GivenById).Select(u => u.DisplayName).FirstOrDefault() }).Take(Most).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<FirmLinkRow>>.Success([.. links.Select(l => new FirmLinkRow(
            l.link.Id, l.link.Purpose, l.link.Month, l.link.Recipient, l.GivenBy, l.link.CreatedAt, l.link.ExpiresAt, l.link.RevokedAt, l.link.LastUsedAt, l.link.Uses, l.link.IsOpenAt(now)))]);
    }
}

internal static class FirmLinkScope
{
    /// <summary>The links that open a clause of a buyer that the user follows; one that opens every buyer's is everybody's to see and to withdraw.</summary>
    public static IQueryable<FirmLink> Within(this IQueryable<FirmLink> links, OrganisationScope scope)
    {
        if (scope.SeesAll) return links;
        var buyers = scope.Organisations;
        return links.Where(l => !l.Buyers.Any() || l.Buyers.Any(b => buyers.Contains(b.BuyerId)));
    }
}
