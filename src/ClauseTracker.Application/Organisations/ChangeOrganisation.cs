using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>Changes what is said of an organisation.</summary>
/// <param name="Organisation">Which one.</param>
/// <param name="Version">The version that the author read: refused when somebody saved another one meanwhile.</param>
/// <param name="Input">What is said of it from now on.</param>
[Requires(Permission.ManageOrganisations)]
public sealed record ChangeOrganisation(OrganisationId Organisation, long Version, OrganisationInput Input) : ICommand<Nothing>;

internal sealed class ChangeOrganisationValidator : AbstractValidator<ChangeOrganisation>
{
    public ChangeOrganisationValidator() => RuleFor(r => r.Input).SetValidator(new OrganisationInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ChangeOrganisationHandler(IClauseTrackerDb db) : ICommandHandler<ChangeOrganisation, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeOrganisation request, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.WholeAsync(request.Organisation, cancellationToken);
        if (organisation is null) return new SharedErrors.NotFound();
        if (organisation.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        var facts = request.Input.Facts();
        if (!facts.TryGet(out var told)) return Result<Nothing>.Refuse(facts.Errors);
        // A contract that the user may not see makes a buyer all the same.
        var buys = await db.Contracts.IgnoreQueryFilters().AnyAsync(c => c.OrganisationId == organisation.Id, cancellationToken);
        var category = organisation.BuyerCategory;
        var changed = organisation.Change(told, buys);
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        await db.SaveChangesAsync(cancellationToken);
        if (buys && organisation.BuyerCategory != category) await db.RefreshDutyAsync(organisation.Id, cancellationToken);
        return new Nothing();
    }
}
