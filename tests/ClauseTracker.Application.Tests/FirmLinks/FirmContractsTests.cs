using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.FirmLinks;

/// <summary>Where a firm stands, by what it is on the clause.</summary>
public sealed class FirmContractsTests(DatabaseUnderTest database) : TwoFirms(database)
{
    [Test]
    public async Task The_holder_sees_what_is_owed_and_each_employer_s_total_and_nobody()
    {
        await World.ValidatedHoursAsync(Ours, 9, 100);
        await World.ValidatedHoursAsync(Theirs, 9, 30);
        await World.HoursAsync(Theirs, 10, 20);
        await World.ReconcileAsync();
        await ByAccountAsync(await HolderAsync());

        var contract = (await World.AnswerAsync(new GetFirmContracts())).Contracts.Single(c => c.Clause == Ours.Clause.Id);

        Assert.That((contract.Role, contract.Standing!.Owed, contract.Standing.Counted, contract.Standing.Pending), Is.EqualTo((FirmRole.Holder, Hours.Of(833), Hours.Of(130), Hours.Of(20))));
        Assert.That(contract.ByEmployer.Select(e => (e.Counted, e.Pending)), Is.EquivalentTo(new[] { (Hours.Of(100), Hours.Zero), (Hours.Of(30), Hours.Of(20)) }));
        Assert.That((await World.AnswerAsync(new GetFirmMonth(October))).Contracts, Is.Empty, "the holder employs nobody here");
    }

    [Test]
    public async Task An_employer_sees_its_own_hours_and_not_what_is_owed()
    {
        await World.ValidatedHoursAsync(Ours, 9, 100);
        await World.ValidatedHoursAsync(Theirs, 9, 30);
        await World.ReconcileAsync();
        await ByAccountAsync(Theirs.Employer);

        var contract = (await World.AnswerAsync(new GetFirmContracts())).Contracts.Single();

        Assert.That((contract.Role, contract.Standing, contract.OwnCounted, contract.ByEmployer.Count), Is.EqualTo((FirmRole.Employer, (FirmStanding?)null, Hours.Of(30), 0)));
    }

    [Test]
    public async Task A_subcontractor_sees_the_contract()
    {
        var subcontractor = HoursSheets.SiretOf(55);
        await World.GivenAsync(new DeclareSubcontract(Ours.Clause.Contract, subcontractor, 1000, new DateOnly(2026, 5, 1), Name: "Sous-traitance imaginaire"));
        await ByAccountAsync(await World.OrganisationAsync(subcontractor));

        Assert.That((await World.AnswerAsync(new GetFirmContracts())).Contracts.Select(c => (c.Number, c.Role)), Is.EqualTo(new[] { ("2026-014", FirmRole.Subcontractor) }));
    }

    [Test]
    public async Task A_firm_without_anything_sees_an_empty_list()
    {
        await ByAccountAsync(Ours.Clause.Buyer);

        Assert.That((await World.AnswerAsync(new GetFirmContracts())).Contracts, Is.Empty);
        Assert.That((await World.AnswerAsync(new GetFirmHome())).Months, Is.Empty);
    }

    private Task<OrganisationId> HolderAsync() =>
        World.ReadAsync(db => db.Contracts.Where(c => c.Id == Ours.Clause.Contract).Select(c => c.Holders.OrderBy(h => h.Number).First().OrganisationId!.Value).SingleAsync());
}
