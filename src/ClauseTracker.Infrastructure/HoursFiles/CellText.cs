using System.Globalization;
using ClauseTracker.Application.Imports;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>A cell as a French user would read it, the same on every machine.</summary>
internal static class CellText
{
    public static string Of(object? cell)
    {
        var text = cell switch
        {
            null => string.Empty,
            string written => written,
            double number => number.ToString("0.###############", CultureInfo.InvariantCulture).Replace('.', ','),
            bool truth => truth ? "VRAI" : "FAUX",
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture),
            TimeSpan duration => string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalHours}:{Math.Abs(duration.Minutes):00}"),
            CellError error => error.Shown,
            _ => throw new ArgumentOutOfRangeException(nameof(cell)),
        };
        return text.Length <= RowProblem.ValueLength ? text : text[..RowProblem.ValueLength];
    }
}
