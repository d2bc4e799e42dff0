using ClauseTracker.Application.Abstractions;
using ClauseTracker.Infrastructure.Composition;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Jobs;

/// <summary>How jobs come to the use cases: each piece of work in a scope, and so in a unit of work, of its own.</summary>
internal static class JobScopes
{
    private static readonly SystemUser Jobs = new("jobs");

    /// <summary>Does something as the system.</summary>
    public static Task<T> AsJobsAsync<T>(this IServiceScopeFactory scopes, Func<IUseCases, Task<T>> work) => scopes.AsAsync(Jobs, work);

    /// <summary>Does something as <paramref name="actor"/>.</summary>
    public static async Task<T> AsAsync<T>(this IServiceScopeFactory scopes, ICurrentUser actor, Func<IUseCases, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return await work(scope.ServiceProvider.GetRequiredService<IUseCases>());
    }
}
