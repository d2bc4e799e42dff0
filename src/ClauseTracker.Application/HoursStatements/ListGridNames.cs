using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>The names of the people of a grid, for whoever may read them and asks for them.</summary>
[Requires(Permission.ReadBeneficiaries)]
public sealed record ListGridNames(ClauseId Clause, YearMonth Month) : IQuery<IReadOnlyList<GridName>>;

/// <summary>The name behind a row of the grid; a person whose identity was erased has none.</summary>
public sealed record GridName(PlacementId Placement, string FamilyName, string GivenName)
{
    public override string ToString() => Placement.ToString();
}

internal sealed class ListGridNamesHandler(IClauseTrackerDb db, IIdentityVault vault) : IQueryHandler<ListGridNames, IReadOnlyList<GridName>>
{
    public async Task<Result<IReadOnlyList<GridName>>> Handle(ListGridNames request, CancellationToken cancellationToken)
    {
        var (first, last) = (request.Month.FirstDay, request.Month.LastDay);
        var people = await (from placement in db.Placements.AsNoTracking()
                            join person in db.Beneficiaries on placement.BeneficiaryId equals person.Id
                            where placement.ClauseId == request.Clause && placement.StartsOn <= last && (placement.EndsOn == null || placement.EndsOn >= first)
                            select new { placement.Id, Person = person.Id, person.Identity }).ToListAsync(cancellationToken);
        var identities = await vault.OpenAsync([.. people.Select(p => (p.Person, p.Identity)).Distinct()], cancellationToken);
        return Result<IReadOnlyList<GridName>>.Success(
            [.. people.Where(p => identities.ContainsKey(p.Person)).Select(p => new GridName(p.Id, identities[p.Person].FamilyName, identities[p.Person].GivenName))]);
    }
}
