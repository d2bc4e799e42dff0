using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Writes every contract that a filter lets through, in the order of the list, without holding them in memory.</summary>
/// <param name="Filter">As the list has it.</param>
/// <param name="Format">Of the file.</param>
/// <param name="Target">Where to; left open.</param>
[Requires(Permission.ReadContracts)]
public sealed record ExportContracts(ContractFilter Filter, TableFormat Format, Stream Target) : IQuery<ExportedTable>;

/// <summary>What was written.</summary>
/// <param name="FileName">Says the list, the number of its rows and the day.</param>
public sealed record ExportedTable(string FileName, int Rows);

internal sealed class ExportContractsValidator : AbstractValidator<ExportContracts>
{
    public ExportContractsValidator() => RuleFor(l => l.Filter).SetValidator(new ContractFilterValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ExportContractsHandler(IClauseTrackerDb db, OrganisationScope scope, ITableWriter writer, TimeProvider clock) : IQueryHandler<ExportContracts, ExportedTable>
{
    private static readonly string[] Columns =
        ["Number", "Subject", "Family", "Buyer", "Commune", "Holder", "Holders", "NotifiedOn", "EndsOn", "Amount", "Social", "Clauses", "Status", "Owed", "Counted", "LacksClause"];

    private int _rows;

    public async Task<Result<ExportedTable>> Handle(ExportContracts request, CancellationToken cancellationToken)
    {
        var search = await ContractSearch.PlanAsync(db, scope, request.Filter, cancellationToken);
        var rows = search.Rows(0, null).AsAsyncEnumerable();
        await writer.WriteAsync(request.Target, request.Format, [.. Columns.Select(c => Sentences.Of("ContractColumn." + c))], Cells(rows, cancellationToken), cancellationToken);
        var count = _rows.ToString(CultureInfo.InvariantCulture);
        var name = Sentences.Of("ContractList.FileName", count, clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new ExportedTable(name + (request.Format == TableFormat.Csv ? ".csv" : ".xlsx"), _rows);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Cells(
        IAsyncEnumerable<ContractListing> rows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var listing in rows.WithCancellation(cancellation))
        {
            _rows++;
            var row = ContractRow.Of(listing);
            yield return
            [
                row.Number, row.Subject, Sentences.Of(row.Family), row.Buyer, row.Commune, row.Holder, row.HolderCount, row.NotifiedOn, row.EndsOn,
                row.Amount is { } amount ? amount : row.AmountAsReceived, SocialOf(row), row.ClauseCount, row.Status is { } status ? Sentences.Of(status) : null,
                row.Owed, row.Counted, row.LacksClause ? Sentences.Of("ContractColumn.Yes") : null,
            ];
        }
    }

    private static string SocialOf(ContractRow row) => string.Join(", ", Enum.GetValues<Domain.PublicContracts.SocialConsiderations>()
        .Where(c => c != Domain.PublicContracts.SocialConsiderations.None && row.Social.HasFlag(c)).Select(c => Sentences.Of(c)));
}
