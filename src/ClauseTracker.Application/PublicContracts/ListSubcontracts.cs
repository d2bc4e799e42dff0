using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>The subcontracts of a contract, in the order of their numbers.</summary>
[Requires(Permission.ReadContracts)]
public sealed record ListSubcontracts(ContractId Contract) : IQuery<IReadOnlyList<SubcontractRow>>;

/// <summary>A subcontract in a list.</summary>
/// <param name="Name">The subcontractor's, when it is a known organisation.</param>
/// <param name="Amount">As it holds now, modifications applied.</param>
/// <param name="DurationMonths">As it holds now, modifications applied.</param>
/// <param name="Modifications">How often it was modified.</param>
public sealed record SubcontractRow(
    SubcontractId Id, int Number, ContractSource Source, string IdentifierKind, string Identifier, string? Name, Money? Amount, int? DurationMonths,
    DateOnly? NotifiedOn, PriceVariation? PriceVariation, int Modifications);

internal sealed class ListSubcontractsHandler(IClauseTrackerDb db) : IQueryHandler<ListSubcontracts, IReadOnlyList<SubcontractRow>>
{
    public async Task<Result<IReadOnlyList<SubcontractRow>>> Handle(ListSubcontracts request, CancellationToken cancellationToken)
    {
        if (!await db.Contracts.AnyAsync(c => c.Id == request.Contract, cancellationToken)) return new SharedErrors.NotFound();
        var acts = await (from act in db.Subcontracts.AsNoTracking()
                          join organisation in db.Organisations on act.SubcontractorId equals organisation.Id into known
                          from subcontractor in known.DefaultIfEmpty()
                          where act.ContractId == request.Contract
                          orderby act.Number, act.Id
                          select new { act, subcontractor!.Name }).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<SubcontractRow>>.Success(
        [
            .. acts.Select(a => new SubcontractRow(
                a.act.Id, a.act.Number, a.act.Source, a.act.IdentifierKind, a.act.Identifier, a.Name, a.act.CurrentAmount, a.act.CurrentDurationMonths,
                a.act.NotifiedOn, a.act.PriceVariation, a.act.Changes.Count)),
        ]);
    }
}
