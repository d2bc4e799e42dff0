using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Sourcing;

public sealed class SourcingResultsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static HiredCandidate Hire(int number, int person, int clause, int day) => new(
        CandidacyId.From(Given.Number(number)), BeneficiaryId.From(Given.Number(person)), Given.Employer.Id, clause == 0 ? null : ClauseId.From(Given.Number(clause)), Day.AddDays(day));

    private static PlacementStarted Placed(int number, int person, int clause, int day) => new(
        PlacementId.From(Given.Number(number)), BeneficiaryId.From(Given.Number(person)), Given.Employer.Id, ClauseId.From(Given.Number(clause)), Day.AddDays(day));

    private static ReferrerFigures Row(int number, OrganisationKind kind, int proposed) =>
        new(OrganisationId.From(Given.Number(number)), $"Organisme {number}", kind, new SourcingFigures(proposed, proposed, proposed, Hours.Of(proposed), Hours.Of(proposed)));

    [Test]
    public void A_placement_comes_from_the_last_hire_before_it_and_from_one_alone()
    {
        var links = SourcingLinks.Of([Hire(1, 1, 5, 0), Hire(2, 1, 5, 10), Hire(3, 1, 6, 10)], [Placed(1, 1, 5, 12), Placed(2, 1, 5, 3), Placed(3, 2, 5, 12), Placed(4, 1, 5, -1)]);

        Assert.That(links.ToDictionary(l => l.Key, l => l.Value), Is.EquivalentTo(new Dictionary<PlacementId, CandidacyId>
        {
            [PlacementId.From(Given.Number(1))] = CandidacyId.From(Given.Number(2)), [PlacementId.From(Given.Number(2))] = CandidacyId.From(Given.Number(1)),
        }));
    }

    [Test]
    public void While_the_contract_is_not_known_any_clause_will_do() =>
        Assert.That(SourcingLinks.Of([Hire(1, 1, 0, 0)], [Placed(1, 1, 7, 1)]), Has.Count.EqualTo(1));

    [Test]
    public void Links_do_not_depend_on_the_order() => Gen.Select(
            Gen.Select(Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[0, 5]).List[0, 8], Gen.Select(Gen.Int[1, 3], Gen.Int[1, 2], Gen.Int[0, 5]).List[0, 8])
        .Sample((hires, placements) =>
        {
            var told = hires.Select((h, i) => Hire(i + 1, h.Item1, h.Item2, h.Item3)).ToList();
            var placed = placements.Select((p, i) => Placed(i + 1, p.Item1, p.Item2, p.Item3)).ToList();
            var (one, other) = (SourcingLinks.Of(told, placed), SourcingLinks.Of(told.AsEnumerable().Reverse(), placed.AsEnumerable().Reverse()));
            return one.Count == other.Count && one.All(l => other[l.Key] == l.Value);
        });

    [Test]
    public void Small_figures_of_sensitive_referrers_are_told_together()
    {
        var rows = SensitiveReferrers.Group([Row(1, OrganisationKind.ML, 2), Row(2, OrganisationKind.SPIP, 3), Row(3, OrganisationKind.CIDFF, 4)]);

        Assert.That(rows.Select(r => (r.Name, r.Figures?.Proposed)), Is.EqualTo(new (string?, int?)[] { ("Organisme 1", 2), (null, 7) }));
    }

    [Test]
    public void One_small_alone_takes_the_next_with_it_or_tells_nothing()
    {
        var withNext = SensitiveReferrers.Group([Row(2, OrganisationKind.SPIP, 3), Row(3, OrganisationKind.CIDFF, 40)]);
        var alone = SensitiveReferrers.Group([Row(2, OrganisationKind.SPIP, 3)]);

        Assert.That(withNext.Single().Figures!.Proposed, Is.EqualTo(43));
        Assert.That(alone.Single(), Is.EqualTo(new ReferrerFigures(null, null, null, null)));
    }

    [Test]
    public void No_row_with_the_name_of_a_sensitive_referrer_speaks_of_too_few() => Gen.Int[0, 12].List[1, 6].Sample(sizes =>
        SensitiveReferrers.Group(sizes.Select((s, i) => Row(i + 1, i % 2 == 0 ? OrganisationKind.PJJ : OrganisationKind.FT, s)))
            .All(r => (r.Kind?.IsSensitiveReferrer() != true && r.Name is not null) || r.Figures is null || !SensitiveReferrers.IsTooSmall(r.Figures)));
}
