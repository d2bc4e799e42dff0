namespace ClauseTracker.Domain.Shared;

/// <summary>What kind of refusal an <see cref="Error"/> is: doors turn it into a page message, a status code or an exit code.</summary>
public enum ErrorKind
{
    /// <summary>The input is not acceptable as it stands.</summary>
    Invalid,

    /// <summary>What was asked for does not exist, or not for this user.</summary>
    NotFound,

    /// <summary>The state of things forbids it, for instance because somebody else was quicker.</summary>
    Conflict,

    /// <summary>The user may not do this.</summary>
    Forbidden,
}

/// <summary>
/// A refusal: a named type with a stable code, never a sentence. Doors find the sentence by <paramref name="Code"/> in their resource files.
/// </summary>
/// <param name="Code">Stable, <c>Feature.Refusal</c>.</param>
/// <param name="Kind">How doors treat it.</param>
/// <param name="Field">The input it speaks of, as the request names it, or null when it speaks of the whole.</param>
public abstract record Error(string Code, ErrorKind Kind, string? Field = null)
{
    /// <summary>The values that the sentence mentions, in the order of its placeholders.</summary>
    public virtual IReadOnlyList<object?> Arguments => [];
}
