using System.Reflection;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using MediatR;

namespace ClauseTracker.Application.Pipeline;

/// <summary>Refuses a request whose permission the user has nowhere, and opens the scope of the organisations where they have it.</summary>
internal sealed class PermissionBehaviour<TRequest, TResponse>(ICurrentUser user, OrganisationScope scope) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IRefusable<TResponse>
{
    private static readonly Permission Needed = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission
        ?? throw new InvalidOperationException($"{typeof(TRequest).Name} declares no permission.");

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var allowed = scope.Open(user, Needed);
        return allowed ? await next() : TResponse.Refuse(new SharedErrors.Forbidden());
    }
}
