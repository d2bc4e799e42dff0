using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Shared;
using MediatR;

namespace ClauseTracker.Application.Pipeline;

/// <summary>Runs a command in one transaction; a refusal rolls it back. After the commit the background hears of new work.</summary>
internal sealed class TransactionBehaviour<TRequest, TResponse>(IClauseTrackerDb db, IBackgroundSignal background) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not ICommandMarker) return await next();
        var response = request is ICommitsInPortions ? await next() : await db.InTransactionAsync(() => next(), cancellationToken);
        if (response.IsSuccess && (db.Outbox.Local.Count > 0 || db.Operations.Local.Count > 0 || db.OutgoingMessages.Local.Any(m => m.IsOpen))) background.WorkAdded();
        return response;
    }
}
