using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>The grid in which the hours of a month are typed: one line for each placement of the employer that touches the month.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GetMonthGrid(ClauseId Clause, OrganisationId Employer, YearMonth Month) : IQuery<MonthGrid>;

/// <summary>A month to type, with what it says already.</summary>
/// <param name="IsCorrection">True when the month was validated: what is typed becomes a correction.</param>
public sealed record MonthGrid(string ContractNumber, string Employer, StatementStatus? Status, bool IsCorrection, string? ReturnReason, IReadOnlyList<GridLine> Lines);

/// <summary>One placement of the grid.</summary>
public sealed record GridLine(PlacementId Placement, string PersonReference, string JobTitle, DateOnly StartsOn, DateOnly? EndsOn, Hours? Hours);

internal sealed class GetMonthGridHandler(IClauseTrackerDb db) : IQueryHandler<GetMonthGrid, MonthGrid>
{
    public async Task<Result<MonthGrid>> Handle(GetMonthGrid request, CancellationToken cancellationToken)
    {
        var (first, last) = (request.Month.FirstDay, request.Month.LastDay);
        var head = await (from clause in db.Clauses
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          from employer in db.Organisations
                          where clause.Id == request.Clause && employer.Id == request.Employer
                          select new { contract.Number, employer.Name }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var placements = await db.Placements.AsNoTracking()
            .Where(p => p.ClauseId == request.Clause && p.EmployerId == request.Employer && p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first))
            .OrderBy(p => p.BeneficiaryReference).ToListAsync(cancellationToken);
        var statements = await db.Statements.AsNoTracking().Include(s => s.Lines)
            .Where(s => s.ClauseId == request.Clause && s.EmployerId == request.Employer && s.Month == request.Month).ToListAsync(cancellationToken);
        var latest = StatementWriting.Latest(statements);
        var hours = latest?.Lines.Where(l => !l.AwaitsHours).ToDictionary(l => l.PlacementId, l => l.Hours) ?? [];
        var lines = placements.Select(p => new GridLine(p.Id, p.BeneficiaryReference, p.JobTitle, p.StartsOn, p.EndsOn, hours.TryGetValue(p.Id, out var h) ? h : null)).ToList();
        return new MonthGrid(head.Number, head.Name, latest?.Status, latest is { Status: StatementStatus.Validated } or { CorrectsId: not null }, latest?.ReturnReason, lines);
    }
}
