namespace ClauseTracker.Domain.Shared;

/// <summary>
/// The 14 digits that name an establishment in France. Valid by Luhn's formula, or, for the establishments of La Poste
/// (SIREN 356000000), when the sum of the digits is a multiple of five.
/// </summary>
public readonly record struct Siret : IComparable<Siret>
{
    /// <summary>Digits of a SIRET.</summary>
    public const int Length = 14;

    private const string LaPoste = "356000000";

    private readonly string? _digits;

    private Siret(string digits) => _digits = digits;

    /// <summary>The 14 digits.</summary>
    public string Digits => _digits ?? throw new InvalidOperationException("A SIRET that was never made.");

    /// <summary>The first nine digits: the company.</summary>
    public string Siren => Digits[..9];

    /// <summary>Reads a SIRET; spaces are ignored. Refused when it is not 14 digits or fails its check.</summary>
    [return: DoNotIgnore]
    public static Result<Siret> From(string? text, string? field = null)
    {
        var digits = text is { Length: Length } ? text : string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == Length && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && (IsLuhn(digits) || IsOfLaPoste(digits))
            ? new Siret(digits)
            : new SharedErrors.SiretInvalid(text ?? string.Empty, field);
    }

    /// <summary>A SIRET that a database or a generator already holds.</summary>
    public static Siret Known(string digits) => From(digits).Value;

    public int CompareTo(Siret other) => string.CompareOrdinal(_digits, other._digits);

    public static bool operator <(Siret left, Siret right) => left.CompareTo(right) < 0;

    public static bool operator >(Siret left, Siret right) => left.CompareTo(right) > 0;

    public static bool operator <=(Siret left, Siret right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Siret left, Siret right) => left.CompareTo(right) >= 0;

    public override string ToString() => _digits ?? string.Empty;

    /// <summary>True when the digits, doubled every second from the right, sum to a multiple of ten (Luhn).</summary>
    public static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    private static bool IsOfLaPoste(string digits) =>
        digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(c => c - '0') % 5 == 0;
}
