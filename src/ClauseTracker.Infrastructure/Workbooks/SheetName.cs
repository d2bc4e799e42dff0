using System.Globalization;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>Names of sheets within the limits that Excel sets.</summary>
internal static class SheetName
{
    /// <summary>The most characters a sheet's name has.</summary>
    public const int Longest = 31;

    /// <summary>The nearest name that Excel accepts: forbidden characters become spaces, the rest is cut.</summary>
    public static string Safe(string name)
    {
        var allowed = string.Concat(CellText.Clean(name).Select(c => char.IsControl(c) || "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c));
        var cut = Cut(allowed.Trim(' ', '\''));
        return cut.Length == 0 ? "-" : cut;
    }

    /// <summary>The name as formulas write it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Cut(string name)
    {
        if (name.Length <= Longest) return name;
        var length = StringInfo.ParseCombiningCharacters(name).Last(start => start <= Longest);
        return name[..length].TrimEnd(' ', '\'');
    }
}
