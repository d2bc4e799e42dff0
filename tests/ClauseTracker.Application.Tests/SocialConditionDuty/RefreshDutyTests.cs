using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.SocialConditionDuty;

/// <summary>The stored status is that of a fresh assessment after each command that may change it.</summary>
public sealed class RefreshDutyTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private const string Other = "35600000000048";

    private static readonly ClauseInput Clause = new() { Hours = 100, StartsOn = new DateOnly(2026, 12, 1), EndsOn = new DateOnly(2027, 12, 1) };

    [Test]
    public async Task After_an_import_and_another_that_changes_the_facts()
    {
        await World.ImportedAsync(DutyStory.Large());
        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.ToComplete));

        await World.ImportedAsync(DutyStory.Large(consideration: "Clause sociale"));
        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.Satisfied));
        Assert.That(await World.ReadAsync(db => db.ContractDuties.Select(d => d.Year).SingleAsync()), Is.EqualTo(2026));
    }

    [Test]
    public async Task After_a_contract_is_situated_and_the_value_of_its_operation_said()
    {
        var contract = await World.AtFaultAsync();
        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.AtFault));

        await World.SituatedAsync(contract, DutyStory.Notice, 215_999.99m);
        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.NotConcerned));
    }

    [Test]
    public async Task After_a_clause_is_declared_and_its_kind_changed()
    {
        var contract = await World.AtFaultAsync();
        var clause = await World.GivenAsync(new DeclareClause(contract, Clause));
        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.Satisfied));

        await World.GivenAsync(new ChangeClause(clause, await World.ReadAsync(db => db.Clauses.Select(c => c.Version).SingleAsync()), Clause with { Kind = ClauseKind.SocialAwardCriterion }));
        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.AtFault));
    }

    [Test]
    public async Task After_a_derogation_is_decided_and_withdrawn()
    {
        var contract = await World.AtFaultAsync();
        await World.GivenAsync(DutyStory.Derogation(contract));
        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.Derogation));

        await World.GivenAsync(new WithdrawDerogation(contract, "Une clause sera ajoutée par avenant."));
        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.AtFault));
    }

    [Test]
    public async Task After_the_category_of_the_buyer_changes()
    {
        await World.AtFaultAsync();
        var buyer = await World.OrganisationAsync(DecpFile.Buyer);
        var input = new OrganisationInput { Name = "Régie des eaux imaginaire", Kind = OrganisationKind.Buyer, BuyerCategory = BuyerCategory.ContractingEntity };
        await World.GivenAsync(new ChangeOrganisation(buyer, await VersionAsync(buyer), input));

        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.NotConcerned));
    }

    [Test]
    public async Task After_a_buyer_turned_out_to_be_another()
    {
        await World.AtFaultAsync();
        var absorbed = await World.OrganisationAsync(DecpFile.Buyer);
        var input = new OrganisationInput { Name = "Régie des eaux imaginaire", Kind = OrganisationKind.Buyer, BuyerCategory = BuyerCategory.ContractingEntity };
        var kept = await World.GivenAsync(new RegisterOrganisation(HoursSheets.SiretOf(7), input));
        await World.GivenAsync(new MergeOrganisations(kept, await VersionAsync(kept), absorbed, await VersionAsync(absorbed)));

        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.NotConcerned));
        Assert.That(await World.ReadAsync(db => db.ContractDuties.Select(d => d.OrganisationId).SingleAsync()), Is.EqualTo(kept));
    }

    [Test]
    public async Task After_a_threshold_is_recorded_on_every_contract()
    {
        await World.AtFaultAsync();
        await World.AtFaultAsync("D-2", Other);
        await World.GivenAsync(new RecordThreshold(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), BuyerCategory.OtherAuthority, PurchaseKind.Services, 300_001, "Avis officiel", Certainty.Verified));

        Assert.That((await World.StatusesAsync()).Select(s => s.Stored), Is.All.EqualTo(DutyStatus.NotConcerned));
    }

    [Test]
    public async Task What_an_update_left_out_is_written_again()
    {
        await World.AtFaultAsync();
        await World.ReadAsync(db => db.ContractDuties.ExecuteDeleteAsync());

        Assert.That(await World.GivenAsync(new RefreshDuties()), Is.EqualTo(1));
        Assert.That(await StoredAsync(), Is.EqualTo(DutyStatus.AtFault));
    }

    private async Task<DutyStatus> StoredAsync() => (await World.StatusesAsync()).Single().Stored;

    private Task<long> VersionAsync(OrganisationId organisation) => World.ReadAsync(db => db.Organisations.Where(o => o.Id == organisation).Select(o => o.Version).SingleAsync());
}
