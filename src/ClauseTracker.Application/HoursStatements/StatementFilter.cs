using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>What a list of statements is narrowed to.</summary>
public sealed record StatementFilter
{
    public static readonly StatementFilter None = new();

    public YearMonth? Month { get; init; }

    public OrganisationId? Buyer { get; init; }

    /// <summary>True for the clauses that the user follows as their facilitator.</summary>
    public bool Mine { get; init; }

    /// <summary>A part of the employer's name, as typed.</summary>
    public string? Employer { get; init; }
}

/// <summary>Filters in words, for whatever has a clause and an employer.</summary>
internal static class StatementFiltering
{
    public static IQueryable<HoursStatement> Matching(this IQueryable<HoursStatement> statements, IClauseTrackerDb db, StatementFilter filter, ICurrentUser user)
    {
        if (filter.Month is { } month) statements = statements.Where(s => s.Month == month);
        if (filter.Buyer is { } buyer) statements = statements.Where(s => s.OrganisationId == buyer);
        if (filter.Mine) statements = statements.Where(s => db.Clauses.Any(c => c.Id == s.ClauseId && c.FacilitatorId == user.Id));
        if (string.IsNullOrWhiteSpace(filter.Employer)) return statements;
        var pattern = Searching.Containing(filter.Employer);
        return statements.Where(s => db.Organisations.Any(o => o.Id == s.EmployerId && EF.Functions.Like(o.Name, pattern, Searching.Escape)));
    }

    public static IQueryable<Domain.Placements.Placement> Matching(this IQueryable<Domain.Placements.Placement> placements, IClauseTrackerDb db, StatementFilter filter, ICurrentUser user)
    {
        if (filter.Buyer is { } buyer) placements = placements.Where(p => p.OrganisationId == buyer);
        if (filter.Mine) placements = placements.Where(p => db.Clauses.Any(c => c.Id == p.ClauseId && c.FacilitatorId == user.Id));
        if (string.IsNullOrWhiteSpace(filter.Employer)) return placements;
        var pattern = Searching.Containing(filter.Employer);
        return placements.Where(p => db.Organisations.Any(o => o.Id == p.EmployerId && EF.Functions.Like(o.Name, pattern, Searching.Escape)));
    }
}
