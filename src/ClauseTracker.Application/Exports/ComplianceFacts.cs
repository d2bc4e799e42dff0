using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Exports;

/// <summary>All that a compliance workbook speaks of, read in a fixed number of queries.</summary>
internal sealed class ComplianceFacts
{
    public required ComplianceScope Scope { get; init; }

    public DateRange? Period { get; init; }

    public required IReadOnlyList<ClauseFacts> Clauses { get; init; }

    public required IReadOnlyDictionary<ClauseId, ClauseStanding> Standings { get; init; }

    public required IReadOnlyList<ReconciledLine> Lines { get; init; }

    public required IReadOnlyDictionary<PlacementId, Placement> Placements { get; init; }

    public required IReadOnlyList<HoursStatement> Statements { get; init; }

    public required IReadOnlyDictionary<OrganisationId, string> Organisations { get; init; }

    public required IReadOnlyDictionary<BeneficiaryId, CriterionCode> MainCriteria { get; init; }

    /// <summary>What criteria are called.</summary>
    public required CriterionNames CriterionNames { get; init; }

    /// <summary>The facts, or null when there is no such contract or buyer for this user.</summary>
    public static async Task<ComplianceFacts?> LoadAsync(IClauseTrackerDb db, ComplianceTarget target, CancellationToken cancellation)
    {
        var scope = await ScopeAsync(db, target, cancellation);
        if (scope is null) return null;
        var year = target is ComplianceTarget.BuyerYear { Year: var wanted } ? new DateRange(new DateOnly(wanted, 1, 1), new DateOnly(wanted, 12, 31)) : (DateRange?)null;
        var clauses = await ClausesAsync(db, target, year, cancellation);
        var ids = clauses.Select(c => c.Clause.Id).ToList();
        var (first, last) = year is { } range ? (YearMonth.Of(range.Start), YearMonth.Of(range.End)) : (new YearMonth(1, 1), new YearMonth(9998, 12));
        var placements = await db.Placements.AsNoTracking().Where(p => ids.Contains(p.ClauseId)).ToListAsync(cancellation);
        var people = placements.Select(p => p.BeneficiaryId).Distinct().ToList();
        return new ComplianceFacts
        {
            Scope = scope,
            Period = year ?? clauses.Select(c => (DateRange?)c.Clause.Period).FirstOrDefault(),
            Clauses = clauses,
            Standings = await db.Standings.AsNoTracking().Where(s => ids.Contains(s.ClauseId)).ToDictionaryAsync(s => s.ClauseId, cancellation),
            Lines = await db.ReconciledLines.AsNoTracking().Where(l => ids.Contains(l.ClauseId) && l.Month >= first && l.Month <= last).OrderBy(l => l.Month).ToListAsync(cancellation),
            Placements = placements.ToDictionary(p => p.Id),
            Statements = await db.Statements.AsNoTracking().Include(s => s.Lines)
                .Where(s => ids.Contains(s.ClauseId) && s.Month >= first && s.Month <= last).OrderBy(s => s.Month).ToListAsync(cancellation),
            Organisations = await db.Organisations.ToDictionaryAsync(o => o.Id, o => o.Name, cancellation),
            MainCriteria = await db.Beneficiaries.IgnoreQueryFilters().Where(b => people.Contains(b.Id))
                .Select(b => new { b.Id, Main = b.Eligibilities.Where(e => e.Number == b.MainEligibility).Select(e => (CriterionCode?)e.Criterion).FirstOrDefault() })
                .Where(b => b.Main != null).ToDictionaryAsync(b => b.Id, b => b.Main!.Value, cancellation),
            CriterionNames = await db.CriterionNamesAsync(cancellation),
        };
    }

    private static async Task<ComplianceScope?> ScopeAsync(IClauseTrackerDb db, ComplianceTarget target, CancellationToken cancellation)
    {
        if (target is ComplianceTarget.OneContract one)
        {
            var contract = await db.Contracts.Where(c => c.Id == one.Contract).Select(c => new { c.Number, c.Facts.Subject }).SingleOrDefaultAsync(cancellation);
            return contract is null ? null : new ComplianceScope.OneContract(contract.Number, contract.Subject);
        }

        var (buyer, year) = (ComplianceTarget.BuyerYear)target;
        if (year is < 2000 or > 2100) return null;
        var name = await db.Organisations.Where(o => o.Id == buyer && db.Contracts.Any(c => c.OrganisationId == buyer)).Select(o => o.Name).SingleOrDefaultAsync(cancellation);
        return name is null ? null : new ComplianceScope.BuyerYear(name, year);
    }

    private static async Task<List<ClauseFacts>> ClausesAsync(IClauseTrackerDb db, ComplianceTarget target, DateRange? year, CancellationToken cancellation)
    {
        var clauses = db.Clauses.AsNoTracking();
        if (target is ComplianceTarget.OneContract one) clauses = clauses.Where(c => c.ContractId == one.Contract);
        if (target is ComplianceTarget.BuyerYear buyer) clauses = clauses.Where(c => c.OrganisationId == buyer.Buyer);
        if (year is { } range) clauses = clauses.Where(c => c.StartsOn <= range.End && c.EndsOn >= range.Start);
        var rows = await (from clause in clauses
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join rules in db.CountingRuleSets on clause.CountingRuleSetId equals rules.Id
                          orderby contract.Number
                          select new
                          {
                              clause, contract.Number, contract.Facts.Subject, rules,
                              Commitments = clause.Commitments.OrderBy(l => l.Number).ToList(),
                              Holder = contract.Holders.OrderBy(h => h.Number).Select(h => new { h.OrganisationId, h.Identifier }).FirstOrDefault(),
                          }).ToListAsync(cancellation);
        return [.. rows.Select(r => new ClauseFacts(r.clause, r.Number, r.Subject, r.rules, r.Commitments, r.Holder?.OrganisationId, r.Holder?.Identifier ?? string.Empty))];
    }
}

/// <summary>A clause with what stands beside it.</summary>
internal sealed record ClauseFacts(
    InsertionClause Clause, string ContractNumber, string Subject, CountingRuleSet Rules, IReadOnlyList<CommitmentLine> Commitments, OrganisationId? HolderId, string HolderIdentifier);
