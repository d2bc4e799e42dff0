using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>The criteria of one person, who is named by the reference alone.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record GetBeneficiary(BeneficiaryId Person) : IQuery<BeneficiaryCard>;

/// <summary>A person's reference and criteria, in the order of recording.</summary>
/// <param name="Offered">The categories that may be established today.</param>
/// <param name="Names">What criteria are called.</param>
public sealed record BeneficiaryCard(string Reference, IReadOnlyList<Eligibility> Eligibilities, IReadOnlyList<EligibilityCategory> Offered, CriterionNames Names);

internal sealed class GetBeneficiaryHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<GetBeneficiary, BeneficiaryCard>
{
    public async Task<Result<BeneficiaryCard>> Handle(GetBeneficiary request, CancellationToken cancellationToken)
    {
        var person = await db.Beneficiaries.AsNoTracking().Include(b => b.Eligibilities).SingleOrDefaultAsync(b => b.Id == request.Person, cancellationToken);
        if (person is null) return new SharedErrors.NotFound();
        var categories = await db.CategoriesAsync(cancellationToken);
        return new BeneficiaryCard(
            person.Reference, [.. person.Eligibilities.OrderBy(e => e.Number)], categories.Offered(person.OrganisationId, clock.Today()), new CriterionNames(categories));
    }
}
