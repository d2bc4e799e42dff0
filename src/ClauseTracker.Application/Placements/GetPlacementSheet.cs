using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>All that the page of a placement shows, the person by reference alone.</summary>
[Requires(Permission.ReadStatements)]
public sealed record GetPlacementSheet(PlacementId Placement) : IQuery<PlacementSheet>;

/// <summary>A placement with what was declared for it.</summary>
public sealed record PlacementSheet(
    PlacementId Id, long Version, ClauseId Clause, string ContractNumber, string Subject, string PersonReference, OrganisationId EmployerId, string Employer, OrganisationKind EmployerKind,
    RealisationModes Mode, WorkContractType ContractType, PlacementWork Work, DateOnly StartsOn, DateOnly? EndsOn)
{
    public PlacementEndReason? EndReason { get; init; }

    public IReadOnlyList<PlacementSuspension> Suspensions { get; init; } = [];

    public IReadOnlyList<PlacementEndChange> EndChanges { get; init; } = [];

    /// <summary>The latest month first.</summary>
    public IReadOnlyList<PlacementMonth> Months { get; init; } = [];

    /// <summary>The pools in which it takes part, the one that began last first.</summary>
    public IReadOnlyList<PlacementPool> Pools { get; init; } = [];

    /// <summary>True when the person works for the same employer on other clauses too, so that the hours may be pooled.</summary>
    public bool MayBePooled { get; init; }
}

/// <summary>Hours declared for the placement in one statement.</summary>
/// <param name="Reason">What became of them, or null when another statement took the place of this one or it waits to be reconciled.</param>
public sealed record PlacementMonth(StatementId Statement, YearMonth Month, Hours Hours, StatementStatus Status, bool IsCorrection, ReasonCode? Reason);

/// <summary>A pool in which a placement takes part.</summary>
/// <param name="With">Numbers of the other contracts.</param>
public sealed record PlacementPool(HoursPoolId Id, DateOnly StartsOn, DateOnly? EndsOn, IReadOnlyList<string> With);

internal sealed class GetPlacementSheetHandler(IClauseTrackerDb db) : IQueryHandler<GetPlacementSheet, PlacementSheet>
{
    public async Task<Result<PlacementSheet>> Handle(GetPlacementSheet request, CancellationToken cancellationToken)
    {
        var head = await (from placement in db.Placements.AsNoTracking()
                          join clause in db.Clauses on placement.ClauseId equals clause.Id
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join employer in db.Organisations on placement.EmployerId equals employer.Id
                          where placement.Id == request.Placement
                          select new { placement, contract.Number, contract.Facts.Subject, employer.Name, employer.Kind }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var it = head.placement;
        return new PlacementSheet(
            it.Id, it.Version, it.ClauseId, head.Number, head.Subject, it.BeneficiaryReference, it.EmployerId, head.Name, head.Kind, it.Mode, it.ContractType, it.Work, it.StartsOn, it.EndsOn)
        {
            EndReason = it.EndReason, Suspensions = it.Suspensions, EndChanges = it.EndChanges,
            MayBePooled = await db.Placements.AnyAsync(p => p.BeneficiaryId == it.BeneficiaryId && p.EmployerId == it.EmployerId && p.ClauseId != it.ClauseId, cancellationToken),
            Months = await MonthsAsync(it.Id, cancellationToken), Pools = await PoolsAsync(it.Id, cancellationToken),
        };
    }

    private async Task<List<PlacementMonth>> MonthsAsync(PlacementId placement, CancellationToken cancellation)
    {
        var declared = await db.Statements.AsNoTracking().Include(s => s.Lines.Where(l => l.PlacementId == placement)).Where(s => s.Lines.Any(l => l.PlacementId == placement))
            .OrderByDescending(s => s.Month).ThenByDescending(s => s.Id).ToListAsync(cancellation);
        var reasons = await db.ReconciledLines.Where(l => l.PlacementId == placement).ToDictionaryAsync(l => l.StatementId, l => (ReasonCode?)l.Reason, cancellation);
        return [.. declared.Select(s => new PlacementMonth(
            s.Id, s.Month, s.Lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours), s.Status, s.CorrectsId is not null, reasons.GetValueOrDefault(s.Id)))];
    }

    private async Task<List<PlacementPool>> PoolsAsync(PlacementId placement, CancellationToken cancellation)
    {
        var pools = await db.HoursPools.AsNoTracking().Include(p => p.Members).Where(p => p.Members.Any(m => m.PlacementId == placement)).OrderByDescending(p => p.StartsOn).ToListAsync(cancellation);
        var others = pools.SelectMany(p => p.Members).Select(m => m.PlacementId).Where(id => id != placement).ToList();
        var numbers = await (from other in db.Placements
                             join clause in db.Clauses on other.ClauseId equals clause.Id
                             join contract in db.Contracts on clause.ContractId equals contract.Id
                             where others.Contains(other.Id)
                             select new { other.Id, contract.Number }).ToDictionaryAsync(o => o.Id, o => o.Number, cancellation);
        return [.. pools.Select(p => new PlacementPool(p.Id, p.StartsOn, p.EndsOn, [.. p.Members.Where(m => numbers.ContainsKey(m.PlacementId)).Select(m => numbers[m.PlacementId]).Order(StringComparer.Ordinal)]))];
    }
}
