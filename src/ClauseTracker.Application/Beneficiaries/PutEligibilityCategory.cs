using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Writes a category of eligible people, or its next version, valid from a day. What was established before keeps its version.</summary>
[Requires(Permission.ManageReferenceTables)]
public sealed record PutEligibilityCategory : ICommand<EligibilityCategoryId>
{
    /// <summary>The buyer that adds it; null is the national list.</summary>
    public OrganisationId? Organisation { get; init; }

    public string Code { get; init; } = string.Empty;

    public string French { get; init; } = string.Empty;

    public string? English { get; init; }

    public string? Condition { get; init; }

    /// <summary>The papers that prove it.</summary>
    public IReadOnlyList<ProofInput> Proofs { get; init; } = [];

    public Certainty Certainty { get; init; } = Certainty.LocalPractice;

    public string SourceNote { get; init; } = string.Empty;

    public DateOnly ValidFrom { get; init; }
}

/// <summary>What is typed of a paper.</summary>
/// <param name="French">What it is.</param>
/// <param name="ValidityMonths">Null when it does not lapse.</param>
/// <param name="Code">The code of the version before; null for a new paper.</param>
public sealed record ProofInput(string French, int? ValidityMonths, string? Code = null);

internal sealed class PutEligibilityCategoryValidator : AbstractValidator<PutEligibilityCategory>
{
    public PutEligibilityCategoryValidator()
    {
        RuleFor(c => c.Code).NotEmpty();
        RuleFor(c => c.French).NotEmpty();
        RuleFor(c => c.SourceNote).NotEmpty();
        RuleFor(c => c.Certainty).IsInEnum();
        RuleFor(c => c.ValidFrom).NotEmpty();
    }
}

internal sealed class PutEligibilityCategoryHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : ICommandHandler<PutEligibilityCategory, EligibilityCategoryId>
{
    public async Task<Result<EligibilityCategoryId>> Handle(PutEligibilityCategory request, CancellationToken cancellationToken)
    {
        var coded = CriterionCode.From(request.Code, nameof(request.Code));
        if (!coded.TryGet(out var code)) return Result<EligibilityCategoryId>.Refuse(coded.Errors);
        // The list of all is changed by those who see all; one's own, by its members.
        if (request.Organisation is { } owner ? !scope.Allows(owner) : !scope.SeesAll) return new SharedErrors.Forbidden();
        var last = await db.EligibilityCategories.Where(c => c.Code == code && c.OrganisationId == request.Organisation).OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellationToken);
        var facts = new CategoryFacts(
            code, request.French, request.English ?? last?.English, request.Condition, [.. request.Proofs.Where(p => !string.IsNullOrWhiteSpace(p.French)).Select((p, i) => ProofOf(p, i, request, last))],
            request.Certainty, request.SourceNote);
        var put = EligibilityCategory.Put(EntityId.New<EligibilityCategoryId>(clock.GetUtcNow()), request.Organisation, facts, request.ValidFrom, last);
        if (!put.TryGet(out var version)) return Result<EligibilityCategoryId>.Refuse(put.Errors);
        db.EligibilityCategories.Add(version);
        await db.SaveChangesAsync(cancellationToken);
        return version.Id;
    }

    private static AcceptedProof ProofOf(ProofInput typed, int index, PutEligibilityCategory request, EligibilityCategory? last) => last?.Proof(typed.Code) is { } before
        ? before with { French = typed.French.Trim(), ValidityMonths = typed.ValidityMonths, English = before.French == typed.French.Trim() ? before.English : null }
        : new AcceptedProof(NewCode(index, last), typed.French.Trim(), null, typed.ValidityMonths, request.Certainty, request.SourceNote.Trim());

    private static string NewCode(int index, EligibilityCategory? last)
    {
        var number = index + 1;
        while (last?.Proof(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PAPER_{number}")) is not null) number += EligibilityCategory.MostProofs;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PAPER_{number}");
    }
}
