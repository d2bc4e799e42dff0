using ClauseTracker.Application.Abstractions;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>The secret in the address of a link. Whoever has it may answer for the firm: it is shown once and never stored or logged.</summary>
public sealed class FirmToken
{
    /// <summary>Characters in an address: 256 bits in the alphabet of addresses (base64url).</summary>
    public const int Length = RandomSecret.Length;

    private readonly string _text;

    private FirmToken(string text) => _text = text;

    /// <summary>What is stored and looked for in its place.</summary>
    public string Hash => RandomSecret.HashOf(_text);

    /// <summary>A new secret.</summary>
    public static FirmToken New() => new(RandomSecret.New());

    /// <summary>Reads what stands in an address; null when it cannot be one.</summary>
    public static FirmToken? Read(string? text) => RandomSecret.IsOne(text) ? new FirmToken(text!) : null;

    /// <summary>The address that hands the secret over.</summary>
    /// <param name="instance">Public address of the instance.</param>
    public Uri At(Uri instance) => new(instance.AbsoluteUri.TrimEnd('/') + "/firm/" + _text);

    /// <summary>Never the secret.</summary>
    public override string ToString() => nameof(FirmToken);
}
