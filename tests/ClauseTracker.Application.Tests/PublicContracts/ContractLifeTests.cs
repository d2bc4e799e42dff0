using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.PublicContracts;

/// <summary>What happens to a contract of 120 000.50 €: its effect shown, recorded, cancelled, refused, and what its clause owes since.</summary>
public sealed class ContractLifeTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly DateOnly May = new(2026, 5, 4);

    /// <summary>Raises the amount by a fifth: 833 h become 999.6, so 1 000.</summary>
    private static readonly ContractEventInput Raised = new() { Kind = ContractEventKind.AmountAmended, HappenedOn = May, Amount = 144_000.60m, Reference = "AV-1" };

    [Test]
    public async Task The_effect_is_shown_and_nothing_is_recorded()
    {
        var clause = await AClauseThatFollowsAsync();

        var shown = (await World.AnswerAsync(new PreviewContractEvent(clause.Contract, Raised))).Clauses.Single();

        Assert.That((shown.HoursBefore, shown.Hours, shown.HoursAfter), Is.EqualTo((Hours.Of(833), Hours.Of(167), Hours.Of(1000))));
        Assert.That(shown.Calculations.Single(), Does.Contain("833").And.Contain("167"));
        Assert.That((await LifeAsync(clause)).Events, Is.Empty);
        Assert.That((await LedgerAsync(clause)).Lines, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_recorded_event_moves_the_obligation_and_the_standing()
    {
        var clause = await AClauseThatFollowsAsync();

        await RecordAsync(clause, Raised);
        await World.ReconcileAsync();

        var happened = (await LifeAsync(clause)).Events.Single();
        Assert.That((happened.Kind, happened.Reference, happened.RecordedBy), Is.EqualTo((ContractEventKind.AmountAmended, "AV-1", World.Actor.DisplayName)));
        Assert.That(happened.Effects.Single().Hours, Is.EqualTo(Hours.Of(167)));
        Assert.That((await World.AnswerAsync(new GetClauseSheet(clause.Id))).Standing!.Owed, Is.EqualTo(Hours.Of(1000)));
    }

    [Test]
    public async Task What_the_parties_wrote_is_what_is_owed()
    {
        var clause = await AClauseThatFollowsAsync();

        await RecordAsync(clause, Raised with { Hours = [new WrittenHours(clause.Id, 100)] });

        Assert.That((await LedgerAsync(clause)).Lines[^1], Has.Property("Hours").EqualTo(Hours.Of(100)).And.Property("Calculation").Null);
    }

    [Test]
    public async Task Owed_on_a_day_as_known_on_a_day()
    {
        var clause = await AClauseThatFollowsAsync();
        var before = World.Clock.Today();
        World.Clock.Advance(TimeSpan.FromDays(10));
        await RecordAsync(clause, Raised);

        Assert.That((await LedgerAsync(clause, May.AddDays(-1))).Owed, Is.EqualTo(Hours.Of(833)));
        Assert.That((await LedgerAsync(clause, May)).Owed, Is.EqualTo(Hours.Of(1000)));
        Assert.That((await LedgerAsync(clause, May, before)).Owed, Is.EqualTo(Hours.Of(833)), "not known yet on that day");
        Assert.That((await LedgerAsync(clause, May, World.Clock.Today())).Owed, Is.EqualTo(Hours.Of(1000)), "known until the end of its day");
    }

    [Test]
    public async Task A_cancelled_event_stays_in_the_history_and_owes_nothing_more()
    {
        var clause = await AClauseThatFollowsAsync();
        await RecordAsync(clause, Raised);
        World.Clock.Advance(TimeSpan.FromDays(1));

        await World.DoneAsync(new CancelContractEvent(clause.Contract, (await LifeAsync(clause)).Version, 1, "Saisi deux fois"));

        var happened = (await LifeAsync(clause)).Events.Single();
        Assert.That((happened.CancelReason, happened.Effects.Single().Hours), Is.EqualTo(("Saisi deux fois", Hours.Of(167))));
        Assert.That((await LedgerAsync(clause, May)).Owed, Is.EqualTo(Hours.Of(833)));
        Assert.That((await LedgerAsync(clause, May, World.Clock.Today().AddDays(-1))).Owed, Is.EqualTo(Hours.Of(1000)), "as it was known yesterday");
    }

    [Test]
    public async Task Two_people_amend_at_once_and_the_second_is_told()
    {
        var clause = await AClauseThatFollowsAsync();
        var version = (await LifeAsync(clause)).Version;
        await World.DoneAsync(new RecordContractEvent(clause.Contract, version, Raised));
        await World.AsAsync(Role.Facilitator);

        var second = await World.DoAsync(new RecordContractEvent(clause.Contract, version, Raised with { Amount = 1 }));

        Assert.That(second, Refused.By<SharedErrors.ChangedMeanwhile>());
        Assert.That((await LedgerAsync(clause)).Owed, Is.EqualTo(Hours.Of(1000)));
    }

    [Test]
    public async Task What_cannot_have_happened_is_refused_whole()
    {
        var clause = await AClauseThatFollowsAsync();

        Assert.That(await TryAsync(clause, Raised with { HappenedOn = new DateOnly(2026, 3, 14) }), Refused.By<ContractErrors.EventBeforeContract>());
        Assert.That(await TryAsync(clause, Raised with { Hours = [new WrittenHours(clause.Id, -834)] }), Refused.By<ClauseErrors.ObligationNegative>());
        Assert.That(await TryAsync(clause, Raised with { Amount = null }), Refused.By<ContractErrors.AmountNeeded>());
        Assert.That(await TryAsync(clause, Raised with { Amount = -1 }), Refused.By<SharedErrors.AmountNegative>());
        Assert.That(await TryAsync(clause, Raised with { HappenedOn = default }), Refused.By<SharedErrors.Required>());
        Assert.That(await World.AskAsync(new PreviewContractEvent(clause.Contract, Raised with { Lot = 4 })), Refused.By<ContractErrors.LotUnknown>());
        Assert.That((await LifeAsync(clause)).Events, Is.Empty);
        Assert.That((await LedgerAsync(clause)).Lines, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_lot_with_a_clause_stays_and_whole_and_lots_do_not_mix()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        await LotAsync(contract, 1);
        await LotAsync(contract, 2);
        var input = World.AClause().Input;

        await World.DoneAsync(new DeclareClause(contract, input with { Lot = 1 }));
        await World.DoneAsync(new DeclareClause(contract, input with { Lot = 2, Hours = 200 }));

        Assert.That(await World.DoAsync(new DeclareClause(contract, input with { Lot = 1 })), Refused.By<ClauseErrors.AlreadyDeclared>());
        Assert.That(await World.DoAsync(new DeclareClause(contract, input)), Refused.By<ClauseErrors.WholeAndLots>());
        Assert.That(await World.DoAsync(new DeclareClause(contract, input with { Lot = 3 })), Refused.By<ContractErrors.LotUnknown>());
        Assert.That(await World.DoAsync(new RemoveLot(contract, await VersionAsync(contract), 1)), Refused.By<ContractErrors.LotCarriesClause>());
        var found = await World.AnswerAsync(new FindContract("2026-014"));
        Assert.That(found.ClauseOf(null), Refused.By<ContractErrors.LotNeeded>());
        Assert.That(found.ClauseOf(2).Value, Is.EqualTo(found.Clauses[1].Id));
    }

    [Test]
    public async Task A_framework_agreement_owes_by_what_is_invoiced()
    {
        var clause = await World.AClause().With(i => i with { Hours = null, RateHours = 35, RatePerAmount = 100_000, RateBasis = AmountBasis.Invoiced }).DeclareAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        foreach (var (reference, amount) in new[] { ("F-1", 60_000m), ("F-2", 90_000m), ("F-3", 150_000m) })
        {
            await RecordAsync(clause, new ContractEventInput { Kind = ContractEventKind.OrderInvoiced, HappenedOn = May, Reference = reference, Amount = amount });
        }

        Assert.That((await LedgerAsync(clause)).Lines.Select(l => l.Hours), Is.EqualTo(new[] { 0, 21, 32, 52 }.Select(h => Hours.Of(h))));
        Assert.That((await LedgerAsync(clause)).Owed, Is.EqualTo(Hours.Of(105)));
        Assert.That(await TryAsync(clause, new ContractEventInput { Kind = ContractEventKind.OrderInvoiced, HappenedOn = May, Reference = "f-1", Amount = 1 }), Refused.By<ContractErrors.ReferenceTaken>());
    }

    [Test]
    public async Task A_contract_is_typed_once_and_changed_while_nobody_else_does()
    {
        await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var typed = new ContractInput { Subject = "Réfection de l’école imaginaire", Amount = 1_000_000, NotifiedOn = May, DurationMonths = 12, Holders = [HoursSheets.SiretOf(1), HoursSheets.SiretOf(2)] };

        var id = await World.DoneAsync(new RecordContract(DecpFile.Buyer, ContractFamily.Market, "T-1", typed));

        Assert.That(await World.DoAsync(new RecordContract(DecpFile.Buyer, ContractFamily.Market, " T-1 ", typed)), Refused.By<ContractErrors.AlreadyRecorded>());
        Assert.That(await World.DoAsync(new FormConsortium(id, await VersionAsync(id), ConsortiumForm.Joint, [60, 41])), Refused.By<ContractErrors.SharesDoNotAddUp>());
        var version = await VersionAsync(id);
        await World.DoneAsync(new FormConsortium(id, version, ConsortiumForm.Joint, [60, 40]));
        Assert.That(await World.DoAsync(new ChangeContract(id, version, typed with { Amount = 5 })), Refused.By<SharedErrors.ChangedMeanwhile>());
        await World.DoneAsync(new ChangeContract(id, await VersionAsync(id), typed with { Amount = 5 }));
        Assert.That((await World.AnswerAsync(new GetContractLife(id))).Holders.Select(h => h.HoursShare?.Percent), Is.EqualTo(new decimal?[] { 60, 40 }), "the same members keep their shares");
        Assert.That(await World.DoAsync(new ChangeContract(await World.AContractAsync(), 1, typed)), Has.Property("IsRefused").True);
    }

    [Test]
    public async Task Another_buyer_s_contract_does_not_exist()
    {
        var clause = await AClauseThatFollowsAsync();
        await World.AContractAsync("2026-099", HoursSheets.SiretOf(77));
        await World.AsAsync(Role.ProcurementOfficer, await World.OrganisationAsync(HoursSheets.SiretOf(77)));

        Assert.That(await World.AskAsync(new GetContractLife(clause.Contract)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.AskAsync(new GetCommitmentLedger(clause.Id)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.AskAsync(new PreviewContractEvent(clause.Contract, Raised)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new RecordContractEvent(clause.Contract, 1, Raised)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new CancelContractEvent(clause.Contract, 1, 1, "Motif")), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new PutLot(clause.Contract, 1, 1, "Lot", null, null, null)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new RecordContract(DecpFile.Buyer, ContractFamily.Market, "T-9", new ContractInput { Subject = "Un marché" })), Refused.By<AccessErrors.OrganisationUnknown>());
    }

    [TestCase(Role.ElectedOfficial)]
    [TestCase(Role.Administrator)]
    public async Task Others_record_nothing(Role role)
    {
        var clause = await AClauseThatFollowsAsync();
        await World.AsAsync(role);

        Assert.That(await World.DoAsync(new RecordContractEvent(clause.Contract, 1, Raised)), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.DoAsync(new PutTranche(clause.Contract, 1, 1, "Tranche", TrancheKind.Firm, null)), Refused.By<SharedErrors.Forbidden>());
    }

    private async Task<DeclaredClause> AClauseThatFollowsAsync()
    {
        var clause = await World.AClause().With(i => i with { FollowsAmount = true }).DeclareAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        return clause;
    }

    private async Task LotAsync(ContractId contract, int number) => await World.DoneAsync(new PutLot(contract, await VersionAsync(contract), number, $"Lot {number}", null, null, null));

    private async Task<long> VersionAsync(ContractId contract) => (await World.AnswerAsync(new GetContractLife(contract))).Version;

    private Task<ContractLife> LifeAsync(DeclaredClause clause) => World.AnswerAsync(new GetContractLife(clause.Contract));

    private Task<LedgerSheet> LedgerAsync(DeclaredClause clause, DateOnly? on = null, DateOnly? known = null) => World.AnswerAsync(new GetCommitmentLedger(clause.Id, on, known));

    private async Task RecordAsync(DeclaredClause clause, ContractEventInput input) => await World.DoneAsync(new RecordContractEvent(clause.Contract, await VersionAsync(clause.Contract), input));

    private async Task<Result<int>> TryAsync(DeclaredClause clause, ContractEventInput input) => await World.DoAsync(new RecordContractEvent(clause.Contract, await VersionAsync(clause.Contract), input));
}
