namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>What a column holds: it decides the number format and the alignment.</summary>
internal enum CellKind
{
    /// <summary>A whole number.</summary>
    Number = 1,

    /// <summary>A short text, on one line.</summary>
    Text = 2,

    /// <summary>A text that may take several lines.</summary>
    LongText = 3,

    /// <summary>Hours, two decimals.</summary>
    Hours = 4,

    /// <summary>A share of one, shown in percent.</summary>
    Share = 5,

    /// <summary>A day.</summary>
    Day = 6,

    /// <summary>A month, held as its first day.</summary>
    Month = 7,

    /// <summary>A day and a time.</summary>
    Moment = 8,
}
