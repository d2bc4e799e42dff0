namespace ClauseTracker.Domain.Shared;

/// <summary>An outcome that can be made from errors alone, so that a pipeline refuses without knowing what the request would have given.</summary>
/// <typeparam name="TSelf">The outcome type.</typeparam>
public interface IRefusable<TSelf>
    where TSelf : Result, IRefusable<TSelf>
{
    [return: DoNotIgnore]
    static abstract TSelf Refuse(params IReadOnlyList<Error> errors);
}
