using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Months;

/// <summary>A statement that a month lacks.</summary>
internal sealed record Gap(OrganisationId Buyer, ClauseId Clause, OrganisationId Employer, GapKind Kind, int People);

/// <summary>What a month calls for and what it lacks, for the buyers that the user sees.</summary>
/// <param name="Expected">Statements called for, by buyer.</param>
/// <param name="Gaps">Those that are not validated; a correction that is not checked is one too.</param>
internal sealed record MonthState(IReadOnlyDictionary<OrganisationId, int> Expected, IReadOnlyList<Gap> Gaps);

/// <summary>Reads what a month lacks: three queries, whatever the number of clauses.</summary>
internal static class MonthGaps
{
    public static async Task<MonthState> MonthStateAsync(this IClauseTrackerDb db, YearMonth month, CancellationToken cancellation)
    {
        var unopened = await db.UnopenedIn(month).GroupBy(p => new { p.OrganisationId, p.ClauseId, p.EmployerId })
            .Select(g => new { g.Key.OrganisationId, g.Key.ClauseId, g.Key.EmployerId, People = g.Count() }).ToListAsync(cancellation);
        var waiting = await db.Statements.Where(s => s.Month == month && s.Status != StatementStatus.Validated)
            .Select(s => new { s.OrganisationId, s.ClauseId, s.EmployerId, s.Status, People = s.Lines.Count }).ToListAsync(cancellation);
        var opened = await db.Statements.Where(s => s.Month == month && s.CorrectsId == null).GroupBy(s => s.OrganisationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        foreach (var buyer in unopened.GroupBy(u => u.OrganisationId)) opened[buyer.Key] = opened.GetValueOrDefault(buyer.Key) + buyer.Count();
        return new MonthState(opened, [
            .. unopened.Select(u => new Gap(u.OrganisationId, u.ClauseId, u.EmployerId, GapKind.NoStatement, u.People)),
            .. waiting.Select(s => new Gap(s.OrganisationId, s.ClauseId, s.EmployerId, KindOf(s.Status), s.People)),
        ]);
    }

    private static GapKind KindOf(StatementStatus status) => status switch
    {
        StatementStatus.Draft => GapKind.Draft,
        StatementStatus.Submitted => GapKind.ToCheck,
        StatementStatus.Returned => GapKind.Returned,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
