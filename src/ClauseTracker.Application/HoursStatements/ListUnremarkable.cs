using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>
/// The statements to check in which nothing is remarkable (<see cref="StatementRemarks"/>), to be validated together: the most overdue first, out of
/// the first <see cref="MostLookedAt"/> that wait.
/// </summary>
/// <param name="Filter">What they are narrowed to.</param>
[Requires(Permission.ValidateStatements)]
public sealed record ListUnremarkable(StatementFilter Filter) : IQuery<UnremarkableList>
{
    /// <summary>Statements looked at in one go; the next ones come once these are dealt with.</summary>
    public const int MostLookedAt = 200;
}

/// <summary>What may be validated together.</summary>
/// <param name="LookedAt">Statements looked at.</param>
/// <param name="Remarkable">Of them, those left for a look, by remark; one may have several.</param>
public sealed record UnremarkableList(IReadOnlyList<UnremarkableRow> Rows, int LookedAt, IReadOnlyDictionary<StatementRemark, int> Remarkable);

/// <summary>A statement in which nothing is remarkable.</summary>
/// <param name="Version">As it is shown: if it changes meanwhile, it is left out.</param>
public sealed record UnremarkableRow(StatementId Id, long Version, string ContractNumber, string Employer, YearMonth Month, int People, Hours Hours);

internal sealed class ListUnremarkableHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListUnremarkable, UnremarkableList>
{
    public async Task<Result<UnremarkableList>> Handle(ListUnremarkable request, CancellationToken cancellationToken)
    {
        var waiting = await (from statement in db.Statements.AsNoTracking().Matching(db, request.Filter, user)
                             join clause in db.Clauses on statement.ClauseId equals clause.Id
                             join contract in db.Contracts on clause.ContractId equals contract.Id
                             join employer in db.Organisations on statement.EmployerId equals employer.Id
                             where statement.Status == StatementStatus.Submitted
                                 && !db.MonthClosings.Any(c => c.OrganisationId == statement.OrganisationId && c.Month == statement.Month && c.ReopenedAt == null)
                             orderby statement.DueOn, statement.Id
                             select new { statement.Id, contract.Number, employer.Name }).Take(ListUnremarkable.MostLookedAt).ToListAsync(cancellationToken);
        var ids = waiting.Select(w => w.Id).ToList();
        var statements = await db.Statements.AsNoTracking().Include(s => s.Lines).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var remarks = await db.RemarksAsync([.. statements.Values], clock.Today(), cancellationToken);
        var rows = waiting.Where(w => remarks[w.Id].Count == 0).Select(w => (Told: w, Statement: statements[w.Id])).Select(r => new UnremarkableRow(
            r.Statement.Id, r.Statement.Version, r.Told.Number, r.Told.Name, r.Statement.Month, r.Statement.Lines.Count, r.Statement.Total));
        return new UnremarkableList([.. rows], waiting.Count, remarks.Values.SelectMany(r => r).GroupBy(r => r).ToDictionary(g => g.Key, g => g.Count()));
    }
}
