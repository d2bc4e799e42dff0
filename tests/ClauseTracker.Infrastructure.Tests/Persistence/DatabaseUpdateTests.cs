using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Infrastructure.Persistence.Providers;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

public sealed class DatabaseUpdateTests
{
    [Test]
    public async Task A_new_database_is_made_once_and_nothing_is_backed_up()
    {
        using var folder = new ScratchFolder();
        await using var services = ServicesIn(folder);
        var update = services.GetRequiredService<DatabaseUpdate>();

        var first = await update.RunAsync();
        var second = await update.RunAsync();

        Assert.That(first, Is.Not.Empty);
        Assert.That(second, Is.Empty);
        Assert.That(Directory.Exists(folder.PathOf("backups")), Is.False);
    }

    [Test]
    public async Task A_file_is_backed_up_before_it_is_migrated()
    {
        using var folder = new ScratchFolder();
        Execute(folder.PathOf("clausetracker.db"), "CREATE TABLE Before (Id INTEGER); INSERT INTO Before VALUES (42);");
        await using var services = ServicesIn(folder);

        await services.GetRequiredService<DatabaseUpdate>().RunAsync();

        var backup = Directory.GetFiles(folder.PathOf("backups")).Single();
        Assert.That(Path.GetFileName(backup), Is.EqualTo("clausetracker-20261116-100000.db"));
        Assert.That(Execute(backup, "SELECT Id FROM Before"), Is.EqualTo(42));
        Assert.That(Execute(backup, "SELECT count(*) FROM sqlite_master WHERE name = 'InsertionClauses'"), Is.Zero);
        Assert.That(Execute(folder.PathOf("clausetracker.db"), "SELECT count(*) FROM sqlite_master WHERE name = 'InsertionClauses'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_schema_of_a_newer_program_is_refused()
    {
        using var folder = new ScratchFolder();
        await using var services = ServicesIn(folder);
        await services.GetRequiredService<DatabaseUpdate>().RunAsync();
        Execute(folder.PathOf("clausetracker.db"), "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')");

        Assert.That(() => services.GetRequiredService<DatabaseUpdate>().RunAsync(), Throws.TypeOf<UnknownSchemaException>().With.Message.Contains("FromTheFuture"));
    }

    [Test]
    public async Task What_a_clause_of_the_first_schema_owed_it_owes_still_with_its_calculation()
    {
        using var folder = new ScratchFolder();
        await using var services = ServicesIn(folder);
        await using (var before = services.CreateAsyncScope())
        {
            await before.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>().GetService<IMigrator>().MigrateAsync("InitialSchema");
        }

        Execute(folder.PathOf("clausetracker.db"), OfTheFirstSchema);

        await services.GetRequiredService<DatabaseUpdate>().RunAsync();

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("tests"));
        var useCases = scope.ServiceProvider.GetRequiredService<IUseCases>();
        var clause = ClauseId.From(new Guid("00000000-0000-0000-0000-0000000000C1"));
        var ledger = (await useCases.AskAsync(new GetCommitmentLedger(clause, new DateOnly(2026, 6, 30)))).Value;
        var sheet = (await useCases.AskAsync(new GetClauseSheet(clause))).Value;
        Assert.That((ledger.Owed, ledger.Lines[0].Form), Is.EqualTo((Hours.Of(900), ObligationForms.FixedHours)));
        Assert.That(ledger.Lines[0].Calculation, Does.Contain("833"));
        Assert.That((sheet.Obligation.Fixed!.Firm, sheet.Terms.Duties), Is.EqualTo((Hours.Of(900), DutyCalendar.Suggested)));
        Assert.That(sheet.Publics, Is.EqualTo(new[] { NationalCriteria.DELD, NationalCriteria.RSA, NationalCriteria.STRUCT_IAE, NationalCriteria.PLIE }));
        Assert.That((await useCases.AskAsync(new ListContracts(new ContractFilter { Search = "ecole" }))).Value.Rows, Has.Count.EqualTo(1), "lists find what was there before");
    }

    [Test]
    public async Task The_criteria_of_a_person_of_the_first_schema_are_those_of_the_national_list_and_the_first_is_the_main_one()
    {
        using var folder = new ScratchFolder();
        await using var services = ServicesIn(folder);
        await using (var before = services.CreateAsyncScope())
        {
            await before.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>().GetService<IMigrator>().MigrateAsync("InitialSchema");
        }

        Execute(folder.PathOf("clausetracker.db"), OfTheFirstSchema);

        await services.GetRequiredService<DatabaseUpdate>().RunAsync();

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("tests"));
        var person = await scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>().Beneficiaries.IgnoreQueryFilters().Include(b => b.Eligibilities).SingleAsync();
        Assert.That(person.Eligibilities.OrderBy(e => e.Number).Select(e => (e.Criterion, e.ValidUntil)), Is.EqualTo(new[]
        {
            (NationalCriteria.RSA, (DateOnly?)new DateOnly(2027, 1, 1)), (NationalCriteria.PLIE, null),
        }));
        Assert.That(person.Eligibilities.Select(e => EligibilityCategories.National.Find(e.CategoryId)?.Code), Is.EquivalentTo(new CriterionCode?[] { NationalCriteria.RSA, NationalCriteria.PLIE }));
        Assert.That(person.MainEligibility, Is.EqualTo(1));
    }

    /// <summary>A clause of 833 hours by the calculation of that time, corrected to 900.</summary>
    private const string OfTheFirstSchema = """
        INSERT INTO Organisations (Id, Name, Siret, Kind, Version) VALUES ('00000000-0000-0000-0000-0000000000A1', 'Commune imaginaire', '73282932000074', 1, 0);
        INSERT INTO PublicContracts (Id, OrganisationId, Family, Number, Source, Version, Facts_Amount, Facts_DurationMonths, Facts_NotifiedOn, Facts_SocialConsiderations, Facts_Subject)
            VALUES ('00000000-0000-0000-0000-0000000000B1', '00000000-0000-0000-0000-0000000000A1', 1, '2026-014', 1, 0, 100000000, 24, '2026-01-01', 1, 'Réfection de l''école');
        INSERT INTO InsertionClauses (Id, ContractId, OrganisationId, Kind, Modes, Publics, StartsOn, EndsOn, CountingRuleSetId, Version)
            VALUES ('00000000-0000-0000-0000-0000000000C1', '00000000-0000-0000-0000-0000000000B1', '00000000-0000-0000-0000-0000000000A1', 1, 7, '1,2,12,16', '2026-01-01', '2027-12-31', '0193A000-0000-7000-8000-000000000001', 0);
        INSERT INTO CommitmentLines (ClauseId, Number, Kind, Hours, EffectiveOn, RecordedAt, Calculation)
            VALUES ('00000000-0000-0000-0000-0000000000C1', 1, 1, 83300, '2026-01-01', '2026-01-02 08:00:00',
                '{"AmountExclTax":{"Cents":100000000,"Euros":1000000},"LabourShare":{"BasisPoints":5000,"Fraction":0.5,"Percent":50},"InsertionEffort":{"BasisPoints":500,"Fraction":0.05,"Percent":5},"HourlyCost":{"Cents":3000,"Euros":30},"Exact":833.33,"Hours":{"Hundredths":83300,"Value":833}}'),
            ('00000000-0000-0000-0000-0000000000C1', 2, 6, 6700, '2026-03-01', '2026-03-01 08:00:00', NULL);
        INSERT INTO Beneficiaries (Id, OrganisationId, Reference, IdentityCipher, IdentityFingerprint, Sex, Commune, LivesInPriorityDistrict, Version)
            VALUES ('00000000-0000-0000-0000-0000000000D1', '00000000-0000-0000-0000-0000000000A1', 'P-AVANT', x'00', '', 0, NULL, 0, 0);
        INSERT INTO Eligibilities (BeneficiaryId, Number, Criterion, VerifiedOn, ValidUntil)
            VALUES ('00000000-0000-0000-0000-0000000000D1', 1, 2, '2026-01-02', '2027-01-01'), ('00000000-0000-0000-0000-0000000000D1', 2, 16, '2026-02-02', NULL);
        """;

    private static ServiceProvider ServicesIn(ScratchFolder folder) =>
        WorldServices.Of(new InstanceSettings(folder.Path, new DatabaseChoice(null, folder.PathOf("clausetracker.db")), Convert.ToBase64String(new byte[32]))).BuildServiceProvider();

    private static object? Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }
}

/// <summary>What the database itself refuses, should the program ever ask for it.</summary>
public sealed class CheckConstraintTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    [Test]
    public async Task A_clause_does_not_end_before_it_starts()
    {
        await World.AClause().DeclareAsync();

        Assert.That(() => World.ReadAsync(db => db.Clauses.ExecuteUpdateAsync(s => s.SetProperty(c => c.EndsOn, c => c.StartsOn.AddDays(-1)))), Throws.InstanceOf<System.Data.Common.DbException>());
    }

    [Test]
    public async Task A_placement_does_not_end_before_it_starts()
    {
        await World.SomebodyAtWorkAsync();

        Assert.That(
            () => World.ReadAsync(db => db.Placements.ExecuteUpdateAsync(s => s.SetProperty(p => p.EndsOn, new DateOnly(2000, 1, 1)))), Throws.InstanceOf<System.Data.Common.DbException>());
    }
}
