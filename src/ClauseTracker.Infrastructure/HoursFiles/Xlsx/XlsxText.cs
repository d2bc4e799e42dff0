using System.Text;
using System.Xml;

namespace ClauseTracker.Infrastructure.HoursFiles.Xlsx;

/// <summary>The text inside the element that a reader stands on.</summary>
/// <param name="Value">Value or text; null when there is none.</param>
/// <param name="Formula">The formula, or null.</param>
internal readonly record struct XlsxText(string? Value, string? Formula)
{
    /// <summary>Reads to the end of the element. Phonetic readings of Japanese names (rPh) are no part of the text.</summary>
    public static XlsxText ReadFrom(XmlReader xml)
    {
        if (xml.IsEmptyElement) return default;
        var depth = xml.Depth;
        string? value = null;
        StringBuilder? several = null;
        string? formula = null;
        var element = string.Empty;
        var phonetic = false;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    element = xml.IsEmptyElement ? string.Empty : xml.LocalName;
                    if (xml.LocalName == "rPh") phonetic = !xml.IsEmptyElement;
                    if (xml.LocalName == "f") formula = string.Empty;
                    break;
                case XmlNodeType.EndElement:
                    if (xml.LocalName == "rPh") phonetic = false;
                    element = string.Empty;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (element == "f") formula += xml.Value;
                    else if (element is "v" or "t" && !phonetic && value is null) value = xml.Value;
                    else if (element is "v" or "t" && !phonetic) (several ??= new StringBuilder(value)).Append(xml.Value);
                    break;
                default:
                    break;
            }
        }

        return new XlsxText(several?.ToString() ?? value, formula);
    }
}

/// <summary>The texts that cells point to by number.</summary>
internal static class XlsxSharedStrings
{
    public static IReadOnlyList<string> Read(XmlReader? part)
    {
        if (part is null) return [];
        using var xml = part;
        var texts = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") texts.Add(XlsxText.ReadFrom(xml).Value ?? string.Empty);
        }

        return texts;
    }
}
