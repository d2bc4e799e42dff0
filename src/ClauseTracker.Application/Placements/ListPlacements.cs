using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>Where a placement is in time.</summary>
public enum PlacementState
{
    Running = 1,
    ToCome = 2,
    Ended = 3,
}

/// <summary>What one looks for.</summary>
public sealed record PlacementFilter
{
    /// <summary>Beginning of the person's reference, or a part of the employer's name or the contract's number.</summary>
    public string? Search { get; init; }

    public ClauseId? Clause { get; init; }

    public OrganisationId? Employer { get; init; }

    public PlacementState? State { get; init; }

    /// <summary>True for those whose last day is in the coming <see cref="SoonDays"/> days.</summary>
    public bool EndsSoon { get; init; }

    /// <summary>How many days are soon.</summary>
    public const int SoonDays = 31;
}

/// <summary>Placements, the one that began last first.</summary>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ReadStatements)]
public sealed record ListPlacements(PlacementFilter Filter, int Page = 1) : IQuery<PlacementList>;

/// <summary>One page of placements.</summary>
public sealed record PlacementList(IReadOnlyList<PlacementRow> Rows, int Total, int Page, int PageSize);

/// <summary>A placement in a list, the person by reference.</summary>
public sealed record PlacementRow(
    PlacementId Id, string PersonReference, ClauseId Clause, string ContractNumber, string Subject, string Employer, string JobTitle, RealisationModes Mode, WorkContractType ContractType,
    DateOnly StartsOn, DateOnly? EndsOn, Hours? WeeklyHours, bool IsSuspended);

internal sealed class ListPlacementsHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<ListPlacements, PlacementList>
{
    private const int PageSize = 50;

    public async Task<Result<PlacementList>> Handle(ListPlacements request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rows = from placement in Within(request.Filter, today)
                   join clause in db.Clauses on placement.ClauseId equals clause.Id
                   join contract in db.Contracts on clause.ContractId equals contract.Id
                   join employer in db.Organisations on placement.EmployerId equals employer.Id
                   select new { placement, contract.Number, contract.Facts.Subject, employer.Name };
        if (!string.IsNullOrWhiteSpace(request.Filter.Search))
        {
            var (start, part) = (request.Filter.Search.Trim().ToUpperInvariant(), Searching.Containing(request.Filter.Search));
            rows = rows.Where(r => r.placement.BeneficiaryReference.StartsWith(start) || EF.Functions.Like(r.Name, part, Searching.Escape) || EF.Functions.Like(r.Number, part, Searching.Escape));
        }

        var total = await rows.CountAsync(cancellationToken);
        var page = await rows.OrderByDescending(r => r.placement.StartsOn).ThenBy(r => r.placement.Id)
            .Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new PlacementList(
            [
                .. page.Select(r => new PlacementRow(
                    r.placement.Id, r.placement.BeneficiaryReference, r.placement.ClauseId, r.Number, r.Subject, r.Name, r.placement.JobTitle, r.placement.Mode, r.placement.ContractType,
                    r.placement.StartsOn, r.placement.EndsOn, r.placement.WeeklyHours, r.placement.Suspensions.Any(s => s.Days.Contains(today)))),
            ],
            total, Math.Max(1, request.Page), PageSize);
    }

    private IQueryable<Placement> Within(PlacementFilter filter, DateOnly today)
    {
        var placements = db.Placements.AsNoTracking();
        if (filter.Clause is { } clause) placements = placements.Where(p => p.ClauseId == clause);
        if (filter.Employer is { } employer) placements = placements.Where(p => p.EmployerId == employer);
        var soon = today.AddDays(PlacementFilter.SoonDays);
        if (filter.EndsSoon) placements = placements.Where(p => p.EndsOn >= today && p.EndsOn <= soon);
        return filter.State switch
        {
            PlacementState.Running => placements.Where(p => p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)),
            PlacementState.ToCome => placements.Where(p => p.StartsOn > today),
            PlacementState.Ended => placements.Where(p => p.EndsOn < today),
            _ => placements,
        };
    }
}
