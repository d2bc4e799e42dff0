using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.Imports;

/// <summary>From the file to the statements and back.</summary>
public sealed class HoursImportTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private StartedPlacement _first = null!;

    private StartedPlacement _second = null!;

    [SetUp]
    public async Task Two_people_work_for_one_employer()
    {
        _first = await World.SomebodyAtWorkAsync();
        _second = await World.APlacementAsync(_first.Clause, await World.APersonAsync(_first.Clause.Buyer, 2));
        await World.AsAsync(Role.Facilitator);
    }

    [Test]
    public async Task A_check_stores_nothing_and_says_what_is_new_changed_same_and_left_out()
    {
        await ImportAsync(Sheet(100, 50));
        var check = await CheckAsync(Sheet(120, null));
        var preview = await World.AnswerAsync(new GetHoursPreview(check));

        var statement = preview.Statements.Single();
        Assert.That((statement.Change, statement.Before, statement.After), Is.EqualTo((StatementChange.Updated, Hours.Of(150), Hours.Of(120))));
        Assert.That(statement.Lines.Select(l => (l.PersonReference, l.Before, l.After)), Is.EquivalentTo(new[]
        {
            (_first.Person.Reference, (Hours?)Hours.Of(100), Hours.Of(120)), (_second.Person.Reference, Hours.Of(50), Hours.Zero),
        }));
        Assert.That((await World.AnswerAsync(new ListStatements())).Rows.Single().Hours, Is.EqualTo(Hours.Of(150)));
    }

    [Test]
    public async Task A_confirmed_file_is_stored_and_nothing_of_it_is_left_in_the_file_store()
    {
        var stored = await ConfirmAsync(await CheckAsync(Sheet(100, 50)));

        Assert.That((stored.Status, stored.Report!.Added, stored.Report.Hours), Is.EqualTo((OperationStatus.Done, 1, Hours.Of(150))));
        Assert.That((await World.AnswerAsync(new ListStatements())).Rows.Single().Hours, Is.EqualTo(Hours.Of(150)));
        Assert.That(Uploads(), Is.Empty);
    }

    [Test]
    public async Task A_statement_that_somebody_changed_between_the_check_and_the_confirmation_is_not_overwritten()
    {
        await ImportAsync(Sheet(100, 50));
        var check = await CheckAsync(Sheet(120, 60));
        await World.HoursAsync(_first, 10, 7);
        var stored = await ConfirmAsync(check);

        Assert.That(stored.Refusals.Single().Code, Is.EqualTo(new SharedErrors.ChangedMeanwhile().Code));
        Assert.That((await World.AnswerAsync(new ListStatements())).Rows.Single().Hours, Is.EqualTo(Hours.Of(7)));
        Assert.That(Uploads(), Is.Empty);
    }

    [Test]
    public async Task A_second_confirmation_finds_the_file_gone()
    {
        var check = await CheckAsync(Sheet(100, 50));
        await ConfirmAsync(check);

        Assert.That(await World.DoAsync(new ConfirmHoursImport(check, false)), Refused.By<HoursImportErrors.Gone>());
    }

    [Test]
    public async Task Taking_up_again_what_was_stored_already_stores_nothing_twice()
    {
        var check = await CheckAsync(Sheet(100, 50));
        var key = await World.ReadAsync(async db => HoursOperations.OutcomeOf(await db.Operations.SingleAsync(o => o.Id == check)).Key!);
        var kept = await File.ReadAllBytesAsync(Path.Combine(World.Settings.UploadsDirectory, key));
        var import = EntityId.New<HoursImportId>(World.Clock.GetUtcNow());
        var first = await World.DoneAsync(new StoreCheckedHours(import, new MemoryStream(kept), false));
        var again = await World.DoneAsync(new StoreCheckedHours(import, new MemoryStream(kept), false));

        Assert.That((again.Added, again.Rows, again.Hours), Is.EqualTo((first.Added, first.Rows, first.Hours)));
        Assert.That((await World.AnswerAsync(new ListHoursImports())).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task A_file_that_nobody_confirms_is_deleted_after_an_hour()
    {
        var check = await CheckAsync(Sheet(100, 50));
        World.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.That(await World.GivenAsync(new SweepHoursFiles()), Is.Zero);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(await World.GivenAsync(new SweepHoursFiles()), Is.EqualTo(1));
        Assert.That(Uploads(), Is.Empty);
        Assert.That((await World.AnswerAsync(new GetHoursImportProgress(check))).Status, Is.EqualTo(OperationStatus.Expired));
    }

    [Test]
    public async Task Undoing_makes_a_statement_say_what_it_said_and_removes_what_was_added()
    {
        await ImportAsync(Sheet(100, 50));
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await ImportAsync(Sheet(120, 60));
        var imports = (await World.AnswerAsync(new ListHoursImports())).Rows;
        await World.DoneAsync(new UndoHoursImport(imports[0].Id));
        var once = (await World.AnswerAsync(new ListStatements())).Rows.Single().Hours;
        var refused = await World.DoAsync(new UndoHoursImport(imports[0].Id));

        await World.DoneAsync(new UndoHoursImport(imports[1].Id));

        Assert.That((imports[0].Updated, imports[1].Added), Is.EqualTo((1, 1)));
        Assert.That(once, Is.EqualTo(Hours.Of(150)));
        Assert.That(refused, Refused.By<HoursImportErrors.AlreadyUndone>());
        Assert.That((await World.AnswerAsync(new ListStatements())).Total, Is.Zero);
    }

    [Test]
    public async Task Undoing_a_first_import_leaves_no_statement_and_has_the_clause_reconciled()
    {
        await ImportAsync(Sheet(100, 50));
        await World.ReconcileAsync();
        await World.DoneAsync(new UndoHoursImport((await World.AnswerAsync(new ListHoursImports())).Rows.Single().Id));

        Assert.That((await World.AnswerAsync(new ListStatements())).Total, Is.Zero);
        Assert.That(await World.ReadAsync(db => db.Set<StatementLine>().CountAsync()), Is.Zero);
        Assert.That(await World.ReconcileAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task An_import_with_a_validated_statement_cannot_be_undone()
    {
        await ImportAsync(Sheet(100, 50));
        var import = (await World.AnswerAsync(new ListHoursImports())).Rows.Single();
        await World.GivenAsync(new ValidateStatement((await World.AnswerAsync(new ListStatements())).Rows.Single().Id));
        var refused = await World.DoAsync(new UndoHoursImport(import.Id));

        Assert.That(refused, Refused.By<HoursImportErrors.ValidatedSince>());
        Assert.That(((HoursImportErrors.ValidatedSince)refused.Errors.Single()).Month, Is.EqualTo(new YearMonth(2026, 10)));
        Assert.That((await World.AnswerAsync(new ListHoursImports())).Rows.Single().CanBeUndone, Is.False);
    }

    [Test]
    public async Task An_import_that_somebody_worked_on_since_cannot_be_undone_and_the_statement_is_named()
    {
        await ImportAsync(Sheet(100, 50));
        await World.HoursAsync(_first, 10, 7);
        var refused = await World.DoAsync(new UndoHoursImport((await World.AnswerAsync(new ListHoursImports())).Rows.Single().Id));

        Assert.That(refused, Refused.By<HoursImportErrors.ChangedSince>());
        Assert.That(((HoursImportErrors.ChangedSince)refused.Errors.Single()).Employer, Is.EqualTo("Entreprise imaginaire"));
        Assert.That((await World.AnswerAsync(new ListStatements())).Rows.Single().Hours, Is.EqualTo(Hours.Of(7)));
    }

    [Test]
    public async Task A_facilitator_of_another_buyer_neither_sees_nor_undoes_an_import()
    {
        await ImportAsync(Sheet(100, 50));
        var import = (await World.AnswerAsync(new ListHoursImports())).Rows.Single();
        await World.AContractAsync("2026-900", HoursSheets.SiretOf(7));
        await World.AsAsync(Role.Facilitator, await World.OrganisationAsync(HoursSheets.SiretOf(7)));

        Assert.That((await World.AnswerAsync(new ListHoursImports())).Total, Is.Zero);
        Assert.That(await World.DoAsync(new UndoHoursImport(import.Id)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task What_headings_mean_is_asked_once_for_each_firm()
    {
        var check = await CheckAsync(Odd(12));
        var headings = await World.AnswerAsync(new GetHoursHeadings(check));
        var mapped = await World.DoneAsync(Meaning(check));
        await RunAsync();
        var preview = await World.AnswerAsync(new GetHoursPreview(mapped));
        await ConfirmAsync(mapped);
        var next = await World.AnswerAsync(new GetHoursPreview(await CheckAsync(Odd(15))));

        Assert.That(headings.Look.Headings.Select(h => h.Heading), Is.EqualTo(new[] { "Code", "Qté", "Paie de" }));
        Assert.That(preview.After, Is.EqualTo(Hours.Of(12)));
        Assert.That((next.MappingOf, next.Before, next.After), Is.EqualTo(("Entreprise imaginaire", Hours.Of(12), Hours.Of(15))));
    }

    [Test]
    public async Task A_meaning_that_leaves_something_needed_unsaid_is_refused_and_not_remembered()
    {
        var check = await CheckAsync(Odd(12));
        var refused = await World.DoAsync(Meaning(check) with { ContractNumber = null });

        Assert.That(refused, Refused.By<HoursFileErrors.MissingColumns>());
        Assert.That(await World.AnswerAsync(new ListColumnMappings()), Is.Empty);
    }

    [Test]
    public async Task Forgotten_it_is_asked_again()
    {
        await World.DoneAsync(Meaning(await CheckAsync(Odd(12))));
        await World.DoneAsync(new ForgetColumnMapping((await World.AnswerAsync(new ListColumnMappings())).Single().Id));
        var progress = await World.AnswerAsync(new GetHoursImportProgress(await CheckAsync(Odd(12))));

        Assert.That(progress.Check!.Unclear!.Code, Is.EqualTo("HoursFile.NoHeaderRow"));
    }

    [Test]
    public async Task Two_firms_with_the_same_headings_are_asked_for_again()
    {
        await World.DoneAsync(Meaning(await CheckAsync(Odd(12))));
        await World.APlacementAsync(_first.Clause, await World.APersonAsync(_first.Clause.Buyer, 3), employer: 2);
        await World.DoneAsync(Meaning(await CheckAsync(Odd(13))) with { EmployerSiret = HoursSheets.SiretOf(2) });
        var progress = await World.AnswerAsync(new GetHoursImportProgress(await CheckAsync(Odd(12))));

        Assert.That(progress.Check!.Key, Is.Null);
    }

    private static MapHoursColumns Meaning(Guid check) => new(
        check, HoursSheets.SiretOf(1), [("Code", HoursMeaning.PersonReference), ("Qté", HoursMeaning.Hours), ("Paie de", HoursMeaning.Month)], "2026-014", null);

    private HoursSheets Odd(decimal hours) => HoursSheets.With("Code", "Qté", "Paie de").Line(_first.Person.Reference, hours, "10/2026");

    private HoursSheets Sheet(decimal first, decimal? second)
    {
        var sheet = HoursSheets.French().Line(_first.Clause.ContractNumber, _first.EmployerSiret, _first.Person.Reference, "10/2026", first);
        return second is { } hours ? sheet.Line(_second.Clause.ContractNumber, _second.EmployerSiret, _second.Person.Reference, "10/2026", hours) : sheet;
    }

    private async Task<HoursImportReport> ImportAsync(HoursSheets sheet) => (await ConfirmAsync(await CheckAsync(sheet))).Report!;

    private async Task<Guid> CheckAsync(HoursSheets sheet)
    {
        using var file = new MemoryStream(sheet.AsXlsx());
        var check = await World.DoneAsync(new StartHoursImport(file));
        await RunAsync();
        return check;
    }

    private async Task<HoursImportProgress> ConfirmAsync(Guid check)
    {
        var store = await World.DoneAsync(new ConfirmHoursImport(check, false));
        await RunAsync();
        return await World.AnswerAsync(new GetHoursImportProgress(store));
    }

    private Task RunAsync() => World.Services.GetRequiredService<OperationRunner>().RunAsync();

    private string[] Uploads() => Directory.Exists(World.Settings.UploadsDirectory) ? Directory.GetFiles(World.Settings.UploadsDirectory) : [];
}
