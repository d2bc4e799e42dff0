using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Calculator;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Pipeline;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Declarations;

/// <summary>What a declaration would do, before it is made: what would be owed, what still lacks, what there is to think of, and its wording. Keeps nothing.</summary>
[Requires(Permission.DeclareClauses)]
public sealed record PreviewDeclaration(ContractId Contract, ClauseInput Clause) : IQuery<DeclarationPreview>;

/// <summary>The effect of a declaration.</summary>
/// <param name="Input">With what the reference table filled.</param>
/// <param name="Refusals">Why it could not be declared as it stands, fields named as the input names them.</param>
/// <param name="Lines">Lines that would open its ledger; none while something is refused.</param>
/// <param name="Fixed">The hours written in the contract, with advice; null when the clause writes none.</param>
/// <param name="Text">Its wording in French, or null while something is refused.</param>
public sealed record DeclarationPreview(ClauseInput Input, IReadOnlyList<Error> Refusals, IReadOnlyList<CommitmentLine> Lines, VariantResult? Fixed, ClauseText? Text)
{
    /// <summary>True when it can be declared as it stands.</summary>
    public bool IsComplete => Refusals.Count == 0;
}

internal sealed class PreviewDeclarationHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<PreviewDeclaration, DeclarationPreview>
{
    private const decimal DaysOfAMonth = 365.25m / 12;

    public async Task<Result<DeclarationPreview>> Handle(PreviewDeclaration request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.AsNoTracking().Whole().SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        var table = await db.ReferenceTableAsync(clock.Today(), cancellationToken);
        var input = request.Clause.CompletedFrom(table);
        var part = ContractPart.Lot(input.Lot);
        var taken = await db.Clauses.Where(c => c.ContractId == contract.Id).Select(c => c.Part).ToListAsync(cancellationToken);
        var (terms, obligation) = (input.Terms(), input.Obligation());
        var errors = FormErrors.Of(new ClauseInputValidator(), input).Concat(terms.Errors).Concat(obligation.Errors).ToList();
        if (InsertionClause.PartTaken(part, taken) is { } conflict) errors.Add(conflict);
        if (await db.UnknownCriterionAsync(input.Publics, contract.OrganisationId, nameof(ClauseInput.Publics), cancellationToken) is { } unknown) errors.Add(unknown);
        var declared = terms.IsSuccess && obligation.IsSuccess
            ? InsertionClause.Declare(default, contract, part, terms.Value, obligation.Value, input.Rules ?? CountingRuleSet.Default.Id, clock.GetUtcNow())
            : null;
        errors.AddRange(declared?.Errors ?? []);
        var writesHours = obligation is { IsSuccess: true, Value.Fixed: not null } || input.Forms.HasFlag(ObligationForms.FixedHours) || (input.Forms == ObligationForms.None && input.HasFigures);
        var result = writesHours ? VariantResult.Of(new VariantInput(input, Months(input)), table) : null;
        if (declared is not { IsSuccess: true } || errors.Count > 0) return new DeclarationPreview(input, [.. errors.Distinct()], [], result, null);
        var facts = await db.WordingFactsAsync(contract, part, input.Facilitator, clock.Today(), cancellationToken);
        return new DeclarationPreview(input, [], declared.Value.Commitments, result, ClauseWording.InFrench(declared.Value.Terms, declared.Value.Obligation, facts));
    }

    private static int? Months(ClauseInput input) =>
        input.StartsOn == default || input.EndsOn <= input.StartsOn ? null : Math.Max(1, (int)Math.Round(new DateRange(input.StartsOn, input.EndsOn).Days / DaysOfAMonth));
}
