using System.Runtime.CompilerServices;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Exports;

/// <summary>Writes what clauses commit to and what was achieved, contract by contract, without a word about people. Gives the number of clauses.</summary>
/// <param name="Target">Written from where it stands, and left open.</param>
/// <param name="BuyerSiret">Of one buyer, or null.</param>
/// <param name="Year">Of contracts notified in that year, or null.</param>
[Requires(Permission.ExportOpenData)]
public sealed record ExportExecution(Stream Target, string? BuyerSiret = null, int? Year = null) : IQuery<long>;

internal sealed class ExportExecutionValidator : AbstractValidator<ExportExecution>
{
    public ExportExecutionValidator() => RuleFor(e => e.Year).InclusiveBetween(OpenDataFilter.FirstYear, OpenDataFilter.LastYear);
}

internal sealed class ExportExecutionHandler(IClauseTrackerDb db, IExecutionFileWriter writer, TimeProvider clock) : IQueryHandler<ExportExecution, long>
{
    private const int Portion = 500;

    public async Task<Result<long>> Handle(ExportExecution request, CancellationToken cancellationToken)
    {
        var filter = await OpenDataFilter.ReadAsync(db, request.BuyerSiret, request.Year, cancellationToken);
        if (!filter.TryGet(out var wanted)) return Result<long>.Refuse(filter.Errors);
        return await writer.WriteAsync(request.Target, clock.GetUtcNow(), clock.Today(), ClausesAsync(wanted, cancellationToken), cancellationToken);
    }

    private async IAsyncEnumerable<ExecutionToPublish> ClausesAsync(OpenDataFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ids = await (from clause in db.Clauses
                         join contract in filter.Of(db.Contracts) on clause.ContractId equals contract.Id
                         orderby contract.Family, contract.Number, clause.Part, clause.Id
                         select clause.Id).ToListAsync(cancellation);
        foreach (var portion in ids.Chunk(Portion))
        {
            var wanted = portion.ToList();
            var rows = await (from clause in db.Clauses.AsNoTracking()
                              join contract in db.Contracts on clause.ContractId equals contract.Id
                              join buyer in db.Organisations on clause.OrganisationId equals buyer.Id
                              join standing in db.Standings on clause.Id equals standing.ClauseId into standings
                              from standing in standings.DefaultIfEmpty()
                              where wanted.Contains(clause.Id)
                              select new { clause.Id, buyer.Siret, contract.Number, contract.Family, clause.Kind, clause.Part, clause.Obligation, clause.StartsOn, clause.EndsOn, standing }).ToDictionaryAsync(r => r.Id, cancellation);
            foreach (var id in portion)
            {
                if (!rows.TryGetValue(id, out var row)) continue;
                var standing = row.standing is { } s ? new ExecutionStanding(s.Owed, s.Counted, s.Pending, s.ActionsOwed, s.ActionsDone, s.Status, s.AsOf) : null;
                yield return new ExecutionToPublish(
                    row.Siret?.Digits, row.Number, row.Family, row.Part.IsWhole ? null : row.Part.LotNumber, row.Kind, row.Obligation.Forms, new DateRange(row.StartsOn, row.EndsOn), standing);
            }
        }
    }
}
