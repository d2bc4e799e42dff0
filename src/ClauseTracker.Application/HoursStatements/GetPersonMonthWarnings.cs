using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>
/// The people of a statement who have more hours in its month than a month holds, all contracts together, with the firms that declare them. For
/// facilitators alone: no firm may know where else a person works.
/// </summary>
[Requires(Permission.ValidateStatements)]
public sealed record GetPersonMonthWarnings(StatementId Statement) : IQuery<IReadOnlyList<PersonMonthWarning>>;

/// <summary>An impossible month, the person by reference.</summary>
/// <param name="Total">Hours of all contracts together.</param>
/// <param name="Firms">Who declares them, by name.</param>
public sealed record PersonMonthWarning(string PersonReference, Hours Total, IReadOnlyList<string> Firms);

internal sealed class GetPersonMonthWarningsHandler(IClauseTrackerDb db) : IQueryHandler<GetPersonMonthWarnings, IReadOnlyList<PersonMonthWarning>>
{
    public async Task<Result<IReadOnlyList<PersonMonthWarning>>> Handle(GetPersonMonthWarnings request, CancellationToken cancellationToken)
    {
        var statement = await db.Statements.AsNoTracking().Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == request.Statement, cancellationToken);
        if (statement is null) return new SharedErrors.NotFound();
        var placed = statement.Lines.Select(l => l.PlacementId).ToList();

        // Past the filters: the other firm may work for a buyer whom this facilitator does not follow.
        var people = db.Placements.IgnoreQueryFilters().Where(p => placed.Contains(p.Id)).Select(p => p.BeneficiaryId);
        var placements = await db.Placements.IgnoreQueryFilters().AsNoTracking().Where(p => people.Contains(p.BeneficiaryId)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var statements = await db.Statements.IgnoreQueryFilters().AsNoTracking().Include(s => s.Lines)
            .Where(s => s.Month == statement.Month && s.Status != StatementStatus.Draft
                && db.Placements.Any(p => people.Contains(p.BeneficiaryId) && p.ClauseId == s.ClauseId && p.EmployerId == s.EmployerId))
            .ToListAsync(cancellationToken);

        var declared = from chain in statements.GroupBy(s => (s.ClauseId, s.EmployerId))
                       from line in StatementWriting.Latest([.. chain])?.Lines ?? []
                       where placements.ContainsKey(line.PlacementId)
                       let placement = placements[line.PlacementId]
                       select new DeclaredHours(placement.BeneficiaryId, placement.BeneficiaryReference, placement.EmployerId, line.Hours);
        var impossible = PersonMonths.Impossible(declared);
        var ids = impossible.SelectMany(m => m.Employers).Distinct().ToList();
        var names = ids.Count == 0 ? [] : await db.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return Result<IReadOnlyList<PersonMonthWarning>>.Success([.. impossible.Select(m => new PersonMonthWarning(m.PersonReference, m.Total, [.. m.Employers.Select(e => names[e]).Order(StringComparer.CurrentCulture)]))]);
    }
}
