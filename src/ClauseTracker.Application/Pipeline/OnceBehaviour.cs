using System.Reflection;
using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Pipeline;

/// <summary>
/// Does what a firm's software asks once, however often it asks: the answer is kept in the transaction of the change, under the key that the software chose.
/// A refusal changes nothing and is not kept. Of two calls at once, the index lets one through; the other is refused as changed meanwhile, and finds the
/// answer when its door asks again.
/// </summary>
internal sealed class OnceBehaviour<TRequest, TResponse>(IdempotentCall call, AnsweringFirm firm, IClauseTrackerDb db, TimeProvider clock) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IRefusable<TResponse>
{
    private static readonly PropertyInfo Value = typeof(TResponse).GetProperty(nameof(Result<>.Value))!;

    private static readonly MethodInfo Success = typeof(TResponse).GetMethod(nameof(Result<>.Success), [Value.PropertyType])!;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not ICommandMarker || call.KeyHash is not { } chosen || firm.Key is not { } key) return await next();
        var kept = await db.KeptAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.ApiKeyId == key.Id && a.KeyHash == chosen, cancellationToken);
        if (kept is not null) return Again(kept);
        if (call.IsForKeptAnswerOnly) return TResponse.Refuse(new SharedErrors.ChangedMeanwhile());
        var response = await next();
        if (response.IsRefused) return response;
        db.KeptAnswers.Add(new KeptAnswer
        {
            ApiKeyId = key.Id, KeyHash = chosen, RequestHash = call.RequestHash, Answer = JsonSerializer.Serialize(Value.GetValue(response), Value.PropertyType), At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return response;
    }

    private TResponse Again(KeptAnswer kept)
    {
        if (kept.RequestHash != call.RequestHash) return TResponse.Refuse(new ApiKeyErrors.IdempotencyKeyReused());
        call.IsRepetition = true;
        return (TResponse)Success.Invoke(null, [JsonSerializer.Deserialize(kept.Answer, Value.PropertyType)])!;
    }
}
