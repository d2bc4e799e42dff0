using System.Globalization;
using System.Text;

namespace ClauseTracker.Domain.Shared;

/// <summary>Text as one looks for it: capitals without accents, and single spaces for all that is neither letter nor digit.</summary>
public static class FoldedText
{
    /// <summary>« Œuvre &amp; Cœur d'Été » gives <c>OEUVRE COEUR D ETE</c>. Folding twice changes nothing.</summary>
    public static string Of(string? text)
    {
        var folded = new StringBuilder();
        var gap = false;
        // What is of full width becomes ordinary, then accents part from their letters.
        foreach (var c in (text ?? string.Empty).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark) continue;
            if (!char.IsLetterOrDigit(c))
            {
                gap = true;
                continue;
            }

            if (gap && folded.Length > 0) folded.Append(' ');
            gap = false;
            folded.Append(Capital(c));
        }

        return folded.ToString();
    }

    private static string Capital(char c) => c switch
    {
        'œ' or 'Œ' => "OE",
        'æ' or 'Æ' => "AE",
        'ß' or 'ẞ' => "SS",
        'ø' or 'Ø' => "O",
        _ => char.ToUpperInvariant(c).ToString(),
    };
}
