using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Tests.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.ApiKeys;

/// <summary>A key is given, opens what its firm reaches and what it was given for, and is over.</summary>
public sealed class ApiKeyUseTests(DatabaseUnderTest database) : TwoFirms(database)
{
    [Test]
    public async Task The_secret_is_told_once_and_nowhere_in_the_database_or_the_logs()
    {
        var given = await World.GivenAsync(new GiveApiKey(Ours.Employer, "Paie", ApiScopes.All, null));
        var secret = given.Secret.Reveal();
        await OpenAsync(secret);

        var stored = await World.ReadAsync(db => db.ApiKeys.AsNoTracking().SingleAsync());
        Assert.That((stored.Prefix, stored.SecretHash.Length), Is.EqualTo((secret[..ApiKey.PrefixLength], ApiKey.HashLength)));
        Assert.That(secret, Has.Length.EqualTo(46).And.StartWith("ct_"));
        var audited = await World.ReadAsync(db => db.AuditEntries.Where(e => e.Subject == nameof(ApiKey)).Select(e => e.Changes).ToListAsync());
        Assert.That(audited, Has.Count.EqualTo(1).And.None.Contain(secret));
        Assert.That(World.Logs.Lines, Has.None.Contain(secret));
        Assert.That($"{given} {given.Secret} {new OpenApiKey(secret)}", Does.Not.Contain(secret));
    }

    [Test]
    public async Task Unknown_withdrawn_and_expired_open_nothing_and_say_which()
    {
        var withdrawn = await World.GivenAsync(new GiveApiKey(Ours.Employer, "Paie", ApiScopes.All, null));
        await World.GivenAsync(new RevokeApiKey(withdrawn.Id));
        var expired = await World.GivenAsync(new GiveApiKey(Ours.Employer, "Paie", ApiScopes.All, DateOnly.FromDateTime(World.Clock.GetUtcNow().Date)));
        World.Clock.Advance(TimeSpan.FromDays(1));

        World.As(KnownUser.Visitor);
        Assert.That(await World.DoAsync(new OpenApiKey(withdrawn.Secret.Reveal())), Refused.By<ApiKeyErrors.Revoked>());
        Assert.That(await World.DoAsync(new OpenApiKey(expired.Secret.Reveal())), Refused.By<ApiKeyErrors.Expired>());
        foreach (var text in new[] { ApiSecret.New().Reveal(), "ct_", string.Empty, new string('é', 46), withdrawn.Secret.Reveal()[3..] }) Assert.That(await World.DoAsync(new OpenApiKey(text)), Refused.By<ApiKeyErrors.Unknown>(), text);
    }

    [Test]
    public async Task Withdrawn_or_expired_it_closes_for_calls_under_way()
    {
        await World.AsSoftwareAsync(Ours.Employer, expiresOn: DateOnly.FromDateTime(World.Clock.GetUtcNow().Date));
        var inside = World.Actor;
        Assert.That((await World.AskAsync(new GetFirmContracts())).IsSuccess, Is.True);
        World.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await World.AskAsync(new GetFirmContracts()), Refused.By<ApiKeyErrors.Expired>());
        await World.GivenAsync(new RevokeApiKey(inside.ApiKey!.Value));
        Assert.That(await World.AskAsync(new GetFirmContracts()), Refused.By<ApiKeyErrors.Revoked>());
    }

    [Test]
    public async Task It_opens_the_requests_of_its_scopes_and_none_that_names_no_scope()
    {
        await World.AsSoftwareAsync(Ours.Employer, ApiScopes.ReadStatements);

        Assert.That((await World.AskAsync(new GetFirmHome())).IsSuccess, Is.True);
        Assert.That(await World.AskAsync(new ListFirmPlacements(null, null)), Refused.By<ApiKeyErrors.ScopeMissing>());
        Assert.That(await World.DoAsync(new DeclareFirmHours(Ours.Clause.Id, October, [], null)), Refused.By<ApiKeyErrors.ScopeMissing>());
        Assert.That(await World.AskAsync(new GetFirmMonth(October)), Refused.By<ApiKeyErrors.ScopeMissing>());
        Assert.That(await World.AskAsync(new ListApiKeys()), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task What_it_declares_is_said_to_come_from_software()
    {
        await World.AsSoftwareAsync(Ours.Employer);
        var statement = await World.DoneAsync(new DeclareFirmHours(Ours.Clause.Id, October, [new TypedHours(Ours.Id, 12.34m)], null));

        Assert.That(await World.ReadAsync(db => db.Statements.Where(s => s.Id == statement).Select(s => new { s.Origin, s.SubmittedBy }).SingleAsync()), Is.EqualTo(new { Origin = (Origin?)Origin.Api, SubmittedBy = (UserId?)null }));
    }

    [Test]
    public async Task A_facilitator_s_key_opens_the_clauses_of_their_buyers_alone()
    {
        await World.AsAsync(Role.Facilitator, Ours.Clause.Buyer);
        var given = await World.DoneAsync(new GiveApiKey(Ours.Employer, "Paie", ApiScopes.All, null));
        await OpenAsync(given.Secret.Reveal());

        Assert.That((await World.AnswerAsync(new GetFirmContracts())).Contracts.Select(c => c.Number), Is.EqualTo(new[] { "2026-014" }));
        Assert.That(await World.DoAsync(new DeclareFirmHours(Elsewhere.Clause.Id, October, [], null)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.AskAsync(new ListFirmPlacements(Elsewhere.Clause.Id, null)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task A_key_is_seen_and_withdrawn_by_those_whose_buyer_it_opens()
    {
        await World.AsAsync(Role.Facilitator, Elsewhere.Clause.Buyer);
        var given = await World.DoneAsync(new GiveApiKey(Ours.Employer, "Paie", ApiScopes.DeclareHours, null));
        Assert.That((await World.AnswerAsync(new ListApiKeys())).Keys.Select(k => (k.Id, k.Label, k.Scopes, k.LastUsedOn, k.Refusal)), Is.EqualTo(new[] { (given.Id, "Paie", ApiScopes.DeclareHours, (DateOnly?)null, (Error?)null) }));

        await World.AsAsync(Role.Facilitator, Ours.Clause.Buyer, "Autre");
        Assert.That((await World.AnswerAsync(new ListApiKeys())).Keys, Is.Empty);
        Assert.That(await World.DoAsync(new RevokeApiKey(given.Id)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new GiveApiKey(Ours.Clause.Buyer, "Paie", ApiScopes.All, null)), Refused.By<FirmLinkErrors.NothingToAnswer>());
    }

    [Test]
    public async Task The_day_of_its_last_use_is_noted_once_a_day()
    {
        var given = await World.GivenAsync(new GiveApiKey(Ours.Employer, "Paie", ApiScopes.All, null));
        await OpenAsync(given.Secret.Reveal());
        World.Clock.Advance(TimeSpan.FromDays(3));
        await OpenAsync(given.Secret.Reveal());
        World.Sql.Clear();
        await OpenAsync(given.Secret.Reveal());

        Assert.That(World.Sql.Commands.Count(c => c.Contains("UPDATE", StringComparison.Ordinal)), Is.Zero);
        World.AsSystem();
        Assert.That((await World.AnswerAsync(new ListApiKeys())).Keys.Single().LastUsedOn, Is.EqualTo(DateOnly.FromDateTime(World.Clock.GetUtcNow().Date)));
    }

    private async Task OpenAsync(string secret)
    {
        World.As(KnownUser.Visitor);
        var opened = await World.DoneAsync(new OpenApiKey(secret));
        World.As(KnownUser.ByKey(opened.Key, opened.Firm));
    }
}

internal static class SoftwareStories
{
    /// <summary>From now on the software of a firm asks, by a key that the application gave it.</summary>
    public static async Task<ApiKeyId> AsSoftwareAsync(this TestWorld world, OrganisationId firm, ApiScopes scopes = ApiScopes.All, DateOnly? expiresOn = null)
    {
        var given = await world.GivenAsync(new GiveApiKey(firm, "Paie", scopes, expiresOn));
        world.As(KnownUser.ByKey(given.Id, firm));
        return given.Id;
    }
}
