using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>The organisation with that SIRET. Refused when the instance does not know it.</summary>
[Requires(Permission.ReadContracts)]
public sealed record FindOrganisation(string Siret) : IQuery<FoundOrganisation>;

/// <summary>An organisation found by its SIRET.</summary>
public sealed record FoundOrganisation(OrganisationId Id, string Name, OrganisationKind Kind);

internal sealed class FindOrganisationHandler(IClauseTrackerDb db) : IQueryHandler<FindOrganisation, FoundOrganisation>
{
    public async Task<Result<FoundOrganisation>> Handle(FindOrganisation request, CancellationToken cancellationToken)
    {
        var read = Siret.From(request.Siret, nameof(request.Siret));
        if (read.IsRefused) return Result<FoundOrganisation>.Refuse(read.Errors);
        Siret? siret = read.Value;
        var found = await db.Organisations.Where(o => o.Siret == siret).Select(o => new FoundOrganisation(o.Id, o.Name, o.Kind)).SingleOrDefaultAsync(cancellationToken);
        return found is null ? new AccessErrors.OrganisationUnknown(request.Siret) : found;
    }
}
