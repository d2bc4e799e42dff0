using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.ApiKeys;

/// <summary>What a writing of a firm's software was answered, so that its repetition is answered the same and done once. Holds ids, nothing of a person.</summary>
[SharedByAll("Reached through the key that asked alone.")]
public sealed class KeptAnswer
{
    /// <summary>Longest key that software may choose, in characters.</summary>
    public const int KeyLength = 100;

    /// <summary>Hexadecimal digits of a hash.</summary>
    public const int HashLength = 64;

    /// <summary>Longest answer, in characters.</summary>
    public const int AnswerLength = 2000;

    /// <summary>Days that an answer is kept: longer than software tries again by itself.</summary>
    public const int KeptDays = 7;

    /// <summary>Who asked.</summary>
    public ApiKeyId ApiKeyId { get; init; }

    /// <summary>Hash of the key that the software chose.</summary>
    public string KeyHash { get; init; } = string.Empty;

    /// <summary>Hash of what was asked.</summary>
    public string RequestHash { get; init; } = string.Empty;

    /// <summary>The answer, as JSON.</summary>
    public string Answer { get; init; } = string.Empty;

    public DateTimeOffset At { get; init; }
}
