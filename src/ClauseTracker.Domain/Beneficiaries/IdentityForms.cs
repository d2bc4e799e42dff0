using System.Globalization;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>
/// The normal forms of an identity by which it is found again when written otherwise: accents, hyphens, particles, one name of a compound or of
/// a couple, spelling, family and given names inverted, day and month swapped, one digit of the birth date wrong. Two identities look alike when
/// they share a form. Forms are hashed with a key before they are kept (ADR 0011); in clear they live in memory alone.
/// </summary>
public static class IdentityForms
{
    /// <summary>Raised when the forms change: marks of before are written again.</summary>
    public const int Version = 1;

    /// <summary>Longest list of words that is looked at in one name: a longer one is cut, so that an absurd entry costs nothing.</summary>
    private const int MostWords = 6;

    private static readonly HashSet<string> Particles =
        ["DE", "DU", "DES", "D", "LA", "LE", "LES", "L", "EL", "AL", "BEN", "BIN", "VAN", "VON", "DER", "DEN", "DA", "DO", "DOS", "DI", "DELLA", "SAINT", "STE", "ST"];

    /// <summary>All forms of an identity. Those of <see cref="OfWords"/> find it by a name alone.</summary>
    public static IReadOnlyList<string> Of(PersonIdentity identity) =>
        [.. LookAlikes(identity.FamilyName, identity.GivenName, identity.BirthDate).Concat(OfWords($"{identity.FamilyName} {identity.GivenName}")).Distinct(StringComparer.Ordinal)];

    /// <summary>The forms that two ways to write one identity share.</summary>
    public static IReadOnlyList<string> LookAlikes(PersonIdentity identity) => [.. LookAlikes(identity.FamilyName, identity.GivenName, identity.BirthDate).Distinct(StringComparer.Ordinal)];

    /// <summary>One form for each word of a name, as it sounds: what a search by name compares.</summary>
    public static IReadOnlyList<string> OfWords(string name) => [.. Words(name).Select(w => $"W|{FrenchSound.Of(w)}").Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> LookAlikes(string family, string given, DateOnly born)
    {
        var day = born.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

        // A name written otherwise, born the same day.
        foreach (var f in Spellings(family))
        {
            foreach (var g in Spellings(given)) yield return $"N|{Unordered(f, g)}|{day}";
        }

        // The same name, born a day written otherwise.
        var whole = Unordered(FrenchSound.Of(Joined(family)), FrenchSound.Of(Joined(given)));
        if (born.Day <= 12) yield return string.Create(CultureInfo.InvariantCulture, $"S|{whole}|{born.Year}|{Math.Min(born.Day, born.Month)}|{Math.Max(born.Day, born.Month)}");
        for (var i = 0; i < day.Length; i++) yield return $"D|{whole}|{day[..i]}*{day[(i + 1)..]}";
    }

    /// <summary>Each word of a name by itself, and all of them as one, as they sound.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        var words = Words(name);
        return words.Append(string.Concat(words)).Append(Joined(name)).Select(FrenchSound.Of).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The words that tell people apart; particles only where there is nothing else.</summary>
    private static List<string> Words(string name)
    {
        var all = FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = all.Where(w => !Particles.Contains(w)).Take(MostWords).ToList();
        return telling.Count > 0 ? telling : [.. all.Take(MostWords)];
    }

    private static string Joined(string name) => FoldedText.Of(name).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static string Unordered(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? $"{one}|{other}" : $"{other}|{one}";
}

/// <summary>A keyed hash of one form of a person's identity: finds the person again without reading names, and says nothing without the key.</summary>
/// <param name="BeneficiaryId">The person.</param>
/// <param name="Hash">The first half of the HMAC of the form, in hexadecimal.</param>
[ReadModel]
[SharedByAll("Useless without the key; reached through the beneficiary, whose scope decides.")]
public sealed record IdentityMark(BeneficiaryId BeneficiaryId, string Hash)
{
    /// <summary>Characters of a hash.</summary>
    public const int HashLength = 32;
}
