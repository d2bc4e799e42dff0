using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>The grid in which the hours of a month are typed: one line for each placement that touches the month, by employer.</summary>
/// <param name="Employer">One employer, or null for all those of the clause.</param>
[Requires(Permission.EnterStatements)]
public sealed record GetMonthGrid(ClauseId Clause, OrganisationId? Employer, YearMonth Month) : IQuery<MonthGrid>;

/// <summary>A month to type, with what it says already.</summary>
/// <param name="IsClosed">True when nothing of the month moves.</param>
/// <param name="Employers">By name; one that was asked for is there even when it placed nobody.</param>
public sealed record MonthGrid(string ContractNumber, YearMonth Month, bool IsClosed, IReadOnlyList<GridEmployer> Employers)
{
    public IReadOnlyList<MonthWeek> Weeks { get; } = MonthWeek.Of(Month);
}

/// <summary>The part of the grid that one statement holds.</summary>
/// <param name="Status">Of the latest statement; null when there is none.</param>
/// <param name="Seen">Version of the latest statement, or <see cref="EnterHours.NothingSeen"/>: a form sends it back.</param>
/// <param name="IsCorrection">True when the month was validated: what is typed becomes a correction.</param>
public sealed record GridEmployer(OrganisationId Id, string Name, StatementStatus? Status, long Seen, bool IsCorrection, string? ReturnReason, IReadOnlyList<GridLine> Lines);

/// <summary>One placement of the grid.</summary>
/// <param name="Hours">Null when nothing was said.</param>
/// <param name="Weeks">How they spread over the weeks; null when typed as a whole.</param>
/// <param name="LastMonth">The hours of the month before, or null.</param>
public sealed record GridLine(PlacementId Placement, string PersonReference, string JobTitle, DateOnly StartsOn, DateOnly? EndsOn, Hours? Hours, WeekHours? Weeks, Hours? LastMonth);

internal sealed class GetMonthGridHandler(IClauseTrackerDb db) : IQueryHandler<GetMonthGrid, MonthGrid>
{
    public async Task<Result<MonthGrid>> Handle(GetMonthGrid request, CancellationToken cancellationToken)
    {
        var (first, last, before) = (request.Month.FirstDay, request.Month.LastDay, request.Month.AddMonths(-1));
        var head = await (from clause in db.Clauses
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          where clause.Id == request.Clause
                          select new { clause.OrganisationId, contract.Number }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var placements = await db.Placements.AsNoTracking()
            .Where(p => p.ClauseId == request.Clause && (request.Employer == null || p.EmployerId == request.Employer) && p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first))
            .OrderBy(p => p.BeneficiaryReference).ThenBy(p => p.StartsOn).ToListAsync(cancellationToken);
        var statements = await db.Statements.AsNoTracking().Include(s => s.Lines)
            .Where(s => s.ClauseId == request.Clause && (request.Employer == null || s.EmployerId == request.Employer) && (s.Month == request.Month || s.Month == before)).ToListAsync(cancellationToken);
        var ids = placements.Select(p => p.EmployerId).Concat(statements.Where(s => s.Month == request.Month).Select(s => s.EmployerId))
            .Concat(request.Employer is { } asked ? [asked] : Array.Empty<OrganisationId>()).Distinct().ToList();
        var names = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Name).ThenBy(o => o.Id).Select(o => new { o.Id, o.Name }).ToListAsync(cancellationToken);
        if (request.Employer is { } wanted && !names.Exists(n => n.Id == wanted)) return new SharedErrors.NotFound();
        var closed = await db.ClosedMonthsAsync([request.Month], cancellationToken);
        var employers = names.Select(n => EmployerOf(n.Id, n.Name, request.Month, placements, statements)).ToList();
        return new MonthGrid(head.Number, request.Month, closed.Holds(head.OrganisationId, request.Month), employers);
    }

    private static GridEmployer EmployerOf(OrganisationId id, string name, YearMonth month, IReadOnlyList<Placement> placements, IReadOnlyList<HoursStatement> statements)
    {
        HoursStatement? LatestOf(YearMonth one) => StatementWriting.Latest([.. statements.Where(s => s.EmployerId == id && s.Month == one)]);
        var (latest, before) = (LatestOf(month), LatestOf(month.AddMonths(-1)));
        var lines = placements.Where(p => p.EmployerId == id).Select(p => new GridLine(
            p.Id, p.BeneficiaryReference, p.JobTitle, p.StartsOn, p.EndsOn, latest?.LineOf(p.Id)?.Hours, latest?.LineOf(p.Id)?.Weeks, before?.LineOf(p.Id)?.Hours)).ToList();
        return new GridEmployer(id, name, latest?.Status, latest?.Version ?? EnterHours.NothingSeen, latest is { Status: StatementStatus.Validated } or { CorrectsId: not null }, latest?.ReturnReason, lines);
    }
}
