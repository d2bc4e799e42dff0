using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>What one chooses from to place somebody on a clause.</summary>
[Requires(Permission.EditPlacements)]
public sealed record GetPlacementForm(ClauseId Clause) : IQuery<PlacementForm>;

/// <summary>The clause, the people last recorded and the employers that work on the contract already.</summary>
/// <param name="Modes">The modes that the clause allows; hours in another are declared and not counted.</param>
/// <param name="Employers">Those at work on the clause, holders of the contract and declared subcontractors.</param>
public sealed record PlacementForm(
    string ContractNumber, string Subject, DateOnly StartsOn, DateOnly EndsOn, RealisationModes Modes, IReadOnlyList<PersonChoice> People, IReadOnlyList<EmployerChoice> Employers)
{
    /// <summary>Titles of the jobs last placed on this clause, then on others.</summary>
    public IReadOnlyList<string> Jobs { get; init; } = [];
}

/// <summary>A person to choose, for those who may know the name.</summary>
public sealed record PersonChoice(string Reference, string Name)
{
    public override string ToString() => Reference;
}

/// <summary>An employer that works on the contract.</summary>
public sealed record EmployerChoice(string Siret, string Name, OrganisationKind Kind);

internal sealed class GetPlacementFormHandler(IClauseTrackerDb db, IIdentityVault vault) : IQueryHandler<GetPlacementForm, PlacementForm>
{
    // Others are found by typing the reference in full.
    private const int MostPeople = 200;
    private const int MostJobs = 30;

    public async Task<Result<PlacementForm>> Handle(GetPlacementForm request, CancellationToken cancellationToken)
    {
        var head = await (from clause in db.Clauses.AsNoTracking()
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          where clause.Id == request.Clause
                          select new { clause, contract.Number, contract.Facts.Subject }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        return new PlacementForm(
            head.Number, head.Subject, head.clause.StartsOn, head.clause.EndsOn, head.clause.Modes,
            await PeopleAsync(cancellationToken), await EmployersAsync(head.clause, cancellationToken))
        {
            Jobs = await JobsAsync(request.Clause, cancellationToken),
        };
    }

    private async Task<List<PersonChoice>> PeopleAsync(CancellationToken cancellation)
    {
        var people = await db.Beneficiaries.AsNoTracking().OrderByDescending(b => b.Id).Take(MostPeople)
            .Select(b => new { b.Id, b.Reference, b.Identity }).ToListAsync(cancellation);
        var identities = await vault.OpenAsync([.. people.Select(b => (b.Id, b.Identity))], cancellation);
        return [.. people.Where(b => identities.ContainsKey(b.Id)).Select(b => new PersonChoice(b.Reference, $"{identities[b.Id].FamilyName} {identities[b.Id].GivenName}"))];
    }

    private async Task<List<EmployerChoice>> EmployersAsync(InsertionClause clause, CancellationToken cancellation)
    {
        var employers = await db.Organisations.AsNoTracking()
            .Where(o => o.Siret != null && o.MergedIntoId == null
                && (db.Placements.Any(p => p.ClauseId == clause.Id && p.EmployerId == o.Id)
                    || db.Contracts.Any(c => c.Id == clause.ContractId && c.Holders.Any(h => h.OrganisationId == o.Id))
                    || db.Subcontracts.Any(s => s.ContractId == clause.ContractId && s.SubcontractorId == o.Id)))
            .OrderBy(o => o.Name).Select(o => new { o.Siret, o.Name, o.Kind }).ToListAsync(cancellation);
        return [.. employers.Select(o => new EmployerChoice(o.Siret!.Value.Digits, o.Name, o.Kind))];
    }

    private async Task<List<string>> JobsAsync(ClauseId clause, CancellationToken cancellation)
    {
        var recent = await db.Placements.AsNoTracking().Where(p => p.JobTitle != string.Empty)
            .OrderBy(p => p.ClauseId == clause ? 0 : 1).ThenByDescending(p => p.Id).Select(p => p.JobTitle).Take(MostPeople).ToListAsync(cancellation);
        return [.. recent.Distinct(StringComparer.CurrentCultureIgnoreCase).Take(MostJobs)];
    }
}
