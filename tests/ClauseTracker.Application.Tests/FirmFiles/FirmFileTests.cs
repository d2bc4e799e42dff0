using ClauseTracker.Application.FirmFiles;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Months;
using ClauseTracker.Application.Tests.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.FirmFiles;

/// <summary>A firm sends the spreadsheet that it has: shown first, sent after, its own rows alone.</summary>
public sealed class FirmFileTests(DatabaseUnderTest database) : TwoFirms(database)
{
    [TestCase(true, Origin.FirmLink)]
    [TestCase(false, Origin.File)]
    public async Task A_file_is_shown_first_and_declares_its_hours_once_confirmed(bool byLink, Origin origin)
    {
        if (byLink) await ByLinkAsync(Ours.Employer, October);
        else await ByAccountAsync(Ours.Employer);
        var check = await CheckAsync(Sheet().Line("2026-014", Ours.EmployerSiret, Ours.Person.Reference, "10/2026", 120));
        var preview = await World.AnswerAsync(new GetFirmFilePreview(check));
        Assert.That((preview.Month, preview.NewLines, preview.ChangedLines, preview.SameLines, preview.RefusedRows), Is.EqualTo((October, 1, 0, 0, 0)));
        Assert.That(preview.Statements.Single().Lines.Single().Name, Is.EqualTo("Personne FICTIVE").IgnoreCase);
        Assert.That(await StatementsAsync(), Is.Empty);

        var stored = await ConfirmAsync(check);

        Assert.That((stored.Status, stored.Report!.Added, stored.Report.Hours), Is.EqualTo((OperationStatus.Done, 1, Hours.Of(120))));
        var statement = (await StatementsAsync()).Single();
        Assert.That((statement.EmployerId, statement.Status, statement.Origin, statement.Total), Is.EqualTo((Ours.Employer, StatementStatus.Submitted, origin, Hours.Of(120))));
        Assert.That(Uploads(), Is.Empty);
    }

    [Test]
    public async Task What_the_file_does_not_say_is_the_firm_its_month_and_its_only_contract()
    {
        await ByLinkAsync(Theirs.Employer, October);
        var preview = await PreviewAsync(HoursSheets.With("Référence bénéficiaire", "Heures").Line(Theirs.Person.Reference, 80));

        var statement = preview.Statements.Single();
        Assert.That((statement.ContractNumber, statement.Month, statement.After, preview.RefusedRows), Is.EqualTo(("2026-014", October, Hours.Of(80), 0)));
    }

    [Test]
    public async Task What_the_title_block_says_goes_before_what_the_page_knows()
    {
        await ByLinkAsync(Theirs.Employer, October);
        var preview = await PreviewAsync(HoursSheets.With("Référence bénéficiaire", "Heures").Line(Theirs.Person.Reference, 80).Under(["Mois : septembre 2026"]));

        Assert.That(preview.Statements.Single().Month, Is.EqualTo(new YearMonth(2026, 9)));
    }

    [Test]
    public async Task A_contract_an_employer_or_a_person_of_others_is_refused_in_the_same_words_as_one_that_is_not()
    {
        await World.AContractAsync("2026-900", HoursSheets.SiretOf(7));
        await ByLinkAsync(Theirs.Employer, October);
        var check = await CheckAsync(Sheet()
            .Line("2026-AILLEURS", Theirs.EmployerSiret, Elsewhere.Person.Reference, "10/2026", 1)
            .Line("2026-900", Theirs.EmployerSiret, Theirs.Person.Reference, "10/2026", 2)
            .Line("2026-JAMAIS", Theirs.EmployerSiret, Theirs.Person.Reference, "10/2026", 3)
            .Line("2026-014", Ours.EmployerSiret, Theirs.Person.Reference, "10/2026", 4)
            .Line("2026-014", HoursSheets.SiretOf(99), Theirs.Person.Reference, "10/2026", 5)
            .Line("2026-014", Theirs.EmployerSiret, Ours.Person.Reference, "10/2026", 6)
            .Line("2026-014", Theirs.EmployerSiret, "B-0000", "10/2026", 7));
        var preview = await World.AnswerAsync(new GetFirmFilePreview(check));

        Assert.That(preview.RefusedRows, Is.EqualTo(7));
        Assert.That(preview.Checked.Problems.Select(p => (p.Code, string.Concat(p.Arguments))).Distinct(), Is.EqualTo(new[] { (new FirmFileErrors.NotYours().Code, string.Empty) }));
        Assert.That(preview.Checked.Problems.Select(p => p.Column), Is.EqualTo(new[]
        {
            "N° marché", "N° marché", "N° marché", "SIRET employeur", "SIRET employeur", "Référence bénéficiaire", "Référence bénéficiaire",
        }));
        Assert.That(preview.Statements, Is.Empty);
        Assert.That(await World.DoAsync(new ConfirmFirmFile(check)), Refused.By<HoursImportErrors.HasProblems>());
        Assert.That((await World.AnswerAsync(new GetRefusedFirmRows(check))).Problems.Count, Is.EqualTo(7));
    }

    [Test]
    public async Task A_year_may_be_repeated_and_what_was_validated_may_not_be_changed()
    {
        await World.ValidatedHoursAsync(Theirs, 9, 77);
        await ByLinkAsync(Theirs.Employer, October);
        HoursSheets Year(decimal september) => Sheet().Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "09/2026", september)
            .Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "10/2026", 60);
        var same = await PreviewAsync(Year(77));
        var other = await PreviewAsync(Year(78));

        Assert.That((same.RefusedRows, same.NewLines, same.SameLines), Is.EqualTo((0, 1, 1)));
        Assert.That(other.Checked.Problems.Select(p => (p.Row, p.Code)), Is.EqualTo(new[] { (2, new FirmLinkErrors.MonthValidated(October).Code) }));
    }

    [Test]
    public async Task A_closed_month_a_month_to_come_and_a_link_that_only_shows_are_refused()
    {
        await World.GivenAsync(new CloseMonth(new YearMonth(2026, 9), 3));
        await ByLinkAsync(Theirs.Employer, October);
        var preview = await PreviewAsync(Sheet().Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "09/2026", 10));
        var toCome = await SendAsync(October.AddMonths(12), Sheet());
        await ByLinkAsync(Theirs.Employer);
        var shows = await SendAsync(October, Sheet());

        Assert.That(preview.Checked.Problems.Single().Code, Is.EqualTo(new StatementErrors.MonthClosed(October).Code));
        Assert.That(toCome, Refused.By<StatementErrors.MonthInFuture>());
        Assert.That(shows, Refused.By<FirmLinkErrors.NotForThatMonth>());
    }

    [Test]
    public async Task A_link_that_ends_before_the_file_is_stored_declares_nothing()
    {
        await ByLinkAsync(Theirs.Employer, October);
        var check = await CheckAsync(Sheet().Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "10/2026", 60));
        var store = await World.DoneAsync(new ConfirmFirmFile(check));
        World.Clock.Advance(TimeSpan.FromDays(FirmLink.DefaultDays));
        await RunAsync();

        Assert.That(await World.DoAsync(new ConfirmFirmFile(check)), Refused.By<FirmLinkErrors.Closed>());
        var outcome = await World.ReadAsync(db => db.Operations.Where(o => o.Id == store).Select(o => new { o.Status, o.Outcome }).SingleAsync());
        Assert.That(outcome.Status, Is.EqualTo(OperationStatus.Refused));
        Assert.That(outcome.Outcome, Does.Contain(new FirmLinkErrors.Closed().Code));
        Assert.That(await StatementsAsync(), Is.Empty);
    }

    [Test]
    public async Task Another_link_another_firm_and_a_facilitator_find_no_file_of_a_link()
    {
        await ByLinkAsync(Theirs.Employer, October);
        var check = await CheckAsync(Sheet().Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "10/2026", 60));
        foreach (var enter in new Func<Task>[]
        {
            () => ByLinkAsync(Theirs.Employer, October), () => ByLinkAsync(Ours.Employer, October), () => ByAccountAsync(Theirs.Employer), () => ByAccountAsync(Ours.Employer),
        })
        {
            await enter();
            Assert.That(await World.AskAsync(new GetFirmFileProgress(check)), Refused.By<SharedErrors.NotFound>());
            Assert.That(await World.AskAsync(new GetFirmFilePreview(check)), Refused.By<HoursImportErrors.Gone>());
            Assert.That(await World.AskAsync(new GetFirmFileHeadings(check)), Refused.By<HoursImportErrors.Gone>());
            Assert.That(await World.AskAsync(new GetRefusedFirmRows(check)), Refused.By<HoursImportErrors.Gone>());
            Assert.That(await World.DoAsync(new ConfirmFirmFile(check)), Refused.By<HoursImportErrors.Gone>());
            Assert.That(await World.DoAsync(new GiveUpFirmFile(check)), Refused.By<HoursImportErrors.Gone>());
            Assert.That(await World.DoAsync(new ChooseFirmFileSheet(check, "Feuille")), Refused.By<HoursImportErrors.Gone>());
            Assert.That(await World.DoAsync(new MapFirmFileColumns(check, [], null)), Refused.By<HoursImportErrors.Gone>());
        }

        await World.AsAsync(Role.Facilitator);
        Assert.That(await World.AskAsync(new GetHoursPreview(check)), Refused.By<HoursImportErrors.Gone>());
    }

    [Test]
    public async Task A_firm_lists_and_undoes_its_own_files_and_no_other()
    {
        await World.AsAsync(Role.Facilitator);
        using (var file = new MemoryStream(Sheet().Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "09/2026", 10).AsXlsx()))
        {
            await World.DoneAsync(new ImportHours(file, "heures.xlsx", false));
        }

        var byOffice = (await World.AnswerAsync(new ListHoursImports())).Rows.Single().Id;
        await ByLinkAsync(Theirs.Employer, October);
        await ConfirmAsync(await CheckAsync(Sheet().Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "10/2026", 60)));
        var sent = (await World.AnswerAsync(new ListFirmFiles())).Single();
        await ByLinkAsync(Ours.Employer, October);
        Assert.That(await World.AnswerAsync(new ListFirmFiles()), Is.Empty);
        Assert.That(await World.DoAsync(new UndoFirmFile(sent.Id)), Refused.By<SharedErrors.NotFound>());

        // Whoever else answers for the firm may take it back.
        await ByAccountAsync(Theirs.Employer);
        Assert.That(await World.DoAsync(new UndoFirmFile(byOffice)), Refused.By<SharedErrors.NotFound>());
        Assert.That((sent.CanBeUndone, sent.Hours, sent.From), Is.EqualTo((true, Hours.Of(60), October)));
        await World.DoneAsync(new UndoFirmFile(sent.Id));

        Assert.That((await StatementsAsync()).Single().Month, Is.EqualTo(new YearMonth(2026, 9)));
        Assert.That((await World.AnswerAsync(new ListFirmFiles())).Single().CanBeUndone, Is.False);
        await World.AsAsync(Role.Facilitator);
        Assert.That((await World.AnswerAsync(new ListHoursImports())).Rows.Select(i => (i.Id == byOffice, i.ByFirm)), Is.EquivalentTo(new[] { (true, false), (false, true) }));
    }

    [Test]
    public async Task What_was_validated_since_is_not_undone()
    {
        await ByLinkAsync(Theirs.Employer, October);
        await ConfirmAsync(await CheckAsync(Sheet().Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "10/2026", 60)));
        await World.GivenAsync(new ValidateStatement((await StatementsAsync()).Single().Id));
        var sent = (await World.AnswerAsync(new ListFirmFiles())).Single();

        Assert.That(sent.CanBeUndone, Is.False);
        Assert.That(await World.DoAsync(new UndoFirmFile(sent.Id)), Refused.By<HoursImportErrors.ValidatedSince>());
    }

    [Test]
    public async Task Headings_that_nobody_knows_are_asked_once_and_remembered_for_the_firm_alone()
    {
        HoursSheets Odd(StartedPlacement placement) => HoursSheets.With("Code", "Qté", "Service").Line(placement.Person.Reference, 33, "Nord");
        await ByLinkAsync(Theirs.Employer, October);
        var check = await CheckAsync(Odd(Theirs));
        var headings = await World.AnswerAsync(new GetFirmFileHeadings(check));
        var mapped = await World.DoneAsync(new MapFirmFileColumns(check, [("Code", HoursMeaning.PersonReference), ("Qté", HoursMeaning.Hours), ("Service", null)], null));
        await RunAsync();
        var preview = await World.AnswerAsync(new GetFirmFilePreview(mapped));
        var again = await PreviewAsync(Odd(Theirs));
        await ByLinkAsync(Ours.Employer, October);
        var others = await World.AnswerAsync(new GetFirmFileProgress(await CheckAsync(Odd(Ours))));

        Assert.That((headings.Month, headings.Unclear!.Code), Is.EqualTo((October, "HoursFile.NoHeaderRow")));
        Assert.That((preview.Statements.Single().After, again.Statements.Single().After), Is.EqualTo((Hours.Of(33), Hours.Of(33))));
        Assert.That(others.Check!.Key, Is.Null);
    }

    [Test]
    public async Task A_failed_formula_is_refused_at_its_row_and_a_file_that_is_none_as_a_whole()
    {
        await ByLinkAsync(Theirs.Employer, October);
        var preview = await PreviewAsync(Sheet().Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "10/2026", new SheetError("#REF!")));
        var junk = await World.DoneAsync(new SendFirmFile(October, new MemoryStream(SampleFiles.Pdf())));
        await RunAsync();

        Assert.That(preview.Checked.Problems.Single().Code, Is.EqualTo("HoursRow.FormulaError"));
        Assert.That((await World.AnswerAsync(new GetFirmFileProgress(junk))).Refusals.Single().Code, Is.EqualTo("HoursFile.NotASpreadsheet"));
    }

    [Test]
    public async Task A_month_that_changed_between_the_check_and_the_sending_is_not_overwritten()
    {
        await ByLinkAsync(Theirs.Employer, October);
        var check = await CheckAsync(Sheet().Line("2026-014", Theirs.EmployerSiret, Theirs.Person.Reference, "10/2026", 60));
        await World.HoursAsync(Theirs, 10, 7);
        var stored = await ConfirmAsync(check);

        Assert.That(stored.Refusals.Single().Code, Is.EqualTo(new SharedErrors.ChangedMeanwhile().Code));
        Assert.That((await StatementsAsync()).Single().Total, Is.EqualTo(Hours.Of(7)));
    }

    private static HoursSheets Sheet() => HoursSheets.French();

    private async Task<Result<Guid>> SendAsync(YearMonth month, HoursSheets sheet)
    {
        using var file = new MemoryStream(sheet.AsXlsx());
        return await World.DoAsync(new SendFirmFile(month, file));
    }

    private async Task<Guid> CheckAsync(HoursSheets sheet)
    {
        var sent = await SendAsync(October, sheet);
        Assert.That(sent.Errors, Is.Empty);
        await RunAsync();
        return sent.Value;
    }

    private async Task<FirmFilePreview> PreviewAsync(HoursSheets sheet) => await World.AnswerAsync(new GetFirmFilePreview(await CheckAsync(sheet)));

    private async Task<HoursImportProgress> ConfirmAsync(Guid check)
    {
        var store = await World.DoneAsync(new ConfirmFirmFile(check));
        await RunAsync();
        return await World.AnswerAsync(new GetFirmFileProgress(store));
    }

    private Task<List<HoursStatement>> StatementsAsync() => World.ReadAsync(db => db.Statements.IgnoreQueryFilters().Include(s => s.Lines).ToListAsync());

    private Task RunAsync() => World.Services.GetRequiredService<OperationRunner>().RunAsync();

    private string[] Uploads() => Directory.Exists(World.Settings.UploadsDirectory) ? Directory.GetFiles(World.Settings.UploadsDirectory) : [];
}
