using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.ResponsibleProcurement;

/// <summary>Hands the annual figures over as a file for a spreadsheet, each with its definition.</summary>
[Requires(Permission.ReadAggregates)]
public sealed record ExportResponsibleProcurement(int Year, OrganisationId? Buyer = null) : IQuery<ExportedFile>;

internal sealed class ExportResponsibleProcurementHandler(IClauseTrackerDb db) : IQueryHandler<ExportResponsibleProcurement, ExportedFile>
{
    private static readonly IReadOnlyList<string> Headings =
        ["Section", "Indicator", "Number", "ShareInNumber", "Amount", "ShareInValue", "WithoutAmount", "Hours", "Definition"];

    public async Task<Result<ExportedFile>> Handle(ExportResponsibleProcurement request, CancellationToken cancellationToken)
    {
        if (await db.ProcurementYearAsync(request.Year, request.Buyer, cancellationToken) is not { } year) return new SharedErrors.NotFound();
        var rows = ProcurementTable.Of(year.Figures).SelectMany(s => s.Rows.Select(r => Cells(s, r)));
        var name = $"spaser-{request.Year.ToString(CultureInfo.InvariantCulture)}.csv";
        return new ExportedFile(name, CsvFile.Write(Headings.Select(h => Sentences.Of($"Spaser.Heading.{h}")), rows));
    }

    private static IReadOnlyList<object?> Cells(ProcurementSection section, ProcurementRow row) =>
    [
        section.Title, row.Name, row.Tally?.Contracts, row.ShareInNumber, row.Tally?.Amount, row.ShareInValue, row.Tally?.WithoutAmount, row.Hours, row.Definition,
    ];
}
