using System.Text.RegularExpressions;

namespace ClauseTracker.Domain.Shared;

/// <summary>A job of the operational directory of jobs (ROME): a letter and four digits, <c>F1702</c>.</summary>
public readonly partial record struct RomeCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 5;

    private RomeCode(string code) => Code = code;

    public string Code { get; }

    /// <summary>Reads a code, in capitals or not. Whether the directory holds it is not checked: it changes every year.</summary>
    [return: DoNotIgnore]
    public static Result<RomeCode> From(string? text, string? field = null)
    {
        var code = text?.Trim().ToUpperInvariant() ?? string.Empty;
        return Form().IsMatch(code) ? new RomeCode(code) : new SharedErrors.RomeCodeInvalid(text ?? string.Empty, field);
    }

    /// <summary>A code that was checked before, as it is stored.</summary>
    public static RomeCode Known(string code) => new(code);

    public override string ToString() => Code;

    [GeneratedRegex("^[A-N][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
