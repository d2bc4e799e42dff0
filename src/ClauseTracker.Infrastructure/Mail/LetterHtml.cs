using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Infrastructure.Mail;

/// <summary>The HTML of a plain letter: paragraphs, lists for lines that begin with a dash, links for addresses. Everything is escaped first.</summary>
internal static partial class LetterHtml
{
    private const string ListMark = "- ";

    public static string Of(string text, ContactLanguage language)
    {
        var html = new StringBuilder($"<html lang=\"{(language == ContactLanguage.English ? "en" : "fr")}\"><body>\n");
        foreach (var paragraph in text.Trim().Split("\n\n")) Append(html, paragraph.Split('\n'));
        return html.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder html, string[] lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            var isList = lines[i].StartsWith(ListMark, StringComparison.Ordinal);
            var block = lines.Skip(i).TakeWhile(l => l.StartsWith(ListMark, StringComparison.Ordinal) == isList).ToList();
            i += block.Count;
            if (isList) html.Append("<ul>\n").AppendJoin('\n', block.Select(l => $"<li>{Escaped(l[ListMark.Length..])}</li>")).Append("\n</ul>\n");
            else html.Append("<p>").AppendJoin("<br>\n", block.Select(Escaped)).Append("</p>\n");
        }
    }

    private static string Escaped(string line) =>
        Address().Replace(WebUtility.HtmlEncode(line), match => $"<a href=\"{match.Value}\">{match.Value}</a>");

    [GeneratedRegex(@"https?://[^\s<>""']+[^\s<>""'.,;:!?)]", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
