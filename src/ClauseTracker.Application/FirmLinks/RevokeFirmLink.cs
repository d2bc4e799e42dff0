using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>Withdraws a link: from now on it opens nothing, also for those who are inside.</summary>
[Requires(Permission.InviteFirms)]
public sealed record RevokeFirmLink(FirmLinkId Link) : ICommand<Nothing>;

internal sealed class RevokeFirmLinkHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : ICommandHandler<RevokeFirmLink, Nothing>
{
    public async Task<Result<Nothing>> Handle(RevokeFirmLink request, CancellationToken cancellationToken)
    {
        var link = await db.FirmLinks.Within(scope).SingleOrDefaultAsync(l => l.Id == request.Link, cancellationToken);
        if (link is null) return new SharedErrors.NotFound();
        link.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
