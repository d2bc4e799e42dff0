using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>
/// The code of a reason why somebody is far from employment: <c>DELD</c>, <c>RSA</c>, <c>JEUNE_SQ</c>… What it means is said by the
/// <see cref="EligibilityCategory"/> of that code; codes of the field are kept as they are, in capitals.
/// </summary>
public readonly record struct CriterionCode : IComparable<CriterionCode>
{
    /// <summary>Longest code, in characters.</summary>
    public const int Length = 24;

    private readonly string? _text;

    private CriterionCode(string text) => _text = text;

    /// <summary>Capitals, digits and underscores; empty for a code that was never given.</summary>
    public string Text => _text ?? string.Empty;

    /// <summary>True for a code that was never given.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>Reads a code, in capitals or not; a hyphen or a space stands for an underscore. Whether a category has it is not checked here.</summary>
    [return: DoNotIgnore]
    public static Result<CriterionCode> From(string? text, string? field = null)
    {
        var code = (text ?? string.Empty).Trim().ToUpperInvariant().Replace('-', '_').Replace(' ', '_');
        if (code.Length == 0) return new SharedErrors.Required(field);
        if (code.Length > Length) return new SharedErrors.TooLong(field, Length);
        return code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') ? new CriterionCode(code) : new EligibilityErrors.CodeMalformed(Length, field);
    }

    /// <summary>A code that was checked before, as it is stored.</summary>
    public static CriterionCode Known(string code) => new(code);

    public int CompareTo(CriterionCode other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text;

    public static bool operator <(CriterionCode left, CriterionCode right) => left.CompareTo(right) < 0;

    public static bool operator >(CriterionCode left, CriterionCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(CriterionCode left, CriterionCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CriterionCode left, CriterionCode right) => left.CompareTo(right) >= 0;
}
