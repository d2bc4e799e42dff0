using System.Reflection;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Testing.Databases;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.Pipeline;

public sealed class RequestTests
{
    private static readonly Type[] Requests = [.. RequestsOf(typeof(IUseCases).Assembly)];

    [Test]
    public void There_are_requests() => Assert.That(Requests, Has.Length.GreaterThan(25));

    [TestCaseSource(nameof(Requests))]
    public void A_request_says_which_permission_it_needs(Type request) => Assert.That(request.GetCustomAttribute<RequiresAttribute>(), Is.Not.Null);

    [TestCaseSource(nameof(Requests))]
    public async Task A_request_has_exactly_one_handler(Type request)
    {
        await using var world = await TestWorld.CreateAsync(DatabaseUnderTest.Sqlite);
        await using var scope = world.Services.CreateAsyncScope();

        Assert.That(scope.ServiceProvider.GetServices(HandlerOf(request)).Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_request_without_permission_would_be_seen() =>
        Assert.That(RequestsOf(typeof(RequestTests).Assembly).Where(r => r.GetCustomAttribute<RequiresAttribute>() is null), Is.EqualTo(new[] { typeof(Planted) }));

    private static IEnumerable<Type> RequestsOf(Assembly assembly) => assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && AnswerOf(t) is not null);

    private static Type HandlerOf(Type request) => typeof(IRequestHandler<,>).MakeGenericType(request, AnswerOf(request)!);

    private static Type? AnswerOf(Type request) =>
        request.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).Select(i => i.GetGenericArguments()[0]).SingleOrDefault();

    private sealed record Planted : IQuery<int>;
}
