using System.Globalization;
using System.Text.Json;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Reads social considerations: the words of the schema, and what buyers make of them (joined, without accents, in the plural).</summary>
internal static class PublishedConsiderations
{
    private static readonly char[] Separators = [',', ';', '|', '/', '\n'];

    /// <summary>The considerations that a value names; none for words that are not of the schema.</summary>
    public static SocialConsiderations Of(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) return SocialConsiderations.None;
        if (reader.ValueTextIs("Pas de considération sociale"u8)) return SocialConsiderations.None;
        if (reader.ValueTextIs("Clause sociale"u8)) return SocialConsiderations.ExecutionCondition;
        if (reader.ValueTextIs("Critère social"u8)) return SocialConsiderations.AwardCriterion;
        return PublishedText.Of(ref reader) is { } text ? Parse(text) : SocialConsiderations.None;
    }

    private static bool ValueTextIs(this ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(text);

    private static SocialConsiderations Parse(string text)
    {
        var all = SocialConsiderations.None;
        foreach (var part in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)) all |= One(Fold(part));
        return all;
    }

    private static SocialConsiderations One(string folded) => folded switch
    {
        "CLAUSE SOCIALE" or "CLAUSES SOCIALES" => SocialConsiderations.ExecutionCondition,
        "CRITERE SOCIAL" or "CRITERES SOCIAUX" => SocialConsiderations.AwardCriterion,
        "MARCHE RESERVE" or "MARCHES RESERVES" or "CONCESSION RESERVEE" or "CONCESSIONS RESERVEES" => SocialConsiderations.Reserved,
        _ => SocialConsiderations.None,
    };

    private static string Fold(string text)
    {
        var letters = text.Trim(' ', '[', ']', '"', '\'', '\u00A0', '\t', '\r')
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToUpperInvariant)
            .Select(c => c is 'É' or 'È' ? 'E' : c);
        return string.Concat(letters);
    }
}
