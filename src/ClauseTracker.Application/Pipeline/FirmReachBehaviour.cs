using System.Reflection;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using MediatR;

namespace ClauseTracker.Application.Pipeline;

/// <summary>
/// For a request of a firm: looks at its link or its key again, so that one withdrawn a second ago opens nothing, and opens the scope to the buyers of the
/// clauses that it has to do with (ADR 0017). A key opens the requests that name a scope it has, and no other (ADR 0019).
/// </summary>
internal sealed class FirmReachBehaviour<TRequest, TResponse>(ICurrentUser user, OrganisationScope scope, AnsweringFirm answering, IClauseTrackerDb db, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IRefusable<TResponse>
{
    private static readonly bool IsOfFirm = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission == Permission.AnswerForFirm;

    private static readonly ApiScopes Needed = typeof(TRequest).GetCustomAttribute<NeedsScopeAttribute>()?.Scope ?? ApiScopes.None;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (!IsOfFirm || scope.Firm is not { } named) return await next();
        var link = user.FirmLink is { } id ? await db.OpenLinkAsync(id, clock.GetUtcNow(), cancellationToken) : null;
        if (user.FirmLink is not null && link is null) return TResponse.Refuse(new FirmLinkErrors.Closed());
        var key = user.ApiKey is { } keyId ? await db.KeyAsync(keyId, cancellationToken) : null;
        if (user.ApiKey is not null && RefusalOf(key) is { } refusal) return TResponse.Refuse(refusal);
        // A link and a key follow a firm that turned out to be another one.
        var firm = link?.FirmId ?? key?.FirmId ?? named;
        IReadOnlyList<OrganisationId> buyers = [.. link?.Buyers.Select(b => b.BuyerId) ?? [], .. key?.Buyers.Select(b => b.BuyerId) ?? []];
        var clauses = await db.ClausesOfAsync(firm, buyers, cancellationToken);
        answering.Enter(firm, link, key, clauses);
        scope.OpenToBuyersOf(firm, [.. clauses.Select(c => c.Buyer).Distinct()]);
        return await next();
    }

    private Error? RefusalOf(ApiKey? key) =>
        key is null ? new ApiKeyErrors.Unknown() : key.Refusal(clock.Today()) ?? (key.Opens(Needed) ? null : new ApiKeyErrors.ScopeMissing(Needed));
}
