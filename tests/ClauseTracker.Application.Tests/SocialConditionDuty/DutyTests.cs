using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.SocialConditionDuty;

/// <summary>Who decides what about the duty, what is refused, and what each may see.</summary>
public sealed class DutyTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private const string Other = "35600000000048";

    [Test]
    public async Task A_derogation_is_kept_with_who_when_and_why_and_its_withdrawal()
    {
        var contract = await World.AtFaultAsync();
        var officer = await World.AsAsync(Role.ProcurementOfficer);
        await World.DoneAsync(DutyStory.Derogation(contract));
        await World.DoneAsync(new WithdrawDerogation(contract, "Une clause sera ajoutée par avenant."));
        await World.DoneAsync(DutyStory.Derogation(contract) with { Code = DerogationCode.RestrictsCompetition });
        var sheet = await World.AnswerAsync(new GetDuty(contract));

        Assert.That(sheet.Standing!.Code, Is.EqualTo(DerogationCode.RestrictsCompetition));
        Assert.That((sheet.Standing.Justification, sheet.Standing.DecidedBy, sheet.Standing.RecordedBy), Is.EqualTo((DutyStory.Justification, "La directrice des achats", officer.DisplayName)));
        Assert.That(sheet.Derogations.Select(d => d.WithdrawReason), Is.EqualTo(new[] { null, "Une clause sera ajoutée par avenant." }));
    }

    [Test]
    public async Task The_name_of_who_decided_is_not_in_the_audit()
    {
        var contract = await World.AtFaultAsync();
        await World.GivenAsync(DutyStory.Derogation(contract));
        var entries = await World.ReadAsync(db => db.AuditEntries.Where(e => e.Subject == nameof(SocialConditionDerogation)).ToListAsync());

        Assert.That(entries.Single().Changes, Does.Contain(nameof(DerogationCode.NoSufficientLink)).And.Not.Contain("directrice"));
    }

    [Test]
    public async Task A_derogation_without_justification_of_the_other_family_or_of_tomorrow_is_refused_and_nothing_is_kept()
    {
        var contract = await World.AtFaultAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var sound = DutyStory.Derogation(contract);

        Assert.That(await World.DoAsync(sound with { Justification = " " }), Refused.By<SharedErrors.Required>());
        Assert.That(await World.DoAsync(sound with { Code = DerogationCode.ConcessionNoSufficientLink }), Refused.By<DutyErrors.DerogationOfOtherFamily>());
        Assert.That(await World.DoAsync(sound with { Code = DerogationCode.ShortWorks }), Refused.By<DutyErrors.DerogationForWorksAlone>());
        Assert.That(await World.DoAsync(sound with { DecidedOn = new DateOnly(2026, 11, 17) }), Refused.By<DutyErrors.DecidedInTheFuture>());
        Assert.That(await World.DoAsync(sound with { Code = (DerogationCode)99 }), Has.Property(nameof(Result.IsRefused)).True);
        Assert.That(await World.ReadAsync(db => db.Derogations.AnyAsync()), Is.False);
        Assert.That((await World.StatusesAsync()).Single().Stored, Is.EqualTo(DutyStatus.AtFault));
    }

    [Test]
    public async Task A_second_derogation_and_one_where_nothing_is_owed_are_refused()
    {
        var contract = await World.AtFaultAsync();
        await World.GivenAsync(DutyStory.Derogation(contract));
        var small = await World.ImportedAsync(DutyStory.Large("D-2", amount: 90_000), "D-2");
        await World.AsAsync(Role.ProcurementOfficer);

        Assert.That(await World.DoAsync(DutyStory.Derogation(contract)), Refused.By<DutyErrors.AlreadyDerogated>());
        Assert.That(await World.DoAsync(DutyStory.Derogation(small)), Refused.By<DutyErrors.DutyDoesNotApply>());
        Assert.That(await World.DoAsync(new WithdrawDerogation(small, "Sans objet.")), Refused.By<DutyErrors.NotDerogated>());
    }

    [Test]
    public async Task Two_people_situating_at_once_do_not_overwrite_each_other()
    {
        var contract = await World.ImportedAsync(DutyStory.Large());
        var version = await World.ReadAsync(db => db.Contracts.Select(c => c.Version).SingleAsync());
        await World.AsAsync(Role.ProcurementOfficer);
        await World.DoneAsync(new SituateContract(contract, version, DutyStory.Notice, null));

        Assert.That(await World.DoAsync(new SituateContract(contract, version, null, 1_000)), Refused.By<SharedErrors.ChangedMeanwhile>());
        Assert.That(await World.DoAsync(new SituateContract(contract, version + 1, new DateOnly(2026, 11, 3), null)), Refused.By<DutyErrors.NoticeAfterNotification>());
        Assert.That(await World.DoAsync(new SituateContract(contract, version + 1, null, -5)), Refused.By<SharedErrors.AmountNegative>());
        Assert.That(await World.DoAsync(new SituateContract(contract, version + 1, null, 0)), Refused.By<DutyErrors.EstimatedValueOutOfRange>());
        Assert.That(await World.ReadAsync(db => db.Contracts.Select(c => c.NoticeOn).SingleAsync()), Is.EqualTo(DutyStory.Notice));
    }

    [Test]
    public async Task Only_a_procurement_officer_derogates_and_only_who_keeps_the_tables_records_thresholds()
    {
        var contract = await World.AtFaultAsync();
        await World.AsAsync(Role.Facilitator);
        Assert.That(await World.DoAsync(DutyStory.Derogation(contract)), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.DoAsync(Threshold), Refused.By<SharedErrors.Forbidden>());
        await World.AsAsync(Role.ElectedOfficial);
        Assert.That(await World.AskAsync(new ListDuties()), Refused.By<SharedErrors.Forbidden>());
        await World.AsAsync(Role.Administrator);
        Assert.That(await World.DoneAsync(Threshold), Is.EqualTo(17));
    }

    [Test]
    public async Task A_threshold_is_added_and_the_rows_before_stay()
    {
        await World.AsAsync(Role.ProcurementOfficer);
        Assert.That(await World.DoAsync(Threshold with { Buyer = Domain.Organisations.BuyerCategory.OtherAuthority }), Refused.By<DutyErrors.ThresholdSameForAllBuyers>());
        await World.DoneAsync(Threshold);
        var table = await World.AnswerAsync(new ListThresholds());

        Assert.That(table.Rows, Has.Count.EqualTo(17));
        Assert.That((table.Rows[0].Threshold.Number, table.Rows[0].IsInForce), Is.EqualTo((17, true)));
        Assert.That(table.Law.AppliesFrom, Is.EqualTo(new DateOnly(2026, 8, 22)));
    }

    [Test]
    public async Task Contracts_at_fault_come_first_and_are_filtered_by_buyer_year_and_status()
    {
        var fault = await World.AtFaultAsync();
        await World.ImportedAsync(DutyStory.Large("D-2"), "D-2");
        await World.ImportedAsync(DutyStory.Large("D-3", amount: 90_000), "D-3");
        await World.AtFaultAsync("D-4", Other);
        await World.AsAsync(Role.ProcurementOfficer);
        var all = await World.AnswerAsync(new ListDuties());
        var buyer = await World.OrganisationAsync(DecpFile.Buyer);

        Assert.That(all.Rows.Select(r => r.Assessment.Status), Is.EqualTo(new[] { DutyStatus.AtFault, DutyStatus.AtFault, DutyStatus.ToComplete }));
        Assert.That(all.Counts, Is.EquivalentTo(new Dictionary<DutyStatus, int> { [DutyStatus.AtFault] = 2, [DutyStatus.ToComplete] = 1, [DutyStatus.NotConcerned] = 1 }));
        var ours = await World.AnswerAsync(new ListDuties(DutyStatus.AtFault, buyer, 2026));
        Assert.That((ours.Rows.Single().Contract, ours.Total), Is.EqualTo((fault, 1)));
        Assert.That((await World.AnswerAsync(new ListDuties(DutyStatus.AtFault, buyer, 2025))).Rows, Is.Empty);
    }

    [Test]
    public async Task Contracts_of_another_buyer_never_show()
    {
        var theirs = await World.AtFaultAsync("D-4", Other);
        await World.ImportedAsync(DutyStory.Large());
        await World.AsAsync(Role.ProcurementOfficer, await World.OrganisationAsync(DecpFile.Buyer));

        var list = await World.AnswerAsync(new ListDuties());
        Assert.That(list.Rows.Select(r => r.Number), Is.EqualTo(new[] { "D-1" }));
        Assert.That(list.Counts.Keys, Is.EqualTo(new[] { DutyStatus.ToComplete }));
        Assert.That((await World.AnswerAsync(new ListDuties(Buyer: await World.OrganisationAsync(Other)))).Rows, Is.Empty);
        Assert.That(await World.AskAsync(new GetDuty(theirs)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(DutyStory.Derogation(theirs)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new WithdrawDerogation(theirs, "Non.")), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new SituateContract(theirs, 2, null, null)), Refused.By<SharedErrors.NotFound>());
    }

    private static RecordThreshold Threshold => new(new DateOnly(2028, 1, 1), new DateOnly(2029, 12, 31), null, PurchaseKind.Works, 5_300_000, "Avis officiel imaginaire", Certainty.Verified);
}
