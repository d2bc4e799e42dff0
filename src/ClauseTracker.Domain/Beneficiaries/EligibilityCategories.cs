using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>Every version of every category, asked for what holds where and when.</summary>
/// <param name="versions">In any order.</param>
public sealed class EligibilityCategories(IReadOnlyList<EligibilityCategory> versions)
{
    /// <summary>The national list that an instance starts with.</summary>
    public static EligibilityCategories National { get; } = new(EligibilitySeeds.All);

    /// <summary>What may be established for the people that an organisation follows, in the order of the national list, then by name.</summary>
    /// <param name="organisation">The organisation; null sees the national list alone.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<EligibilityCategory> Offered(OrganisationId? organisation, DateOnly day) =>
        [.. Heard([organisation]).Select(v => v.Code).Distinct().Select(code => Find(code, organisation, day)).OfType<EligibilityCategory>()
            .Where(c => c.ValidFrom <= day && (c.ValidUntil is null || c.ValidUntil >= day))
            .OrderBy(c => c.OrganisationId is null ? 0 : 1).ThenBy(c => c.OrganisationId is null ? Rank(c.Code) : 0).ThenBy(c => c.French, StringComparer.Ordinal)];

    /// <summary>The same for whoever sees several organisations: each code once.</summary>
    public IReadOnlyList<EligibilityCategory> Offered(IReadOnlyList<OrganisationId> organisations, DateOnly day) =>
        [.. organisations.Select(o => (OrganisationId?)o).Prepend(null).SelectMany(o => Offered(o, day)).DistinctBy(c => c.Code)];

    /// <summary>The version of a code that held on a day for an organisation: its own before the national one; before the first version, that one. Null when there is none.</summary>
    public EligibilityCategory? Find(CriterionCode code, OrganisationId? organisation, DateOnly day)
    {
        var ofCode = Heard([organisation]).Where(v => v.Code == code).ToList();
        var own = ofCode.Where(v => v.OrganisationId is not null).ToList();
        var known = own.Count > 0 ? own : ofCode;
        return known.Where(v => v.ValidFrom <= day).OrderBy(v => v.ValidFrom).ThenBy(v => v.Number).LastOrDefault() ?? known.OrderBy(v => v.ValidFrom).FirstOrDefault();
    }

    /// <summary>The very version that an eligibility was established under, or null.</summary>
    public EligibilityCategory? Find(EligibilityCategoryId? id) => id is null ? null : versions.FirstOrDefault(v => v.Id == id);

    /// <summary>The newest version of a code, whoever added it: for its name alone. Null when there is none.</summary>
    public EligibilityCategory? Newest(CriterionCode code) =>
        versions.Where(v => v.Code == code).OrderBy(v => v.OrganisationId is null ? 1 : 0).ThenBy(v => v.ValidFrom).ThenBy(v => v.Number).LastOrDefault();

    private IEnumerable<EligibilityCategory> Heard(IReadOnlyList<OrganisationId?> organisations) =>
        versions.Where(v => v.OrganisationId is null || organisations.Contains(v.OrganisationId));

    private static int Rank(CriterionCode code) => EligibilitySeeds.Order.TryGetValue(code, out var rank) ? rank : int.MaxValue;
}
