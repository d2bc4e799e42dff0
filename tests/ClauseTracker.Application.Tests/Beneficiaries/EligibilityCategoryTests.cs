using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Beneficiaries;

public sealed class EligibilityCategoryTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private OrganisationId _buyer;

    private PutEligibilityCategory Asylum => new()
    {
        Organisation = _buyer, Code = "asile", French = "Demandeur d’asile autorisé à travailler", SourceNote = "Convention locale", ValidFrom = new DateOnly(2026, 1, 1),
        Proofs = [new ProofInput("Autorisation de travail", null), new ProofInput("Attestation de demande d’asile", 6)],
    };

    [SetUp]
    public async Task A_buyer_is_here()
    {
        await World.AContractAsync();
        _buyer = await World.OrganisationAsync(DecpFile.Buyer);
    }

    [Test]
    public async Task A_buyer_adds_its_own_category_which_its_people_and_clauses_may_have()
    {
        await World.AsAsync(Role.ProcurementOfficer, _buyer);
        await World.DoneAsync(Asylum);
        var offered = (await World.AnswerAsync(new ListEligibilityCategories())).Offered;
        var clause = await World.AClause().For(CriterionCode.Known("ASILE")).DeclareAsync();
        var sheet = await World.AnswerAsync(new GetClauseSheet(clause.Id));
        await World.AsAsync(Role.Facilitator, _buyer);
        var person = await World.APersonAsync(_buyer);
        await World.DoneAsync(new EstablishEligibility(person.Id, CriterionCode.Known("ASILE"), new DateOnly(2026, 2, 1), null) { Proof = "PAPER_2" });

        Assert.That(offered[^1].Code.Text, Is.EqualTo("ASILE"));
        Assert.That(sheet.CriterionNames.Of(sheet.Publics.Single()), Is.EqualTo("Demandeur d’asile autorisé à travailler"));
        var row = (await World.AnswerAsync(new ListBeneficiaries())).Rows.Single().Eligibilities.Single(e => e.Number == 2);
        Assert.That((row.Criterion.Text, row.ValidUntil), Is.EqualTo(("ASILE", (DateOnly?)new DateOnly(2026, 7, 31))));
    }

    [Test]
    public async Task The_national_list_is_not_changed_by_a_member_of_one_buyer_nor_another_buyer_s_list()
    {
        await World.AContractAsync("2026-099", HoursSheets.SiretOf(77));
        var other = await World.OrganisationAsync(HoursSheets.SiretOf(77));
        await World.AsAsync(Role.ProcurementOfficer, _buyer);

        Assert.That(await World.DoAsync(Asylum with { Organisation = null }), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.DoAsync(Asylum with { Organisation = other }), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.DoAsync(new RetireEligibilityCategory(NationalCriteria.RSA, null, new DateOnly(2026, 12, 31))), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task A_new_version_leaves_what_was_established_as_it_was_called()
    {
        var person = await World.APersonAsync(_buyer);
        await World.AsAsync(Role.Administrator);
        await World.DoneAsync(new PutEligibilityCategory { Code = "DELD", French = "Chômage de longue durée", SourceNote = "Texte de 2026", ValidFrom = new DateOnly(2026, 6, 1) });
        await World.AsAsync(Role.Facilitator, _buyer);
        await World.DoneAsync(new EstablishEligibility(person.Id, NationalCriteria.DELD, new DateOnly(2026, 7, 1), null));

        var sheet = await World.AnswerAsync(new GetBeneficiarySheet(person.Id));

        Assert.That(sheet.Person.Eligibilities.OrderBy(e => e.Number).Select(sheet.Names.Of), Is.EqualTo(new[] { "Demandeur d’emploi de longue durée", "Chômage de longue durée" }));
    }

    [Test]
    public async Task A_clause_cannot_list_a_criterion_that_nobody_defined()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer, _buyer);

        Assert.That(await World.DoAsync(new DeclareClause(contract, World.AClause().For(CriterionCode.Known("INCONNU")).Input)), Refused.By<EligibilityErrors.CriterionUnknown>());
    }
}
