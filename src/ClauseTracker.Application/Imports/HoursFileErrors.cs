using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Why a file of hours is refused as a whole.</summary>
public static class HoursFileErrors
{
    /// <summary>The input that these errors speak of.</summary>
    public const string Input = "File";

    /// <summary>Nothing in it, or headings without a row of hours.</summary>
    public sealed record Empty() : Error("HoursFile.Empty", ErrorKind.Invalid, Input);

    /// <summary>More bytes than <paramref name="MostBytes"/>. The sentence gets megabytes.</summary>
    public sealed record TooLarge(int MostBytes) : Error("HoursFile.TooLarge", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [MostBytes / (1024 * 1024)];
    }

    /// <summary>Neither a workbook (xlsx) nor text, or a workbook that is damaged.</summary>
    public sealed record NotASpreadsheet() : Error("HoursFile.NotASpreadsheet", ErrorKind.Invalid, Input);

    /// <summary>A workbook of Excel 97 to 2003 (xls): to be saved as xlsx.</summary>
    public sealed record OldWorkbook() : Error("HoursFile.OldWorkbook", ErrorKind.Invalid, Input);

    /// <summary>Protected by a password.</summary>
    public sealed record Encrypted() : Error("HoursFile.Encrypted", ErrorKind.Invalid, Input);

    /// <summary>It swells beyond reason when it is opened.</summary>
    public sealed record ZipBomb() : Error("HoursFile.ZipBomb", ErrorKind.Invalid, Input);

    /// <summary>No row looks like headings.</summary>
    /// <param name="Expected">The headings that a file must have, as one would write them.</param>
    public sealed record NoHeaderRow(IReadOnlyList<string> Expected) : Error("HoursFile.NoHeaderRow", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [string.Join(", ", Expected)];
    }

    /// <summary>The headings were found, not all those that are needed.</summary>
    /// <param name="Columns">The headings that lack, as one would write them.</param>
    public sealed record MissingColumns(IReadOnlyList<string> Columns) : Error("HoursFile.MissingColumns", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [string.Join(", ", Columns)];
    }

    /// <summary>Two headings mean the same thing: choosing would be guessing.</summary>
    public sealed record SameColumnTwice(string First, string Second) : Error("HoursFile.SameColumnTwice", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [First, Second];
    }

    /// <summary>More rows of data than <paramref name="Most"/>.</summary>
    public sealed record TooManyRows(int Most) : Error("HoursFile.TooManyRows", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    /// <summary>The quotation marks of row <paramref name="Row"/> of a CSV do not match: its values, or the rows after it, cannot be told apart.</summary>
    public sealed record BrokenQuotes(int Row) : Error("HoursFile.BrokenQuotes", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [Row];
    }
}
