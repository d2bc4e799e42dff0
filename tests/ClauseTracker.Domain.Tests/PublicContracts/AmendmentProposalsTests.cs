using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.PublicContracts;

public sealed class AmendmentProposalsTests
{
    private static readonly DateOnly Notified = new(2026, 3, 15);
    private static readonly HolderIdentifier Holder = new("SIRET", "35600000000048");

    private static readonly Gen<PublishedModification> Modifications = Gen.Select(
        Gen.Int[1, 4], Gen.Int[-20, 60].Nullable(), Gen.Int[1, 3].Nullable(), Gen.Int[24, 26].Nullable(), Gen.Int[0, 2],
        (number, days, amount, months, holders) => new PublishedModification(
            number, days is { } d ? Notified.AddDays(d) : null, null, amount is { } a ? Money.Of(a * 50_000) : null, months,
            [.. Enumerable.Range(0, holders).Select(h => new HolderIdentifier("SIRET", $"{h}"))]));

    [Test]
    public void A_modification_that_fits_is_proposed_without_contradiction() =>
        Assert.That(Contradictions(Decide([Of(1, 30, amount: 150_000), Of(2, 60, months: 36)])), Is.EqualTo(new[] { Contradiction.None, Contradiction.None }));

    [Test]
    public void Dated_before_the_contract() => Assert.That(Contradictions(Decide([Of(1, -1, amount: 150_000)])), Is.EqualTo(new[] { Contradiction.DatedBeforeContract }));

    [Test]
    public void On_the_day_of_the_contract_is_not_before_it() => Assert.That(Contradictions(Decide([Of(1, 0, amount: 150_000)])), Is.EqualTo(new[] { Contradiction.None }));

    [Test]
    public void Numbers_and_days_that_do_not_go_the_same_way() =>
        Assert.That(Contradictions(Decide([Of(2, 30, amount: 160_000), Of(1, 60, amount: 150_000)])), Is.EqualTo(new[] { Contradiction.None, Contradiction.DatedBeforeEarlierOne }));

    [Test]
    public void Two_of_one_number_that_say_different_things_contradict_each_other() =>
        Assert.That(Contradictions(Decide([Of(1, 30, amount: 150_000), Of(1, 30, amount: 160_000)])), Is.All.EqualTo(Contradiction.SameNumberOtherValues));

    [Test]
    public void The_same_one_twice_in_a_list_is_one() => Assert.That(Decide([Of(1, 30, amount: 150_000), Of(1, 30, amount: 150_000)]), Has.Count.EqualTo(1));

    [Test]
    public void What_leaves_everything_as_it_was_changes_nothing()
    {
        Assert.That(Contradictions(Decide([Of(1, 30)])), Is.EqualTo(new[] { Contradiction.NothingChanges }));
        Assert.That(Contradictions(Decide([Of(1, 30, amount: 120_000, months: 24)])), Is.EqualTo(new[] { Contradiction.NothingChanges }));
        Assert.That(Contradictions(Decide([Of(1, 30, amount: 150_000), Of(2, 60, amount: 150_000)])), Is.EqualTo(new[] { Contradiction.None, Contradiction.NothingChanges }));
        Assert.That(Contradictions(Decide([Of(1, 30, amount: 150_000), Of(2, 60, amount: 120_000)])), Is.EqualTo(new[] { Contradiction.None, Contradiction.None }), "back to the first amount is a change");
    }

    [Test]
    public void Without_a_day() => Assert.That(Contradictions(Decide([Of(1, null, amount: 150_000)])), Is.EqualTo(new[] { Contradiction.NotDated }));

    [Test]
    public void Other_values_of_an_accepted_one_are_a_new_proposal_that_says_so()
    {
        var accepted = Proposed(Of(1, 30, amount: 150_000), accept: true);

        var decision = Decide([Of(1, 30, amount: 170_000)], accepted).Single();

        Assert.That((decision.Replaces, decision.Contradiction), Is.EqualTo(((ProposedAmendment?)null, Contradiction.SameNumberOtherValues)));
        Assert.That(accepted.Amount, Is.EqualTo(Money.Of(150_000)));
    }

    [Test]
    public void Other_values_of_a_pending_one_take_its_place()
    {
        var pending = Proposed(Of(1, 30, amount: 150_000));

        var decision = Decide([Of(1, 30, amount: 170_000)], pending).Single();

        Assert.That((decision.Replaces, decision.Contradiction), Is.EqualTo((pending, Contradiction.None)));
    }

    [Test]
    public void What_was_set_aside_is_not_proposed_again_unless_it_says_something_else()
    {
        var dismissed = Proposed(Of(1, -5, amount: 150_000));
        Assert.That(dismissed.Dismiss("Date fausse", null, Given.Now).IsSuccess, Is.True);

        Assert.That(Decide([Of(1, -5, amount: 150_000)], dismissed), Is.Empty);
        Assert.That(Contradictions(Decide([Of(1, 5, amount: 150_000)], dismissed)), Is.EqualTo(new[] { Contradiction.None }));
    }

    [Test]
    public void A_contradiction_is_never_accepted_and_a_decision_never_changes()
    {
        var contradictory = ProposedAmendment.Propose(default, default, default, Of(1, -5, amount: 1), Contradiction.DatedBeforeContract, Given.Now);
        Assert.That(contradictory.Accept(null, Given.Now).Errors, Is.EqualTo(new[] { new ProposalErrors.DatedBeforeContract(Notified.AddDays(-5)) }));

        var accepted = Proposed(Of(1, 30, amount: 150_000), accept: true);
        foreach (var again in new[] { accepted.Accept(null, Given.Now), accepted.Dismiss("Motif", null, Given.Now), accepted.Replace(Of(1, 9), Contradiction.None, Given.Now) })
        {
            Assert.That(again.Errors, Is.EqualTo(new[] { new ProposalErrors.AlreadyDecided() }));
        }
    }

    [Test]
    public void A_reason_is_needed_to_set_aside() =>
        Assert.That(Proposed(Of(1, 30, amount: 150_000)).Dismiss("  ", default(UserId), Given.Now).Errors.Single(), Is.InstanceOf<SharedErrors.Required>());

    [Test]
    public void The_same_list_again_proposes_nothing_whatever_was_decided() => Gen.Select(Modifications.Array[0, 7], Gen.Int[0, 2].Array[7], Gen.Int).Sample((list, acts, seed) =>
    {
        var known = new List<ProposedAmendment>();
        Apply(known, Decide(list, [.. known]));
        foreach (var (proposal, act) in known.Zip(acts))
        {
            if (act == 1) _ = proposal.Accept(null, Given.Now).IsSuccess;
            if (act == 2) _ = proposal.Dismiss("Motif", null, Given.Now).IsSuccess;
        }

        var random = new Random(seed);
        Apply(known, Decide([.. list.OrderBy(_ => random.Next())], [.. known]));
        return Decide(list, [.. known]).Count == 0 && known.Count == list.Select(m => $"{m with { Holders = [] }} {string.Join(' ', m.Holders)}").Distinct().Count();
    });

    [Test]
    public void The_order_of_the_list_decides_nothing() => Gen.Select(Modifications.Array[0, 7], Gen.Int).Sample((list, seed) =>
    {
        var random = new Random(seed);
        var shuffled = list.OrderBy(_ => random.Next()).ToArray();
        return Said(Decide(list)).SequenceEqual(Said(Decide(shuffled)));
    });

    private static IEnumerable<string> Said(IReadOnlyList<ProposalDecision> decisions) =>
        decisions.Select(d => $"{d.Contradiction} {d.Modification with { Holders = [] }} {string.Join(' ', d.Modification.Holders)}");

    private static void Apply(List<ProposedAmendment> known, IReadOnlyList<ProposalDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            if (decision.Replaces is { } pending) Assert.That(pending.Replace(decision.Modification, decision.Contradiction, Given.Now).IsSuccess, Is.True);
            else known.Add(ProposedAmendment.Propose(default, default, default, decision.Modification, decision.Contradiction, Given.Now));
        }
    }

    private static IReadOnlyList<ProposalDecision> Decide(IReadOnlyList<PublishedModification> received, params ProposedAmendment[] known) =>
        AmendmentProposals.Decide(new PublishedLife(Notified, Money.Of(120_000), 24, [Holder], received), known);

    private static IEnumerable<Contradiction> Contradictions(IEnumerable<ProposalDecision> decisions) => decisions.Select(d => d.Contradiction);

    private static PublishedModification Of(int number, int? days, long? amount = null, int? months = null) =>
        new(number, days is { } d ? Notified.AddDays(d) : null, null, amount is { } a ? Money.Of(a) : null, months, []);

    private static ProposedAmendment Proposed(PublishedModification modification, bool accept = false)
    {
        var proposal = ProposedAmendment.Propose(default, default, default, modification, Contradiction.None, Given.Now);
        if (accept) Assert.That(proposal.Accept(null, Given.Now).IsSuccess, Is.True);
        return proposal;
    }
}
