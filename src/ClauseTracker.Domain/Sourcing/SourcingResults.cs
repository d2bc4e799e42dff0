using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Sourcing;

/// <summary>A hire that may have become a placement.</summary>
/// <param name="Clause">The clause of its post, or null while unknown: then any clause will do.</param>
public sealed record HiredCandidate(CandidacyId Id, BeneficiaryId Person, OrganisationId Employer, ClauseId? Clause, DateOnly ProposedOn);

/// <summary>A placement that may come from a hire.</summary>
public sealed record PlacementStarted(PlacementId Id, BeneficiaryId Person, OrganisationId Employer, ClauseId Clause, DateOnly StartsOn);

/// <summary>
/// Which hire led to which placement. Nobody records it: same person, same employer, same clause, started on or after the day the person was
/// proposed. A placement comes from one hire at most, the last before its start, so that no hour is counted twice.
/// </summary>
public static class SourcingLinks
{
    /// <summary>The candidacy of each placement that has one. The order of the input does not matter.</summary>
    public static IReadOnlyDictionary<PlacementId, CandidacyId> Of(IEnumerable<HiredCandidate> hires, IEnumerable<PlacementStarted> placements)
    {
        var byPerson = hires.ToLookup(h => (h.Person, h.Employer));
        var links = new Dictionary<PlacementId, CandidacyId>();
        foreach (var placement in placements)
        {
            var origin = byPerson[(placement.Person, placement.Employer)]
                .Where(h => (h.Clause is null || h.Clause == placement.Clause) && h.ProposedOn <= placement.StartsOn)
                .OrderByDescending(h => h.ProposedOn).ThenBy(h => h.Clause is null).ThenBy(h => h.Id.Value).FirstOrDefault();
            if (origin is not null) links[placement.Id] = origin.Id;
        }

        return links;
    }
}

/// <summary>What a partner or a forum led to.</summary>
/// <param name="Proposed">People proposed.</param>
/// <param name="Met">Of them, those whom a firm met.</param>
/// <param name="Hired">Of them, those hired.</param>
/// <param name="Validated">Hours validated so far on the placements that came of it.</param>
/// <param name="Counted">Of them, those that count for a clause.</param>
public sealed record SourcingFigures(int Proposed, int Met, int Hired, Hours Validated, Hours Counted)
{
    /// <summary>Nothing yet.</summary>
    public static readonly SourcingFigures None = new(0, 0, 0, Hours.Zero, Hours.Zero);

    /// <summary>Both together.</summary>
    public SourcingFigures Plus(SourcingFigures other) =>
        new(Proposed + other.Proposed, Met + other.Met, Hired + other.Hired, Validated + other.Validated, Counted + other.Counted);
}

/// <summary>What a referrer led to; without a referrer it is the group of those of a sensitive kind that are too small to be told apart.</summary>
/// <param name="Figures">Null when even the group speaks of too few people.</param>
public sealed record ReferrerFigures(OrganisationId? Referrer, string? Name, OrganisationKind? Kind, SourcingFigures? Figures);

/// <summary>How figures about partners are told without telling of a person.</summary>
public static class SensitiveReferrers
{
    /// <summary>Fewest people that a figure beside a sensitive referrer may speak of. Local practice of the field (regrouped below five), ours to change here.</summary>
    public const int FewestPeople = 5;

    /// <summary>
    /// Puts the sensitive referrers with a figure below <see cref="FewestPeople"/> together in one row without a name. A group of one would name it by its
    /// itself, and a group still too small would tell: then the next smallest sensitive one joins; failing that the group tells no figure.
    /// </summary>
    public static IReadOnlyList<ReferrerFigures> Group(IEnumerable<ReferrerFigures> rows)
    {
        var ordered = rows.OrderByDescending(r => Of(r).Counted).ThenByDescending(r => Of(r).Proposed).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        var sensitive = ordered.Where(r => r.Kind?.IsSensitiveReferrer() == true).OrderBy(r => Of(r).Proposed).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        var grouped = sensitive.Where(r => IsTooSmall(Of(r))).ToList();
        if (grouped.Count == 0) return ordered;
        var others = new Queue<ReferrerFigures>(sensitive.Except(grouped));
        var together = grouped.Aggregate(SourcingFigures.None, (sum, r) => sum.Plus(Of(r)));
        while ((grouped.Count < 2 || IsTooSmall(together)) && others.TryDequeue(out var next))
        {
            grouped.Add(next);
            together = together.Plus(Of(next));
        }

        return [.. ordered.Except(grouped), new ReferrerFigures(null, null, null, grouped.Count < 2 || IsTooSmall(together) ? null : together)];
    }

    /// <summary>True when a figure speaks of somebody, and of too few.</summary>
    public static bool IsTooSmall(SourcingFigures figures) => IsTooFew(figures.Proposed) || IsTooFew(figures.Met) || IsTooFew(figures.Hired);

    private static SourcingFigures Of(ReferrerFigures row) => row.Figures ?? SourcingFigures.None;

    private static bool IsTooFew(int people) => people is > 0 and < FewestPeople;
}
