using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Exports;

/// <summary>
/// Writes contracts as essential procurement data that keep to the schema to the letter. A contract that lacks a required value is left
/// out and told.
/// </summary>
/// <param name="Target">Written from where it stands, and left open.</param>
/// <param name="BuyerSiret">Of one buyer, or null.</param>
/// <param name="Year">Notified in that year, or null.</param>
/// <param name="PublishedOn">The day on which the file is published, taken for what was never published before; null leaves such contracts out.</param>
[Requires(Permission.ExportOpenData)]
public sealed record ExportEssentialProcurementData(Stream Target, string? BuyerSiret = null, int? Year = null, DateOnly? PublishedOn = null)
    : IQuery<EssentialProcurementExport>;

internal sealed class ExportEssentialProcurementDataValidator : AbstractValidator<ExportEssentialProcurementData>
{
    public ExportEssentialProcurementDataValidator() => RuleFor(e => e.Year).InclusiveBetween(OpenDataFilter.FirstYear, OpenDataFilter.LastYear);
}

internal sealed class ExportEssentialProcurementDataHandler(IClauseTrackerDb db, IEssentialProcurementWriter writer)
    : IQueryHandler<ExportEssentialProcurementData, EssentialProcurementExport>
{
    public async Task<Result<EssentialProcurementExport>> Handle(ExportEssentialProcurementData request, CancellationToken cancellationToken)
    {
        var filter = await OpenDataFilter.ReadAsync(db, request.BuyerSiret, request.Year, cancellationToken);
        if (!filter.TryGet(out var wanted)) return Result<EssentialProcurementExport>.Refuse(filter.Errors);
        return await writer.WriteAsync(request.Target, db.ContractsToPublishAsync(wanted, request.PublishedOn, cancellationToken), cancellationToken);
    }
}
