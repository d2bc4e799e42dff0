using System.Text;
using System.Text.RegularExpressions;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>
/// How a French reader would hear a name, roughly: two spellings that sound alike give the same text (<c>Philippe</c>, <c>Filipe</c>). Made to
/// find people again, not to be read.
/// </summary>
internal static class FrenchSound
{
    // In order: what comes first may make what comes later.
    private static readonly (Regex Written, string Heard)[] Rules =
    [
        Rule(@"(.)\1+", "$1"), Rule(@"SCH|CH|SH", "X"), Rule(@"PH", "F"), Rule(@"H", ""), Rule(@"Y", "I"), Rule(@"W", "V"), Rule(@"GN", "N"),
        Rule(@"SC(?=[EI])", "S"), Rule(@"C(?=[EI])", "S"), Rule(@"GU(?=[EI])", "6"), Rule(@"G(?=[EI])", "J"), Rule(@"6", "G"),
        Rule(@"QU|CK|CQ|[CQ]", "K"), Rule(@"Z", "S"), Rule(@"(?<=[AEO]U)L(?=[TDXS])", ""), Rule(@"EAU|AU", "O"), Rule(@"OEU|EU", "E"),
        Rule(@"AI|EI", "E"), Rule(@"OU", "U"), Rule(@"E(?=[MN]([^AEIOUMN]|$))", "A"), Rule(@"M(?=[BP])", "N"), Rule(@"(.)\1+", "$1"),
        Rule(@"(?<=..)(ES|[ESTDPX])+$", ""), Rule(@"(.)\1+", "$1"),
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

    private static (Regex Written, string Heard) Rule(string written, string heard) => (new Regex(written, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), heard);
}
