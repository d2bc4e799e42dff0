using System.Text;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Access;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Calculator;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Declarations;
using ClauseTracker.Application.Demo;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.FirmFiles;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.Home;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Months;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Partnerships;
using ClauseTracker.Application.PayrollFiles;
using ClauseTracker.Application.Placements;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Application.ResponsibleProcurement;
using ClauseTracker.Application.SavedFilters;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.SavedFilters;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Encryption;
using ClauseTracker.Infrastructure.Identity;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

/// <content>What people, their hours, their firms and their partners ask of the database.</content>
public sealed partial class SqlServerQueryTests
{
    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> ReminderCalls()
    {
        yield return Ask(new GetReminderOutlook());
        yield return Do(new QueueReminders(ByItself: true));
        yield return Do(new StopReminders("clé", "Motif"));
        yield return Do(new LiftReminderStop(default));
        yield return Do(new HoldReminders(new DateOnly(2199, 1, 2), "Motif"));
        yield return Do(new ReleaseReminders());
        yield return Ask(new GetReminderRules(default));
        yield return Do(new ChangeReminderRules(default, 3, 1, 7, 3, true));
        yield return Do(new SwitchReminders(default, true));
        yield return Do(new TakeUpMessage(default));
        yield return Do(new PrepareMessage(default, default));
        yield return Do(new HandOverMessage(default, default));
        yield return Do(new RecordDelivery(default, default, new MailAnswer(MailOutcome.Accepted, "250")));
        yield return Ask(new ListMessages("été", MessageState.Sent, Month, default(OrganisationId), 2));
        yield return Ask(new GetMessage(default));
        yield return Do(new WithdrawMessage(default));
        yield return Do(new SendMessageAgain(default));
        yield return Ask(new ListCorrespondenceTasks(default(OrganisationId)));
        yield return Do(new CloseCorrespondenceTask(default));
        yield return Ask(new GetLetterTemplate(ReminderStage.Late, ContactLanguage.French));
        yield return Do(new ChangeLetterTemplate(ReminderStage.Late, ContactLanguage.French, null, "Objet", "{% for firm in firms %}{{ firm.link }}{% endfor %}"));
        yield return Do(new ResetLetterTemplate(ReminderStage.Late, ContactLanguage.French));
        yield return Ask(new PreviewLetter(ReminderStage.Late, ContactLanguage.French, "Objet", "{% for firm in firms %}{{ firm.link }}{% endfor %}"));
        yield return (nameof(RecordBounce), useCases => useCases.DoAsync(new RecordBounce(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(Report)))));
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> MonthCalls()
    {
        var filter = new StatementFilter { Month = Month, Buyer = default(OrganisationId), Mine = true, Employer = "imaginaire" };
        yield return Ask(new GetMonthProgress(Month, filter));
        yield return Ask(new GetMonthSheet(Month));
        yield return Ask(new ListUnremarkable(filter));
        yield return Do(new OpenMonth(Month));
        yield return Do(new CloseMonth(Month, 0) { Buyer = default(OrganisationId) });
        yield return Do(new ReopenMonth(Month, "Motif") { Buyer = default(OrganisationId) });
        yield return Do(new ValidateUnremarkable([new SeenStatement(default, 1)]));
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> PlacementCalls()
    {
        var day = new DateOnly(2026, 10, 2);
        yield return Ask(new GetPlacementSheet(default));
        yield return Ask(new AdviseOnPlacement(default));
        foreach (var state in Enum.GetValues<PlacementState>())
        {
            yield return Ask(
                new ListPlacements(new PlacementFilter { Search = "2026", Clause = default(ClauseId), Employer = default(OrganisationId), State = state, EndsSoon = true }, 2),
                $"{nameof(ListPlacements)} by {state}");
        }

        yield return Ask(new ListPlacements(new PlacementFilter()));
        yield return Ask(new GetPoolForm(default));
        yield return Ask(new GetPooledMonth(Month, [new PooledTotal(default, 10)], 2));
        yield return Ask(new GetPersonMonthWarnings(default));
        yield return Do(new RenewPlacement(default, day));
        yield return Do(new ChangePlacementWork(default, 1, WorkContractType.FixedTerm, new WorkInput("Peintre", "F1606", 35, WorkingTime.FullTime)));
        yield return Do(new SuspendPlacement(default, day, null, SuspensionReason.Leave));
        yield return Do(new EndSuspension(default, day, day));
        yield return Do(new RemoveSuspension(default, day));
        yield return Do(new FormHoursPool([new MemberInput(PlacementId.From(new Guid(1, 0, 0, new byte[8])))], day, null, PoolWeighting.Equal, null, true));
        yield return Do(new EndHoursPool(default, day));
        yield return Do(new DeclarePooledHours(Month, [new PooledTotal(default, 10)]));
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> FirmCalls()
    {
        yield return Do(new OpenFirmLink(new string('a', FirmToken.Length)));
        yield return Do(new InviteFirm(default, Month, "paie@firme.invalid"));
        yield return Ask(new ListFirmLinks(default));
        yield return Do(new RevokeFirmLink(default));
        yield return Ask(new GetFirmHome());
        yield return Ask(new GetFirmContracts());
        yield return Ask(new GetFirmMonth(Month));
        yield return Ask(new GetFirmReceipt(default));
        yield return Do(new AttachToFirmStatement(default, DocumentKind.TimeSheet, new MemoryStream(SampleFiles.Pdf())), rewind: c => c.File);
        yield return Do(new DeclareFirmHours(default, Month, [new TypedHours(default, 10)], null));
        yield return Do(new SendFirmInvitation(default, Month));
        foreach (var call in FirmFileCalls()) yield return call;
        yield return Ask(new GetFirmStatement(default, Month));
        yield return Ask(new ListFirmPlacements(null, Month, 2));
        yield return Ask(new ListFirmNotices(default(PlacementNoticeId), 2));
        yield return Do(new ChangeFirmPlacementEnd(default, new DateOnly(2026, 10, 2)));
        yield return Do(new AnnouncePlacement { FamilyName = "Fictive", GivenName = "Personne", BirthDate = new DateOnly(1980, 1, 1), StartsOn = new DateOnly(2026, 10, 2) });
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> SoftwareCalls()
    {
        yield return Do(new OpenApiKey(ApiSecret.New().Reveal()));
        yield return Do(new GiveApiKey(default, "Paie", ApiScopes.All, new DateOnly(2199, 1, 2)));
        yield return Ask(new ListApiKeys());
        yield return Do(new RevokeApiKey(default));
        yield return Do(new SweepKeptAnswers());
        yield return Ask(new ListPlacementNotices());
        yield return Ask(new CountPlacementNotices());
        yield return Ask(new GetPlacementNotice(default));
        yield return Do(new AcceptPlacementNotice(default) { IsNew = true, IsConfirmed = true });
        yield return Do(new RefusePlacementNotice(default, "Motif"));
    }

    [Test]
    public async Task What_is_asked_of_keys_and_of_answers_kept_is_SQL_Server_s_language()
    {
        using var folder = new ScratchFolder();
        await using var server = new ImaginarySqlServer(says: false);
        await using var services = Unconnected.ServicesOn(server, folder);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(KnownUser.ByKey(default, default));
        var db = scope.ServiceProvider.GetRequiredService<IClauseTrackerDb>();

        _ = (await scope.ServiceProvider.GetRequiredService<IUseCases>().AskAsync(new GetFirmContracts())).IsSuccess;
        _ = await db.KeptAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.ApiKeyId == default && a.KeyHash == "clé");
        db.KeptAnswers.Add(new KeptAnswer { KeyHash = "clé" });
        await db.SaveChangesAsync();

        Assert.That(server.Commands, Has.Some.Contains("[ApiKeys]").And.Some.Contains("INSERT INTO [KeptAnswers]"));
        foreach (var command in server.Commands) Assert.That(SqlServerSyntax.Parse(command), Is.Empty, command);
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> AttachmentCalls()
    {
        yield return Do(new AttachToStatement(default, DocumentKind.TimeSheet, new MemoryStream(SampleFiles.Pdf())), rewind: c => c.File);
        yield return Do(new AttachProof(default, DocumentKind.EligibilityProof, new MemoryStream(SampleFiles.Pdf())), rewind: c => c.File);
        yield return Ask(new ListStatementFiles(default));
        yield return Ask(new ListProofs(default));
        yield return Ask(new OpenStatementFile(default));
        yield return Ask(new OpenProof(default));
        yield return Do(new RemoveStatementFile(default));
        yield return Do(new RemoveProof(default));
        yield return Do(new AttachToAgreement(default, DocumentKind.CouncilDecision, new MemoryStream(SampleFiles.Pdf())), rewind: c => c.File);
        yield return Ask(new ListAgreementFiles(default));
        yield return Ask(new OpenAgreementFile(default));
        yield return Do(new RemoveAgreementFile(default));
        yield return Do(new DeleteDraftAgreement(default, 1));
        yield return Do(new SweepAttachments());
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> FirmFileCalls()
    {
        yield return Do(new SendFirmFile(Month, new MemoryStream([1])));
        yield return Do(new ChooseFirmFileSheet(Guid.Empty, "Feuille"));
        yield return Do(new CheckFirmFile(Month, new MemoryStream([1]), new HoursFileChoices()));
        yield return Do(new StoreFirmFile(default, Month, new MemoryStream([1])));
        yield return Do(new ConfirmFirmFile(Guid.Empty));
        yield return Do(new GiveUpFirmFile(Guid.Empty));
        yield return Ask(new GetFirmFileProgress(Guid.Empty));
        yield return Ask(new GetFirmFilePreview(Guid.Empty));
        yield return Ask(new GetRefusedFirmRows(Guid.Empty));
        yield return Ask(new GetFirmFileHeadings(Guid.Empty));
        yield return Do(new MapFirmFileColumns(Guid.Empty, [], null));
        yield return Ask(new ListFirmFiles());
        yield return Do(new UndoFirmFile(default));
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> ImportCalls()
    {
        const string Kept = """{"Rows":1,"Statements":[{"Clause":"00000000-0000-0000-0000-000000000001","Employer":"00000000-0000-0000-0000-000000000001","Month":24321,"Change":1,"Seen":null,"SeenVersion":0,"Lines":[],"Left":[]}]}""";
        var file = HoursSheets.French().Line("2026-014", HoursSheets.SiretOf(1), "P-1", "10/2026", 1).AsCsv();
        yield return Do(new StartHoursImport(new MemoryStream([1])));
        yield return Ask(new GetHoursImportProgress(Guid.Empty));
        yield return Ask(new GetHoursPreview(Guid.Empty));
        yield return Ask(new GetHoursHeadings(Guid.Empty));
        yield return Ask(new GetRefusedHours(Guid.Empty));
        yield return Ask(new ListHoursImports(2));
        yield return Ask(new ListColumnMappings());
        yield return Do(new ForgetColumnMapping(default));
        yield return Do(new ChooseHoursSheet(Guid.Empty, "Feuille"));
        yield return Do(new MapHoursColumns(Guid.Empty, HoursSheets.SiretOf(1), [], null, Month));
        yield return Do(new ConfirmHoursImport(Guid.Empty, false));
        yield return Do(new GiveUpHoursImport(Guid.Empty));
        yield return Do(new CheckHoursFile(new MemoryStream(file), new HoursFileChoices()));
        yield return Do(new StoreCheckedHours(default, new MemoryStream(Encoding.UTF8.GetBytes(Kept)), false));
        yield return Do(new UndoHoursImport(default));
        yield return Do(new SweepHoursFiles());
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> SourcingCalls()
    {
        var day = new DateOnly(2026, 1, 2);
        var post = new JobPostInput { EmployerSiret = HoursSheets.SiretOf(1), JobTitle = "Peintre", StartsOn = day, Clause = default(ClauseId) };
        yield return Do(new OpenJobPost(post));
        yield return Do(new ChangeJobPost(default, 1, post));
        yield return Do(new CloseJobPost(default, "Motif"));
        yield return Do(new ReopenJobPost(default));
        yield return Ask(new GetJobPostForm(default(JobPostId)));
        yield return Ask(new GetJobPost(default));
        yield return Ask(new GetCandidateChoices());
        yield return Ask(new ListJobPosts(JobPostStatus.Open, default(ClauseId), 2));
        yield return Do(new ProposeCandidate(default, "P-1", default(OrganisationId), default(JobForumId)));
        yield return Do(new TellCandidacy(default, CandidacyOutcome.Refused, RefusalSide.Firm, RefusalReason.TooFar));
        yield return Do(new RecordForum("Un forum", day, "Saint-Ouen", null));
        yield return Do(new ChangeForum(default, 1, "Un forum", day, "Saint-Ouen", null));
        yield return Do(new MeetAtForum(default, "P-1 P-2"));
        yield return Do(new ForgetMeeting(default, default));
        yield return Ask(new ListForums(2));
        yield return Ask(new GetForum(default));
        yield return Ask(new GetSourcingResults(2026, "Saint-Ouen"));
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> PartnershipCalls()
    {
        var input = new AgreementInput { Title = "Une convention", StartsOn = new DateOnly(2026, 1, 1), EndsOn = new DateOnly(2026, 12, 31) };
        yield return Do(new PrepareAgreement(HoursSheets.SiretOf(1), null, OrganisationKind.ML, input));
        yield return Do(new ChangeAgreement(default, 1, input));
        yield return Do(new AmendAgreement(default, 1, new DateOnly(2026, 2, 1), "Prolongation", new DateOnly(2027, 12, 31), []));
        yield return Ask(new ListAgreements(AgreementStatus.ToRenew));
        yield return Ask(new CountRenewals());
        yield return Ask(new GetAgreement(default));
        yield return Ask(new GetAgreementForm(default(AgreementId)));
        yield return Ask(new ListSocialEconomyPartners(2026));
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> PeopleCalls()
    {
        var day = new DateOnly(2026, 9, 1);
        yield return Ask(new GetBeneficiarySheet(default));
        yield return Ask(new FindLookAlikes("Fictive", "Personne", new DateOnly(1980, 1, 1)));
        foreach (var due in Enum.GetValues<PersonDueKind>()) yield return Ask(new ListBeneficiaries("P-1") { Name = "Fictive", Due = due }, $"{nameof(ListBeneficiaries)} by {due}");
        yield return Do(new RectifyIdentity(default, "Fictive", "Personne", new DateOnly(1980, 1, 1)));
        yield return Do(new SituatePerson(default) { Referrer = default(OrganisationId) });
        yield return Do(new NoteBarrier(default, BarrierKind.French, day));
        yield return Do(new LiftBarrier(default, 1, day));
        yield return Do(new PutBarrierAction(default, 1, null) { What = "Cours", From = day });
        yield return Do(new PutTraining(default, null) { Title = "CACES", From = day });
        yield return Do(new JoinPlie(default, day, null));
        yield return Do(new RecordDeparture(default, day));
        yield return Do(new RecordExit(default, ExitMoment.AtTheEnd, ExitStatus.Permanent));
        yield return Do(new ChooseMainEligibility(default, 1));
        yield return Do(new WithdrawEligibility(default, 1));
        yield return Do(new PutEligibilityCategory { Organisation = OrganisationId.From(new Guid(1, 0, 0, new byte[8])), Code = "ASILE", French = "Demandeur d’asile", SourceNote = "Source", ValidFrom = day });
        yield return Do(new RetireEligibilityCategory(NationalCriteria.RSA, OrganisationId.From(new Guid(1, 0, 0, new byte[8])), day));
    }
}
