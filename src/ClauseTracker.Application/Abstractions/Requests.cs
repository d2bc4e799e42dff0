using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using MediatR;

namespace ClauseTracker.Application.Abstractions;

/// <summary>Something to do. Runs in one transaction, which a refusal rolls back.</summary>
/// <typeparam name="T">What it gives.</typeparam>
public interface ICommand<T> : IRequest<Result<T>>, ICommandMarker;

/// <summary>Something to know. Changes nothing.</summary>
/// <typeparam name="T">What it gives.</typeparam>
public interface IQuery<T> : IRequest<Result<T>>;

/// <summary>Tells commands from queries where the type of the answer does not matter.</summary>
public interface ICommandMarker;

/// <summary>A command that commits in portions of its own, each complete in itself, because one transaction would be too long.</summary>
public interface ICommitsInPortions;

/// <summary>A command that gives nothing back.</summary>
public readonly record struct Nothing;

/// <summary>The permission that a request needs. A request without one does not start (and a test fails).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>Handles a command.</summary>
public interface ICommandHandler<TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ICommand<T>;

/// <summary>Answers a query.</summary>
public interface IQueryHandler<TQuery, T> : IRequestHandler<TQuery, Result<T>>
    where TQuery : IQuery<T>;

/// <summary>The door into the application: every page, job and command line verb comes through it.</summary>
public interface IUseCases
{
    [return: DoNotIgnore]
    Task<Result<T>> DoAsync<T>(ICommand<T> command, CancellationToken cancellation = default);

    [return: DoNotIgnore]
    Task<Result<T>> AskAsync<T>(IQuery<T> query, CancellationToken cancellation = default);
}

internal sealed class UseCases(IMediator mediator) : IUseCases
{
    public Task<Result<T>> DoAsync<T>(ICommand<T> command, CancellationToken cancellation) => mediator.Send(command, cancellation);

    public Task<Result<T>> AskAsync<T>(IQuery<T> query, CancellationToken cancellation) => mediator.Send(query, cancellation);
}
