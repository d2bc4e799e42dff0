using System.Text.Json;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Reads social considerations: the words of the schema, and what buyers make of them (joined, without accents, in the plural).</summary>
internal static class PublishedConsiderations
{
    private const string None = "Pas de considération sociale";

    /// <summary>True for the words that say that there is none, which is not the same as saying nothing.</summary>
    public static bool SaysNone(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
        && (reader.ValueTextIs("Pas de considération sociale"u8) || (PublishedText.Raw(ref reader) is { } text && PublishedLabels.Fold(text) == PublishedLabels.Fold(None)));

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
        foreach (var part in text.Split(PublishedLabels.Separators, StringSplitOptions.RemoveEmptyEntries)) all |= One(PublishedLabels.Fold(part));
        return all;
    }

    private static SocialConsiderations One(string folded) => folded switch
    {
        "CLAUSE SOCIALE" or "CLAUSES SOCIALES" => SocialConsiderations.ExecutionCondition,
        "CRITERE SOCIAL" or "CRITERES SOCIAUX" => SocialConsiderations.AwardCriterion,
        "MARCHE RESERVE" or "MARCHES RESERVES" or "CONCESSION RESERVEE" or "CONCESSIONS RESERVEES" => SocialConsiderations.Reserved,
        _ => SocialConsiderations.None,
    };
}
