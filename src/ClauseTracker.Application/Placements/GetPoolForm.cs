using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>The placements of one person with one employer, from which those that share a work contract are chosen.</summary>
/// <param name="Placement">One of them.</param>
[Requires(Permission.EditPlacements)]
public sealed record GetPoolForm(PlacementId Placement) : IQuery<PoolForm>;

/// <summary>What may be pooled.</summary>
/// <param name="StartsOn">First day of all of them, to propose.</param>
/// <param name="EndsOn">Last day of all of them, to propose; null when one goes on.</param>
public sealed record PoolForm(string PersonReference, string Employer, DateOnly StartsOn, DateOnly? EndsOn, IReadOnlyList<PoolChoice> Placements);

/// <summary>A placement to pool.</summary>
/// <param name="IsPooled">True when it takes part in a pool already.</param>
public sealed record PoolChoice(PlacementId Id, string ContractNumber, string Subject, DateOnly StartsOn, DateOnly? EndsOn, bool IsPooled);

internal sealed class GetPoolFormHandler(IClauseTrackerDb db) : IQueryHandler<GetPoolForm, PoolForm>
{
    public async Task<Result<PoolForm>> Handle(GetPoolForm request, CancellationToken cancellationToken)
    {
        var head = await (from placement in db.Placements
                          join employer in db.Organisations on placement.EmployerId equals employer.Id
                          where placement.Id == request.Placement
                          select new { placement.BeneficiaryId, placement.BeneficiaryReference, placement.EmployerId, employer.Name }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var choices = await (from placement in db.Placements
                             join clause in db.Clauses on placement.ClauseId equals clause.Id
                             join contract in db.Contracts on clause.ContractId equals contract.Id
                             where placement.BeneficiaryId == head.BeneficiaryId && placement.EmployerId == head.EmployerId
                             orderby placement.StartsOn, contract.Number
                             select new PoolChoice(placement.Id, contract.Number, contract.Facts.Subject, placement.StartsOn, placement.EndsOn, false)).ToListAsync(cancellationToken);
        var pooled = await db.HoursPools.Where(p => p.BeneficiaryId == head.BeneficiaryId && p.EmployerId == head.EmployerId)
            .SelectMany(p => p.Members).Select(m => m.PlacementId).ToListAsync(cancellationToken);
        DateOnly? last = choices.Exists(c => c.EndsOn is null) ? null : choices.Max(c => c.EndsOn);
        return new PoolForm(head.BeneficiaryReference, head.Name, choices.Min(c => c.StartsOn), last, [.. choices.Select(c => c with { IsPooled = pooled.Contains(c.Id) })]);
    }
}
