using System.Security.Cryptography;
using System.Text;

namespace ClauseTracker.Application.ApiKeys;

/// <summary>
/// That the present call of a firm's software may be a repetition. The door says by which key the software tells, and what was asked; an answer that is
/// kept under that key is given again (<c>OnceBehaviour</c>).
/// </summary>
public sealed class IdempotentCall
{
    /// <summary>SHA-256 in hexadecimal of the key that the software chose; null when the call is no such call. A hash: databases do not agree on which texts are the same.</summary>
    public string? KeyHash { get; private set; }

    /// <summary>SHA-256 in hexadecimal of what was asked.</summary>
    public string RequestHash { get; private set; } = string.Empty;

    /// <summary>True when the answer is that of an earlier call.</summary>
    public bool IsRepetition { get; internal set; }

    /// <summary>True when only an answer that is kept may still be given: what the call does says nothing of what it saw, and something changed meanwhile.</summary>
    public bool IsForKeptAnswerOnly { get; private set; }

    /// <summary>From now on nothing is done anew.</summary>
    public void AskForKeptAnswerOnly() => IsForKeptAnswerOnly = true;

    /// <summary>Says so.</summary>
    /// <param name="key">As the software sent it.</param>
    /// <param name="address">Method and path.</param>
    /// <param name="body">As it was received.</param>
    public void Begin(string key, string address, ReadOnlySpan<byte> body)
    {
        KeyHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(address + "\n"));
        hash.AppendData(body);
        RequestHash = Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
