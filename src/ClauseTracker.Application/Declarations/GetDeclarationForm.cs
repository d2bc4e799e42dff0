using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Calculator;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Declarations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Declarations;

/// <summary>All that the screens of a declaration need: what the contract says, what may be chosen, and the author's own draft.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Draft">A draft of the author's; null takes the last one on that contract, if any.</param>
/// <param name="Lot">The lot to begin with when there is no draft; 0 is the whole contract.</param>
[Requires(Permission.DeclareClauses)]
public sealed record GetDeclarationForm(ContractId Contract, ClauseDraftId? Draft = null, int Lot = 0) : IQuery<DeclarationForm>;

/// <summary>The choices of a declaration, and what it starts with.</summary>
/// <param name="Taken">Parts that have a clause, with it.</param>
/// <param name="Draft">The draft that is gone on with, or null.</param>
/// <param name="Input">What was typed, or what is proposed.</param>
public sealed record DeclarationForm(
    PublicContract Contract, string Buyer, IReadOnlyList<FoundClause> Taken, IReadOnlyList<FacilitatorChoice> Facilitators, IReadOnlyList<CountingRuleSet> RuleSets,
    ReferenceTable Table, ClauseDraft? Draft, ClauseInput Input)
{
    /// <summary>The categories of people that a clause may list.</summary>
    public IReadOnlyList<EligibilityCategory> Criteria { get; init; } = [];

    /// <summary>Tranches that hours may be planned for.</summary>
    public IReadOnlyList<Tranche> OptionalTranches => [.. Contract.Tranches.Where(t => t.Kind == TrancheKind.Optional)];

    /// <summary>Parts that may still have a clause, the whole first.</summary>
    public IReadOnlyList<ContractPart> FreeParts =>
        [.. Contract.Lots.Select(l => ContractPart.Lot(l.Number)).Prepend(ContractPart.Whole).Where(p => InsertionClause.PartTaken(p, [.. Taken.Select(t => t.Part)]) is null)];
}

internal sealed class GetDeclarationFormHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<GetDeclarationForm, DeclarationForm>
{
    public async Task<Result<DeclarationForm>> Handle(GetDeclarationForm request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.AsNoTracking().Whole().SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        var drafts = await db.ClauseDrafts.AsNoTracking().Where(d => d.ContractId == contract.Id && d.AuthorId == user.Id).OrderByDescending(d => d.UpdatedAt).ToListAsync(cancellationToken);
        if (request.Draft is { } wanted && drafts.TrueForAll(d => d.Id != wanted)) return new SharedErrors.NotFound();
        var draft = request.Draft is null ? drafts.FirstOrDefault() : drafts.Find(d => d.Id == request.Draft);
        var buyer = await db.Organisations.Where(o => o.Id == contract.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken);
        var taken = await db.Clauses.Where(c => c.ContractId == contract.Id).OrderBy(c => c.Part).Select(c => new FoundClause(c.Id, c.Part)).ToListAsync(cancellationToken);
        var facilitators = await db.People.Where(u => u.Memberships.Any(m => m.Role == Role.Facilitator)).OrderBy(u => u.DisplayName)
            .Select(u => new FacilitatorChoice(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
        var rules = await db.CountingRuleSets.AsNoTracking().OrderBy(r => r.Code).ThenByDescending(r => r.RuleVersion).ToListAsync(cancellationToken);
        var table = await db.ReferenceTableAsync(clock.Today(), cancellationToken);
        var form = new DeclarationForm(contract, buyer, taken, facilitators, rules, table, draft, new ClauseInput()) { Criteria = (await db.CategoriesAsync(cancellationToken)).Offered(contract.OrganisationId, clock.Today()) };
        if (draft is not null && DraftContent.Read(draft.Content) is { } typed) return form with { Input = typed };
        var record = await db.ReceivedRecords.Where(r => r.ContractId == contract.Id).Select(r => r.Content).SingleOrDefaultAsync(cancellationToken);
        var wantedPart = ContractPart.Lot(request.Lot);
        var part = form.FreeParts.Contains(wantedPart) ? wantedPart : form.FreeParts is [var first, ..] ? first : ContractPart.Whole;
        return form with { Input = DeclarationDefaults.Of(contract, part, table, record) };
    }
}
