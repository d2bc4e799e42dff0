using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.ApiKeys;

namespace ClauseTracker.Application.ApiKeys;

/// <summary>The secret of a key, <c>ct_</c> and 256 random bits. Whoever has it answers for the firm: it is shown once and never stored or logged.</summary>
public sealed class ApiSecret
{
    /// <summary>How every secret begins, so that a search for leaked secrets recognises them.</summary>
    public const string Mark = "ct_";

    private readonly string _text;

    private ApiSecret(string text) => _text = text;

    /// <summary>What is kept of it: the hash, and the first characters by which people recognise it.</summary>
    internal (string Hash, string Prefix) Kept => (RandomSecret.HashOf(_text), _text[..ApiKey.PrefixLength]);

    /// <summary>The secret itself, to hand over at once.</summary>
    public string Reveal() => _text;

    /// <summary>A new one.</summary>
    public static ApiSecret New() => new(Mark + RandomSecret.New());

    /// <summary>Reads what software sent; null when it cannot be one.</summary>
    public static ApiSecret? Read(string? text) =>
        text is not null && text.StartsWith(Mark, StringComparison.Ordinal) && RandomSecret.IsOne(text[Mark.Length..]) ? new ApiSecret(text) : null;

    /// <summary>Never the secret.</summary>
    public override string ToString() => nameof(ApiSecret);
}
