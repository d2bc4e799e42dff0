using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Placements;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Organisations;

/// <summary>Two organisations become one, and nothing of what was known is lost.</summary>
public sealed class MergeTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly string OtherBuyer = HoursSheets.SiretOf(77);

    [Test]
    public async Task Hours_of_the_duplicate_employer_become_those_of_the_one_kept_and_its_siret_leads_there()
    {
        var first = await World.SomebodyAtWorkAsync(employer: 1);
        var second = await World.APlacementAsync(first.Clause, await World.APersonAsync(first.Clause.Buyer, 2), employer: 2);
        await World.ValidatedHoursAsync(first, 9, 100);
        await World.ValidatedHoursAsync(second, 10, 50);
        await World.ReconcileAsync();
        await World.AsAsync(Role.Facilitator, first.Clause.Buyer);

        var done = await MergeAsync(first.Employer, second.Employer);
        Assert.That(done.Moved.Select(m => (m.Subject, m.Property, m.Count)), Is.EquivalentTo(new[] { ("Placement", "EmployerId", 1), ("HoursStatement", "EmployerId", 1) }));
        Assert.That((done.Clauses, await World.ReconcileAsync()), Is.EqualTo((1, 1)));

        var sheet = await World.AnswerAsync(new GetClauseSheet(first.Clause.Id));
        Assert.That(sheet.Placements.Select(p => p.EmployerId).Distinct(), Is.EqualTo(new[] { first.Employer }));
        Assert.That(sheet.Standing!.Counted, Is.EqualTo(Hours.Of(150)));
        var found = await World.AnswerAsync(new FindOrganisation(second.EmployerSiret));
        Assert.That(found.Id, Is.EqualTo(first.Employer));
        using var file = new MemoryStream(HoursSheets.French().Line("2026-014", second.EmployerSiret, second.Person.Reference, "09/2026", 7).AsCsv());
        var import = await World.DoneAsync(new ImportHours(file, "releve.csv", true));
        Assert.That((import.Problems.Count, import.Corrected), Is.EqualTo((0, 1)), "The month of the one kept is corrected, not declared beside it.");
        var placement = await World.GivenAsync(new StartPlacement
        {
            Clause = first.Clause.Id, Beneficiary = first.Person.Id, EmployerSiret = second.EmployerSiret, JobTitle = "Maçon", StartsOn = new DateOnly(2026, 11, 1),
        });
        Assert.That(await World.ReadAsync(db => db.Placements.Where(p => p.Id == placement).Select(p => p.EmployerId).SingleAsync()), Is.EqualTo(first.Employer));
    }

    [Test]
    public async Task All_that_a_duplicate_buyer_had_is_the_kept_one_s_and_open_data_know_it_by_both_sirets()
    {
        var theirs = await World.SomebodyAtWorkAsync("2026-THEIRS", OtherBuyer);
        await World.ValidatedHoursAsync(theirs, 9, 100);
        await World.AContractAsync("2026-OURS");
        await World.ReconcileAsync();
        var kept = await World.OrganisationAsync(DecpFile.Buyer);
        var officer = await World.AsAsync(Role.ProcurementOfficer, theirs.Clause.Buyer);
        await World.AsAsync(Role.Administrator);

        await MergeAsync(kept, theirs.Clause.Buyer);

        Assert.That(await WhereStillNamedAsync(theirs.Clause.Buyer), Is.Empty);
        World.As(officer with { Roles = await RolesAsync(officer.Id!.Value) });
        Assert.That((await World.AnswerAsync(new ListContracts())).Rows.Select(r => r.Number), Is.EquivalentTo(new[] { "2026-OURS", "2026-THEIRS" }));
        Assert.That((await World.AnswerAsync(new FindContract("2026-THEIRS", OtherBuyer))).Id, Is.EqualTo(theirs.Clause.Contract));
        Assert.That((await World.AnswerAsync(new FindContract("2026-OURS", OtherBuyer))).Number, Is.EqualTo("2026-OURS"));

        using var file = new MemoryStream(DecpFile.With(DecpFile.Market("2026-THEIRS", OtherBuyer).With("objet", "Autre objet"), DecpFile.Market("2026-NEW", DecpFile.Buyer)));
        var report = await World.DoneAsync(new ImportContracts(file, new ContractImportFilter(DecpFile.Buyer, false)));
        Assert.That((report.Added, report.Updated, report.LeftOut, report.Rejected), Is.EqualTo((1L, 1L, 0L, 0L)), "The filter knows both SIRETs, and the contract is the same one.");
    }

    [Test]
    public async Task The_absorbed_row_stays_the_audit_tells_and_the_sheet_shows_both_sides()
    {
        var (kept, absorbed) = (await AnOrganisationAsync("Gardée", 1), await AnOrganisationAsync("Doublon", 2));
        await World.GivenAsync(new AddContact { Organisation = absorbed, Name = "Camille", Phone = "3949", From = new DateOnly(2026, 1, 1) });
        var user = await World.AsAsync(Role.Facilitator);
        await MergeAsync(kept, absorbed);

        var sheet = await World.AnswerAsync(new GetOrganisation(kept));
        Assert.That(sheet.Absorbed.Select(a => (a.Id, a.Name, a.Siret, a.At)), Is.EqualTo(new[] { (absorbed, "Doublon", HoursSheets.SiretOf(2), (DateTimeOffset?)World.Clock.GetUtcNow()) }));
        Assert.That(sheet.Contacts.Select(c => c.Name), Is.EqualTo(new[] { "Camille" }));
        Assert.That((await World.AnswerAsync(new GetOrganisation(absorbed))).MergedInto!.Id, Is.EqualTo(kept));
        Assert.That((await World.AnswerAsync(new ListOrganisations(new OrganisationFilter()))).Rows.Select(r => r.Id), Is.EqualTo(new[] { kept }));
        var entry = await World.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Subject == nameof(Organisation) && e.SubjectId == absorbed.ToString() && e.Action == "Modified" && e.Changes.Contains("MergedIntoId")));
        Assert.That(entry.UserId, Is.EqualTo(user.Id!.Value.Value));
        Assert.That(entry.Changes, Does.Contain(kept.ToString()));
    }

    [Test]
    public async Task Duplicates_of_the_duplicate_lead_to_the_last_one_kept()
    {
        var (first, second, third) = (await AnOrganisationAsync("Une", 1), await AnOrganisationAsync("Deux", 2), await AnOrganisationAsync("Trois", 3));
        World.AsSystem();
        await MergeAsync(second, first);
        await MergeAsync(third, second);

        Assert.That((await World.AnswerAsync(new FindOrganisation(HoursSheets.SiretOf(1)))).Id, Is.EqualTo(third));
        Assert.That((await World.AnswerAsync(new GetOrganisation(third))).Absorbed.Select(a => a.Id), Is.EquivalentTo(new[] { first, second }));
    }

    [Test]
    public async Task What_cannot_be_merged_says_why_in_the_preview_too_and_nothing_moves()
    {
        var (kept, absorbed, third) = (await AnOrganisationAsync("Une", 1), await AnOrganisationAsync("Deux", 2), await AnOrganisationAsync("Trois", 3));
        World.AsSystem();
        await RefusedAsync<OrganisationErrors.MergedWithItself>(kept, kept);
        await MergeAsync(kept, absorbed);

        await RefusedAsync<OrganisationErrors.AlreadyMerged>(third, absorbed);
        await RefusedAsync<OrganisationErrors.KeptIsMerged>(absorbed, third);
        Assert.That(await World.DoAsync(new MergeOrganisations(kept, 0, third, 0)), Refused.By<SharedErrors.ChangedMeanwhile>(), "The one kept took part in a merge since.");
        Assert.That(await World.DoAsync(new MergeOrganisations(kept, 0, OrganisationId.From(new Guid(9, 0, 0, new byte[8])), 0)), Refused.By<SharedErrors.NotFound>());
    }

    [TestCase("2026-014A")]
    [TestCase("2026-014a")]
    public async Task Two_contracts_of_one_number_stand_against_the_merge_of_their_buyers(string number)
    {
        await World.AContractAsync("2026-014A");
        await World.AContractAsync(number, OtherBuyer);
        World.AsSystem();

        await RefusedAsync<OrganisationErrors.SameContractNumber>(await World.OrganisationAsync(DecpFile.Buyer), await World.OrganisationAsync(OtherBuyer));
        Assert.That((await World.AnswerAsync(new ListContracts())).Rows.Select(r => r.Buyer).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Two_statements_of_one_month_stand_against_the_merge_of_their_employers()
    {
        var first = await World.SomebodyAtWorkAsync(employer: 1);
        var second = await World.APlacementAsync(first.Clause, await World.APersonAsync(first.Clause.Buyer, 2), employer: 2);
        await World.ValidatedHoursAsync(first, 9, 100);
        await World.HoursAsync(second, 9, 50);
        World.AsSystem();

        await RefusedAsync<OrganisationErrors.SameStatementMonth>(first.Employer, second.Employer);
        Assert.That(await World.ReadAsync(db => db.Placements.CountAsync(p => p.EmployerId == second.Employer)), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_reaches_another_buyer_s_rows_by_a_merge()
    {
        var theirs = await World.SomebodyAtWorkAsync("2026-THEIRS", OtherBuyer);
        await World.AContractAsync("2026-OURS");
        var here = await World.OrganisationAsync(DecpFile.Buyer);
        await World.AsAsync(Role.ProcurementOfficer, here);

        await RefusedAsync<OrganisationErrors.MergeOutOfReach>(here, theirs.Clause.Buyer);
        Assert.That((await World.AnswerAsync(new ListContracts())).Rows.Select(r => r.Number), Is.EqualTo(new[] { "2026-OURS" }));
        await MergeAsync(here, theirs.Employer);
        Assert.That(await WhereStillNamedAsync(theirs.Employer), Is.Empty, "An employer is nobody's own: what other buyers have of it follows.");
    }

    [Test]
    public async Task A_role_held_on_both_sides_is_held_once_and_the_audit_tells_of_it()
    {
        var (kept, absorbed) = (await AnOrganisationAsync("Une", 1), await AnOrganisationAsync("Deux", 2));
        var officer = await World.AsAsync(Role.ProcurementOfficer, absorbed);
        await World.ReadAsync(async db =>
        {
            var user = await db.People.Include(u => u.Memberships).SingleAsync(u => u.Id == officer.Id);
            user.Grant(Role.ProcurementOfficer, kept);
            user.Grant(Role.Facilitator, absorbed);
            return await db.SaveChangesAsync();
        });
        World.AsSystem();
        await MergeAsync(kept, absorbed);

        Assert.That(await RolesAsync(officer.Id!.Value), Is.EquivalentTo(new[] { (Role.ProcurementOfficer, (OrganisationId?)kept), (Role.Facilitator, (OrganisationId?)kept) }));
        Assert.That(await World.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Subject == nameof(Membership) && e.Action == "Deleted")), Is.EqualTo(2));
    }

    [Test]
    public async Task Possible_duplicates_are_found_until_they_are_merged()
    {
        const int anotherCompany = 1_000_000;
        var (kept, absorbed) = (await AnOrganisationAsync("Jardins de l’Été", anotherCompany), await AnOrganisationAsync("JARDINS DE L'ETE (SAS)", 2 * anotherCompany));
        await AnOrganisationAsync("Propreté fictive", 3 * anotherCompany);
        World.AsSystem();
        var found = await World.AnswerAsync(new FindDuplicates());
        Assert.That((found.Groups.Single().Reason, found.Total), Is.EqualTo((DuplicateReason.SameName, 1)));
        Assert.That(found.Groups[0].Members.Select(m => m.Id), Is.EquivalentTo(new[] { kept, absorbed }));

        await MergeAsync(kept, absorbed);
        Assert.That((await World.AnswerAsync(new FindDuplicates())).Total, Is.Zero);
    }

    private Task<OrganisationId> AnOrganisationAsync(string name, int siret) => World.GivenAsync(new RegisterOrganisation(HoursSheets.SiretOf(siret), new OrganisationInput { Name = name }));

    private async Task<MergedCounts> MergeAsync(OrganisationId kept, OrganisationId absorbed)
    {
        var preview = await World.AnswerAsync(new PreviewMerge(kept, absorbed));
        Assert.That(preview.Refusals, Is.Empty);
        var done = await World.DoneAsync(new MergeOrganisations(kept, preview.Kept.Version, absorbed, preview.Absorbed.Version));
        Assert.That(done.Moved, Is.EqualTo(preview.Moves), "What was foretold is what moved.");
        return done;
    }

    private async Task RefusedAsync<TError>(OrganisationId kept, OrganisationId absorbed)
        where TError : Error
    {
        var preview = await World.AnswerAsync(new PreviewMerge(kept, absorbed));
        Assert.That(preview.Refusals, Has.Count.EqualTo(1).And.All.InstanceOf<TError>());
        Assert.That(await World.DoAsync(new MergeOrganisations(kept, preview.Kept.Version, absorbed, preview.Absorbed.Version)), Refused.By<TError>());
    }

    private Task<(Role, OrganisationId?)[]> RolesAsync(UserId user) =>
        World.ReadAsync(async db => (await db.People.Include(u => u.Memberships).SingleAsync(u => u.Id == user)).Memberships.Select(m => (m.Role, m.OrganisationId)).ToArray());

    /// <summary>Every column of the database that may name an organisation, read anew from the model, and still names that one.</summary>
    private Task<List<string>> WhereStillNamedAsync(OrganisationId organisation) => World.ReadAsync(async db =>
    {
        var named = new List<string>();
        foreach (var type in db.Model.GetEntityTypes())
        {
            foreach (var property in type.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(OrganisationId)))
            {
                if (type.ClrType == typeof(Organisation) && property.IsPrimaryKey()) continue;
                var (table, column) = (type.GetTableName()!, property.GetColumnName());
                var sql = db.Database.IsSqlServer()
                    ? $"SELECT COUNT(*) AS Value FROM [{table}] WHERE [{column}] = {{0}}"
                    : $"SELECT COUNT(*) AS Value FROM \"{table}\" WHERE \"{column}\" = {{0}}";
                if (await db.Database.SqlQueryRaw<int>(sql, organisation.Value).SingleAsync() > 0) named.Add($"{table}.{column}");
            }
        }

        return named;
    });
}
