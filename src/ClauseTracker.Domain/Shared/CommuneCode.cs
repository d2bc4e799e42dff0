namespace ClauseTracker.Domain.Shared;

/// <summary>
/// The five characters by which INSEE names a commune (official geographic code, COG): two for the département, <c>2A</c> and <c>2B</c> in Corsica,
/// then three. Not a postcode, though it looks like one.
/// </summary>
public readonly record struct CommuneCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 5;

    private readonly string? _text;

    private CommuneCode(string text) => _text = text;

    /// <summary>The five characters, letters in capitals.</summary>
    public string Text => _text ?? throw new InvalidOperationException("A commune code that was never made.");

    /// <summary>Reads a code; spaces around it and the case of its letter do not matter. Refused when it is not of that form.</summary>
    [return: DoNotIgnore]
    public static Result<CommuneCode> From(string? text, string? field = null)
    {
        var code = (text ?? string.Empty).Trim().ToUpperInvariant();
        return code.Length == Length && IsDepartment(code[..2]) && code.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            ? new CommuneCode(code)
            : new SharedErrors.CommuneCodeInvalid(text ?? string.Empty, field);
    }

    /// <summary>A code that a database already holds.</summary>
    public static CommuneCode Known(string text) => From(text).Value;

    public override string ToString() => _text ?? string.Empty;

    /// <summary>01 to 95 but for 20, which became 2A and 2B in 1976; 97 and 98 overseas.</summary>
    private static bool IsDepartment(string text) =>
        text is "2A" or "2B" || (text != "00" && text != "20" && text != "96" && text != "99" && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
}
