using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Texts as buyers publish them.</summary>
internal static class PublishedText
{
    private const int LongestUnknown = 15;

    private static readonly string[] Unknown = ["NC", "N.C.", "N/A", "Sans objet", "Non renseigné", "Non communiqué", "null"];

    /// <summary>The name of a property; empty when its escapes are broken.</summary>
    public static ReadOnlySpan<byte> Name(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Unescape(ref reader) ?? string.Empty) : reader.ValueSpan;

    /// <summary>A text, a number as it is written, or <c>true</c> or <c>false</c>; null when it says that it is unknown or is broken.</summary>
    public static string? Of(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Known(Unescape(ref reader)),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => null,
    };

    /// <summary>A text as it stands, even one that says that it is unknown; null when it is broken or no text.</summary>
    public static string? Raw(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? Unescape(ref reader) : null;

    /// <summary>The first <paramref name="length"/> characters at most, a pair of surrogates kept whole.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Cut(string? text, int length)
    {
        if (text is null || text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static string? Known(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed)) return null;
        return SaysUnknown(trimmed) ? null : trimmed;
    }

    // Nearly every value is a known one: the first letter settles it without comparing words.
    private static bool SaysUnknown(string text) =>
        text.Length <= LongestUnknown && text[0] is 'N' or 'n' or 'S' or 's' && Unknown.Contains(text, StringComparer.OrdinalIgnoreCase);

    // Half a surrogate pair in an escape, or bytes that are not UTF-8, are valid to the tokenizer and fail only here.
    private static string? Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
