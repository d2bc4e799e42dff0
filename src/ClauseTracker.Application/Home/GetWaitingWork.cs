using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Home;

/// <summary>What waits for an officer or a facilitator: the first thing they see.</summary>
[Requires(Permission.ReadClauses)]
public sealed record GetWaitingWork : IQuery<WaitingWork>;

/// <summary>Counts of what waits, each a list one click away.</summary>
/// <param name="ContractsWithoutClause">Contracts with a published social clause and none declared here.</param>
/// <param name="LapsingEligibilities">Placements running today whose person's criteria all end soon or have ended.</param>
/// <param name="PlacementsWithoutStatement">Employers and clauses with somebody placed last month and no statement for it.</param>
public sealed record WaitingWork(
    int LateClauses, int Shortfalls, int ContractsWithoutClause, int StatementsToCheck, int StatementsReturned, int LapsingEligibilities, int PlacementsWithoutStatement, YearMonth LastMonth)
{
    /// <summary>People who left and whose situation must be asked, at the end or after 3, 6 or 12 months.</summary>
    public int ExitsToAsk { get; init; }

    /// <summary>People at hand of whom nothing was verified yet.</summary>
    public int WithoutCriterion { get; init; }
}

internal sealed class GetWaitingWorkHandler(IClauseTrackerDb db, EligibilityWarning warning, TimeProvider clock) : IQueryHandler<GetWaitingWork, WaitingWork>
{
    public async Task<Result<WaitingWork>> Handle(GetWaitingWork request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var soon = today.AddDays(warning.DaysAhead);
        var month = YearMonth.Of(today).AddMonths(-1);
        var late = await db.Standings.CountAsync(s => s.Status == StandingStatus.Late, cancellationToken);
        var shortfalls = await db.Standings.CountAsync(s => s.Status == StandingStatus.Shortfall, cancellationToken);
        var without = await db.Contracts.CountAsync(
            c => (c.Facts.SocialConsiderations & SocialConsiderations.ExecutionCondition) != 0 && !db.Clauses.Any(x => x.ContractId == c.Id), cancellationToken);
        var toCheck = await db.Statements.CountAsync(s => s.Status == StatementStatus.Submitted, cancellationToken);
        var returned = await db.Statements.CountAsync(s => s.Status == StatementStatus.Returned, cancellationToken);
        var lapsing = await db.Placements.CountAsync(
            p => p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)
                && db.Beneficiaries.Any(b => b.Id == p.BeneficiaryId && b.Eligibilities.All(e => e.ValidUntil != null && e.ValidUntil < soon)), cancellationToken);
        var missing = await db.UndeclaredIn(month)
            .Select(p => new { p.ClauseId, p.EmployerId }).Distinct().CountAsync(cancellationToken);
        return new WaitingWork(late, shortfalls, without, toCheck, returned, lapsing, missing, month)
        {
            ExitsToAsk = await db.Beneficiaries.WhereDue(PersonDueKind.ExitToAsk, today, warning.DaysAhead).CountAsync(cancellationToken),
            WithoutCriterion = await db.Beneficiaries.WhereDue(PersonDueKind.NoCriterion, today, warning.DaysAhead).CountAsync(cancellationToken),
        };
    }
}
