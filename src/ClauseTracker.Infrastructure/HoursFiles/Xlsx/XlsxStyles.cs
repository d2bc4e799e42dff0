using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClauseTracker.Infrastructure.HoursFiles.Xlsx;

internal enum NumberKind
{
    Number,
    Date,
    Duration,
}

/// <summary>Tells for each style of a workbook whether its numbers are shown as numbers, days or durations (ECMA-376, 18.8.30 and 18.8.31).</summary>
internal sealed partial class XlsxStyles
{
    private readonly NumberKind[] _kinds;

    private XlsxStyles(NumberKind[] kinds) => _kinds = kinds;

    public NumberKind KindOf(int style) => style >= 0 && style < _kinds.Length ? _kinds[style] : NumberKind.Number;

    public static XlsxStyles Read(XElement? sheet)
    {
        if (sheet is null) return new XlsxStyles([]);
        var formats = new Dictionary<int, string>();
        foreach (var format in sheet.Elements().Where(e => e.Name.LocalName == "numFmts").Elements())
        {
            formats[Number(format, "numFmtId")] = format.Attribute("formatCode")?.Value ?? string.Empty;
        }

        var styles = sheet.Elements().Where(e => e.Name.LocalName == "cellXfs").Elements();
        return new XlsxStyles([.. styles.Select(s => KindOf(Number(s, "numFmtId"), formats))]);
    }

    private static NumberKind KindOf(int id, Dictionary<int, string> formats) => id switch
    {
        _ when formats.TryGetValue(id, out var code) => KindOf(code),
        (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => NumberKind.Date,
        (>= 18 and <= 21) or (>= 45 and <= 47) => NumberKind.Duration,
        _ => NumberKind.Number,
    };

    private static NumberKind KindOf(string code)
    {
        if (code.Equals("General", StringComparison.OrdinalIgnoreCase) || code.Equals("Standard", StringComparison.OrdinalIgnoreCase)) return NumberKind.Number;
        var letters = NotShownAsCode().Replace(code, "$1").ToLowerInvariant();
        var counts = letters.IndexOfAny(['h', 's']) >= 0;
        if (letters.IndexOfAny(['d', 'y']) >= 0) return NumberKind.Date;
        if (counts) return NumberKind.Duration;
        return letters.Contains('m', StringComparison.Ordinal) ? NumberKind.Date : NumberKind.Number;
    }

    private static int Number(XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Quoted text, escaped characters, and brackets that hold a colour, a currency or a language; [h], [mm] and [ss] keep their letter.</summary>
    [GeneratedRegex("""
        "[^"]*"|[\\_*].|\[([hms]+)\]|\[[^\]]*\]
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotShownAsCode();
}
