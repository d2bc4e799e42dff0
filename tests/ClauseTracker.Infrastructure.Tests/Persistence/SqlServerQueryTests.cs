using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Access;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Demo;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.Home;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Encryption;
using ClauseTracker.Infrastructure.Identity;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

/// <summary>Every use case is translated for SQL Server and what it would send is parsed, without a server.</summary>
public sealed class SqlServerQueryTests
{
    private static readonly YearMonth Month = new(2026, 10);
    private static readonly ClauseInput Input = new() { Hours = 833, StartsOn = new DateOnly(2026, 1, 1), EndsOn = new DateOnly(2027, 1, 1), Facilitator = default(UserId) };
    private static readonly ContractImportFilter NoFilter = new(null, false);

    private static readonly KnownUser Everybody = new(UserId.From(Guid.Empty), "Toute Personne", [.. Enum.GetValues<Role>().Select(r => (r, (OrganisationId?)null))]);

    private static readonly KnownUser OfTwoOrganisations = Everybody with
    {
        Roles = [.. Enum.GetValues<Role>().SelectMany(r => new[] { (r, (OrganisationId?)OrganisationId.From(new Guid(1, 0, 0, new byte[8]))), (r, OrganisationId.From(new Guid(2, 0, 0, new byte[8]))) })],
    };

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

        Assert.That(all.Except(known, StringComparer.Ordinal).Except([nameof(ReconcileClause), nameof(ReconcileEverything), nameof(ListBeneficiaries), nameof(LoadDemoTerritory)], StringComparer.Ordinal), Is.Empty);
    }

    /// <summary>Where a row of ones and blanks cannot be what the database was told before, only the other answer is given.</summary>
    private static bool[] AnswersThatMakeSense(string useCase) => useCase switch
    {
        nameof(ImportHours) or nameof(ImportContracts) or nameof(GetClauseSheet) or nameof(GetTerritoryFigures) or nameof(GetPlacementForm)
            or nameof(ListMissingStatements) or nameof(ExportCompliance) or nameof(ListBuyersToPublish) => [false],
        nameof(CreateFirstAdministrator) => [true],
        _ => [true, false],
    };

    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> Calls()
    {
        yield return Ask(new GetClauseSheet(default));
        yield return Ask(new ListClauses(StandingStatus.Late, "x", 2));
        yield return Ask(new ListFacilitators());
        yield return Ask(new GetTerritoryFigures());
        yield return Ask(new GetWaitingWork());
        yield return Ask(new GetMonthGrid(default, default, Month));
        yield return Ask(new GetStatement(default));
        yield return Ask(new ListStatements(StatementStatus.Submitted, Month, 2));
        yield return Ask(new GetContract(default));
        yield return Ask(new ListContracts("x", SocialConsiderations.Reserved, true, 2));
        yield return Ask(new GetContractImport(Guid.Empty));
        yield return Ask(new FindContract("2026-014", DecpFile.Buyer, ContractFamily.Market));
        yield return Ask(new ListProposedAmendments(default(ContractId), ProposalStatus.Pending, 2));
        yield return Ask(new ListSubcontracts(default));
        yield return Do(new DismissProposedAmendment(default, "Motif"));
        yield return Do(new DeclareSubcontract(default, HoursSheets.SiretOf(1), 5, new DateOnly(2026, 5, 1)));
        yield return Ask(new FindOrganisation(DecpFile.Buyer));
        yield return Ask(new FindBeneficiary("P-1"));
        yield return Ask(new GetBeneficiary(default));
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
        yield return Do(new AddUser("Une Personne", "une@exemple.invalid", "une phrase assez longue", Role.Facilitator, HoursSheets.SiretOf(1)));
        yield return Do(new CreateFirstAdministrator(new SetupLink(MasterKey.FromSetting(Convert.ToBase64String(new byte[32]))).Token, "Une Personne", "une@exemple.invalid", "une phrase assez longue"));
        yield return Do(new RegisterBeneficiary { FamilyName = "Fictive", GivenName = "Personne", BirthDate = new DateOnly(1980, 1, 1), Criterion = EligibilityCriterion.RSA, VerifiedOn = new DateOnly(2026, 1, 2), IsSomebodyElse = true });
        yield return Do(new EstablishEligibility(default, EligibilityCriterion.RSA, new DateOnly(2026, 1, 2), null));
        yield return Do(new StartPlacement { EmployerSiret = HoursSheets.SiretOf(1), StartsOn = new DateOnly(2026, 1, 2) });
        yield return Do(new ChangePlacementEnd(default, new DateOnly(2026, 10, 2)));
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

    private static (string Name, Func<IUseCases, Task> Run) Ask<T>(IQuery<T> query) => (query.GetType().Name, async door => _ = (await door.AskAsync(query)).IsSuccess);

    private static (string Name, Func<IUseCases, Task> Run) Do<T>(ICommand<T> command) => (command.GetType().Name, async door => _ = (await door.DoAsync(command)).IsSuccess);

    private static (string Name, Func<IUseCases, Task> Run) Do<TCommand>(TCommand command, Func<TCommand, Stream> rewind)
        where TCommand : notnull => (command.GetType().Name, async door =>
        {
            rewind(command).Position = 0;
            _ = command switch
            {
                ImportHours hours => (await door.DoAsync(hours)).IsSuccess,
                ImportContracts contracts => (await door.DoAsync(contracts)).IsSuccess,
                _ => throw new ArgumentOutOfRangeException(nameof(command)),
            };
        });
}
