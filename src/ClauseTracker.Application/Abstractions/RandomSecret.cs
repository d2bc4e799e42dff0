using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ClauseTracker.Application.Abstractions;

/// <summary>
/// Secrets of 256 random bits, written in the alphabet of addresses (base64url). What is stored and looked for in their place is a hash: they are random,
/// so that no salt is needed, and looking for a hash tells nothing by its duration.
/// </summary>
internal static class RandomSecret
{
    /// <summary>Characters of a secret.</summary>
    public const int Length = 43;

    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>True for a text that may be one.</summary>
    public static bool IsOne(string? text) => text is { Length: Length } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
}
