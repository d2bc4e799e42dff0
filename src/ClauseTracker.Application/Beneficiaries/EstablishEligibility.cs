using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Records that one more criterion of a person was verified.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record EstablishEligibility(BeneficiaryId Person, EligibilityCriterion Criterion, DateOnly VerifiedOn, DateOnly? ValidUntil) : ICommand<Nothing>;

internal sealed class EstablishEligibilityValidator : AbstractValidator<EstablishEligibility>
{
    public EstablishEligibilityValidator()
    {
        RuleFor(e => e.Criterion).IsInEnum();
        RuleFor(e => e.VerifiedOn).NotEmpty();
    }
}

internal sealed class EstablishEligibilityHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<EstablishEligibility, Nothing>
{
    public async Task<Result<Nothing>> Handle(EstablishEligibility request, CancellationToken cancellationToken)
    {
        var person = await db.Beneficiaries.Include(b => b.Eligibilities).SingleOrDefaultAsync(b => b.Id == request.Person, cancellationToken);
        if (person is null) return new SharedErrors.NotFound();
        var established = person.Establish(request.Criterion, request.VerifiedOn, request.ValidUntil);
        if (established.IsRefused) return Result<Nothing>.Refuse(established.Errors);
        await db.ReconcileClausesOfAsync(person.Id, clock, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
