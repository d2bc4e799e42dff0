using System.Text;
using System.Text.Json;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Exports;

/// <summary>What was imported goes out again as a file that keeps to the format, or is told.</summary>
public sealed class ExportEssentialProcurementDataTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly string Company = HoursSheets.SiretOf(5);
    private static readonly string OtherBuyer = HoursSheets.SiretOf(77);

    private static readonly DecpContract Market = DecpFile.CompleteMarket("M-1")
        .With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 150_000, 36, Company) })
        .With("actesSousTraitance", new[] { DecpFile.Subcontract(1, Company), DecpFile.Subcontract(2, HoursSheets.SiretOf(6)) })
        .With("modificationsActesSousTraitance", new[] { DecpFile.SubcontractChange(1, "2026-08-01", 12_000) });

    private static readonly DecpContract Concession = DecpFile.CompleteConcession("C-1")
        .WithJson("modifications", """[{"modification":{"id":1,"dateSignatureModification":"2027-02-01","datePublicationDonneesModification":"2027-03-01","valeurGlobale":950000}}]""");

    [SetUp]
    public Task An_officer_works_here() => World.AsAsync(Role.ProcurementOfficer);

    [Test]
    public async Task What_came_in_whole_goes_out_as_it_came()
    {
        await ImportAsync(Market, Concession);

        var (file, report) = await ExportAsync();

        Assert.That((report.Written, report.LeftOut), Is.EqualTo((2L, 0L)));
        Assert.That(StrictFormat.Violations(file), Is.Empty);
        Assert.That(Normal(file, "marche"), Is.EqualTo(Normal(Market.With("codeCPV", "77310000").Json)));
        Assert.That(Normal(file, "contrat-concession"), Is.EqualTo(Normal(Concession.Json)));
    }

    [Test]
    public async Task What_was_amended_here_goes_out_after_what_was_published_and_never_twice()
    {
        await ImportAsync(Market);
        var found = await World.AnswerAsync(new FindContract("M-1"));
        var proposal = (await World.AnswerAsync(new ListProposedAmendments(found.Id))).Rows.Single();
        await RecordAsync(found.Id, new ContractEventInput { Kind = ContractEventKind.AmountAmended, HappenedOn = new DateOnly(2026, 9, 1), Amount = 150_000 }, proposal.Id);
        await RecordAsync(found.Id, new ContractEventInput { Kind = ContractEventKind.AmountAmended, HappenedOn = new DateOnly(2026, 10, 1), Amount = 160_000 });
        await RecordAsync(found.Id, new ContractEventInput { Kind = ContractEventKind.HolderReplaced, HappenedOn = new DateOnly(2026, 11, 1), HolderNumber = 1, NewHolder = OtherBuyer });

        var (file, report) = await ExportAsync(publishedOn: new DateOnly(2026, 11, 16));

        Assert.That((report.Written, report.LeftOut), Is.EqualTo((1L, 0L)));
        Assert.That(StrictFormat.Violations(file), Is.Empty);
        var market = JsonDocument.Parse(file).RootElement.GetProperty("marches").GetProperty("marche")[0];
        var modifications = market.GetProperty("modifications").EnumerateArray().Select(m => m.GetProperty("modification")).ToList();
        Assert.That(modifications.Select(m => m.GetProperty("id").GetInt32()), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(modifications[1].GetProperty("montant").GetDecimal(), Is.EqualTo(160_000m));
        Assert.That(modifications[2].GetProperty("titulaires")[0].GetProperty("titulaire").GetProperty("id").GetString(), Is.EqualTo(OtherBuyer));
        Assert.That(market.GetProperty("titulaires")[0].GetProperty("titulaire").GetProperty("id").GetString(), Is.EqualTo("35600000000048"), "the award stays what it was");
    }

    [RequiresDecpSchema]
    [Test]
    public async Task The_ministry_s_schema_accepts_it()
    {
        await ImportAsync(Market, Concession, DecpFile.CompleteMarket("M-2", OtherBuyer), DecpFile.Market("M-3"));

        var (file, report) = await ExportAsync();

        Assert.That((report.Written, report.LeftOut), Is.EqualTo((3L, 1L)));
        Assert.That(await JsonSchemas.ViolationsAsync(JsonSchemas.DecpSchema!, file), Is.Empty);
    }

    [Test]
    public async Task A_contract_that_lacks_something_is_left_out_and_told()
    {
        await ImportAsync(
            DecpFile.CompleteMarket("12345678901234567"), DecpFile.CompleteMarket("M-2").Without("ccag").With("montant", 0),
            DecpFile.CompleteMarket("M-3").WithJson("modifications", """[{"modification":{"id":1,"montant":5}}]"""),
            DecpFile.CompleteMarket("M-4").With("origineFrance", 0.9m), DecpFile.CompleteMarket("M-5").Without("considerationsSociales"),
            DecpFile.CompleteMarket("M-6").With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 5), DecpFile.Modification(1, "2026-09-01", 6) }));

        var (file, report) = await ExportAsync();

        Assert.That(StrictFormat.Violations(file), Is.Empty);
        Assert.That(report.Written, Is.Zero);
        Assert.That(report.Told.ToDictionary(c => c.Number, c => string.Join(' ', c.Fields)), Is.EqualTo(new Dictionary<string, string>
        {
            ["12345678901234567"] = "id",
            ["M-2"] = "ccag montant",
            ["M-3"] = "modifications[1].dateNotificationModification modifications[1].datePublicationDonneesModification",
            ["M-4"] = "origineFrance",
            ["M-5"] = "considerationsSociales",
            ["M-6"] = "modifications[1].id modifications[2].id",
        }));
    }

    [Test]
    public async Task What_was_never_published_takes_the_day_that_is_said_and_no_other()
    {
        await ImportAsync(DecpFile.CompleteMarket("M-1").Without("datePublicationDonnees"));

        Assert.That((await ExportAsync()).Report.Told.Single().Fields, Is.EqualTo(new[] { "datePublicationDonnees" }));
        var (file, report) = await ExportAsync(publishedOn: new DateOnly(2026, 11, 24));
        Assert.That(report.Written, Is.EqualTo(1));
        Assert.That(file, Does.Contain("\"datePublicationDonnees\":\"2026-11-24\""));
    }

    [TestCase(ClauseKind.ExecutionCondition, "Clause sociale", "Clause sociale")]
    [TestCase(ClauseKind.SocialAwardCriterion, "Critère social", "Critère social")]
    [TestCase(ClauseKind.ReservedContract, "Marché réservé", "Concession réservée")]
    public async Task A_clause_declared_here_says_the_social_consideration(ClauseKind kind, string ofMarket, string ofConcession)
    {
        var without = new { considerationSociale = new[] { "Pas de considération sociale" } };
        await ImportAsync(DecpFile.CompleteMarket("M-1").With("considerationsSociales", without), DecpFile.CompleteConcession("C-1").With("considerationsSociales", without));
        foreach (var number in new[] { "M-1", "C-1" })
        {
            var contract = await World.AnswerAsync(new FindContract(number));
            await World.DoneAsync(new Application.Clauses.DeclareClause(contract.Id, World.AClause().With(i => i with { Kind = kind, ReservationArticle = ReservationArticle.L2113_13, MinimumShare = 50 }).Input));
        }

        var marches = JsonDocument.Parse((await ExportAsync()).File).RootElement.GetProperty("marches");

        Assert.That(SocialOf(marches, "marche"), Is.EqualTo(ofMarket));
        Assert.That(SocialOf(marches, "contrat-concession"), Is.EqualTo(ofConcession));
    }

    [Test]
    public async Task What_was_set_aside_is_not_published_again()
    {
        await ImportAsync(Market);
        var proposal = (await World.AnswerAsync(new ListProposedAmendments())).Rows.Single();
        await World.DoneAsync(new DismissProposedAmendment(proposal.Id, "Publiée par erreur"));

        Assert.That((await ExportAsync()).File, Does.Not.Contain("\"modifications\""));
    }

    [Test]
    public async Task A_filter_takes_one_buyer_and_one_year()
    {
        await ImportAsync(DecpFile.CompleteMarket("A"), DecpFile.CompleteMarket("B", OtherBuyer), DecpFile.CompleteMarket("C").With("dateNotification", "2025-12-31"));

        Assert.That((await ExportAsync(DecpFile.Buyer, 2026)).Report.Written, Is.EqualTo(1));
        Assert.That((await ExportAsync(year: 2025)).Report.Written, Is.EqualTo(1));
        Assert.That(await World.AskAsync(new ExportEssentialProcurementData(Stream.Null, "12345678900001")), Refused.By<SharedErrors.SiretInvalid>());
        Assert.That(await World.AskAsync(new ExportEssentialProcurementData(Stream.Null, HoursSheets.SiretOf(4))), Refused.By<AccessErrors.OrganisationUnknown>());
    }

    [Test]
    public async Task An_officer_publishes_what_they_may_see_and_a_facilitator_nothing()
    {
        await ImportAsync(DecpFile.CompleteMarket("A"), DecpFile.CompleteMarket("B", OtherBuyer));
        await World.AsAsync(Role.ProcurementOfficer, await World.OrganisationAsync(OtherBuyer));
        Assert.That((await ExportAsync()).Report.Written, Is.EqualTo(1));

        await World.AsAsync(Role.Facilitator);
        Assert.That(await World.AskAsync(new ExportEssentialProcurementData(Stream.Null)), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task A_long_subject_is_cut_between_characters_and_still_goes_out()
    {
        await ImportAsync(DecpFile.CompleteMarket("M-1").With("objet", new string('é', 999) + "🏗" + new string('x', 50)));

        var (file, report) = await ExportAsync();

        Assert.That((report.Written, StrictFormat.Violations(file).Count), Is.EqualTo((1L, 0)));
        Assert.That(JsonDocument.Parse(file).RootElement.GetProperty("marches").GetProperty("marche")[0].GetProperty("objet").GetString(), Is.EqualTo(new string('é', 999)));
    }

    [Test]
    public async Task Nothing_at_all_is_an_empty_file_of_the_right_shape() =>
        Assert.That((await ExportAsync()).File, Is.EqualTo("""{"marches":{"marche":[],"contrat-concession":[]}}"""));

    [Test]
    public async Task More_contracts_than_a_portion_are_all_there()
    {
        await ImportAsync([.. Enumerable.Range(0, 450).Select(i => DecpFile.CompleteMarket($"M-{i}"))]);

        var (file, report) = await ExportAsync();

        Assert.That(report.Written, Is.EqualTo(450));
        Assert.That(JsonDocument.Parse(file).RootElement.GetProperty("marches").GetProperty("marche").EnumerateArray().Select(m => m.GetProperty("id").GetString()).Distinct().Count(), Is.EqualTo(450));
    }

    private static string? SocialOf(JsonElement marches, string list) =>
        marches.GetProperty(list)[0].GetProperty("considerationsSociales").GetProperty("considerationSociale").EnumerateArray().Single().GetString();

    private static string Normal(string file, string list) => Normal(JsonDocument.Parse(file).RootElement.GetProperty("marches").GetProperty(list)[0].GetRawText());

    /// <summary>The same JSON with its properties in one order and its numbers written one way.</summary>
    private static string Normal(string json) => Sorted(JsonDocument.Parse(json).RootElement);

    private static string Sorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}:{Sorted(p.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Sorted))}]",
        JsonValueKind.Number => element.GetDecimal().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        _ => element.ToString(),
    };

    private async Task<(string File, EssentialProcurementExport Report)> ExportAsync(string? buyer = null, int? year = null, DateOnly? publishedOn = null)
    {
        using var target = new MemoryStream();
        var report = await World.AnswerAsync(new ExportEssentialProcurementData(target, buyer, year, publishedOn));
        return (Encoding.UTF8.GetString(target.ToArray()), report);
    }

    private async Task RecordAsync(ContractId contract, ContractEventInput happened, ProposedAmendmentId? proposal = null) => await World.DoneAsync(
        new RecordContractEvent(contract, (await World.AnswerAsync(new GetContractLife(contract))).Version, happened, proposal));

    private async Task ImportAsync(params DecpContract[] contracts)
    {
        using var content = new MemoryStream(DecpFile.With(contracts));
        var report = await World.GivenAsync(new ImportContracts(content, new ContractImportFilter(null, false)));
        Assert.That(report.Rejections, Is.Empty);
    }
}
