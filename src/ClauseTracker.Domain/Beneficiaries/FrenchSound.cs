using System.Text;
using System.Text.RegularExpressions;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>
/// How a French reader would hear a name, roughly: two spellings that sound alike give the same text (<c>Philippe</c>, <c>Filipe</c>). Made to
/// find people again, not to be read.
/// </summary>
internal static partial class FrenchSound
{
    // In order: what comes first may make what comes later.
    private static readonly (Regex Written, string Heard)[] Rules =
    [
        (Sch(), "X"), (new Regex("CH|SH", RegexOptions.CultureInvariant), "X"), (new Regex("PH", RegexOptions.CultureInvariant), "F"), (new Regex("H", RegexOptions.CultureInvariant), ""),
        (new Regex("Y", RegexOptions.CultureInvariant), "I"), (new Regex("W", RegexOptions.CultureInvariant), "V"), (new Regex("GN", RegexOptions.CultureInvariant), "N"),
        (new Regex("SC(?=[EI])", RegexOptions.CultureInvariant), "S"), (new Regex("C(?=[EI])", RegexOptions.CultureInvariant), "S"), (new Regex("GU(?=[EI])", RegexOptions.CultureInvariant), "6"),
        (new Regex("G(?=[EI])", RegexOptions.CultureInvariant), "J"), (new Regex("6", RegexOptions.CultureInvariant), "G"), (new Regex("QU|CK|CQ|[CQ]", RegexOptions.CultureInvariant), "K"),
        (new Regex("Z", RegexOptions.CultureInvariant), "S"), (new Regex("EAU|AU", RegexOptions.CultureInvariant), "O"), (new Regex("OEU|EU", RegexOptions.CultureInvariant), "E"),
        (new Regex("AI|EI", RegexOptions.CultureInvariant), "E"), (new Regex("OU", RegexOptions.CultureInvariant), "U"), (new Regex("E(?=[MN]([^AEIOUMN]|$))", RegexOptions.CultureInvariant), "A"),
        (new Regex("M(?=[BP])", RegexOptions.CultureInvariant), "N"), (new Regex(@"(.)\1+", RegexOptions.CultureInvariant), "$1"), (new Regex("(?<=..)(ES|[ESTDPX])+$", RegexOptions.CultureInvariant), ""),
        (new Regex(@"(.)\1+", RegexOptions.CultureInvariant), "$1"),
    ];

    /// <summary>What a word sounds like. Takes capitals without accents; all else is left out. A word of other letters than ours is left as it is.</summary>
    public static string Of(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.IsLetter(c)) letters.Append(c);
        }

        var written = letters.ToString();
        var heard = Rules.Aggregate(written, (text, rule) => rule.Written.Replace(text, rule.Heard));
        return heard.Length == 0 ? written : heard;
    }

    [GeneratedRegex("SCH", RegexOptions.CultureInvariant)]
    private static partial Regex Sch();
}
