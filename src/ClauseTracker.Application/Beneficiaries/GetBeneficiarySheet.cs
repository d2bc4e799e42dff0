using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>All that is known of a person, for those who may know.</summary>
[Requires(Permission.ReadBeneficiaries)]
public sealed record GetBeneficiarySheet(BeneficiaryId Person) : IQuery<BeneficiarySheet>;

/// <summary>A person, what is due about them, and what one chooses from to change it.</summary>
/// <param name="Person">What is recorded.</param>
/// <param name="Identity">Null when the person's key was destroyed.</param>
/// <param name="Due">What is due, most pressing first.</param>
/// <param name="Offered">The categories that may be established today.</param>
/// <param name="Names">What criteria are called.</param>
/// <param name="Verifiers">Names of the users who verified.</param>
/// <param name="Referrers">Bodies that send people, by name.</param>
/// <param name="Placements">Where the person works or worked, the last first.</param>
public sealed record BeneficiarySheet(
    Beneficiary Person, PersonIdentity? Identity, IReadOnlyList<PersonDue> Due, IReadOnlyList<EligibilityCategory> Offered, CriterionNames Names,
    IReadOnlyDictionary<UserId, string> Verifiers, IReadOnlyList<ReferrerChoice> Referrers, IReadOnlyList<PersonPlacement> Placements)
{
    public override string ToString() => Person.Reference;
}

/// <summary>A body that sends people.</summary>
public sealed record ReferrerChoice(OrganisationId Id, string Name, OrganisationKind Kind);

/// <summary>A placement of the person.</summary>
public sealed record PersonPlacement(Domain.Clauses.ClauseId Clause, string ContractNumber, string Employer, string JobTitle, DateOnly StartsOn, DateOnly? EndsOn);

internal sealed class GetBeneficiarySheetHandler(IClauseTrackerDb db, IIdentityVault vault, EligibilityWarning warning, TimeProvider clock) : IQueryHandler<GetBeneficiarySheet, BeneficiarySheet>
{
    public async Task<Result<BeneficiarySheet>> Handle(GetBeneficiarySheet request, CancellationToken cancellationToken)
    {
        var person = await db.Beneficiaries.AsNoTracking().Whole().SingleOrDefaultAsync(b => b.Id == request.Person, cancellationToken);
        if (person is null) return new SharedErrors.NotFound();
        var today = clock.Today();
        var identities = await vault.OpenAsync([(person.Id, person.Identity)], cancellationToken);
        var categories = await db.CategoriesAsync(cancellationToken);
        var verifiers = person.Eligibilities.Select(e => e.VerifiedById).OfType<UserId>().Distinct().ToList();
        var referrerKinds = OrganisationGroup.Referrers.Kinds();
        return new BeneficiarySheet(
            person, identities.GetValueOrDefault(person.Id), PersonDues.Of(person.Eligibilities, person.LeftOn, person.Exits.Select(e => e.Moment), today, warning.DaysAhead),
            categories.Offered(person.OrganisationId, today), new CriterionNames(categories),
            await db.People.Where(u => verifiers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken),
            await db.Organisations.Where(o => o.MergedIntoId == null && referrerKinds.Contains(o.Kind)).OrderBy(o => o.Name)
                .Select(o => new ReferrerChoice(o.Id, o.Name, o.Kind)).ToListAsync(cancellationToken),
            await PlacementsAsync(person.Id, cancellationToken));
    }

    private Task<List<PersonPlacement>> PlacementsAsync(BeneficiaryId person, CancellationToken cancellation) =>
        (from placement in db.Placements.AsNoTracking()
         join clause in db.Clauses on placement.ClauseId equals clause.Id
         join contract in db.Contracts on clause.ContractId equals contract.Id
         join employer in db.Organisations on placement.EmployerId equals employer.Id
         where placement.BeneficiaryId == person
         orderby placement.StartsOn descending
         select new PersonPlacement(clause.Id, contract.Number, employer.Name, placement.JobTitle, placement.StartsOn, placement.EndsOn)).ToListAsync(cancellation);
}
