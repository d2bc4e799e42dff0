using System.Globalization;
using System.Text;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>Who somebody is, in clear. Lives in memory alone: what is stored is <see cref="SealedIdentity"/>. Never holds a NIR.</summary>
public sealed record PersonIdentity
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 80;

    private PersonIdentity(string familyName, string givenName, DateOnly birthDate) =>
        (FamilyName, GivenName, BirthDate) = (familyName, givenName, birthDate);

    public string FamilyName { get; }

    public string GivenName { get; }

    public DateOnly BirthDate { get; }

    /// <summary>The same for all ways to write the same person: no accents, no case, no punctuation.</summary>
    public string Canonical => $"{Simplify(FamilyName)}|{Simplify(GivenName)}|{BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    [return: DoNotIgnore]
    public static Result<PersonIdentity> From(string familyName, string givenName, DateOnly birthDate, DateOnly today)
    {
        if (Simplify(familyName).Length == 0) return new SharedErrors.Required(nameof(FamilyName));
        if (Simplify(givenName).Length == 0) return new SharedErrors.Required(nameof(GivenName));
        if (familyName.Length > NameLength) return new SharedErrors.TooLong(nameof(FamilyName), NameLength);
        if (givenName.Length > NameLength) return new SharedErrors.TooLong(nameof(GivenName), NameLength);
        if (birthDate > today.AddYears(-14) || birthDate < today.AddYears(-100)) return new BeneficiaryErrors.BirthDateImplausible();
        return new PersonIdentity(familyName.Trim(), givenName.Trim(), birthDate);
    }

    /// <summary>Says nothing, so that no log, message or trace can.</summary>
    public override string ToString() => nameof(PersonIdentity);

    private static string Simplify(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD).Where(char.IsLetter);
        return string.Concat(letters).ToUpperInvariant();
    }
}

/// <summary>An identity as it is stored: readable only with the person's own key, which the master key wraps (ADR 0008).</summary>
/// <param name="Cipher">The enciphered identity (AES-256-GCM).</param>
/// <param name="Fingerprint">Keyed hash of the canonical identity: finds the same person again without reading names.</param>
public sealed record SealedIdentity(byte[] Cipher, string Fingerprint);
