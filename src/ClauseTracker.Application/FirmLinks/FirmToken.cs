using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>The secret in the address of a link. Whoever has it may answer for the firm: it is shown once and never stored or logged.</summary>
public sealed class FirmToken
{
    /// <summary>Characters in an address: 256 bits in the alphabet of addresses (base64url).</summary>
    public const int Length = 43;

    private const int Bytes = 32;

    private readonly string _text;

    private FirmToken(string text) => _text = text;

    /// <summary>What is stored and looked for in its place: SHA-256 in hexadecimal. The secret is random, so that no salt is needed, and looking for a hash tells nothing by its duration.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(_text)));

    /// <summary>A new secret.</summary>
    public static FirmToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Reads what stands in an address; null when it cannot be one.</summary>
    public static FirmToken? Read(string? text) => text is { Length: Length } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? new FirmToken(text) : null;

    /// <summary>The address that hands the secret over.</summary>
    /// <param name="instance">Public address of the instance.</param>
    public Uri At(Uri instance) => new(instance.AbsoluteUri.TrimEnd('/') + "/firm/" + _text);

    /// <summary>Never the secret.</summary>
    public override string ToString() => nameof(FirmToken);
}
