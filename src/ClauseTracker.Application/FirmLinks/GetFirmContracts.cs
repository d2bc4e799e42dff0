using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>Where a firm stands on each of its contracts: what is owed, what is done.</summary>
[Requires(Permission.AnswerForFirm)]
[NeedsScope(ApiScopes.ReadStatements)]
public sealed record GetFirmContracts : IQuery<FirmContracts>;

/// <summary>The firm and its contracts, those that end last first.</summary>
public sealed record FirmContracts(string Firm, IReadOnlyList<FirmContract> Contracts);

/// <summary>A contract of the firm.</summary>
/// <param name="Standing">How the whole clause stands; null for a firm that does not answer for all of it, and before the first reconciliation.</param>
/// <param name="OwnCounted">The firm's own hours that count.</param>
/// <param name="OwnPending">The firm's own hours that await validation.</param>
/// <param name="ByEmployer">Hours declared by each employer, for a firm that answers for all; no person of another employer is told.</param>
/// <param name="Facilitator">Whom to ask, or null.</param>
public sealed record FirmContract(
    ClauseId Clause, string Number, string Subject, string Buyer, FirmRole Role, DateOnly StartsOn, DateOnly EndsOn, FirmStanding? Standing, Hours OwnCounted, Hours OwnPending,
    IReadOnlyList<EmployerHours> ByEmployer, FirmFacilitator? Facilitator);

/// <summary>How a clause stands, in what a firm needs to know.</summary>
public sealed record FirmStanding(Hours Owed, Hours Counted, Hours Pending, int ActionsOwed, int ActionsDone, StandingStatus Status);

/// <summary>The hours of one employer on the clause.</summary>
public sealed record EmployerHours(string Employer, Hours Counted, Hours Pending);

/// <summary>Who follows the clause, and where to write.</summary>
public sealed record FirmFacilitator(string Name, string Email)
{
    public override string ToString() => nameof(FirmFacilitator);
}

internal sealed class GetFirmContractsHandler(IClauseTrackerDb db, AnsweringFirm firm, TimeProvider clock) : IQueryHandler<GetFirmContracts, FirmContracts>
{
    public async Task<Result<FirmContracts>> Handle(GetFirmContracts request, CancellationToken cancellationToken)
    {
        var (id, clauses, since) = (firm.Id, firm.ClauseIds, clock.Today().AddYears(-1));
        var name = await db.Organisations.Where(o => o.Id == id).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        var rows = await (from clause in db.Clauses.AsNoTracking()
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join buyer in db.Organisations on clause.OrganisationId equals buyer.Id
                          where clauses.Contains(clause.Id) && clause.EndsOn >= since
                          orderby clause.EndsOn descending, contract.Number, clause.Id
                          select new
                          {
                              clause.Id, contract.Number, contract.Facts.Subject, Buyer = buyer.Name, clause.StartsOn, clause.EndsOn,
                              Standing = db.Standings.SingleOrDefault(s => s.ClauseId == clause.Id),
                              Facilitator = db.People.Where(u => u.Id == clause.FacilitatorId).Select(u => new FirmFacilitator(u.DisplayName, u.Email)).FirstOrDefault(),
                          }).ToListAsync(cancellationToken);
        var hours = await HoursAsync(clauses, cancellationToken);
        if (name is null) return new SharedErrors.NotFound();
        return new FirmContracts(name, [.. rows.Select(row =>
        {
            var role = firm.RoleOn(row.Id)!.Value;
            var ofClause = hours.Where(h => h.Clause == row.Id).ToList();
            return new FirmContract(
                row.Id, row.Number, row.Subject, row.Buyer, role, row.StartsOn, row.EndsOn, role.SeesTheWhole() ? StandingOf(row.Standing) : null,
                Sum(ofClause, h => h.EmployerId == id && h.Reason == ReasonCode.Counted), Sum(ofClause, h => h.EmployerId == id && h.Reason == ReasonCode.NotValidated),
                role.SeesTheWhole() ? EmployersOf(ofClause) : [], row.Facilitator);
        })]);
    }

    private static FirmStanding? StandingOf(ClauseStanding? standing) => standing is null ? null
        : new FirmStanding(standing.Owed, standing.Counted, standing.Pending, standing.ActionsOwed, standing.ActionsDone, standing.Status);

    private static IReadOnlyList<EmployerHours> EmployersOf(List<HoursOfEmployer> hours) =>
        [.. hours.GroupBy(h => (h.EmployerId, h.Employer)).OrderBy(g => g.Key.Employer, StringComparer.CurrentCulture).Select(g => new EmployerHours(
            g.Key.Employer, Sum(g, h => h.Reason == ReasonCode.Counted), Sum(g, h => h.Reason == ReasonCode.NotValidated)))];

    private static Hours Sum(IEnumerable<HoursOfEmployer> hours, Func<HoursOfEmployer, bool> which) => new(hours.Where(which).Sum(h => h.Hundredths));

    /// <summary>Sums by employer, and never a line of anybody.</summary>
    private Task<List<HoursOfEmployer>> HoursAsync(IReadOnlyList<ClauseId> clauses, CancellationToken cancellation) =>
        (from line in db.ReconciledLines
         join placement in db.Placements on line.PlacementId equals placement.Id
         join employer in db.Organisations on placement.EmployerId equals employer.Id
         where clauses.Contains(line.ClauseId) && (line.Reason == ReasonCode.Counted || line.Reason == ReasonCode.NotValidated)
         group (long)(object)line.Hours by new { line.ClauseId, employer.Id, employer.Name, line.Reason } into sums
         select new HoursOfEmployer(sums.Key.ClauseId, sums.Key.Id, sums.Key.Name, sums.Key.Reason, sums.Sum())).ToListAsync(cancellation);

    private sealed record HoursOfEmployer(ClauseId Clause, OrganisationId EmployerId, string Employer, ReasonCode Reason, long Hundredths);
}
