using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;

namespace ClauseTracker.Infrastructure.FirmLinks;

/// <summary>Links at the public address of this instance.</summary>
internal sealed class FirmLinkIssue(IClauseTrackerDb db, InstanceSettings settings, OrganisationScope scope, ICurrentUser user, TimeProvider clock) : IFirmLinks
{
    public Task<Result<Uri>> IssueAsync(OrganisationId firm, YearMonth? month, string recipient, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var token = FirmToken.New();
        // Whoever sees some buyers only must not open the others' clauses by a link of their own making.
        var buyers = scope.SeesAll ? [] : scope.Organisations;
        if (!scope.SeesAll && buyers.Count == 0) return Task.FromResult<Result<Uri>>(new SharedErrors.Forbidden());
        var given = FirmLink.Give(EntityId.New<FirmLinkId>(now), firm, month, recipient, token.Hash, buyers, user.Id, now, clock.Today(), settings.FirmLinkDays);
        if (!given.TryGet(out var link)) return Task.FromResult(Result<Uri>.Refuse(given.Errors));
        db.FirmLinks.Add(link);
        return Task.FromResult<Result<Uri>>(token.At(settings.PublicAddress));
    }
}
