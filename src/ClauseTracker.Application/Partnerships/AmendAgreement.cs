using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Partnerships;

/// <summary>Records an amendment: a new end, new amounts by year, or both. What they were stays.</summary>
/// <param name="Version">The version that the author saw.</param>
/// <param name="Amounts">Of all its years, in euros.</param>
[Requires(Permission.EditPartnerships)]
public sealed record AmendAgreement(AgreementId Agreement, long Version, DateOnly SignedOn, string? Reason, DateOnly EndsOn, IReadOnlyList<TypedAmount> Amounts) : ICommand<Nothing>;

internal sealed class AmendAgreementValidator : AbstractValidator<AmendAgreement>
{
    public AmendAgreementValidator()
    {
        RuleFor(a => a.SignedOn).NotEmpty();
        RuleFor(a => a.EndsOn).NotEmpty();
        RuleFor(a => a.Reason).NotEmpty().MaximumLength(AmendmentTerms.ReasonLength);
    }
}

internal sealed class AmendAgreementHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<AmendAgreement, Nothing>
{
    public async Task<Result<Nothing>> Handle(AmendAgreement request, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Id == request.Agreement, cancellationToken);
        if (agreement is null) return new SharedErrors.NotFound();
        if (agreement.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        var amounts = TypedAmount.Read(request.Amounts);
        if (!amounts.TryGet(out var read)) return Result<Nothing>.Refuse(amounts.Errors);
        var amended = agreement.Amend(new AmendmentTerms(request.SignedOn, request.Reason, request.EndsOn, read), clock.Today());
        if (amended.IsRefused) return Result<Nothing>.Refuse(amended.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
