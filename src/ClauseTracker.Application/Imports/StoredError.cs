using System.Globalization;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>A refusal that was stored and reads as it did: its numbers, days and months are written in the language of whoever reads it.</summary>
internal sealed record StoredError(string StoredCode, ErrorKind StoredKind, string? StoredField, IReadOnlyList<object?> StoredArguments) : Error(StoredCode, StoredKind, StoredField)
{
    public override IReadOnlyList<object?> Arguments => StoredArguments;
}

/// <summary>A bad row in a form that can be stored.</summary>
/// <param name="Column">As in <see cref="RowProblem"/>.</param>
/// <param name="Arguments">Each with a letter that tells its kind.</param>
public sealed record ProblemTold(int Row, string Column, string Value, string Code, ErrorKind Kind, string? Field, IReadOnlyList<string> Arguments)
{
    public static ProblemTold Of(RowProblem problem) =>
        new(problem.Row, problem.Column, problem.Value, problem.Error.Code, problem.Error.Kind, problem.Error.Field, [.. problem.Error.Arguments.Select(Written)]);

    /// <summary>The problem again.</summary>
    public RowProblem Again() => new(Row, Column, Value, new StoredError(Code, Kind, Field, [.. Arguments.Select(Read)]));

    private static string Written(object? argument) => argument switch
    {
        null => "n",
        decimal number => "d" + number.ToString(CultureInfo.InvariantCulture),
        int number => "i" + number.ToString(CultureInfo.InvariantCulture),
        Hours hours => "h" + hours.Hundredths.ToString(CultureInfo.InvariantCulture),
        YearMonth month => "m" + month,
        DateOnly day => "o" + day.ToString("O", CultureInfo.InvariantCulture),
        _ => "s" + Convert.ToString(argument, CultureInfo.InvariantCulture),
    };

    private static object? Read(string written) => (written[0], written[1..]) switch
    {
        ('n', _) => null,
        ('d', var number) => decimal.Parse(number, CultureInfo.InvariantCulture),
        ('i', var number) => int.Parse(number, CultureInfo.InvariantCulture),
        ('h', var hours) => new Hours(long.Parse(hours, CultureInfo.InvariantCulture)),
        ('m', var month) => YearMonth.TryParse(month, out var read) ? read : month,
        ('o', var day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture),
        (_, var text) => text,
    };
}
