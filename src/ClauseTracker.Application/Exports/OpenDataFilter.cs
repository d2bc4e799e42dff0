using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>Which contracts an open-data file is about.</summary>
/// <param name="Buyer">Of one buyer, or null for all that the user may see.</param>
/// <param name="Year">Notified in that year, or null for any.</param>
internal sealed record OpenDataFilter(OrganisationId? Buyer, int? Year)
{
    /// <summary>First year that can be asked for.</summary>
    public const int FirstYear = 1990;

    /// <summary>Last year that can be asked for.</summary>
    public const int LastYear = 2100;

    /// <summary>The contracts of the filter.</summary>
    public IQueryable<PublicContract> Of(IQueryable<PublicContract> contracts)
    {
        if (Buyer is { } buyer) contracts = contracts.Where(c => c.OrganisationId == buyer);
        if (Year is not { } year) return contracts;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return contracts.Where(c => c.Facts.NotifiedOn >= first && c.Facts.NotifiedOn <= last);
    }

    /// <summary>Reads what a person typed; refused for a SIRET that is none, and for a buyer that the instance does not know.</summary>
    [return: DoNotIgnore]
    public static async Task<Result<OpenDataFilter>> ReadAsync(IClauseTrackerDb db, string? buyerSiret, int? year, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(buyerSiret)) return new OpenDataFilter(null, year);
        var read = Siret.From(buyerSiret, "BuyerSiret");
        if (!read.TryGet(out var siret)) return Result<OpenDataFilter>.Refuse(read.Errors);
        var buyer = await db.Organisations.BySiretAsync(siret, cancellation);
        return buyer is null ? new AccessErrors.OrganisationUnknown(buyerSiret) : new OpenDataFilter(buyer.Id, year);
    }
}
