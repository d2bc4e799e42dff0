using System.Reflection;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Shared;
using MediatR;

namespace ClauseTracker.Application.Pipeline;

/// <summary>
/// For a request of a firm: looks at its link again, so that one withdrawn a second ago opens nothing, and opens the scope to the buyers of the clauses
/// that it has to do with (ADR 0017).
/// </summary>
internal sealed class FirmReachBehaviour<TRequest, TResponse>(ICurrentUser user, OrganisationScope scope, AnsweringFirm answering, IClauseTrackerDb db, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IRefusable<TResponse>
{
    private static readonly bool IsOfFirm = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission == Permission.AnswerForFirm;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (!IsOfFirm || scope.Firm is not { } named) return await next();
        var link = user.FirmLink is { } id ? await db.OpenLinkAsync(id, clock.GetUtcNow(), cancellationToken) : null;
        if (user.FirmLink is not null && link is null) return TResponse.Refuse(new FirmLinkErrors.Closed());
        // The link follows a firm that turned out to be another one.
        var firm = link?.FirmId ?? named;
        var clauses = await db.ClausesOfAsync(firm, link, cancellationToken);
        answering.Enter(firm, link, clauses);
        scope.OpenToBuyersOf(firm, [.. clauses.Select(c => c.Buyer).Distinct()]);
        return await next();
    }
}
