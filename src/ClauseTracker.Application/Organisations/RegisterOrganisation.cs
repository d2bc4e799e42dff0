using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Organisations;

/// <summary>Records an organisation. Refused when another has its SIRET, even a duplicate that was merged.</summary>
/// <param name="Siret">14 digits; null or empty for a body outside France.</param>
/// <param name="Input">What is said of it.</param>
[Requires(Permission.ManageOrganisations)]
public sealed record RegisterOrganisation(string? Siret, OrganisationInput Input) : ICommand<OrganisationId>;

internal sealed class RegisterOrganisationValidator : AbstractValidator<RegisterOrganisation>
{
    public RegisterOrganisationValidator() => RuleFor(r => r.Input).SetValidator(new OrganisationInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class RegisterOrganisationHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<RegisterOrganisation, OrganisationId>
{
    public async Task<Result<OrganisationId>> Handle(RegisterOrganisation request, CancellationToken cancellationToken)
    {
        var facts = request.Input.Facts();
        if (!facts.TryGet(out var told)) return Result<OrganisationId>.Refuse(facts.Errors);
        Siret? siret = null;
        if (!string.IsNullOrWhiteSpace(request.Siret))
        {
            var read = Domain.Shared.Siret.From(request.Siret, nameof(request.Siret));
            if (!read.TryGet(out var given)) return Result<OrganisationId>.Refuse(read.Errors);
            if (await db.Organisations.BySiretAsync(given, cancellationToken) is { } known) return new OrganisationErrors.SiretTaken(known.Name);
            siret = given;
        }

        var registered = Organisation.Register(EntityId.New<OrganisationId>(clock.GetUtcNow()), siret, told);
        if (!registered.TryGet(out var organisation)) return Result<OrganisationId>.Refuse(registered.Errors);
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync(cancellationToken);
        return organisation.Id;
    }
}
