using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PayrollFiles;

/// <summary>Why a payroll file, or a line that it gives, is refused. None carries anything of a person.</summary>
public static class PayrollFileErrors
{
    /// <summary>The input that the refusals of a whole file speak of.</summary>
    public const string Input = "File";

    public sealed record TooLarge() : Error("PayrollFile.TooLarge", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [IPayrollFileReader.MostBytes / (1024 * 1024)];
    }

    /// <summary>No line of it is a rubric of the norm.</summary>
    public sealed record NotADeclaration() : Error("PayrollFile.NotADeclaration", ErrorKind.Invalid, Input);

    /// <summary>Line <paramref name="Line"/> is not a rubric: damaged, or two files in one.</summary>
    public sealed record LineUnreadable(int Line) : Error("PayrollFile.LineUnreadable", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [Line];
    }

    /// <summary>A version that the reader does not know: where the hours stand changes with versions.</summary>
    public sealed record VersionNotSupported(string Version, string Supported) : Error("PayrollFile.VersionNotSupported", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [Version, Supported];
    }

    /// <summary>The end is missing, or holds another number of rubrics than it says (S90.G00.90.001).</summary>
    public sealed record Truncated() : Error("PayrollFile.Truncated", ErrorKind.Invalid, Input);

    /// <summary>A report of an event (end of contract, sick leave…), not a month.</summary>
    public sealed record NotMonthly() : Error("PayrollFile.NotMonthly", ErrorKind.Invalid, Input);

    /// <summary>The establishment or the month cannot be read.</summary>
    public sealed record HeadUnreadable(string Rubric) : Error("PayrollFile.HeadUnreadable", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [Rubric];
    }

    /// <summary>The person works on several clauses that month: how the hours are shared is not in the file.</summary>
    public sealed record SeveralPlacements() : Error("PayrollFile.SeveralPlacements", ErrorKind.Conflict, "Hours");

    /// <summary>Fewer hours than none: a past month is corrected.</summary>
    public sealed record HoursNegative(decimal Hours) : Error("PayrollFile.HoursNegative", ErrorKind.Invalid, "Hours")
    {
        public override IReadOnlyList<object?> Arguments => [Hours];
    }
}
