using ClauseTracker.Application.Imports;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.PublicContracts;

/// <summary>Modifications and subcontracts of published contracts: what is proposed, and what is left alone.</summary>
public sealed class PublishedLifeTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly string Company = HoursSheets.SiretOf(5);

    [SetUp]
    public Task An_officer_works_here() => World.AsAsync(Role.ProcurementOfficer);

    [Test]
    public async Task A_modification_is_proposed_once_and_moves_neither_the_contract_nor_its_clause()
    {
        var clause = await World.AClause().DeclareAsync();
        var owed = await OwedAsync();
        var market = DecpFile.Market("2026-014").With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 150_000, 36, Company) });

        var first = await ImportAsync(market);
        var again = await ImportAsync(market);

        Assert.That((first.Updated, first.Proposed, again.Unchanged, again.Proposed), Is.EqualTo((1L, 1L, 1L, 0L)));
        var row = (await World.AnswerAsync(new ListProposedAmendments(clause.Contract))).Rows.Single();
        Assert.That((row.Number, row.On, row.Amount, row.DurationMonths, row.Status), Is.EqualTo((1, (DateOnly?)new DateOnly(2026, 9, 1), (Money?)Money.Of(150_000), (int?)36, ProposalStatus.Pending)));
        Assert.That(row.Holders, Is.EqualTo(new[] { new HolderIdentifier("SIRET", Company) }));
        var contract = await World.AnswerAsync(new GetContract(clause.Contract));
        Assert.That((contract.Facts.Amount, contract.Facts.DurationMonths), Is.EqualTo(((Money?)new Money(12_000_050), (int?)24)), "as awarded");
        Assert.That(await OwedAsync(), Is.EqualTo(owed), "nothing touches the ledger");
    }

    [Test]
    public async Task An_accepted_one_that_is_published_otherwise_is_proposed_beside_it()
    {
        await ImportAsync(DecpFile.Market("A").With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 150_000) }));
        await World.ReadAsync(async db =>
        {
            Assert.That((await db.ProposedAmendments.SingleAsync()).Accept(null, World.Clock.GetUtcNow()).IsSuccess, Is.True);
            return await db.SaveChangesAsync();
        });

        await ImportAsync(DecpFile.Market("A").With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 170_000) }));

        var list = await World.AnswerAsync(new ListProposedAmendments());
        Assert.That(list.Rows.Select(r => (r.Status, r.Amount, r.Contradiction)), Is.EqualTo(new[]
        {
            (ProposalStatus.Pending, (Money?)Money.Of(170_000), Contradiction.SameNumberOtherValues), (ProposalStatus.Accepted, Money.Of(150_000), Contradiction.None),
        }));
        Assert.That((list.Pending, list.Total), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task A_list_out_of_order_says_so_and_a_correction_at_the_source_settles_it()
    {
        var wrong = new[] { DecpFile.Modification(1, "2027-01-01", 150_000), DecpFile.Modification(2, "2026-09-01", 160_000), DecpFile.Modification(3, "2026-01-01", 170_000) };
        await ImportAsync(DecpFile.Market("A").With("modifications", wrong));
        Assert.That(await ContradictionsAsync(), Is.EqualTo(new[] { Contradiction.None, Contradiction.DatedBeforeEarlierOne, Contradiction.DatedBeforeContract }));

        var right = new[] { DecpFile.Modification(1, "2026-06-01", 150_000), DecpFile.Modification(2, "2026-09-01", 160_000), DecpFile.Modification(3, "2027-01-01", 170_000) };
        await ImportAsync(DecpFile.Market("A").With("modifications", right));
        Assert.That(await ContradictionsAsync(), Is.All.EqualTo(Contradiction.None));
    }

    [Test]
    public async Task What_is_set_aside_has_a_reason_and_stays_so()
    {
        var market = DecpFile.Market("A").With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 150_000) });
        await ImportAsync(market);
        var id = (await World.AnswerAsync(new ListProposedAmendments())).Rows.Single().Id;

        Assert.That(await World.DoAsync(new DismissProposedAmendment(id, " ")), Refused.By<SharedErrors.Required>());
        await World.DoneAsync(new DismissProposedAmendment(id, "Publiée par erreur"));
        await ImportAsync(market.With("objet", "Autre objet"));

        var row = (await World.AnswerAsync(new ListProposedAmendments())).Rows.Single();
        Assert.That((row.Status, row.DismissalReason), Is.EqualTo((ProposalStatus.Dismissed, "Publiée par erreur")));
        Assert.That(await World.DoAsync(new DismissProposedAmendment(id, "Encore")), Refused.By<ProposalErrors.AlreadyDecided>());
    }

    [Test]
    public async Task The_audit_says_whom_a_modification_names()
    {
        await ImportAsync(DecpFile.Market("A").With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", holder: Company) }));

        var audited = await World.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Subject == nameof(ProposedAmendment)));
        Assert.That(audited.Changes, Does.Contain(Company));
    }

    [Test]
    public async Task Another_buyer_s_officer_sees_no_proposal()
    {
        await ImportAsync(DecpFile.Market("A").With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 150_000) }));
        await ImportAsync(DecpFile.Market("B", HoursSheets.SiretOf(77)));
        var proposal = (await World.AnswerAsync(new ListProposedAmendments())).Rows.Single().Id;

        await World.AsAsync(Role.ProcurementOfficer, await World.OrganisationAsync(HoursSheets.SiretOf(77)));

        Assert.That((await World.AnswerAsync(new ListProposedAmendments())).Total, Is.Zero);
        Assert.That(await World.DoAsync(new DismissProposedAmendment(proposal, "Motif")), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task Published_subcontracts_are_written_once_with_their_modifications()
    {
        var market = DecpFile.Market("A").With("actesSousTraitance", new[] { DecpFile.Subcontract(1, Company), DecpFile.Subcontract(2, HoursSheets.SiretOf(6)) });
        await ImportAsync(market);
        await ImportAsync(market.With("modificationsActesSousTraitance", new[] { DecpFile.SubcontractChange(1, "2026-08-01", 12_000) }));

        var acts = await World.AnswerAsync(new ListSubcontracts(await ContractAsync("A")));

        Assert.That(acts.Select(a => (a.Number, a.Identifier, a.Amount, a.Modifications, a.Source)), Is.EqualTo(new[]
        {
            (1, Company, (Money?)Money.Of(12_000), 1, ContractSource.EssentialProcurementData), (2, HoursSheets.SiretOf(6), Money.Of(10_000), 0, ContractSource.EssentialProcurementData),
        }));
    }

    [Test]
    public async Task A_subcontract_is_declared_by_hand_within_what_the_contract_allows()
    {
        await ImportAsync(DecpFile.Market("A"));
        var contract = await ContractAsync("A");
        var declare = new DeclareSubcontract(contract, Company, 10_000, new DateOnly(2026, 5, 1), Name: "Sous-traitant imaginaire");

        await World.DoneAsync(declare);

        Assert.That((await World.AnswerAsync(new ListSubcontracts(contract))).Select(a => (a.Number, a.Name, a.Source)), Is.EqualTo(new[] { (1, "Sous-traitant imaginaire", ContractSource.Typed) }));
        Assert.That(await World.DoAsync(declare with { Siret = "12345678900001" }), Refused.By<SharedErrors.SiretInvalid>());
        Assert.That(await World.DoAsync(declare with { Amount = 120_000.51m }), Refused.By<SubcontractErrors.AboveContract>());
        Assert.That(await World.DoAsync(declare with { NotifiedOn = new DateOnly(2026, 3, 14) }), Refused.By<SubcontractErrors.DatedBeforeContract>());
    }

    [Test]
    public async Task A_typed_act_gives_way_to_the_number_that_the_buyer_published()
    {
        await ImportAsync(DecpFile.Market("A"));
        var contract = await ContractAsync("A");
        await World.DoneAsync(new DeclareSubcontract(contract, Company, 10_000, new DateOnly(2026, 5, 1)));

        await ImportAsync(DecpFile.Market("A").With("actesSousTraitance", new[] { DecpFile.Subcontract(1, HoursSheets.SiretOf(6)), DecpFile.Subcontract(2, HoursSheets.SiretOf(7)) }));

        var acts = await World.AnswerAsync(new ListSubcontracts(contract));
        Assert.That(acts.Select(a => (a.Number, a.Identifier)), Is.EqualTo(new[] { (1, HoursSheets.SiretOf(6)), (2, HoursSheets.SiretOf(7)), (3, Company) }));
    }

    [Test]
    public async Task The_details_come_back_from_the_database_as_they_were_read()
    {
        await ImportAsync(DecpFile.CompleteMarket("A"));

        var details = (await World.AnswerAsync(new GetContract(await ContractAsync("A")))).Facts.Details!;

        Assert.That((details.AdvanceRate, details.FromFrance, details.Place, details.PublishedOn), Is.EqualTo(
            ((Percentage?)new Percentage(500), (Percentage?)new Percentage(2550), new ExecutionPlace("94028", PlaceCodeKind.Commune), (DateOnly?)new DateOnly(2026, 4, 1))));
        Assert.That((details.IsInnovative, details.Techniques, details.Grouping), Is.EqualTo(
            ((bool?)false, PurchasingTechniques.FrameworkAgreement | PurchasingTechniques.ElectronicCatalogue, (PublishedGrouping?)PublishedGrouping.None)));
    }

    private async Task<IEnumerable<Contradiction>> ContradictionsAsync() =>
        (await World.AnswerAsync(new ListProposedAmendments())).Rows.OrderBy(r => r.Number).Select(r => r.Contradiction);

    private Task<List<Hours>> OwedAsync() => World.ReadAsync(db => db.Clauses.SelectMany(c => c.Commitments).Select(l => l.Hours).ToListAsync());

    private async Task<ContractId> ContractAsync(string number) => (await World.AnswerAsync(new FindContract(number))).Id;

    private async Task<ContractImportReport> ImportAsync(params DecpContract[] contracts)
    {
        using var content = new MemoryStream(DecpFile.With(contracts));
        return await World.DoneAsync(new ImportContracts(content, new ContractImportFilter(null, false)));
    }
}
