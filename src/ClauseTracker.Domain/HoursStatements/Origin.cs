namespace ClauseTracker.Domain.HoursStatements;

/// <summary>How what a statement says came in.</summary>
public enum Origin
{
    /// <summary>Typed on a page by somebody signed in.</summary>
    Typed = 1,

    /// <summary>A firm's spreadsheet.</summary>
    File = 2,

    /// <summary>A monthly payroll declaration.</summary>
    Payroll = 3,

    /// <summary>The firm itself, by its personal link, without an account.</summary>
    FirmLink = 4,

    /// <summary>The software of a firm or a structure.</summary>
    Api = 5,
}
