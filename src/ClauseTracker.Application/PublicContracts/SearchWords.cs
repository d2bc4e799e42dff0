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

    /// <summary>Stands for the punctuation that numbers hold.</summary>
    private const char Joint = '-';

    /// <summary>Words that stand in nearly every text and tell nothing apart.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "AU", "AUX", "AVEC", "DANS", "DE", "DES", "DU", "EN", "ET", "LA", "LE", "LES", "OU", "PAR", "POUR", "SUR", "UN", "UNE",
    };

    /// <summary>The words of a text, each once. What is written like a number, as 2026-014, is also kept as one word, 2026014.</summary>
    public static IReadOnlySet<string> Of(params IEnumerable<string?> texts) =>
        texts.SelectMany(t => OfOne(t ?? string.Empty)).Select(Cut).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words of a number, and all of it as one.</summary>
    public static IEnumerable<string> OfNumber(string number) => Of(number).Concat(new[] { Squeezed(number) }.Where(w => w.Length > 0));

    /// <summary>
    /// What somebody typed, as the beginnings of words that must all be there. What is written like a number is one word, and so are the groups of
    /// digits of a SIREN or a SIRET.
    /// </summary>
    public static IReadOnlyList<string> Typed(string? text)
    {
        var words = AsWritten(Groups(text ?? string.Empty));
        var counting = words.Select(Cut).Distinct(StringComparer.Ordinal).Take(MostTyped).ToList();
        // The beginning of another typed word asks for nothing more than that word does.
        return [.. counting.Where(w => !counting.Exists(o => o.Length > w.Length && o.StartsWith(w, StringComparison.Ordinal)))];
    }

    /// <summary>The first text that comes after every word beginning with <paramref name="word"/>.</summary>
    public static string After(string word) => string.Concat(word.AsSpan(0, word.Length - 1), [(char)(word[^1] + 1)]);

    /// <summary>A whole text as one word.</summary>
    public static string Squeezed(string text) => Cut(string.Concat(Groups(text).Select(g => g.Whole)));

    private static IEnumerable<string> OfOne(string text)
    {
        var groups = Groups(text).ToList();
        return groups.SelectMany(g => g.Parts).Where(Counts).Concat(AsWritten(groups));
    }

    private static List<string> AsWritten(IEnumerable<Group> groups)
    {
        var words = groups.SelectMany(g => g.IsNumber ? [g.Whole] : g.Parts.Where(Counts)).ToList();
        return IsRegistration(words) ? [string.Concat(words)] : words;
    }

    private static bool Counts(string word) => word.Length >= Shortest && !Silent.Contains(word);

    private static string Cut(string word) => word.Length > Longest ? word[..Longest] : word;

    /// <summary>732 829 320, with 00074 or without.</summary>
    private static bool IsRegistration(List<string> words) =>
        words is [{ Length: 3 }, _, ..] && words.Sum(w => w.Length) is 9 or 14 && words.TrueForAll(w => w.All(char.IsAsciiDigit));

    private static IEnumerable<Group> Groups(string text)
    {
        var group = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKD) + " ")
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            var plain = Plain(character);
            if (plain.Length > 0) group.Append(plain);
            else if (group.Length > 0)
            {
                var parts = group.ToString().Split(Joint, StringSplitOptions.RemoveEmptyEntries);
                group.Clear();
                if (parts.Length > 0) yield return new Group(parts);
            }
        }
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
        '-' or '/' or '.' or '_' => Joint.ToString(),
        _ => string.Empty,
    };

    /// <summary>Words that only the punctuation of numbers holds apart.</summary>
    private sealed record Group(string[] Parts)
    {
        public string Whole => string.Concat(Parts);

        public bool IsNumber => Parts.Length > 1 && Whole.Any(char.IsAsciiDigit);
    }
}
