using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.ResponsibleProcurement;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.ResponsibleProcurement;

/// <summary>The annual figures of the responsible-procurement scheme (SPASER). Aggregates of contracts alone, nothing about people.</summary>
/// <param name="Year">The year of notification.</param>
/// <param name="Buyer">One buyer, or null for all those that the user may see.</param>
[Requires(Permission.ReadAggregates)]
public sealed record GetResponsibleProcurementFigures(int Year, OrganisationId? Buyer = null) : IQuery<ProcurementYear>;

/// <summary>A year of a buyer.</summary>
/// <param name="Year">The year.</param>
/// <param name="Buyer">The buyer's name, or null for all.</param>
/// <param name="Figures">The figures.</param>
public sealed record ProcurementYear(int Year, string? Buyer, ResponsibleProcurementFigures Figures);

internal sealed class GetResponsibleProcurementFiguresHandler(IClauseTrackerDb db) : IQueryHandler<GetResponsibleProcurementFigures, ProcurementYear>
{
    public async Task<Result<ProcurementYear>> Handle(GetResponsibleProcurementFigures request, CancellationToken cancellationToken) =>
        await db.ProcurementYearAsync(request.Year, request.Buyer, cancellationToken) is { } year ? year : new SharedErrors.NotFound();
}
