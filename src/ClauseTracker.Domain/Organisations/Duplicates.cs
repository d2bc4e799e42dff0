using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Organisations;

/// <summary>Why several organisations may be one.</summary>
public enum DuplicateReason
{
    /// <summary>One company (SIREN) under names that are alike, or not named yet.</summary>
    SameCompany = 1,

    /// <summary>The same name, but for accents, capitals, punctuation and legal form.</summary>
    SameName = 2,
}

/// <summary>What decides whether organisations may be one.</summary>
/// <param name="Id">Ids made later sort later.</param>
/// <param name="Name">As it stands.</param>
/// <param name="Siret">Null for a body outside France.</param>
public sealed record DuplicateCandidate(OrganisationId Id, string Name, Siret? Siret);

/// <summary>Organisations that may be one, the oldest first; a person decides.</summary>
public sealed record DuplicateGroup(DuplicateReason Reason, IReadOnlyList<DuplicateCandidate> Members);

/// <summary>Finds organisations that may be recorded twice. Pure: the same candidates give the same groups in any order.</summary>
public static class Duplicates
{
    /// <summary>Names share at least this part of their pairs of letters to be alike (Dice's coefficient).</summary>
    private const double Alike = 0.7;

    private static readonly HashSet<string> LegalForms =
        ["SA", "SAS", "SASU", "SARL", "EURL", "SNC", "SCOP", "SCIC", "SCI", "SCA", "GIE", "EI", "ASSOCIATION", "ASSO", "STE", "SOCIETE", "ETS", "ETABLISSEMENTS", "ENTREPRISE", "GROUPE"];

    /// <summary>The groups; no organisation stands in two of them.</summary>
    public static IReadOnlyList<DuplicateGroup> Find(IEnumerable<DuplicateCandidate> candidates)
    {
        var known = candidates.OrderBy(c => c.Id.Value).ToList();
        var companies = known.Where(c => c.Siret is not null).GroupBy(c => c.Siret!.Value.Siren, StringComparer.Ordinal).SelectMany(OfOneCompany).ToList();
        var found = companies.SelectMany(g => g.Members).Select(m => m.Id).ToHashSet();
        var names = known.Where(c => !found.Contains(c.Id) && !IsUnnamed(c)).GroupBy(c => Comparable(c.Name), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0 && g.Count() > 1).Select(g => new DuplicateGroup(DuplicateReason.SameName, [.. g]));
        return [.. companies.Concat(names).OrderBy(g => g.Members[0].Name, StringComparer.Ordinal).ThenBy(g => g.Members[0].Id.Value)];
    }

    /// <summary>True when the names may be two ways to write one.</summary>
    public static bool AreAlike(string one, string other)
    {
        var (first, second) = (Comparable(one), Comparable(other));
        if (first.Length == 0 || second.Length == 0) return false;
        return first == second || first.StartsWith(second + " ", StringComparison.Ordinal) || second.StartsWith(first + " ", StringComparison.Ordinal) || Likeness(first, second) >= Alike;
    }

    /// <summary>Takes the oldest, gathers what is like it, and goes on with the rest: the whole SIREN is not one group, since establishments may be several bodies.</summary>
    private static IEnumerable<DuplicateGroup> OfOneCompany(IEnumerable<DuplicateCandidate> company)
    {
        var rest = company.OrderBy(IsUnnamed).ThenBy(c => c.Id.Value).ToList();
        while (rest.Count > 1)
        {
            var first = rest[0];
            var members = rest.Where(c => c == first || IsUnnamed(c) || AreAlike(first.Name, c.Name)).ToList();
            rest.RemoveAll(members.Contains);
            if (members.Count > 1) yield return new DuplicateGroup(DuplicateReason.SameCompany, members);
        }
    }

    private static bool IsUnnamed(DuplicateCandidate candidate) => candidate.Siret is { } siret && candidate.Name == Organisation.NameOf(siret);

    /// <summary>The folded name without its legal form, unless there is nothing else.</summary>
    private static string Comparable(string name)
    {
        var words = FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] telling = [.. words.Where(w => !LegalForms.Contains(w))];
        return string.Join(' ', telling.Length > 0 ? telling : words);
    }

    private static double Likeness(string one, string other)
    {
        var (pairs, others) = (Pairs(one), Pairs(other));
        if (pairs.Count + others.Count == 0) return 0;
        var common = 0;
        foreach (var (pair, count) in pairs) common += Math.Min(count, others.GetValueOrDefault(pair));
        return 2.0 * common / (pairs.Values.Sum() + others.Values.Sum());
    }

    private static Dictionary<string, int> Pairs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2)).CountBy(p => p).ToDictionary();
}
