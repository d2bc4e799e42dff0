using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.Placements;
using ClauseTracker.Application.Tests.ApiKeys;
using ClauseTracker.Application.Tests.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Placements;

/// <summary>A firm announces whom it took on; a facilitator decides.</summary>
public sealed class PlacementNoticeTests(DatabaseUnderTest database) : TwoFirms(database)
{
    private static readonly DateOnly Start = new(2026, 11, 2);

    [Test]
    public async Task Somebody_new_is_recorded_without_a_criterion_and_placed_once_the_warning_is_confirmed()
    {
        var notice = await AnnouncedAsync("Nouvelle");
        await World.AsAsync(Role.Facilitator);
        Assert.That((await World.AnswerAsync(new GetPlacementNotice(notice))).GivenName, Is.EqualTo("Nouvelle"));
        Assert.That(await World.DoAsync(new AcceptPlacementNotice(notice) { IsNew = true }), Refused.By<PlacementWarnings.NotEligibleOnStart>());

        var placed = await World.DoneAsync(new AcceptPlacementNotice(notice) { IsNew = true, Sex = Sex.Female, IsConfirmed = true });

        var placement = await World.ReadAsync(db => db.Placements.SingleAsync(p => p.Id == placed));
        var person = await World.ReadAsync(db => db.Beneficiaries.Include(b => b.Eligibilities).SingleAsync(b => b.Id == placement.BeneficiaryId));
        Assert.That((placement.EmployerId, placement.StartsOn, placement.JobTitle), Is.EqualTo((Ours.Employer, Start, "Peintre")));
        Assert.That((person.OrganisationId, person.Eligibilities.Count, person.Sex), Is.EqualTo((Ours.Clause.Buyer, 0, Sex.Female)));
        Assert.That((await World.ReadAsync(db => db.PlacementNotices.SingleAsync())).Identity, Is.Empty);
        Assert.That(await World.DoAsync(new AcceptPlacementNotice(notice) { IsNew = true, IsConfirmed = true }), Refused.By<PlacementNoticeErrors.AlreadyDecided>());
        Assert.That((await World.AnswerAsync(new CountPlacementNotices())), Is.Zero);
    }

    [Test]
    public async Task Somebody_known_is_offered_to_the_facilitator_and_the_firm_reads_the_name_only_then()
    {
        // Written otherwise, born the same day as whom the other firm employs.
        var notice = await AnnouncedAsync("Persone", new DateOnly(1980, 1, 3));
        Assert.That((await World.AnswerAsync(new ListFirmPlacements(Ours.Clause.Id, null))).Total, Is.EqualTo(1));

        await World.AsAsync(Role.Facilitator);
        var sheet = await World.AnswerAsync(new GetPlacementNotice(notice));
        Assert.That(sheet.LookAlikes.Select(l => l.Id), Has.Member(Theirs.Person.Id));
        var placed = await World.DoneAsync(new AcceptPlacementNotice(notice) { Person = Theirs.Person.Id, IsConfirmed = true });

        Assert.That(await World.ReadAsync(db => db.Placements.Where(p => p.Id == placed).Select(p => p.BeneficiaryId).SingleAsync()), Is.EqualTo(Theirs.Person.Id));
        await World.AsSoftwareAsync(Ours.Employer);
        Assert.That((await World.AnswerAsync(new ListFirmPlacements(Ours.Clause.Id, null))).Rows.Select(r => r.Id), Has.Member(placed));
        Assert.That((await World.AnswerAsync(new ListFirmNotices(notice))).Rows.Single().Placement, Is.EqualTo(placed));
    }

    [Test]
    public async Task Announced_twice_a_person_is_recorded_once_and_a_homonym_only_when_said_to_be_one()
    {
        var (first, second) = (await AnnouncedAsync("Nouvelle"), await AnnouncedAsync("Nouvelle"));
        await World.AsAsync(Role.Facilitator);
        await World.DoneAsync(new AcceptPlacementNotice(first) { IsNew = true, IsConfirmed = true });
        var before = await World.ReadAsync(db => db.Beneficiaries.CountAsync());

        Assert.That(await World.DoAsync(new AcceptPlacementNotice(second) { IsNew = true, IsConfirmed = true }), Refused.By<BeneficiaryErrors.AlreadyKnown>());
        Assert.That(await World.ReadAsync(db => db.Beneficiaries.CountAsync()), Is.EqualTo(before));
        await World.DoneAsync(new AcceptPlacementNotice(second) { IsNew = true, IsSomebodyElse = true, IsConfirmed = true });
        Assert.That(await World.ReadAsync(db => db.Beneficiaries.CountAsync()), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task Refused_the_firm_reads_the_reason_and_the_identity_is_gone()
    {
        var notice = await AnnouncedAsync("Autre");
        await World.AsAsync(Role.Facilitator);
        Assert.That(await World.DoAsync(new RefusePlacementNotice(notice, " ")), Refused.By<SharedErrors.Required>());
        await World.DoneAsync(new RefusePlacementNotice(notice, "Contrat déjà compté ailleurs"));

        Assert.That(await World.AskAsync(new GetPlacementNotice(notice)), Refused.By<SharedErrors.NotFound>());
        await World.AsSoftwareAsync(Ours.Employer);
        var row = (await World.AnswerAsync(new ListFirmNotices())).Rows.Single();
        Assert.That((row.State, row.RefusalReason), Is.EqualTo((PlacementNoticeState.Refused, "Contrat déjà compté ailleurs")));
    }

    [Test]
    public async Task It_is_decided_by_the_facilitators_of_its_buyer_alone()
    {
        var notice = await AnnouncedAsync("Nouvelle");
        await World.AsAsync(Role.Facilitator, Elsewhere.Clause.Buyer);

        Assert.That((await World.AnswerAsync(new ListPlacementNotices())).Total, Is.Zero);
        Assert.That(await World.DoAsync(new AcceptPlacementNotice(notice) { IsNew = true, IsConfirmed = true }), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new RefusePlacementNotice(notice, "Motif")), Refused.By<SharedErrors.NotFound>());
        await World.AsAsync(Role.ElectedOfficial);
        Assert.That(await World.AskAsync(new GetPlacementNotice(notice)), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task Neither_known_nor_new_or_both_is_no_answer()
    {
        var notice = await AnnouncedAsync("Nouvelle");
        await World.AsAsync(Role.Facilitator);

        Assert.That(await World.DoAsync(new AcceptPlacementNotice(notice) { IsConfirmed = true }), Refused.By<PlacementNoticeErrors.PersonNeeded>());
        Assert.That(await World.DoAsync(new AcceptPlacementNotice(notice) { IsNew = true, Person = Ours.Person.Id }), Refused.By<PlacementNoticeErrors.PersonNeeded>());
        Assert.That((await World.AnswerAsync(new ListPlacementNotices())).Waiting.Single().Id, Is.EqualTo(notice));
    }

    private async Task<PlacementNoticeId> AnnouncedAsync(string given, DateOnly? born = null)
    {
        await World.AsSoftwareAsync(Ours.Employer);
        return await World.DoneAsync(new AnnouncePlacement
        {
            Clause = Ours.Clause.Id, FamilyName = "Fictive", GivenName = given, BirthDate = born ?? new DateOnly(1990, 5, 4), JobTitle = "Peintre", StartsOn = Start,
        });
    }
}
