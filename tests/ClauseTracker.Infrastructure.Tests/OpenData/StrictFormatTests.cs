using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.OpenData;

/// <summary>The check of the strict format sees what it should; where the ministry's schema is at hand, it agrees with it.</summary>
public sealed class StrictFormatTests
{
    private static readonly DecpContract Market = DecpFile.CompleteMarket()
        .With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 150_000, 36, "35600000000048") })
        .With("actesSousTraitance", new[] { DecpFile.Subcontract(1, "35600000000048") })
        .With("modificationsActesSousTraitance", new[] { DecpFile.SubcontractChange(1, "2026-08-01", 12_000) });

    private static IEnumerable<TestCaseData> Planted()
    {
        foreach (var field in new[] { "id", "acheteur", "codeCPV", "techniques", "modalitesExecution", "ccag", "offresRecues", "lieuExecution", "montant", "titulaires", "considerationsSociales" })
        {
            yield return Case($"without {field}", field, Market.Without(field));
        }

        yield return Case("a property too many", "heuresInsertion", Market.With("heuresInsertion", 833));
        yield return Case("a long number", "id", Market.With("id", "12345678901234567"));
        yield return Case("a short SIRET", "acheteur", Market.With("acheteur", new { id = "1234" }));
        yield return Case("a label of before", "procedure", Market.With("procedure", "Marché négocié"));
        yield return Case("the wrong reserved", "considerationsSociales", Market.With("considerationsSociales", new { considerationSociale = new[] { "Concession réservée" } }));
        yield return Case("a label twice", "techniques", Market.With("techniques", new { technique = new[] { "Concours", "Concours" } }));
        yield return Case("an empty list", "titulaires", Market.With("titulaires", Array.Empty<object>()));
        yield return Case("a text for a number", "montant", Market.With("montant", "120000"));
        yield return Case("nothing for an amount", "montant", Market.With("montant", 0.5m));
        yield return Case("more than all", "tauxAvance", Market.With("tauxAvance", 1.2m));
        yield return Case("a modification without a day", "modifications", Market.WithJson("modifications", """[{"modification":{"id":1,"datePublicationDonneesModification":"2026-01-01"}}]"""));
        yield return Case("an act without its price", "actesSousTraitance", Market.WithJson("actesSousTraitance", """[{"acteSousTraitance":{"id":1}}]"""));
        yield return Case("a concession without its start", "dateDebutExecution", DecpFile.CompleteConcession().Without("dateDebutExecution"));
        yield return Case("a concession with a market's property", "codeCPV", DecpFile.CompleteConcession().With("codeCPV", "45000000"));
    }

    private static TestCaseData Case(string name, string field, DecpContract contract) => new TestCaseData(field, contract).SetArgDisplayNames(name);

    [Test]
    public void A_whole_file_has_no_violation() =>
        Assert.That(StrictFormat.Violations(Text(Market, DecpFile.CompleteConcession())), Is.Empty);

    [TestCaseSource(nameof(Planted))]
    public void A_planted_violation_is_seen(string field, DecpContract contract) =>
        Assert.That(StrictFormat.Violations(Text(contract)), Is.EqualTo(new[] { $"{(contract.IsConcession ? "contrat-concession" : "marche")}[1].{field}" }));

    [RequiresDecpSchema]
    [Test]
    public async Task The_ministry_s_schema_accepts_the_whole_file() =>
        Assert.That(await JsonSchemas.ViolationsAsync(JsonSchemas.DecpSchema!, Text(Market, DecpFile.CompleteConcession())), Is.Empty);

    [RequiresDecpSchema]
    [TestCaseSource(nameof(Planted))]
    public async Task The_ministry_s_schema_refuses_a_planted_violation_too(string field, DecpContract contract) =>
        Assert.That(await JsonSchemas.ViolationsAsync(JsonSchemas.DecpSchema!, Text(contract)), Is.Not.Empty, field);

    private static string Text(params DecpContract[] contracts) => System.Text.Encoding.UTF8.GetString(DecpFile.With(contracts));
}
