using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Organisations;

/// <summary>The organisation with that SIRET. Refused when the instance does not know it.</summary>
[Requires(Permission.ReadContracts)]
public sealed record FindOrganisation(string Siret) : IQuery<FoundOrganisation>;

/// <summary>An organisation found by its SIRET.</summary>
/// <param name="Id">The one kept, when the SIRET is that of a duplicate.</param>
public sealed record FoundOrganisation(OrganisationId Id, string Name, OrganisationKind Kind, long Version);

internal sealed class FindOrganisationHandler(IClauseTrackerDb db) : IQueryHandler<FindOrganisation, FoundOrganisation>
{
    public async Task<Result<FoundOrganisation>> Handle(FindOrganisation request, CancellationToken cancellationToken)
    {
        var read = Siret.From(request.Siret, nameof(request.Siret));
        if (!read.TryGet(out var siret)) return Result<FoundOrganisation>.Refuse(read.Errors);
        var found = await db.Organisations.BySiretAsync(siret, cancellationToken);
        return found is null ? new AccessErrors.OrganisationUnknown(request.Siret) : new FoundOrganisation(found.Id, found.Name, found.Kind, found.Version);
    }
}
