using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>All that the page of a clause shows, people by reference alone.</summary>
[Requires(Permission.ReadClauses)]
public sealed record GetClauseSheet(ClauseId Clause) : IQuery<ClauseSheet>;

/// <summary>A clause, what it owes, who works on it and what became of each declared line.</summary>
/// <param name="IsBeingReconciled">True while a change waits for its effect on the figures.</param>
public sealed record ClauseSheet(
    ClauseId Id, long Version, ContractId ContractId, string ContractNumber, string Subject, string Buyer, string? Holder, Money? ContractAmount, ClauseKind Kind, RealisationModes Modes,
    IReadOnlyList<CriterionCode> Publics, DateOnly StartsOn, DateOnly EndsOn, UserId? FacilitatorId, string? Facilitator, CountingRuleSet Rules,
    IReadOnlyList<CommitmentLine> Commitments, ClauseStanding? Standing, bool IsBeingReconciled,
    IReadOnlyList<SheetPlacement> Placements, IReadOnlyList<SheetStatement> Statements, IReadOnlyList<SheetLine> Lines)
{
    /// <summary>The part of the contract that it is written on.</summary>
    public ContractPart Part { get; init; }

    /// <summary>What the lot buys, or null for the whole contract.</summary>
    public string? LotTitle { get; init; }

    /// <summary>How what is owed follows the contract.</summary>
    public Obligation Obligation { get; init; } = new();

    /// <summary>What the criteria are called.</summary>
    public CriterionNames CriterionNames { get; init; } = new(EligibilityCategories.National);

    /// <summary>The rest of what its author wrote.</summary>
    public ClauseTerms Terms { get; init; } = default!;
}

/// <summary>A placement on the clause.</summary>
public sealed record SheetPlacement(
    PlacementId Id, string PersonReference, OrganisationId EmployerId, string Employer, RealisationModes Mode, WorkContractType ContractType, string JobTitle, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>A statement of the clause, with its hours.</summary>
public sealed record SheetStatement(
    StatementId Id, OrganisationId EmployerId, string Employer, YearMonth Month, StatementStatus Status, bool IsCorrection, Hours Hours, int Lines, string? ReturnReason);

/// <summary>A declared line with its reason.</summary>
public sealed record SheetLine(YearMonth Month, string PersonReference, string Employer, Hours Hours, ReasonCode Reason);

internal sealed class GetClauseSheetHandler(IClauseTrackerDb db) : IQueryHandler<GetClauseSheet, ClauseSheet>
{
    public async Task<Result<ClauseSheet>> Handle(GetClauseSheet request, CancellationToken cancellationToken)
    {
        var head = await (from clause in db.Clauses.AsNoTracking().Include(c => c.Commitments.OrderBy(l => l.Number))
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join buyer in db.Organisations on contract.OrganisationId equals buyer.Id
                          join rules in db.CountingRuleSets on clause.CountingRuleSetId equals rules.Id
                          where clause.Id == request.Clause
                          select new
                          {
                              clause, Lots = contract.Lots.ToList(), contract.Number, contract.Facts.Subject, contract.Facts.Amount, Buyer = buyer.Name, rules,
                              Commitments = clause.Commitments.OrderBy(l => l.Number).ToList(),
                              Holder = db.Organisations.Where(o => contract.Holders.Any(h => h.Number == 1 && h.OrganisationId == o.Id)).Select(o => o.Name).FirstOrDefault(),
                              Facilitator = db.People.Where(u => u.Id == clause.FacilitatorId).Select(u => u.DisplayName).FirstOrDefault(),
                              IsBeingReconciled = db.Outbox.Any(m => m.ClauseId == clause.Id),
                          }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var standing = await db.Standings.AsNoTracking().SingleOrDefaultAsync(s => s.ClauseId == request.Clause, cancellationToken);
        return new ClauseSheet(
            head.clause.Id, head.clause.Version, head.clause.ContractId, head.Number, head.Subject, head.Buyer, head.Holder, head.Amount, head.clause.Kind, head.clause.Modes,
            head.clause.Publics, head.clause.StartsOn, head.clause.EndsOn, head.clause.FacilitatorId, head.Facilitator, head.rules, head.Commitments, standing, head.IsBeingReconciled,
            await PlacementsAsync(request.Clause, cancellationToken), await StatementsAsync(request.Clause, cancellationToken), await LinesAsync(request.Clause, cancellationToken))
        {
            Part = head.clause.Part, LotTitle = head.Lots.Find(l => l.Number == head.clause.Part.LotNumber)?.Title, Obligation = head.clause.Obligation, Terms = head.clause.Terms,
            CriterionNames = await db.CriterionNamesAsync(cancellationToken),
        };
    }

    private Task<List<SheetPlacement>> PlacementsAsync(ClauseId clause, CancellationToken cancellation) =>
        (from placement in db.Placements.AsNoTracking()
         join employer in db.Organisations on placement.EmployerId equals employer.Id
         where placement.ClauseId == clause
         orderby placement.StartsOn descending, placement.Id
         select new SheetPlacement(
             placement.Id, placement.BeneficiaryReference, employer.Id, employer.Name, placement.Mode, placement.ContractType, placement.JobTitle, placement.StartsOn, placement.EndsOn))
        .ToListAsync(cancellation);

    private async Task<List<SheetStatement>> StatementsAsync(ClauseId clause, CancellationToken cancellation)
    {
        var statements = await (from statement in db.Statements.AsNoTracking().Include(s => s.Lines)
                                join employer in db.Organisations on statement.EmployerId equals employer.Id
                                where statement.ClauseId == clause
                                orderby statement.Month descending, statement.Id descending
                                select new { statement, employer.Name, Lines = statement.Lines.ToList() }).ToListAsync(cancellation);
        return [.. statements.Select(s => new SheetStatement(
            s.statement.Id, s.statement.EmployerId, s.Name, s.statement.Month, s.statement.Status, s.statement.CorrectsId is not null,
            s.Lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours), s.Lines.Count, s.statement.ReturnReason))];
    }

    private Task<List<SheetLine>> LinesAsync(ClauseId clause, CancellationToken cancellation) =>
        (from line in db.ReconciledLines.AsNoTracking()
         join placement in db.Placements on line.PlacementId equals placement.Id
         join employer in db.Organisations on placement.EmployerId equals employer.Id
         where line.ClauseId == clause
         orderby line.Month descending, placement.BeneficiaryReference
         select new SheetLine(line.Month, placement.BeneficiaryReference, employer.Name, line.Hours, line.Reason))
        .ToListAsync(cancellation);
}
