using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Tests.PublicContracts;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Clauses;

/// <summary>How what is owed follows the contract.</summary>
public sealed class ClauseEffectTests
{
    private static readonly AmountRate Rate = new(Hours.Of(35), Money.Of(100_000), AmountBasis.Invoiced);

    [Test]
    public void An_affirmed_tranche_adds_what_was_planned_for_it()
    {
        var life = new Life(
            new Obligation { Fixed = new FixedHours(Hours.Of(500)) { PerTranche = [new PlannedHours(2, Hours.Of(333))] } },
            c => Assert.That(c.PutTranche(2, "Seconde école", TrancheKind.Optional, null, false).Errors, Is.Empty));
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(500)), "not owed before it is affirmed");

        life.Happened(Life.Event(ContractEventKind.TrancheAffirmed, 9) with { TrancheNumber = 2 });

        Assert.That(life.Owed, Is.EqualTo(Hours.Of(833)));
        Assert.That(life.Clause.Ledger.OwedOn(new DateOnly(2026, 8, 31)), Is.EqualTo(Hours.Of(500)));
        Assert.That(life.Clause.Commitments[^1], Has.Property("Kind").EqualTo(CommitmentKind.TrancheAffirmed).And.Property("EventNumber").EqualTo(1));
    }

    [Test]
    public void Hours_planned_for_a_tranche_that_is_not_optional_are_refused()
    {
        var life = new Life(Obligation.OfHours(Hours.Of(1)));
        var planned = new Obligation { Fixed = new FixedHours(Hours.Of(1)) { PerTranche = [new PlannedHours(2, Hours.Of(3))] } };

        Assert.That(life.Clause.ChangeObligation(planned, life.Contract, Life.Start, life.Now).Errors.Single(), Is.InstanceOf<ClauseErrors.PlannedTrancheUnknown>());
    }

    [Test]
    public void A_renewal_adds_its_hours_and_a_year()
    {
        var life = new Life(new Obligation { Fixed = new FixedHours(Hours.Of(400)) { PerRenewal = Hours.Of(200) } }, c => Assert.That(c.AllowRenewals(new RenewalTerms(2, 12)).Errors, Is.Empty));

        life.Happened(Life.Event(ContractEventKind.Renewed, 1, 1, 2028));

        Assert.That((life.Owed, life.Clause.EndsOn), Is.EqualTo((Hours.Of(600), new DateOnly(2028, 12, 31))));
        Assert.That(life.Clause.PeriodChanges.Single().EndedOn, Is.EqualTo(new DateOnly(2027, 12, 31)));
    }

    [Test]
    public void Thirty_five_hours_per_hundred_thousand_euros_follow_the_cumulated_invoices()
    {
        var life = new Life(new Obligation { Rate = Rate });
        Assert.That(life.Owed, Is.EqualTo(Hours.Zero));

        life.Happened(Life.Invoice("F-1", 100_000, 2));
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(35)));
        life.Happened(Life.Invoice("F-2", 250_000, 3));
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(123)), "350 000 € × 35 ÷ 100 000 = 122.5, rounded once on the sum");
        life.Happened(Life.Event(ContractEventKind.OrderPlaced, 3) with { Reference = "BC-9", Amount = Money.Of(900_000) });
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(123)), "orders do not count where invoices do");
    }

    [Test]
    public void Many_small_invoices_owe_what_a_large_one_would() => Gen.Int[1, 400_000].Array[1, 30].Sample(
        cents =>
        {
            var life = new Life(new Obligation { Rate = Rate });
            for (var i = 0; i < cents.Length; i++) life.Happened(Life.Invoice($"F-{i}", cents[i], 2));
            return life.Owed == HoursCalculation.Round(Rate.Of(Money.Of(cents.Sum(c => (long)c))));
        },
        iter: 200);

    [Test]
    public void Invoices_of_before_the_declaration_count_from_its_first_line()
    {
        var life = new Life(new Obligation { Rate = Rate }, c => Assert.That(c.Record(Life.Invoice("F-0", 200_000, 1), Given.Now, null).Errors, Is.Empty));

        Assert.That(life.Owed, Is.EqualTo(Hours.Of(70)));
    }

    [TestCase(true, 916)]
    [TestCase(false, 833)]
    public void An_amendment_moves_hours_only_where_the_contract_says_so(bool follows, int hours)
    {
        var life = new Life(new Obligation { Fixed = new FixedHours(Hours.Of(833)) { FollowsAmount = follows } });

        life.Happened(Life.Event(ContractEventKind.AmountAmended, 6) with { Amount = Money.Of(1_100_000) });

        Assert.That(life.Owed, Is.EqualTo(Hours.Of(hours)));
        Assert.That(life.Contract.AmountOf(ContractPart.Whole), Is.EqualTo(Money.Of(1_100_000)));
    }

    [Test]
    public void What_the_parties_wrote_takes_the_place_of_what_is_proposed()
    {
        var life = new Life(new Obligation { Fixed = new FixedHours(Hours.Of(833)) { FollowsAmount = true } });
        var facts = Life.Event(ContractEventKind.AmountAmended, 6) with { Amount = Money.Of(1_100_000) };
        var proposed = ClauseEffects.Of(life.Contract, facts, life.Clause);

        var written = proposed.WithHours(Hours.Of(50), CommitmentKind.Amendment, ObligationForms.FixedHours, facts.HappenedOn);

        Assert.That(written.Lines.Single(), Has.Property("Hours").EqualTo(Hours.Of(50)).And.Property("Calculation").Null);
        Assert.That(proposed.WithHours(proposed.Hours, CommitmentKind.Amendment, ObligationForms.FixedHours, facts.HappenedOn), Is.SameAs(proposed));
    }

    [Test]
    public void An_obligation_below_nothing_is_refused_whole()
    {
        var life = new Life(Obligation.OfHours(Hours.Of(100)));
        var effect = new ClauseEffect([CommitmentDraft.OfHours(CommitmentKind.Amendment, ObligationForms.FixedHours, Hours.Of(-101), new DateOnly(2026, 3, 1), null)], new DateRange(Life.Start, Life.Start));

        Assert.That(life.Clause.Follow(effect, 1, life.Now).Errors.Single(), Is.EqualTo(new ClauseErrors.ObligationNegative(new DateOnly(2026, 3, 1))));
        Assert.That((life.Owed, life.Clause.Commitments.Count, life.Clause.EndsOn), Is.EqualTo((Hours.Of(100), 1, new DateOnly(2027, 12, 31))));
    }

    [Test]
    public void A_termination_proposes_hours_in_proportion_of_the_time_gone()
    {
        var life = new Life(Obligation.OfHours(Hours.Of(730)));

        life.Happened(Life.Event(ContractEventKind.Terminated, 12, 31));

        Assert.That((life.Owed, life.Clause.EndsOn), Is.EqualTo((Hours.Of(365), new DateOnly(2026, 12, 31))), "365 days of 730");
    }

    [Test]
    public void A_share_of_hours_worked_goes_from_the_estimate_to_the_measure()
    {
        var life = new Life(new Obligation { Share = new WorkedShare(new Percentage(500), Hours.Of(20_000)) });
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(1000)));

        life.Happened(Worked(12_000, 6, false));
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(1000)), "the estimate stands while less was worked");
        life.Happened(Worked(24_000, 9, false));
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(1200)));
        life.Happened(Worked(24_600, 12, true));
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(1230)));
    }

    [Test]
    public void A_final_measure_below_the_estimate_takes_hours_away()
    {
        var life = new Life(new Obligation { Share = new WorkedShare(new Percentage(500), Hours.Of(20_000)) });

        life.Happened(Worked(10_000, 12, true));

        Assert.That(life.Owed, Is.EqualTo(Hours.Of(500)));
    }

    [Test]
    public void Actions_are_owed_year_by_year_and_follow_the_duration()
    {
        var life = new Life(new Obligation { Actions = new YearlyActions(1, []) });
        Assert.That((Actions(life, 2026), Actions(life, 2027)), Is.EqualTo((1, 2)));

        life.Happened(Life.Event(ContractEventKind.DurationAmended, 6) with { EndsOn = new DateOnly(2028, 12, 31) });
        Assert.That(Actions(life, 2028), Is.EqualTo(3));
        life.Happened(Life.Event(ContractEventKind.Terminated, 6, 30, 2027));
        Assert.That(Actions(life, 2028), Is.EqualTo(2), "the year that has not begun owes nothing");
    }

    [Test]
    public void The_holder_chooses_between_hours_and_actions_and_may_choose_again()
    {
        var mix = new Obligation { Fixed = new FixedHours(Hours.Of(35)), Actions = new YearlyActions(1, []), HolderChooses = true };
        var life = new Life(mix);
        Assert.That((life.Owed, Actions(life, 2027)), Is.EqualTo((Hours.Of(35), 0)), "hours until it says otherwise");

        Choose(life, mix with { Chosen = ObligationForms.Actions });
        Assert.That((life.Owed, Actions(life, 2027)), Is.EqualTo((Hours.Zero, 2)));
        Choose(life, mix with { Chosen = ObligationForms.FixedHours });
        Assert.That((life.Owed, Actions(life, 2027)), Is.EqualTo((Hours.Of(35), 0)));
    }

    [Test]
    public void An_event_of_one_lot_leaves_the_others_alone()
    {
        var life = new Life(
            new Obligation { Fixed = new FixedHours(Hours.Of(100)) { FollowsAmount = true } },
            c => _ = (c.PutLot(1, "Gros œuvre", Money.Of(500_000), null, null, false).IsSuccess, c.PutLot(2, "Peinture", Money.Of(200_000), null, null, false).IsSuccess), ContractPart.Lot(1));

        life.Happened(Amended(2, 400_000));
        life.Happened(Life.Event(ContractEventKind.AmountAmended, 3) with { Amount = Money.Of(9_000_000) });
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(100)), "an amendment of the whole does not say what became of the lot");
        life.Happened(Amended(1, 750_000));
        Assert.That(life.Owed, Is.EqualTo(Hours.Of(150)));
    }

    [Test]
    public void A_cancelled_event_leaves_what_was_owed_as_it_was()
    {
        var life = new Life(new Obligation { Fixed = new FixedHours(Hours.Of(833)) { FollowsAmount = true }, Actions = new YearlyActions(2, []) });
        var (owed, actions, period) = (life.Owed, Actions(life, 2027), life.Clause.Period);
        life.Happened(Life.Event(ContractEventKind.Terminated, 3, 15));
        Assert.That(life.Owed, Is.LessThan(owed));

        life.Cancelled(1);

        Assert.That((life.Owed, Actions(life, 2027), life.Clause.Period), Is.EqualTo((owed, actions, period)));
        Assert.That(life.Clause.Ledger.KnownAt(life.Now.AddDays(-1)).OwedOn(new DateOnly(2026, 12, 31)), Is.LessThan(owed), "what was known before the cancellation stays known");
    }

    private static void Choose(Life life, Obligation chosen) => Assert.That(life.Clause.ChangeObligation(chosen, life.Contract, new DateOnly(2026, 2, 1), life.Later()).Errors, Is.Empty);

    private static int Actions(Life life, int year) => life.Clause.Ledger.ActionsOwedOn(new DateOnly(year, 12, 31));

    private static ContractEventFacts Amended(int lot, long euros) => Life.Event(ContractEventKind.AmountAmended, 3) with { Part = ContractPart.Lot(lot), Amount = Money.Of(euros) };

    private static ContractEventFacts Worked(long hours, int month, bool isFinal) =>
        Life.Event(ContractEventKind.HoursWorkedMeasured, month) with { HoursWorked = Hours.Of(hours), IsFinal = isFinal };
}
