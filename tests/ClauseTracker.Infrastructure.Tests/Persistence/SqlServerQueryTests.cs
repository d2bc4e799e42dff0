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
using ClauseTracker.Application.History;
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
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

/// <summary>Every use case is translated for SQL Server and what it would send is parsed, without a server.</summary>
public sealed partial class SqlServerQueryTests
{
    private static readonly YearMonth Month = new(2026, 10);
    private static readonly ClauseInput Input = new() { Hours = 833, StartsOn = new DateOnly(2026, 1, 1), EndsOn = new DateOnly(2027, 1, 1), Facilitator = default(UserId) };
    private static readonly ContractImportFilter NoFilter = new(null, false);

    private static readonly ContractFilter EveryFilter = new()
    {
        Search = "espaces verts 2026-014", Buyer = default(OrganisationId), Year = 2026, Status = StandingStatus.Late, Kind = ClauseKind.ExecutionCondition, Commune = "Saint-Ouen",
        Facilitator = default(UserId), AtRisk = true, WithoutClause = true, LacksClause = true, Family = ContractFamily.Market, Social = SocialConsiderations.Reserved,
    };

    private static readonly KnownUser Everybody = new(UserId.From(Guid.Empty), "Toute Personne", [.. Enum.GetValues<Role>().Select(r => (r, (OrganisationId?)null)), (Role.ContractHolder, OrganisationId.From(new Guid(3, 0, 0, new byte[8])))]);

    private static readonly KnownUser OfTwoOrganisations = Everybody with
    {
        Roles = [.. Enum.GetValues<Role>().SelectMany(r => new[] { (r, (OrganisationId?)OrganisationId.From(new Guid(1, 0, 0, new byte[8]))), (r, OrganisationId.From(new Guid(2, 0, 0, new byte[8]))) })],
    };

    private const string Report =
        "To: rebonds+00000001000000000000000000000000@exemple.invalid\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n"
        + "--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--x--\r\n";

    private static IEnumerable<TestCaseData> UseCases()
    {
        foreach (var (name, run) in Calls())
        {
            foreach (var says in AnswersThatMakeSense(name)) yield return new TestCaseData(run, says).SetName($"{name}, every answer {(says ? "yes" : "no")}");
        }
    }

    [TestCaseSource(nameof(UseCases))]
    public async Task What_a_use_case_sends_is_SQL_Server_s_language(Func<IUseCases, Task> run, bool says)
    {
        foreach (var actor in new[] { Everybody, OfTwoOrganisations })
        {
            using var folder = new ScratchFolder();
            await using var server = new ImaginarySqlServer(says);
            await using var services = Unconnected.ServicesOn(server, folder);
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);

            await run(scope.ServiceProvider.GetRequiredService<IUseCases>());

            Assert.That(server.Commands, Is.Not.Empty);
            foreach (var command in server.Commands) Assert.That(SqlServerSyntax.Parse(command), Is.Empty, command);
        }
    }

    [Test]
    public void No_use_case_is_forgotten()
    {
        var known = Calls().Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var all = typeof(IUseCases).Assembly.GetTypes()
            .Where(t => t.IsClass && t.GetInterfaces().Any(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(ICommand<>) || i.GetGenericTypeDefinition() == typeof(IQuery<>))))
            .Select(t => t.Name);

        Assert.That(all.Except(known, StringComparer.Ordinal).Except([nameof(ReconcileClause), nameof(ReconcileEverything), nameof(ListBeneficiaries), nameof(LoadDemoTerritory), nameof(SendTestMessage)], StringComparer.Ordinal), Is.Empty);
    }

    /// <summary>Where a row of ones and blanks cannot be what the database was told before, only the other answer is given.</summary>
    private static bool[] AnswersThatMakeSense(string useCase) => useCase switch
    {
        _ when useCase.Contains(" by ", StringComparison.Ordinal) => [false],
        nameof(GetHoursImportProgress) or nameof(GetHoursPreview) or nameof(GetHoursHeadings) or nameof(GetRefusedHours) or nameof(ListHoursImports) or nameof(ListColumnMappings)
            or nameof(ChooseHoursSheet) or nameof(MapHoursColumns) or nameof(ConfirmHoursImport) or nameof(GiveUpHoursImport) or nameof(CheckHoursFile) or nameof(StoreCheckedHours)
            or nameof(UndoHoursImport) or nameof(SweepHoursFiles) => [false],
        nameof(ImportHours) or nameof(ImportContracts) or nameof(GetClauseSheet) or nameof(GetTerritoryFigures) or nameof(GetPlacementForm)
            or nameof(ListMissingStatements) or nameof(GetMonthProgress) or nameof(GetMonthSheet) or nameof(ListUnremarkable) or nameof(CloseMonth)
            or nameof(ListDuties) or nameof(ListOrganisations) or nameof(GetOrganisation) or nameof(ExportCompliance) or nameof(ListBuyersToPublish) => [false],
        nameof(GetFirmHome) or nameof(GetFirmContracts) or nameof(GetFirmMonth) or nameof(GetFirmReceipt) or nameof(DeclareFirmHours) or nameof(AttachToFirmStatement)
            or nameof(GetFirmStatement) or nameof(ListFirmPlacements) or nameof(ListFirmNotices) or nameof(ChangeFirmPlacementEnd) or nameof(AnnouncePlacement) or nameof(GiveApiKey) => [false],
        nameof(SendFirmFile) or nameof(ChooseFirmFileSheet) or nameof(CheckFirmFile) or nameof(StoreFirmFile) or nameof(ConfirmFirmFile) or nameof(GiveUpFirmFile) or nameof(GetFirmFileProgress)
            or nameof(GetFirmFilePreview) or nameof(GetFirmFileHeadings) or nameof(MapFirmFileColumns) or nameof(GetRefusedFirmRows) or nameof(ListFirmFiles) or nameof(UndoFirmFile) => [false],
        nameof(ListAgreementFiles) or nameof(OpenAgreementFile) or nameof(SendFirmInvitation) => [false],
        nameof(ListStatementFiles) or nameof(ListProofs) or nameof(OpenStatementFile) or nameof(OpenProof) => [false],
        nameof(GetReminderOutlook) or nameof(QueueReminders) or nameof(StopReminders) or nameof(PrepareMessage) or nameof(PreviewLetter) or nameof(TakeUpMessage) or nameof(HoldReminders)
            or nameof(RecordBounce) => [false],
        nameof(GetJobPostForm) or nameof(GetJobPost) or nameof(ListJobPosts) or nameof(ListForums) or nameof(GetSourcingResults) or nameof(GetCandidateChoices) or nameof(GetForum)
            or nameof(ListSocialEconomyPartners) or nameof(GetAgreement) or nameof(GetAgreementForm) => [false],
        nameof(GetContractHistory) or nameof(GetPersonHistory) or nameof(GetFirmHistory) => [false],
        // A blank key opens no identity.
        nameof(GetPlacementNotice) or nameof(AcceptPlacementNotice) or nameof(ListGridNames) or nameof(GetBeneficiarySheet) or nameof(FindLookAlikes) or nameof(RectifyIdentity) => [false],
        nameof(CreateFirstAdministrator) => [true],
        _ => [true, false],
    };

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> Calls()
    {
        yield return Ask(new GetClauseSheet(default));
        yield return Ask(new ListClauses(StandingStatus.Late, "x", 2));
        yield return Ask(new ListFacilitators());
        yield return Ask(new ListTradeReferences(new DateOnly(2026, 1, 2)));
        yield return Ask(new CompareCalculations([new VariantInput(Input)]));
        yield return Ask(new GetDeclarationForm(default));
        yield return Ask(new PreviewDeclaration(default, Input));
        yield return Ask(new ListClauseDrafts(default(ContractId)));
        yield return Ask(new GetClauseWording(default));
        yield return Ask(new ListCompletedActions(default));
        yield return Ask(new GetTerritoryFigures());
        yield return Ask(new GetWaitingWork());
        yield return Ask(new GetMonthGrid(default, default, Month));
        yield return Ask(new GetMonthGrid(default, default(OrganisationId), Month), $"{nameof(GetMonthGrid)} by employer");
        yield return Ask(new ListGridNames(default, Month));
        yield return Do(new PutCell(default, Month, new MonthCell(default, 1), 7, default, new CellStamp(Guid.Empty, 1)));
        yield return Do(new DeclareMonth(default, default, Month, Hours.Of(1)));
        yield return Ask(new GetStatement(default));
        yield return Ask(new ListStatements(StatementStatus.Submitted, Month, 2));
        yield return Ask(new GetContract(default));
        yield return Ask(new ListContracts());
        foreach (var sort in Enum.GetValues<ContractSort>())
        {
            yield return Ask(new ListContracts(EveryFilter with { Sort = sort }, 2), $"{nameof(ListContracts)} by {sort}");
            yield return Ask(new ExportContracts(EveryFilter with { Sort = sort, Descending = false }, TableFormat.Csv, Stream.Null), $"{nameof(ExportContracts)} by {sort}");
        }

        yield return Ask(new ListContracts(new ContractFilter { Year = 2026 }), $"{nameof(ListContracts)} of a year");
        yield return Ask(new ExportContracts(new ContractFilter(), TableFormat.Xlsx, new MemoryStream()));
        yield return Ask(new GetContractFilterChoices());
        yield return Ask(new ListSavedFilters(FilteredList.PublicContracts));
        yield return Do(new SaveFilter(FilteredList.PublicContracts, "Un filtre", "year=2026", true));
        yield return Do(new ChangeSavedFilter(default, "Un filtre", true));
        yield return Do(new DeleteSavedFilter(default));
        yield return Ask(new GetContractImport(Guid.Empty));
        yield return Ask(new FindContract("2026-014", DecpFile.Buyer, ContractFamily.Market));
        yield return Ask(new ListProposedAmendments(default(ContractId), ProposalStatus.Pending, 2));
        yield return Ask(new ListSubcontracts(default));
        yield return Do(new DismissProposedAmendment(default, "Motif"));
        yield return Do(new DeclareSubcontract(default, HoursSheets.SiretOf(1), 5, new DateOnly(2026, 5, 1)));
        yield return Ask(new FindOrganisation(DecpFile.Buyer));
        foreach (var call in OrganisationCalls()) yield return call;
        foreach (var call in ImportCalls()) yield return call;
        foreach (var call in LifeCalls()) yield return call;
        foreach (var call in MonthCalls()) yield return call;
        foreach (var call in DutyCalls()) yield return call;
        foreach (var call in AttachmentCalls()) yield return call;
        foreach (var call in PlacementCalls()) yield return call;
        foreach (var call in FirmCalls()) yield return call;
        foreach (var call in SoftwareCalls()) yield return call;
        foreach (var call in ReminderCalls()) yield return call;
        foreach (var call in HistoryCalls()) yield return call;
        foreach (var call in SourcingCalls()) yield return call;
        foreach (var call in PartnershipCalls()) yield return call;
        yield return ("PreviewPayroll", async door => _ = (await door.AskAsync(new PreviewPayroll(new MemoryStream(new PayrollFileMade(HoursSheets.SiretOf(1), "102026").Employee("FICTIVE", "Personne", "02011980", 10).AsBytes())))).IsSuccess);
        yield return Do(new DeclarePayroll([new PayrollHours(default, Month, 10)]));
        foreach (var call in PeopleCalls()) yield return call;
        yield return Ask(new FindBeneficiary("P-1"));
        yield return Ask(new GetBeneficiary(default));
        yield return Ask(new ListEligibilityCategories(new DateOnly(2026, 1, 2)));
        yield return Ask(new GetPlacement(default));
        yield return Ask(new GetPlacementForm(default));
        yield return Ask(new GetHoursTemplate(default, default, Month));
        yield return Ask(new ListMissingStatements(Month, 2));
        yield return Ask(new ListUsers());
        yield return Ask(new ListBuyers());
        yield return Ask(new ExportCompliance(new ComplianceTarget.OneContract(default)));
        yield return Ask(new ExportCompliance(new ComplianceTarget.BuyerYear(default, 2026)));
        yield return Ask(new ExportEssentialProcurementData(Stream.Null, DecpFile.Buyer, 2026, new DateOnly(2026, 11, 24)));
        yield return Ask(new ListBuyersToPublish());
        yield return Ask(new ExportExecution(Stream.Null, DecpFile.Buyer, 2026));
        yield return Do(new DeclareClause(default, Input));
        yield return Do(new ChangeClause(default, 1, Input));
        yield return Do(new PutTradeReference { Code = "PEINTURE", LabourShareLow = 60, SourceNote = "Source", ValidFrom = new DateOnly(2026, 1, 2) });
        yield return Do(new RetireTradeReference("PEINTURE", new DateOnly(2026, 1, 2)));
        yield return Do(new PutGeneralFigures { HourlyCost = 30, UsualEffort = 5, CharterEffort = 10, FewestHours = 150, SourceNote = "Source", ValidFrom = new DateOnly(2026, 1, 2) });
        yield return Do(new SaveClauseDraft(default, null, Input, 1));
        yield return Do(new DeleteClauseDraft(default));
        yield return Do(new RecordCompletedAction(default, ActionKind.Immersion, new DateOnly(2026, 1, 2)));
        yield return Do(new WithdrawCompletedAction(default, "Motif"));
        yield return Do(new AddUser("Une Personne", "une@exemple.invalid", "une phrase assez longue", Role.Facilitator, HoursSheets.SiretOf(1)));
        yield return Do(new CreateFirstAdministrator(new SetupLink(MasterKey.FromSetting(Convert.ToBase64String(new byte[32]))).Token, "Une Personne", "une@exemple.invalid", "une phrase assez longue"));
        yield return Do(new RegisterBeneficiary { FamilyName = "Fictive", GivenName = "Personne", BirthDate = new DateOnly(1980, 1, 1), Criterion = NationalCriteria.RSA, VerifiedOn = new DateOnly(2026, 1, 2), IsSomebodyElse = true });
        yield return Do(new EstablishEligibility(default, NationalCriteria.RSA, new DateOnly(2026, 1, 2), null));
        yield return Do(new StartPlacement { EmployerSiret = HoursSheets.SiretOf(1), StartsOn = new DateOnly(2026, 1, 2) });
        yield return Do(new ChangePlacementEnd(default, new DateOnly(2026, 10, 2), PlacementEndReason.OtherJob));
        yield return Do(new EnterHours(default, default, Month, []));
        yield return Do(new ValidateStatement(default));
        yield return Do(new ReturnStatement(default, "Motif"));
        yield return Do(new ImportHours(new MemoryStream(HoursSheets.French().Line("2026-014", HoursSheets.SiretOf(1), "P-1", "10/2026", 1).AsCsv()), "releve.csv", false), rewind: c => c.File);
        yield return Do(new ImportContracts(new MemoryStream(DecpFile.With(DecpFile.Market().With("acheteur", new { id = DecpFile.Buyer }))), NoFilter), rewind: c => c.File);
        yield return Do(new StartContractImport(new MemoryStream([1]), "marches.json", NoFilter));
        yield return Do(new TakeUpReconciliations(Guid.Empty));
        yield return Do(new PostponeReconciliation(default, Guid.Empty, "Failure"));
        yield return Do(new ReleaseAbandonedWork());
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> LifeCalls()
    {
        var happened = new ContractEventInput { Kind = ContractEventKind.HolderReplaced, HappenedOn = new DateOnly(2026, 5, 1), HolderNumber = 1, NewHolder = HoursSheets.SiretOf(1) };
        var typed = new ContractInput { Subject = "Un marché imaginaire", Holders = [HoursSheets.SiretOf(1)] };
        yield return Ask(new GetContractLife(default));
        yield return Ask(new GetCommitmentLedger(default, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1)));
        yield return Ask(new PreviewContractEvent(default, happened));
        yield return Do(new RecordContractEvent(default, 1, happened, default(ProposedAmendmentId)));
        yield return Do(new CancelContractEvent(default, 1, 1, "Motif"));
        yield return Do(new PutLot(default, 1, 1, "Un lot", 5, "45000000", HoursSheets.SiretOf(1)));
        yield return Do(new RemoveLot(default, 1, 1));
        yield return Do(new PutTranche(default, 1, 1, "Une tranche", TrancheKind.Optional, 5));
        yield return Do(new RemoveTranche(default, 1, 1));
        yield return Do(new AllowRenewals(default, 1, 2, 12));
        yield return Do(new FormConsortium(default, 1, ConsortiumForm.Joint, []));
        yield return Do(new RecordContract(DecpFile.Buyer, ContractFamily.Market, "T-1", typed));
        yield return Do(new ChangeContract(default, 1, typed));
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> OrganisationCalls()
    {
        var two = OrganisationId.From(new Guid(2, 0, 0, new byte[8]));
        var input = new OrganisationInput { Name = "Entreprise imaginaire" };
        yield return Ask(new ListOrganisations(new OrganisationFilter { Search = "dupont ivry", Group = OrganisationGroup.Referrers, Family = SocialEconomyFamily.Mutual, Unnamed = true, Order = OrganisationOrder.Commune }, 2));
        yield return Ask(new GetOrganisation(default));
        yield return Ask(new FindDuplicates());
        yield return Ask(new FindMergeSides(HoursSheets.SiretOf(1), HoursSheets.SiretOf(2)));
        yield return Ask(new PreviewMerge(default, two));
        yield return Do(new RegisterOrganisation(HoursSheets.SiretOf(1), input));
        yield return Do(new ChangeOrganisation(default, 1, input));
        yield return Do(new AddContact { Name = "Camille", Phone = "3949", From = new DateOnly(2026, 1, 2) });
        yield return Do(new EndContact(default, 1, new DateOnly(2026, 1, 2)));
        yield return Do(new MergeOrganisations(default, 1, two, 1));
    }

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> DutyCalls()
    {
        var day = new DateOnly(2026, 9, 1);
        yield return Ask(new GetDuty(default));
        yield return Ask(new ListDuties(DutyStatus.AtFault, default(OrganisationId), 2026, 2));
        yield return Ask(new ListThresholds());
        yield return Do(new SituateContract(default, 1, day, 300_000));
        yield return Do(new DecideDerogation(default, DerogationCode.NoSufficientLink, new string('x', SocialConditionDerogation.JustificationLeast), "Une fonction", day));
        yield return Do(new WithdrawDerogation(default, "Motif"));
        yield return Do(new RecordThreshold(day, day.AddYears(2), null, PurchaseKind.Works, 5_000_000, "Source", Certainty.Verified));
        yield return Do(new RefreshDuties());
        yield return Ask(new GetResponsibleProcurementFigures(2026, default(OrganisationId)));
        yield return Ask(new ExportResponsibleProcurement(2026, default(OrganisationId)));
        yield return Ask(new ListContractBuyers());
    }

    private static (string Name, Func<IUseCases, Task> Run) Ask<T>(IQuery<T> query, string? name = null) => (name ?? query.GetType().Name, async door => _ = (await door.AskAsync(query)).IsSuccess);

    private static (string Name, Func<IUseCases, Task> Run) Do<T>(ICommand<T> command) => (command.GetType().Name, async door => _ = (await door.DoAsync(command)).IsSuccess);

    private static (string Name, Func<IUseCases, Task> Run) Do<TCommand>(TCommand command, Func<TCommand, Stream> rewind)
        where TCommand : notnull => (command.GetType().Name, async door =>
        {
            rewind(command).Position = 0;
            _ = command switch
            {
                ImportHours hours => (await door.DoAsync(hours)).IsSuccess,
                AttachToStatement statement => (await door.DoAsync(statement)).IsSuccess,
                AttachToFirmStatement statement => (await door.DoAsync(statement)).IsSuccess,
                AttachProof proof => (await door.DoAsync(proof)).IsSuccess,
                AttachToAgreement agreement => (await door.DoAsync(agreement)).IsSuccess,
                ImportContracts contracts => (await door.DoAsync(contracts)).IsSuccess,
                _ => throw new ArgumentOutOfRangeException(nameof(command)),
            };
        });
}
