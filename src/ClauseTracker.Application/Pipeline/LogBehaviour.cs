using System.Diagnostics;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Shared;
using MediatR;
using Microsoft.Extensions.Logging;

namespace ClauseTracker.Application.Pipeline;

/// <summary>Writes the name of each request, who asked (by id), how it ended and how long it took; never what it holds.</summary>
internal sealed class LogBehaviour<TRequest, TResponse>(ICurrentUser user, ILogger<LogBehaviour<TRequest, TResponse>> log) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        var response = await next();
        var outcome = response.IsSuccess ? "done" : string.Join(',', response.Errors.Select(e => e.Code).Distinct());
        log.LogInformation(
            "{Request} by {User}: {Outcome} in {Elapsed:0} ms",
            typeof(TRequest).Name, Who(user), outcome, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }

    private static string Who(ICurrentUser user) => user switch
    {
        { Id: { } id } => id.ToString(),
        { FirmLink: { } link } => $"firm link {link}",
        { ApiKey: { } key } => $"api key {key}",
        _ => "system",
    };
}
