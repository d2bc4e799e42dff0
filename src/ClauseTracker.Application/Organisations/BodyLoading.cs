using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>A body that somebody may work for.</summary>
public sealed record BodyChoice(OrganisationId Id, string Name);

/// <summary>The bodies for which the user works: where what they record belongs.</summary>
internal static class BodyLoading
{
    /// <summary>The bodies that the user may choose from, by name: those of their roles, or every buyer for whom works for all.</summary>
    public static Task<List<BodyChoice>> BodiesAsync(this IClauseTrackerDb db, OrganisationScope scope, CancellationToken cancellation)
    {
        var bodies = db.Organisations.AsNoTracking().Where(o => o.MergedIntoId == null);
        var own = scope.Organisations;
        bodies = scope.SeesAll ? bodies.Where(o => o.Kind == OrganisationKind.Buyer) : bodies.Where(o => own.Contains(o.Id));
        return bodies.OrderBy(o => o.Name).Select(o => new BodyChoice(o.Id, o.Name)).ToListAsync(cancellation);
    }

    /// <summary>The body given when the user works for it, else the first they work for; null when there is none.</summary>
    public static async Task<OrganisationId?> BodyForAsync(this IClauseTrackerDb db, OrganisationScope scope, OrganisationId? given, CancellationToken cancellation)
    {
        if (given is { } body) return scope.Allows(body) && await db.Organisations.AnyAsync(o => o.Id == body, cancellation) ? body : null;
        var bodies = await db.BodiesAsync(scope, cancellation);
        return bodies.Count > 0 ? bodies[0].Id : null;
    }
}
