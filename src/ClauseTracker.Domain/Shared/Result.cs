using System.Diagnostics.CodeAnalysis;

namespace ClauseTracker.Domain.Shared;

/// <summary>The outcome of something that may be refused. At least one error, or none.</summary>
public class Result
{
    private static readonly Result Done = new([]);

    /// <summary>Makes an outcome from its errors; none means success.</summary>
    protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    /// <summary>Why it was refused; empty on success.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>True when nothing was refused.</summary>
    public virtual bool IsSuccess => Errors.Count == 0;

    /// <summary>True when refused.</summary>
    public bool IsRefused => !IsSuccess;

    /// <summary>It was done.</summary>
    [return: DoNotIgnore]
    public static Result Success() => Done;

    /// <summary>It was refused for these reasons.</summary>
    [return: DoNotIgnore]
    public static Result Refuse(params IReadOnlyList<Error> errors) => new(errors);

    /// <summary>Lets a refusal be returned as it is.</summary>
    public static implicit operator Result(Error error) => Refuse(error);
}

/// <summary>The outcome of something that gives a <typeparamref name="T"/> or is refused.</summary>
public sealed class Result<T> : Result, IRefusable<Result<T>>
{
    private readonly T? _value;

    private Result(T value)
        : base([]) => _value = value;

    private Result(IReadOnlyList<Error> errors)
        : base(errors)
    {
    }

    /// <summary>What was made. Asking for it after a refusal is a bug and throws.</summary>
    public T Value => IsSuccess
        ? _value!
        : throw new InvalidOperationException($"A refused result has no value: {string.Join(", ", Errors.Select(e => e.Code))}");

    /// <summary>It was done and gave <paramref name="value"/>.</summary>
    [return: DoNotIgnore]
    public static Result<T> Success(T value) => new(value);

    /// <summary>It was refused for these reasons.</summary>
    [return: DoNotIgnore]
    public static new Result<T> Refuse(params IReadOnlyList<Error> errors) => new(errors);

    /// <summary>The value when there is one.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return IsSuccess;
    }

    /// <summary>Lets a value be returned as it is.</summary>
    public static implicit operator Result<T>(T value) => Success(value);

    /// <summary>Lets a refusal be returned as it is.</summary>
    public static implicit operator Result<T>(Error error) => Refuse(error);
}
