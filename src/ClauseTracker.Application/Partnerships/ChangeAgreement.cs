using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Partnerships;

/// <summary>Says otherwise what an agreement says; its days and amounts only while the council has not decided.</summary>
/// <param name="Version">The version that the author saw.</param>
[Requires(Permission.EditPartnerships)]
public sealed record ChangeAgreement(AgreementId Agreement, long Version, AgreementInput Input) : ICommand<Nothing>;

internal sealed class ChangeAgreementValidator : AbstractValidator<ChangeAgreement>
{
    public ChangeAgreementValidator() => RuleFor(a => a.Input).SetValidator(new AgreementInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ChangeAgreementHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ChangeAgreement, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeAgreement request, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Id == request.Agreement, cancellationToken);
        if (agreement is null) return new SharedErrors.NotFound();
        if (agreement.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        var terms = request.Input.Terms();
        if (terms.IsRefused) return Result<Nothing>.Refuse(terms.Errors);
        var changed = agreement.Change(terms.Value, clock.Today());
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
