using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>No longer offers a category after a day. What was established stays.</summary>
[Requires(Permission.ManageReferenceTables)]
public sealed record RetireEligibilityCategory(CriterionCode Code, OrganisationId? Organisation, DateOnly LastDay) : ICommand<Nothing>;

internal sealed class RetireEligibilityCategoryHandler(IClauseTrackerDb db, OrganisationScope scope) : ICommandHandler<RetireEligibilityCategory, Nothing>
{
    public async Task<Result<Nothing>> Handle(RetireEligibilityCategory request, CancellationToken cancellationToken)
    {
        if (request.Organisation is { } owner ? !scope.Allows(owner) : !scope.SeesAll) return new SharedErrors.Forbidden();
        var last = await db.EligibilityCategories.Where(c => c.Code == request.Code && c.OrganisationId == request.Organisation).OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellationToken);
        if (last is null) return new EligibilityErrors.CriterionUnknown(request.Code, nameof(request.Code));
        var retired = last.Retire(request.LastDay);
        if (retired.IsRefused) return Result<Nothing>.Refuse(retired.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
