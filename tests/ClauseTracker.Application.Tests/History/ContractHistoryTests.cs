using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.History;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Months;
using ClauseTracker.Application.Placements;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.History;

/// <summary>What happened on a contract, who did it and when.</summary>
public sealed class ContractHistoryTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly YearMonth October = new(2026, 10);

    [Test]
    public async Task A_statement_sent_back_amended_and_accepted_is_told_step_by_step_with_who_and_when()
    {
        var placement = await World.SomebodyAtWorkAsync();
        var facilitator = await World.AsAsync(Role.Facilitator, placement.Clause.Buyer);
        var statement = await World.DoneAsync(new EnterHours(placement.Clause.Id, placement.Employer, October, [new TypedHours(placement.Id, 151.67m)]));
        await Later(() => World.DoneAsync(new ReturnStatement(statement, "Et le 12 ?")));
        await Later(() => World.DoneAsync(new EnterHours(placement.Clause.Id, placement.Employer, October, [new TypedHours(placement.Id, 140)])));
        await Later(() => World.DoneAsync(new ValidateStatement(statement)));

        var told = await ToldAsync(placement.Clause, HistoryTopic.Statements);

        Assert.That(told.Select(e => (e.Kind, e.Hours, e.Text)), Is.EqualTo(new (HistoryKind, Hours?, string?)[]
        {
            (HistoryKind.StatementValidated, Hours.Of(140), null), (HistoryKind.StatementSubmitted, Hours.Of(140), null),
            (HistoryKind.StatementReturned, new Hours(15167), "Et le 12 ?"), (HistoryKind.StatementSubmitted, new Hours(15167), null),
        }));
        Assert.That(told.Select(e => e.AuthorName), Is.All.EqualTo(facilitator.DisplayName));
        Assert.That(told.Select(e => (World.Clock.GetUtcNow() - e.At).TotalHours), Is.EqualTo(new[] { 0, 1, 2, 3 }));
        Assert.That(told.Select(e => (e.Month, e.Detail as Origin?, e.Link)), Is.All.Matches<(YearMonth? Month, Origin? Origin, HistoryLink? Link)>(
            e => e.Month == October && e.Origin is null or Origin.Typed && e.Link == new HistoryLink(HistoryPlace.Statement, statement.Value)));
    }

    [Test]
    public async Task Nothing_this_month_and_a_correction_are_called_so()
    {
        var placement = await World.SomebodyAtWorkAsync();
        await World.AsAsync(Role.Facilitator, placement.Clause.Buyer);
        await World.DoneAsync(new EnterHours(placement.Clause.Id, placement.Employer, new YearMonth(2026, 9), []) { NothingReason = "Chantier arrêté" });
        var first = await Later(() => World.DoneAsync(new EnterHours(placement.Clause.Id, placement.Employer, October, [new TypedHours(placement.Id, 10)])));
        await World.DoneAsync(new ValidateStatement(first));
        var second = await Later(() => World.DoneAsync(new EnterHours(placement.Clause.Id, placement.Employer, October, [new TypedHours(placement.Id, 12)])));
        await World.DoneAsync(new ValidateStatement(second));

        var told = await ToldAsync(placement.Clause, HistoryTopic.Statements);

        Assert.That(told.Select(e => e.Kind), Is.EqualTo(new[]
        {
            HistoryKind.CorrectionValidated, HistoryKind.CorrectionSubmitted, HistoryKind.StatementValidated, HistoryKind.StatementSubmitted, HistoryKind.NothingSubmitted,
        }), "What was accepted comes before what was sent in the same instant.");
        Assert.That(told.Single(e => e.Kind == HistoryKind.NothingSubmitted).Text, Is.EqualTo("Chantier arrêté"));
    }

    [Test]
    public async Task Months_closed_and_opened_again_are_told_with_the_reason_on_the_contracts_they_are_worked_in()
    {
        var placement = await World.SomebodyAtWorkAsync();
        var old = await World.AClause().OfContract("2020-001").From(new DateOnly(2020, 1, 1)).To(new DateOnly(2021, 1, 1)).DeclareAsync();
        await World.AsAsync(Role.Facilitator, placement.Clause.Buyer);
        await World.DoneAsync(new CloseMonth(October, (await World.AnswerAsync(new GetMonthSheet(October))).Missing) { Buyer = placement.Clause.Buyer });
        await Later(() => World.DoneAsync(new ReopenMonth(October, "Une facture en retard") { Buyer = placement.Clause.Buyer }));

        var told = await ToldAsync(placement.Clause, HistoryTopic.Statements);

        Assert.That(told.Select(e => (e.Kind, e.Month, e.Text, e.AuthorName)), Is.EqualTo(new[]
        {
            (HistoryKind.MonthReopened, (YearMonth?)October, "Une facture en retard", World.Actor.DisplayName), (HistoryKind.MonthClosed, October, null, World.Actor.DisplayName),
        }));
        Assert.That(await ToldAsync(old, HistoryTopic.Statements), Is.Empty);
    }

    [Test]
    public async Task A_placement_tells_who_placed_renewed_and_suspended_and_what_has_not_come_yet_is_not_told()
    {
        var clause = await World.AClause().DeclareAsync();
        var person = await World.APersonAsync(clause.Buyer);
        var facilitator = await World.AsAsync(Role.Facilitator, clause.Buyer);
        var placement = await World.DoneAsync(new StartPlacement
        {
            Clause = clause.Id, Beneficiary = person.Id, EmployerSiret = HoursSheets.SiretOf(1), EmployerName = "Entreprise imaginaire", JobTitle = "Peintre", StartsOn = new DateOnly(2026, 4, 1),
            EndsOn = new DateOnly(2026, 9, 30), IsConfirmed = true,
        });
        await World.DoneAsync(new SuspendPlacement(placement, new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 31), SuspensionReason.Leave));
        await World.DoneAsync(new RenewPlacement(placement, new DateOnly(2027, 3, 31)));

        var told = await ToldAsync(clause, HistoryTopic.Placements);

        Assert.That(told.Select(e => (e.Kind, Clock.DayOf(e.At), e.IsWholeDay, e.Day)), Is.EqualTo(new[]
        {
            (HistoryKind.PlacementRenewed, World.Clock.Today(), false, (DateOnly?)new DateOnly(2027, 3, 31)), (HistoryKind.PlacementResumed, new DateOnly(2026, 9, 1), true, null),
            (HistoryKind.PlacementSuspended, new DateOnly(2026, 8, 1), true, new DateOnly(2026, 8, 31)), (HistoryKind.PlacementStarted, new DateOnly(2026, 4, 1), true, new DateOnly(2027, 3, 31)),
        }));
        Assert.That((told[0].AuthorName, told[3].AuthorName, told[3].RecordedAt), Is.EqualTo((facilitator.DisplayName, facilitator.DisplayName, (DateTimeOffset?)World.Clock.GetUtcNow())));
        Assert.That(told.Select(e => (e.PersonReference, e.FirmName)), Is.All.EqualTo((person.Reference, "Entreprise imaginaire")));
        Assert.That((told[1].Author, told[1].AuthorName), Is.EqualTo((HistoryAuthor.Unknown, (string?)null)), "Nobody notes that work goes on.");
    }

    [Test]
    public async Task The_life_of_the_contract_is_told_at_its_days_and_a_cancelled_event_stays_with_who_cancelled_it()
    {
        var clause = await World.AClause().With(i => i with { FollowsAmount = true }).DeclareAsync();
        var officer = await World.AsAsync(Role.ProcurementOfficer, clause.Buyer);
        var raised = new ContractEventInput { Kind = ContractEventKind.AmountAmended, HappenedOn = new DateOnly(2026, 5, 4), Amount = 144_000.60m, Reference = "AV-1" };
        var number = await World.DoneAsync(new RecordContractEvent(clause.Contract, await VersionAsync(clause), raised));
        await Later(async () => await World.DoneAsync(new CancelContractEvent(clause.Contract, await VersionAsync(clause), number, "Mauvais contrat")));

        var told = await ToldAsync(clause, HistoryTopic.Contract);

        var happened = told.Single(e => e.Kind == HistoryKind.ContractEvent);
        Assert.That((Clock.DayOf(happened.At), happened.Title, happened.Hours, happened.AuthorName), Is.EqualTo((raised.HappenedOn, "AV-1", (Hours?)Hours.Of(167), officer.DisplayName)));
        var cancelled = told[0];
        Assert.That((cancelled.Kind, cancelled.Text, cancelled.AuthorName, cancelled.At), Is.EqualTo((HistoryKind.ContractEventCancelled, "Mauvais contrat", officer.DisplayName, World.Clock.GetUtcNow())));
        var owed = told.Single(e => e.Kind == HistoryKind.CommitmentRecorded);
        Assert.That((owed.Hours, owed.Author), Is.EqualTo((Hours.Of(833), HistoryAuthor.Application)), "A story begins with what the system declared.");
        Assert.That(told.Count(e => e.Kind == HistoryKind.ContractRecorded), Is.EqualTo(1));
    }

    [Test]
    public async Task An_import_and_a_file_are_told_once_and_their_undoing_too()
    {
        var placement = await World.SomebodyAtWorkAsync();
        await World.AsAsync(Role.Facilitator, placement.Clause.Buyer);
        using var file = new MemoryStream(HoursSheets.French().Line("2026-014", placement.EmployerSiret, placement.Person.Reference, "10/2026", 40).AsCsv());
        await World.DoneAsync(new ImportHours(file, "heures.csv", false));
        var import = await World.ReadAsync(db => Task.FromResult(db.HoursImports.Select(i => i.Id).Single()));
        await Later(() => World.DoneAsync(new UndoHoursImport(import)));
        var statement = await World.DoneAsync(new EnterHours(placement.Clause.Id, placement.Employer, October, [new TypedHours(placement.Id, 10)]));
        using var sheet = new MemoryStream(SampleFiles.Pdf());
        await World.DoneAsync(new AttachToStatement(statement, DocumentKind.TimeSheet, sheet));

        Assert.That((await ToldAsync(placement.Clause, HistoryTopic.Statements)).Where(e => e.Count is not null).Select(e => (e.Kind, e.Count, e.AuthorName)), Is.EqualTo(new[]
        {
            (HistoryKind.ImportUndone, (int?)1, World.Actor.DisplayName), (HistoryKind.HoursImported, 1, World.Actor.DisplayName),
        }));
        Assert.That((await ToldAsync(placement.Clause, HistoryTopic.Documents)).Select(e => (e.Kind, (DocumentKind)e.Detail!, e.AuthorName)), Is.EqualTo(new[]
        {
            (HistoryKind.DocumentAttached, DocumentKind.TimeSheet, World.Actor.DisplayName),
        }));
    }

    [Test]
    public async Task People_are_named_to_those_who_may_know_and_ask_and_to_nobody_else()
    {
        var placement = await World.SomebodyAtWorkAsync();
        async Task<(string?, bool)> SeenAsync(bool asks) =>
            (await ToldAsync(placement.Clause, HistoryTopic.Placements, asks)).Select(e => (e.PersonName, e.MayOpenPerson)).Single();

        await World.AsAsync(Role.Facilitator, placement.Clause.Buyer);
        Assert.That(await SeenAsync(asks: false), Is.EqualTo(((string?)null, true)));
        Assert.That(await SeenAsync(asks: true), Is.EqualTo(("Fictive Personne", true)));
        await World.AsAsync(Role.ProcurementOfficer, placement.Clause.Buyer);
        Assert.That(await SeenAsync(asks: true), Is.EqualTo(((string?)null, false)));
    }

    [TestCase(Role.ElectedOfficial)]
    [TestCase(Role.Administrator)]
    [TestCase(Role.ContractHolder)]
    public async Task Others_read_no_history(Role role)
    {
        var placement = await World.SomebodyAtWorkAsync();
        await World.AsAsync(role, placement.Clause.Buyer);

        Assert.That(await World.AskAsync(new GetContractHistory(placement.Clause.Contract, new HistoryFilter())), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.AskAsync(new GetPersonHistory(placement.Person.Id, new HistoryFilter())), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.AskAsync(new GetFirmHistory(placement.Employer, new HistoryFilter())), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task A_facilitator_of_another_territory_sees_nothing_of_it()
    {
        var placement = await World.SomebodyAtWorkAsync();
        await World.ValidatedHoursAsync(placement, 10, 20);
        var elsewhere = await World.SomebodyAtWorkAsync("2026-099", HoursSheets.SiretOf(77), person: 2);
        await World.AsAsync(Role.Facilitator, elsewhere.Clause.Buyer);

        Assert.That(await World.AskAsync(new GetContractHistory(placement.Clause.Contract, new HistoryFilter())), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.AskAsync(new GetPersonHistory(placement.Person.Id, new HistoryFilter())), Refused.By<SharedErrors.NotFound>());
        var ofSharedFirm = (await World.AnswerAsync(new GetFirmHistory(placement.Employer, new HistoryFilter()))).Page.Events;
        Assert.That(ofSharedFirm.Select(e => e.ContractNumber).Where(n => n is not null), Is.All.EqualTo("2026-099").And.Not.Empty);
        Assert.That(ofSharedFirm.Select(e => e.Kind), Does.Not.Contain(HistoryKind.StatementValidated));
    }

    private async Task<IReadOnlyList<HistoryEvent>> ToldAsync(DeclaredClause clause, HistoryTopic topic, bool withNames = false) =>
        (await World.AnswerAsync(new GetContractHistory(clause.Contract, new HistoryFilter { Topic = topic, WithNames = withNames }))).Page.Events;

    private async Task<long> VersionAsync(DeclaredClause clause) => (await World.AnswerAsync(new GetContractLife(clause.Contract))).Version;

    private Task<T> Later<T>(Func<Task<T>> act)
    {
        World.Clock.Advance(TimeSpan.FromHours(1));
        return act();
    }
}
