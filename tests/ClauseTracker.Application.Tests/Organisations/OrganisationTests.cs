using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Organisations;

/// <summary>Registering, changing, finding and reaching organisations.</summary>
public sealed class OrganisationTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly string SomeSiret = HoursSheets.SiretOf(41);

    [Test]
    public async Task An_organisation_is_registered_with_all_that_is_said_of_it_and_found_without_accents()
    {
        await World.AsAsync(Role.ProcurementOfficer);
        var id = await World.DoneAsync(new RegisterOrganisation(SomeSiret, new OrganisationInput
        {
            Name = " Régie de l’Été ", Kind = OrganisationKind.RQ, Commune = "Saint-Échantillon", CommuneCode = "2a004", SocialEconomyFamily = SocialEconomyFamily.Association, IsSolidarityEnterprise = true,
        }));
        var sheet = await World.AnswerAsync(new GetOrganisation(id));

        Assert.That((sheet.Name, sheet.Kind, sheet.CommuneCode, sheet.Family, sheet.IsSolidarityEnterprise), Is.EqualTo(("Régie de l’Été", OrganisationKind.RQ, "2A004", (SocialEconomyFamily?)SocialEconomyFamily.Association, true)));
        foreach (var search in new[] { "regie ete", "ÉTÉ", "saint echantillon", SomeSiret, $"{SomeSiret[..3]} {SomeSiret[3..6]} {SomeSiret[6..9]} {SomeSiret[9..]}", SomeSiret[..9] })
        {
            Assert.That(await NamesAsync(new OrganisationFilter { Search = search }), Is.EqualTo(new[] { "Régie de l’Été" }), search);
        }

        Assert.That(await NamesAsync(new OrganisationFilter { Search = "regie hiver" }), Is.Empty);
        Assert.That(await NamesAsync(new OrganisationFilter { Search = "%" }), Has.Length.EqualTo(1), "What is neither letter nor digit is not looked for.");
    }

    [Test]
    public async Task A_siret_is_of_one_organisation_and_bad_input_is_told_at_its_field()
    {
        await World.AsAsync(Role.Facilitator);
        var input = new OrganisationInput { Name = "Entreprise imaginaire" };
        await World.DoneAsync(new RegisterOrganisation(SomeSiret, input));

        Assert.That(await World.DoAsync(new RegisterOrganisation(SomeSiret, input)), Refused.By<OrganisationErrors.SiretTaken>());
        Assert.That(await World.DoAsync(new RegisterOrganisation("12345678900001", input)), Refused.By<SharedErrors.SiretInvalid>());
        Assert.That(await World.DoAsync(new RegisterOrganisation(null, input with { Name = " " })), Refused.By<SharedErrors.Required>());
        Assert.That(await World.DoAsync(new RegisterOrganisation(null, input with { CommuneCode = "94 04" })), Refused.By<SharedErrors.CommuneCodeInvalid>());
        Assert.That(await World.DoAsync(new RegisterOrganisation(null, input with { Kind = (OrganisationKind)7 })), Refused.By<SharedErrors.Malformed>());
        Assert.That(await World.DoAsync(new RegisterOrganisation(null, input with { IsSolidarityEnterprise = true })), Refused.By<OrganisationErrors.SolidarityWithoutFamily>());
        Assert.That((await World.AnswerAsync(new ListOrganisations(new OrganisationFilter()))).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task What_open_data_call_by_its_siret_gets_a_name_and_keeps_it_when_they_come_again()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var holder = (await World.AnswerAsync(new GetContract(contract))).Holders.Single();
        Assert.That(await NamesAsync(new OrganisationFilter { Unnamed = true }), Does.Contain(holder.Name));
        var sheet = await World.AnswerAsync(new GetOrganisation(holder.Organisation!.Value));

        await World.DoneAsync(new ChangeOrganisation(sheet.Id, sheet.Version, new OrganisationInput { Name = "Jardins imaginaires" }));
        await World.AContractAsync("2026-015");

        Assert.That((await World.AnswerAsync(new GetContract(contract))).Holders.Single().Name, Is.EqualTo("Jardins imaginaires"));
        var after = await World.AnswerAsync(new GetOrganisation(sheet.Id));
        Assert.That((after.IsUnnamed, after.Held.Total, after.Held.Latest.Count), Is.EqualTo((false, 2, 2)));
    }

    [Test]
    public async Task A_change_of_what_somebody_else_saved_meanwhile_is_refused_and_a_buyer_stays_one()
    {
        await World.AContractAsync();
        await World.AsAsync(Role.Administrator);
        var buyer = await World.AnswerAsync(new GetOrganisation(await World.OrganisationAsync(DecpFile.Buyer)));
        Assert.That((buyer.Kind, buyer.BuyerCategory, buyer.Bought.Total), Is.EqualTo((OrganisationKind.Buyer, (BuyerCategory?)BuyerCategory.OtherAuthority, 1)));
        var input = new OrganisationInput { Name = "Commune imaginaire", Kind = OrganisationKind.Buyer, BuyerCategory = BuyerCategory.CentralGovernment };
        await World.DoneAsync(new ChangeOrganisation(buyer.Id, buyer.Version, input));

        Assert.That(await World.DoAsync(new ChangeOrganisation(buyer.Id, buyer.Version, input with { Name = "Autre" })), Refused.By<SharedErrors.ChangedMeanwhile>());
        Assert.That(await World.DoAsync(new ChangeOrganisation(buyer.Id, buyer.Version + 1, input with { Kind = OrganisationKind.Company })), Refused.By<OrganisationErrors.StillBuys>());
        Assert.That((await World.AnswerAsync(new GetOrganisation(buyer.Id))).BuyerCategory, Is.EqualTo(BuyerCategory.CentralGovernment));
    }

    [Test]
    public async Task The_list_shows_whom_to_reach_today_and_the_sheet_who_was_before()
    {
        await World.AsAsync(Role.Facilitator);
        var id = await World.DoneAsync(new RegisterOrganisation(SomeSiret, new OrganisationInput { Name = "Entreprise imaginaire" }));
        var before = new AddContact { Organisation = id, Name = "Dominique Fictive", Phone = "01 99 00 00 01", From = new DateOnly(2024, 1, 1) };
        await World.DoneAsync(before);
        await World.DoneAsync(new EndContact(id, 1, new DateOnly(2025, 12, 31)));
        await World.DoneAsync(before with { Name = "Camille Imaginaire", Phone = null, Email = "camille@exemple.invalid", From = new DateOnly(2026, 1, 1) });

        var row = (await World.AnswerAsync(new ListOrganisations(new OrganisationFilter()))).Rows.Single();
        Assert.That((row.Contact?.Name, row.Contact?.Email, row.Contact?.Phone), Is.EqualTo(("Camille Imaginaire", "camille@exemple.invalid", (string?)null)));
        var sheet = await World.AnswerAsync(new GetOrganisation(id));
        Assert.That(sheet.Contacts.Select(c => (c.Name, c.IsToday, c.IsPast)), Is.EqualTo(new[] { ("Camille Imaginaire", true, false), ("Dominique Fictive", false, true) }));
    }

    [Test]
    public async Task Contacts_that_make_no_sense_are_refused_at_their_field()
    {
        await World.AsAsync(Role.Facilitator);
        var id = await World.DoneAsync(new RegisterOrganisation(null, new OrganisationInput { Name = "Entreprise imaginaire" }));
        var contact = new AddContact { Organisation = id, Name = "Camille", Email = "camille@exemple.invalid", From = new DateOnly(2026, 1, 1) };
        await World.DoneAsync(contact with { IsFallback = true });

        Assert.That(await World.DoAsync(contact with { Email = "camille" }), Refused.By<SharedErrors.Malformed>());
        Assert.That(await World.DoAsync(contact with { Email = null }), Refused.By<OrganisationErrors.ContactUnreachable>());
        Assert.That(await World.DoAsync(contact with { From = default }), Refused.By<SharedErrors.Required>());
        Assert.That(await World.DoAsync(contact with { Until = new DateOnly(2025, 1, 1) }), Refused.By<SharedErrors.EndsBeforeItStarts>());
        Assert.That(await World.DoAsync(contact), Refused.By<OrganisationErrors.ContactTwice>());
        Assert.That(await World.DoAsync(contact with { Name = "Standard", IsFallback = true }), Refused.By<OrganisationErrors.TwoFallbacks>());
        Assert.That(await World.DoAsync(new EndContact(id, 1, new DateOnly(2025, 12, 31))), Refused.By<SharedErrors.EndsBeforeItStarts>());
        Assert.That(await World.DoAsync(new EndContact(id, 2, new DateOnly(2026, 12, 31))), Refused.By<SharedErrors.NotFound>());
        Assert.That((await World.AnswerAsync(new GetOrganisation(id))).Contacts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Neither_the_audit_nor_the_log_holds_anything_of_a_contact()
    {
        await World.AsAsync(Role.Facilitator);
        var id = await World.DoneAsync(new RegisterOrganisation(null, new OrganisationInput { Name = "Entreprise imaginaire" }));
        await World.DoneAsync(new AddContact { Organisation = id, Name = "Zénobie Introuvable", Function = "Zinzin", Email = "zenobie@exemple.invalid", Phone = "01 99 00 77 77", From = new DateOnly(2026, 1, 1) });
        await World.DoneAsync(new EndContact(id, 1, new DateOnly(2026, 6, 30)));

        var changes = await World.ReadAsync(db => db.AuditEntries.Where(e => e.Subject == nameof(OrganisationContact)).OrderBy(e => e.Sequence).Select(e => e.Action + e.Changes).ToListAsync());
        Assert.That(changes, Has.Count.EqualTo(2));
        Assert.That(changes[0], Does.StartWith("Added").And.Contain("2026").And.Contain("\\u2022"));
        var told = string.Join('\n', changes) + string.Join('\n', World.Logs.Lines);
        foreach (var personal in new[] { "Zénobie", "Z\\u00E9nobie", "Zinzin", "zenobie@", "77 77" }) Assert.That(told, Does.Not.Contain(personal));
    }

    [Test]
    public async Task The_list_is_filtered_sorted_and_cut_in_pages()
    {
        await World.AsAsync(Role.Administrator);
        for (var i = 0; i < 52; i++) await World.GivenAsync(new RegisterOrganisation(null, new OrganisationInput { Name = $"Entreprise {i:00}", Commune = $"Commune {99 - i:00}" }));
        await World.GivenAsync(new RegisterOrganisation(null, new OrganisationInput { Name = "AI imaginaire", Kind = OrganisationKind.AI, SocialEconomyFamily = SocialEconomyFamily.Association }));
        await World.GivenAsync(new RegisterOrganisation(null, new OrganisationInput { Name = "ZZZ Mission locale", Kind = OrganisationKind.ML, SocialEconomyFamily = SocialEconomyFamily.Association }));

        var first = await World.AnswerAsync(new ListOrganisations(new OrganisationFilter()));
        var second = await World.AnswerAsync(new ListOrganisations(new OrganisationFilter(), 2));
        Assert.That((first.Total, first.Rows.Count, second.Rows.Count, first.Rows[0].Name, second.Rows[^1].Name), Is.EqualTo((54, 50, 4, "AI imaginaire", "ZZZ Mission locale")));
        Assert.That(await NamesAsync(new OrganisationFilter { Group = OrganisationGroup.InsertionStructures }), Is.EqualTo(new[] { "AI imaginaire" }));
        Assert.That(await NamesAsync(new OrganisationFilter { Family = SocialEconomyFamily.Association, Descending = true }), Is.EqualTo(new[] { "ZZZ Mission locale", "AI imaginaire" }));
        Assert.That((await NamesAsync(new OrganisationFilter { Order = OrganisationOrder.Commune }))[0], Is.EqualTo("Entreprise 51"));
        Assert.That((await NamesAsync(new OrganisationFilter { Order = OrganisationOrder.Commune, Descending = true }))[0], Is.EqualTo("Entreprise 00"));
        Assert.That((await NamesAsync(new OrganisationFilter { Order = OrganisationOrder.Kind, Descending = true }))[0], Is.EqualTo("ZZZ Mission locale"));
    }

    [Test]
    public async Task Counts_are_of_what_the_user_may_see_and_names_are_everybody_s()
    {
        var theirs = await World.SomebodyAtWorkAsync("2026-THEIRS", HoursSheets.SiretOf(77));
        await World.AContractAsync("2026-OURS");
        await World.AsAsync(Role.ProcurementOfficer, await World.OrganisationAsync(DecpFile.Buyer));

        var rows = (await World.AnswerAsync(new ListOrganisations(new OrganisationFilter()))).Rows.ToDictionary(r => r.Siret!);
        Assert.That((rows[HoursSheets.SiretOf(77)].Bought, rows[DecpFile.Buyer].Bought, rows["35600000000048"].Held), Is.EqualTo((0, 1, 1)));
        var buyer = await World.AnswerAsync(new GetOrganisation(theirs.Clause.Buyer));
        var employer = await World.AnswerAsync(new GetOrganisation(theirs.Employer));
        Assert.That((buyer.Bought.Total, employer.Placements.Count), Is.EqualTo((0, 0)));

        await World.AsAsync(Role.Facilitator);
        employer = await World.AnswerAsync(new GetOrganisation(theirs.Employer));
        Assert.That(employer.Placements, Is.EqualTo(new[] { new PlacementsOfYear(2026, 1) }));
    }

    [Test]
    public async Task An_official_reads_no_contact_and_changes_nothing()
    {
        var id = await World.GivenAsync(new RegisterOrganisation(null, new OrganisationInput { Name = "Entreprise imaginaire" }));
        await World.AsAsync(Role.ElectedOfficial);

        Assert.That(await World.AskAsync(new ListOrganisations(new OrganisationFilter())), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.AskAsync(new GetOrganisation(id)), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.DoAsync(new ChangeOrganisation(id, 0, new OrganisationInput { Name = "Autre" })), Refused.By<SharedErrors.Forbidden>());
    }

    private async Task<string[]> NamesAsync(OrganisationFilter filter) => [.. (await World.AnswerAsync(new ListOrganisations(filter))).Rows.Select(r => r.Name)];
}
