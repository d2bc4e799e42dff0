using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.SavedFilters;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.SavedFilters;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.FirmLinks;

/// <summary>A link is given, opens, and is over.</summary>
public sealed class FirmLinkUseTests(DatabaseUnderTest database) : TwoFirms(database)
{
    [Test]
    public async Task The_secret_is_in_the_address_and_nowhere_in_the_database()
    {
        var address = await ByLinkAsync(Ours.Employer, October);

        var stored = await World.ReadAsync(db => db.FirmLinks.AsNoTracking().SingleAsync());
        Assert.That(stored.TokenHash, Is.EqualTo(FirmToken.Read(TokenOf(address))!.Hash).And.Not.Contain(TokenOf(address)));
        var audited = await World.ReadAsync(db => db.AuditEntries.Select(e => e.Changes).ToListAsync());
        Assert.That(audited, Has.None.Contain(TokenOf(address)).And.None.Contain(Recipient));
        Assert.That(World.Logs.Lines, Has.None.Contain(TokenOf(address)).And.None.Contain(Recipient));
    }

    [Test]
    public async Task Each_opening_is_counted()
    {
        var address = await ByLinkAsync(Ours.Employer, October);
        World.Clock.Advance(TimeSpan.FromHours(2));
        await EnterAsync(address);

        World.AsSystem();
        var row = (await World.AnswerAsync(new ListFirmLinks(Ours.Employer))).Single();
        Assert.That((row.Uses, row.LastUsedAt, row.IsOpen, row.Purpose, row.Month), Is.EqualTo((2, World.Clock.GetUtcNow(), true, FirmLinkPurpose.DeclareHours, October)));
    }

    [Test]
    public async Task Unknown_malformed_expired_and_withdrawn_are_the_same_refusal()
    {
        var withdrawn = await ByLinkAsync(Ours.Employer, October);
        World.AsSystem();
        await World.DoneAsync(new RevokeFirmLink((await World.AnswerAsync(new ListFirmLinks(Ours.Employer))).Single().Id));
        var expired = await ByLinkAsync(Ours.Employer, October);
        World.Clock.Advance(TimeSpan.FromDays(FirmLink.DefaultDays));

        World.As(KnownUser.Visitor);
        foreach (var token in new[] { TokenOf(withdrawn), TokenOf(expired), new string('A', FirmToken.Length), "court", string.Empty, new string('é', FirmToken.Length) })
        {
            Assert.That((await World.DoAsync(new OpenFirmLink(token))).Errors, Is.EqualTo(new Error[] { new FirmLinkErrors.Closed() }), token);
        }
    }

    [Test]
    public async Task Withdrawn_it_closes_for_those_who_are_inside()
    {
        await ByLinkAsync(Ours.Employer, October);
        var inside = World.Actor;
        Assert.That((await World.AskAsync(new GetFirmHome())).IsSuccess, Is.True);
        World.AsSystem();
        await World.DoneAsync(new RevokeFirmLink((await World.AnswerAsync(new ListFirmLinks(Ours.Employer))).Single().Id));

        World.As(inside);
        Assert.That(await World.AskAsync(new GetFirmHome()), Refused.By<FirmLinkErrors.Closed>());
    }

    [Test]
    public async Task A_facilitator_s_link_opens_the_clauses_of_their_buyers_alone()
    {
        await World.AsAsync(Role.Facilitator, Ours.Clause.Buyer);
        var address = await World.DoneAsync(new InviteFirm(Ours.Employer, October, Recipient));
        await EnterAsync(address);

        var month = await World.AnswerAsync(new GetFirmMonth(October));
        Assert.That(month.Contracts.Select(c => c.ContractNumber), Is.EqualTo(new[] { "2026-014" }));
        Assert.That(await World.DoAsync(new DeclareFirmHours(Elsewhere.Clause.Id, October, [], null)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task The_application_s_link_opens_the_clauses_of_every_buyer()
    {
        await ByLinkAsync(Ours.Employer, October);

        Assert.That((await World.AnswerAsync(new GetFirmMonth(October))).Contracts.Select(c => c.ContractNumber), Is.EqualTo(new[] { "2026-014", "2026-AILLEURS" }));
    }

    [Test]
    public async Task A_facilitator_sees_and_withdraws_no_link_of_another_buyer()
    {
        await World.AsAsync(Role.Facilitator, Elsewhere.Clause.Buyer);
        await World.DoneAsync(new InviteFirm(Ours.Employer, null, Recipient));
        var link = (await World.AnswerAsync(new ListFirmLinks(Ours.Employer))).Single().Id;

        await World.AsAsync(Role.Facilitator, Ours.Clause.Buyer);
        Assert.That(await World.AnswerAsync(new ListFirmLinks(Ours.Employer)), Is.Empty);
        Assert.That(await World.DoAsync(new RevokeFirmLink(link)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task Nobody_is_invited_who_has_nothing_to_answer()
    {
        await World.AsAsync(Role.Facilitator, Elsewhere.Clause.Buyer);

        Assert.That(await World.DoAsync(new InviteFirm(Theirs.Employer, October, Recipient)), Refused.By<FirmLinkErrors.NothingToAnswer>());
        Assert.That(await World.DoAsync(new InviteFirm(Ours.Employer, October, "pas une adresse")), Refused.By<SharedErrors.Malformed>());
    }

    [Test]
    public async Task A_firm_may_do_nothing_else_in_the_application()
    {
        await ByAccountAsync(Ours.Clause.Buyer);

        Assert.That(await World.AskAsync(new ListClauses()), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.AskAsync(new ListSavedFilters(FilteredList.Clauses)), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.DoAsync(new InviteFirm(Ours.Employer, October, Recipient)), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task Only_a_firm_answers_for_a_firm()
    {
        foreach (var role in new[] { Role.Facilitator, Role.Administrator, Role.ProcurementOfficer, Role.ElectedOfficial })
        {
            await World.AsAsync(role);
            Assert.That(await World.AskAsync(new GetFirmHome()), Refused.By<SharedErrors.Forbidden>());
        }

        World.AsSystem();
        Assert.That(await World.AskAsync(new GetFirmHome()), Refused.By<SharedErrors.Forbidden>());
        await World.AsAsync(Role.ContractHolder);
        Assert.That(await World.AskAsync(new GetFirmHome()), Refused.By<SharedErrors.Forbidden>());
    }
}
