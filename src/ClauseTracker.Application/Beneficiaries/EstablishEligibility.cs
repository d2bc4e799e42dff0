using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Records that one more criterion of a person was verified, by the user.</summary>
/// <param name="Person">The person.</param>
/// <param name="Criterion">A code of the national list or of the organisation's own.</param>
/// <param name="VerifiedOn">The day the proof was seen.</param>
/// <param name="ValidUntil">The last day it holds; when null, what the kind of paper proposes.</param>
[Requires(Permission.EditBeneficiaries)]
public sealed record EstablishEligibility(BeneficiaryId Person, CriterionCode Criterion, DateOnly VerifiedOn, DateOnly? ValidUntil) : ICommand<Nothing>
{
    /// <summary>The kind of paper that was seen, a code of the category's, or null.</summary>
    public string? Proof { get; init; }

    /// <summary>True when it does not lapse, whatever the kind of paper proposes.</summary>
    public bool DoesNotLapse { get; init; }

    /// <summary>True to count the person under it from now on.</summary>
    public bool IsMain { get; init; }
}

internal sealed class EstablishEligibilityValidator : AbstractValidator<EstablishEligibility>
{
    public EstablishEligibilityValidator()
    {
        RuleFor(e => e.Criterion).NotEmpty();
        RuleFor(e => e.Proof).MaximumLength(AcceptedProof.CodeLength);
        RuleFor(e => e.VerifiedOn).NotEmpty();
    }
}

internal sealed class EstablishEligibilityHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<EstablishEligibility, Nothing>
{
    public async Task<Result<Nothing>> Handle(EstablishEligibility request, CancellationToken cancellationToken)
    {
        var person = await db.Beneficiaries.Include(b => b.Eligibilities).SingleOrDefaultAsync(b => b.Id == request.Person, cancellationToken);
        if (person is null) return new SharedErrors.NotFound();
        var categories = await db.CategoriesAsync(cancellationToken);
        if (categories.Find(request.Criterion, person.OrganisationId, request.VerifiedOn) is not { } category) return new EligibilityErrors.CriterionUnknown(request.Criterion, nameof(request.Criterion));
        var until = request.ValidUntil ?? (request.DoesNotLapse ? null : category.Proof(request.Proof)?.ProposedUntil(request.VerifiedOn));
        var established = person.Establish(new EligibilityFacts(category, request.VerifiedOn, until, request.Proof, user.Id), clock.Today());
        if (established.IsRefused) return Result<Nothing>.Refuse(established.Errors);
        if (request.IsMain) _ = person.ChooseMain(person.Eligibilities.Max(e => e.Number)).IsSuccess;
        await db.ReconcileClausesOfAsync(person.Id, clock, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
