using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using FluentValidation;

namespace ClauseTracker.Application.Partnerships;

/// <summary>Records an agreement with a partner, decided or not.</summary>
/// <param name="PartnerName">Looked at only when the partner is met for the first time, as its kind.</param>
/// <param name="Organisation">The body that signs; when null, the first that the user works for.</param>
[Requires(Permission.EditPartnerships)]
public sealed record PrepareAgreement(string? PartnerSiret, string? PartnerName, OrganisationKind PartnerKind, AgreementInput Input, OrganisationId? Organisation = null) : ICommand<AgreementId>;

internal sealed class PrepareAgreementValidator : AbstractValidator<PrepareAgreement>
{
    public PrepareAgreementValidator()
    {
        RuleFor(a => a.PartnerSiret).NotEmpty();
        RuleFor(a => a.PartnerName).MaximumLength(Domain.Organisations.Organisation.NameLength);
        RuleFor(a => a.PartnerKind).IsInEnum();
        RuleFor(a => a.Input).SetValidator(new AgreementInputValidator()).OverridePropertyName(string.Empty);
    }
}

internal sealed class PrepareAgreementHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : ICommandHandler<PrepareAgreement, AgreementId>
{
    public async Task<Result<AgreementId>> Handle(PrepareAgreement request, CancellationToken cancellationToken)
    {
        var terms = request.Input.Terms();
        var partner = await db.FoundOrNewAsync(request.PartnerSiret, request.PartnerName, request.PartnerKind, nameof(request.PartnerSiret), clock.GetUtcNow(), cancellationToken);
        if (terms.IsRefused || partner.IsRefused) return Result<AgreementId>.Refuse([.. partner.Errors, .. terms.Errors]);
        if (await db.BodyForAsync(scope, request.Organisation, cancellationToken) is not { } body) return new JobPostErrors.NoBody();
        var prepared = PartnershipAgreement.Prepare(EntityId.New<AgreementId>(clock.GetUtcNow()), body, partner.Value, terms.Value, clock.Today());
        if (!prepared.TryGet(out var agreement)) return Result<AgreementId>.Refuse(prepared.Errors);
        db.Agreements.Add(agreement);
        await db.SaveChangesAsync(cancellationToken);
        return agreement.Id;
    }
}
