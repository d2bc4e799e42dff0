using System.Globalization;
using System.Text;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>
/// What a text is found by: its words in capitals A–Z and digits, without accents or punctuation. The same for what is stored and for what is typed,
/// so that both databases find the same.
/// </summary>
internal static class SearchWords
{
    /// <summary>Shorter words are not kept.</summary>
    public const int Shortest = 2;

    /// <summary>Longer words are cut; what is typed is cut alike.</summary>
    public const int Longest = ContractListing.TermLength;

    /// <summary>More words than this are not looked at in what is typed.</summary>
    public const int MostTyped = 8;

    /// <summary>Words that stand in nearly every text and tell nothing apart.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "AU", "AUX", "AVEC", "DANS", "DE", "DES", "DU", "EN", "ET", "LA", "LE", "LES", "OU", "PAR", "POUR", "SUR", "UN", "UNE",
    };

    /// <summary>The words of a text, each once.</summary>
    public static IReadOnlySet<string> Of(params IEnumerable<string?> texts) =>
        texts.SelectMany(t => Split(t ?? string.Empty)).Where(Counts).Select(Cut).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words of a number, and the number written without its punctuation.</summary>
    public static IEnumerable<string> OfNumber(string number) => Of(number).Concat(new[] { Squeezed(number) }.Where(w => w.Length >= Shortest));

    /// <summary>What somebody typed, as the beginnings of words that must all be there. Groups of digits that make a SIREN or a SIRET together are one word.</summary>
    public static IReadOnlyList<string> Typed(string? text)
    {
        var words = Split(text ?? string.Empty).ToList();
        var joined = words.TrueForAll(w => w.All(char.IsAsciiDigit)) && words.Sum(w => w.Length) is 9 or 14 && words.Count > 1 && words[0].Length == 3 ? [string.Concat(words)] : words;
        var counting = joined.Where(Counts).Select(Cut).Distinct(StringComparer.Ordinal).Take(MostTyped).ToList();
        // The beginning of another typed word asks for nothing more than that word does.
        return [.. counting.Where(w => !counting.Exists(o => o.Length > w.Length && o.StartsWith(w, StringComparison.Ordinal)))];
    }

    /// <summary>The first text that comes after every word beginning with <paramref name="word"/>.</summary>
    public static string After(string word) => string.Concat(word.AsSpan(0, word.Length - 1), [(char)(word[^1] + 1)]);

    /// <summary>A whole text as one word.</summary>
    public static string Squeezed(string text) => Cut(string.Concat(Split(text)));

    private static bool Counts(string word) => word.Length >= Shortest && !Silent.Contains(word);

    private static string Cut(string word) => word.Length > Longest ? word[..Longest] : word;

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            var plain = Plain(character);
            if (plain.Length > 0) word.Append(plain);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static string Plain(char character) => character switch
    {
        >= 'A' and <= 'Z' or >= '0' and <= '9' => character.ToString(),
        >= 'a' and <= 'z' => char.ToUpperInvariant(character).ToString(),
        'œ' or 'Œ' => "OE",
        'æ' or 'Æ' => "AE",
        'ß' => "SS",
        'ø' or 'Ø' => "O",
        'ł' or 'Ł' => "L",
        _ => string.Empty,
    };
}
