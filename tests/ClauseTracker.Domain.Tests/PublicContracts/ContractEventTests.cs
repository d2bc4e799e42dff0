using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Domain.Tests.PublicContracts;

/// <summary>What cannot have happened, each with its own refusal.</summary>
public sealed class ContractEventTests
{
    private static readonly Obligation Hours833 = Obligation.OfHours(Hours.Of(833));

    [Test]
    public void Nothing_happens_before_the_contract() => Refuses<ContractErrors.EventBeforeContract>(new Life(Hours833), Life.Event(ContractEventKind.AmountAmended, 12, 31, 2025) with { Amount = Money.Of(1) });

    [Test]
    public void An_amendment_needs_an_amount_above_zero()
    {
        Refuses<ContractErrors.AmountNeeded>(new Life(Hours833), Life.Event(ContractEventKind.AmountAmended, 2));
        Refuses<ContractErrors.AmountNeeded>(new Life(Hours833), Life.Event(ContractEventKind.AmountAmended, 2) with { Amount = Money.Of(0) });
    }

    [Test]
    public void Amendments_follow_each_other()
    {
        var life = new Life(Hours833);
        life.Happened(Life.Event(ContractEventKind.AmountAmended, 6) with { Amount = Money.Of(1_100_000) });

        Refuses<ContractErrors.EventBeforeEarlierOne>(life, Life.Event(ContractEventKind.AmountAmended, 5) with { Amount = Money.Of(1_200_000) });
        life.Happened(Life.Event(ContractEventKind.DurationAmended, 5) with { EndsOn = new DateOnly(2028, 3, 31) });
    }

    [Test]
    public void A_tranche_is_affirmed_once_when_it_is_optional_and_known()
    {
        var life = new Life(Hours833, WithTranches);
        Refuses<ContractErrors.TrancheUnknown>(life, Affirmed(9));
        Refuses<ContractErrors.TrancheIsFirm>(life, Affirmed(1));
        life.Happened(Affirmed(2));
        Refuses<ContractErrors.TrancheAlreadyAffirmed>(life, Affirmed(2));
    }

    [Test]
    public void A_renewal_beyond_the_most_is_refused()
    {
        var life = new Life(Hours833, c => Assert.That(c.AllowRenewals(new RenewalTerms(1, 12)).Errors, Is.Empty));
        life.Happened(Life.Event(ContractEventKind.Renewed, 1, 1, 2028));
        Refuses<ContractErrors.NoRenewalLeft>(life, Life.Event(ContractEventKind.Renewed, 1, 1, 2029));
        Assert.That(life.Contract.AllowRenewals(RenewalTerms.None), Refused.By<ContractErrors.RenewedMoreOften>());
    }

    [Test]
    public void An_order_needs_a_reference_that_is_not_taken()
    {
        var life = new Life(Hours833);
        Refuses<SharedErrors.Required>(life, Life.Invoice(" ", 1, 2));
        life.Happened(Life.Invoice("BC-1", 1, 2));
        Refuses<ContractErrors.ReferenceTaken>(life, Life.Invoice(" bc-1 ", 2, 3));
    }

    [Test]
    public void A_suspension_is_followed_by_a_resumption()
    {
        var life = new Life(Hours833);
        Refuses<ContractErrors.NotSuspended>(life, Life.Event(ContractEventKind.Resumed, 2));
        life.Happened(Life.Event(ContractEventKind.Suspended, 3));
        Refuses<ContractErrors.AlreadySuspended>(life, Life.Event(ContractEventKind.Suspended, 4));
        Refuses<ContractErrors.EventBeforeEarlierOne>(life, Life.Event(ContractEventKind.Resumed, 2));
        life.Happened(Life.Event(ContractEventKind.Resumed, 4));
        Assert.That(life.Clause.EndsOn, Is.EqualTo(new DateOnly(2027, 12, 31).AddDays(31)));
    }

    [Test]
    public void After_the_end_only_bills_and_measures_come()
    {
        var life = new Life(Hours833);
        life.Happened(Life.Event(ContractEventKind.Completed, 6));
        Refuses<ContractErrors.AfterTheEnd>(life, Life.Event(ContractEventKind.AmountAmended, 7) with { Amount = Money.Of(2) });
        life.Happened(Life.Invoice("F-1", 10, 7));
        Assert.That(life.Clause.EndsOn, Is.EqualTo(new DateOnly(2026, 6, 1)));
    }

    [Test]
    public void Hours_worked_never_go_down()
    {
        var life = new Life(Hours833);
        life.Happened(Measured(1000, 3));
        Refuses<ContractErrors.HoursWorkedWentDown>(life, Measured(999, 4));
    }

    [Test]
    public void Only_the_last_event_is_cancelled_with_a_reason()
    {
        var life = new Life(Hours833);
        life.Happened(Life.Invoice("1", 1, 2));
        life.Happened(Life.Invoice("2", 1, 2));

        Assert.That(life.Contract.CancelEvent(1, "Erreur", life.Now), Refused.By<ContractErrors.NotTheLastEvent>());
        Assert.That(life.Contract.CancelEvent(2, " ", life.Now), Refused.By<SharedErrors.Required>());
        life.Cancelled(2);
        life.Cancelled(1);
        Assert.That(life.Contract.CancelEvent(1, "Erreur", life.Now), Refused.By<ContractErrors.NothingToCancel>());
    }

    [Test]
    public void A_holder_that_leaves_comes_back_when_the_transfer_is_cancelled()
    {
        var life = new Life(Hours833);
        life.Happened(Life.Event(ContractEventKind.HolderReplaced, 3) with { HolderNumber = 2, NewHolder = new ContractHolder(default, 0, "SIRET", "D", null) });
        Assert.That(life.Contract.Holders.Select(h => h.Identifier), Is.EqualTo(new[] { "A", "D", "C" }));

        life.Contract.Replace(life.Contract.Facts, [new ContractHolder(default, 0, "SIRET", "A", null)]);
        Assert.That(life.Contract.Holders, Has.Count.EqualTo(3), "a publication of before the transfer undoes nothing");

        life.Cancelled(1);
        Assert.That(life.Contract.Holders.Select(h => h.Identifier), Is.EqualTo(new[] { "A", "B", "C" }));
    }

    [Test]
    public void A_lot_that_carries_a_clause_or_an_event_stays()
    {
        var life = new Life(Hours833, c => _ = (c.PutLot(1, "Gros œuvre", null, null, null, false).IsSuccess, c.PutLot(2, "Peinture", null, null, null, false).IsSuccess));

        Assert.That(life.Contract.RemoveLot(1, carriesClause: true), Refused.By<ContractErrors.LotCarriesClause>());
        Assert.That(life.Contract.RemoveLot(1, carriesClause: false).IsSuccess);
        life.Happened(Life.Event(ContractEventKind.AmountAmended, 2) with { Part = ContractPart.Lot(2), Amount = Money.Of(5) });
        Assert.That(life.Contract.RemoveLot(2, carriesClause: false), Refused.By<ContractErrors.LotCarriesClause>());
        Refuses<ContractErrors.LotUnknown>(life, Life.Event(ContractEventKind.AmountAmended, 3) with { Part = ContractPart.Lot(7), Amount = Money.Of(5) });
    }

    [TestCase(50, 30, 20, true)]
    [TestCase(50, 30, 19, false)]
    [TestCase(50, 30, 21, false)]
    public void Shares_of_a_consortium_make_the_whole(int lead, int second, int third, bool fits)
    {
        var contract = new Life(Hours833).Contract;
        var formed = contract.FormConsortium(ConsortiumForm.Joint, [new Percentage(lead * 100), new Percentage(second * 100), new Percentage(third * 100)]);

        Assert.That(formed.IsSuccess, Is.EqualTo(fits));
        if (!fits) Assert.That(formed, Refused.By<ContractErrors.SharesDoNotAddUp>());
    }

    [Test]
    public void A_consortium_says_how_it_is_bound()
    {
        var contract = new Life(Hours833).Contract;
        Assert.That(contract.FormConsortium(ConsortiumForm.None, []), Refused.By<ContractErrors.ConsortiumNeedsForm>());
        Assert.That(contract.FormConsortium(ConsortiumForm.Several, []).IsSuccess);
        Assert.That(ContractHolder.Split(contract.Holders, Hours.Of(100)), Is.EqualTo(new[] { Hours.Of(100), Hours.Zero, Hours.Zero }), "the lead member answers for all");
    }

    private static void WithTranches(PublicContract contract) => Assert.That(
        new[] { contract.PutTranche(1, "Ferme", TrancheKind.Firm, null, false), contract.PutTranche(2, "Optionnelle", TrancheKind.Optional, null, false) }.SelectMany(r => r.Errors), Is.Empty);

    private static ContractEventFacts Affirmed(int tranche) => Life.Event(ContractEventKind.TrancheAffirmed, 5) with { TrancheNumber = tranche };

    private static ContractEventFacts Measured(long hours, int month) => Life.Event(ContractEventKind.HoursWorkedMeasured, month) with { HoursWorked = Hours.Of(hours) };

    private static void Refuses<TError>(Life life, ContractEventFacts facts)
        where TError : Error
    {
        var before = (life.Contract.Events.Count, life.Clause.Commitments.Count);
        Assert.That(life.Happens(facts), Refused.By<TError>());
        Assert.That((life.Contract.Events.Count, life.Clause.Commitments.Count), Is.EqualTo(before), "nothing half kept");
    }
}
