using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Why a row of a file of hours is refused. <see cref="Error.Field"/> is the property of <see cref="HoursFileRow"/>.</summary>
public static class HoursRowErrors
{
    /// <summary>Not a number of hours.</summary>
    public sealed record NotANumber(string Given, string? At) : Error("HoursRow.NotANumber", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    /// <summary>Hours below zero: a correction is another statement, not a negative row.</summary>
    public sealed record Negative(decimal Given, string? At) : Error("HoursRow.Negative", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    /// <summary>More hours than a month holds (<see cref="Hours.MostInAMonth"/>).</summary>
    public sealed record MoreThanAMonthHolds(decimal Given, string? At) : Error("HoursRow.MoreThanAMonthHolds", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given, Hours.MostInAMonth];
    }

    /// <summary>Not a month of the years 2000 to 2099.</summary>
    public sealed record NotAMonth(string Given, string? At) : Error("HoursRow.NotAMonth", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    /// <summary>A month that has not begun.</summary>
    public sealed record MonthInFuture(YearMonth Given, YearMonth Current, string? At) : Error("HoursRow.MonthInFuture", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given, Current];
    }

    /// <summary>Not a day of birth. The value is not repeated: it tells of a person.</summary>
    public sealed record NotADate(string? At) : Error("HoursRow.NotADate", ErrorKind.Invalid, At);

    /// <summary>Neither a reference, nor names with a day of birth.</summary>
    public sealed record PersonMissing(string? At) : Error("HoursRow.PersonMissing", ErrorKind.Invalid, At);

    /// <summary>A SIRET written <c>1,23457E+13</c>: the spreadsheet program lost its last digits.</summary>
    public sealed record SiretLostDigits(string Given, string? At) : Error("HoursRow.SiretLostDigits", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    /// <summary>A formula that gives an error (<c>#REF!</c>), or that was never calculated.</summary>
    public sealed record FormulaError(string Given, string? At) : Error("HoursRow.FormulaError", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    /// <summary>More values than headings, most often a decimal comma in a file separated by commas: the values may have shifted.</summary>
    public sealed record MoreValuesThanHeadings(int Values, int Headings) : Error("HoursRow.MoreValuesThanHeadings", ErrorKind.Invalid)
    {
        public override IReadOnlyList<object?> Arguments => [Values, Headings];
    }
}
