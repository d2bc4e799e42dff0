namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The height that wrapped texts need, estimated on the safe side since fonts are not measured.</summary>
internal static class RowHeight
{
    private const double PointsPerLine = 15;

    // Excel's limit.
    private const double Highest = 409;

    // Words do not fill their line to the end.
    private const double Filling = 0.9;

    /// <summary>Lines that a text takes in a column of that many characters.</summary>
    public static int LinesOf(string? text, double width) =>
        CellText.Clean(text).Split('\n').Sum(line => line.Length <= width ? 1 : (int)Math.Ceiling(line.Length / (width * Filling)));

    /// <summary>Height in points.</summary>
    public static double Of(int lines) => Math.Min(Highest, lines * PointsPerLine);
}
