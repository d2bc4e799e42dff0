using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Home;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Access;

/// <summary>Two territories on one instance: what is of one does not exist for the other.</summary>
public sealed class ScopeTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly string OtherBuyer = HoursSheets.SiretOf(77);

    private StartedPlacement _theirs = null!;

    private StatementId _statement;

    private OrganisationId _here;

    [SetUp]
    public async Task Somebody_works_elsewhere()
    {
        _theirs = await World.SomebodyAtWorkAsync("2026-THEIRS", OtherBuyer);
        await World.ValidatedHoursAsync(_theirs, 9, 100);
        _statement = await World.HoursAsync(_theirs, 10, 100);
        await World.AContractAsync("2026-OURS");
        await World.ReconcileAsync();
        _here = await World.OrganisationAsync(DecpFile.Buyer);
    }

    [Test]
    public async Task An_officer_finds_nothing_of_the_other()
    {
        await World.AsAsync(Role.ProcurementOfficer, _here);

        Assert.That((await World.AnswerAsync(new ListClauses())).Total, Is.Zero);
        Assert.That((await World.AnswerAsync(new ListContracts())).Rows.Select(r => r.Number), Is.EqualTo(new[] { "2026-OURS" }));
        Assert.That((await World.AnswerAsync(new ListStatements())).Total, Is.Zero);
        await NotFoundAsync(new GetClauseSheet(_theirs.Clause.Id));
        await NotFoundAsync(new GetContract(_theirs.Clause.Contract));
        await NotFoundAsync(new GetStatement(_statement));
        Assert.That(await World.DoAsync(new ChangeClause(_theirs.Clause.Id, 1, _theirs.Clause.Input)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new DeclareClause(_theirs.Clause.Contract, _theirs.Clause.Input)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task A_facilitator_finds_and_changes_nothing_of_the_other()
    {
        await World.AsAsync(Role.Facilitator, _here);

        Assert.That((await World.AnswerAsync(new ListBeneficiaries())).Total, Is.Zero);
        await NotFoundAsync(new GetMonthGrid(_theirs.Clause.Id, _theirs.Employer, new YearMonth(2026, 10)));
        Assert.That(await World.DoAsync(new EnterHours(_theirs.Clause.Id, _theirs.Employer, new YearMonth(2026, 10), [])), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new ValidateStatement(_statement)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new ReturnStatement(_statement, "Non")), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new ChangePlacementEnd(_theirs.Id, null)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new EstablishEligibility(_theirs.Person.Id, NationalCriteria.RSA, new DateOnly(2026, 1, 1), null)), Refused.By<SharedErrors.NotFound>());
        using var file = new MemoryStream(HoursSheets.French().Line("2026-THEIRS", _theirs.EmployerSiret, _theirs.Person.Reference, "10/2026", 1).AsCsv());
        var import = await World.DoneAsync(new ImportHours(file, "releve.csv", true));
        Assert.That(import.Problems.Select(p => p.Error), Is.EqualTo(new[] { new ClauseErrors.ContractUnknown("2026-THEIRS") }));
    }

    [Test]
    public async Task Figures_are_those_of_the_own_organisation()
    {
        await World.AsAsync(Role.ElectedOfficial, _here);
        var ours = await World.AnswerAsync(new GetTerritoryFigures());
        await World.AsAsync(Role.ElectedOfficial, _theirs.Clause.Buyer);
        var theirs = await World.AnswerAsync(new GetTerritoryFigures());

        Assert.That((ours.Clauses, ours.Counted, theirs.Clauses, theirs.Counted), Is.EqualTo((0, Hours.Zero, 1, Hours.Of(100))));
    }

    [Test]
    public async Task A_role_without_an_organisation_sees_all_and_a_visitor_nothing()
    {
        await World.AsAsync(Role.ProcurementOfficer);
        Assert.That((await World.AnswerAsync(new ListContracts())).Total, Is.EqualTo(2));

        World.As(Infrastructure.Composition.KnownUser.Visitor);
        Assert.That(await World.AskAsync(new ListContracts()), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.AskAsync(new GetTerritoryFigures()), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.AskAsync(new GetWaitingWork()), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task Each_role_reaches_as_far_as_its_own_organisation_and_no_further()
    {
        var somebody = await World.AsAsync(Role.ProcurementOfficer, _here);
        World.As(somebody with { Roles = [(Role.ProcurementOfficer, _here), (Role.ElectedOfficial, _theirs.Clause.Buyer)] });

        Assert.That((await World.AnswerAsync(new ListContracts())).Rows.Select(r => r.Number), Is.EqualTo(new[] { "2026-OURS" }));
        Assert.That((await World.AnswerAsync(new GetTerritoryFigures())).Clauses, Is.EqualTo(1));
    }

    private async Task NotFoundAsync<T>(IQuery<T> query) => Assert.That(await World.AskAsync(query), Refused.By<SharedErrors.NotFound>());
}
