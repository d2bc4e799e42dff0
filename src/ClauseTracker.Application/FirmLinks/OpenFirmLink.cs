using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>Opens the link whose secret stands in an address. Expired, withdrawn and never given are one and the same refusal.</summary>
[Requires(Permission.Anyone)]
public sealed record OpenFirmLink(string Token) : ICommand<OpenedFirmLink>
{
    public override string ToString() => nameof(OpenFirmLink);
}

/// <summary>Who came in, and what for.</summary>
/// <param name="Month">The month to declare, or null to see only.</param>
public sealed record OpenedFirmLink(FirmLinkId Link, OrganisationId Firm, YearMonth? Month, DateTimeOffset ExpiresAt);

internal sealed class OpenFirmLinkHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<OpenFirmLink, OpenedFirmLink>
{
    public async Task<Result<OpenedFirmLink>> Handle(OpenFirmLink request, CancellationToken cancellationToken)
    {
        if (FirmToken.Read(request.Token)?.Hash is not { } hash) return new FirmLinkErrors.Closed();
        var link = await db.FirmLinks.SingleOrDefaultAsync(l => l.TokenHash == hash, cancellationToken);
        if (link is null) return new FirmLinkErrors.Closed();
        var used = link.Use(clock.GetUtcNow());
        if (used.IsRefused) return Result<OpenedFirmLink>.Refuse(used.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new OpenedFirmLink(link.Id, link.FirmId, link.Month, link.ExpiresAt);
    }
}
