using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.OpenData;

/// <summary>What buyers write instead of what the order asks for.</summary>
public sealed class ToleranceTests
{
    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"  \"")]
    [TestCase("\"NC\"")]
    [TestCase("\"nc\"")]
    [TestCase("\"Sans objet\"")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("[null]")]
    [TestCase("\"\\ud800\"")]
    public async Task Unknown_is_unknown_in_every_field(string json)
    {
        var market = DecpFile.Market();
        foreach (var field in new[] { "objet", "nature", "procedure", "codeCPV", "dureeMois", "dateNotification", "montant", "titulaires", "considerationsSociales" })
            market = market.WithJson(field, json);

        var record = await Reading.One(market);

        Assert.That(record.Rejection, Is.Null);
        Assert.That(record.Facts, Is.EqualTo(ContractFacts.Unknown));
        Assert.That(record.Holders, Is.Empty);
    }

    [TestCase("12000.5", 1_200_050)]
    [TestCase("\"12 000,50\"", 1_200_050)]
    [TestCase("\"12\u00A0000,50\u00A0€\"", 1_200_050)]
    [TestCase("\"12\u202F000\"", 1_200_000)]
    [TestCase("\"12.000,50\"", 1_200_050)]
    [TestCase("\"12,000.50\"", 1_200_050)]
    [TestCase("\"1 200 000\"", 120_000_000)]
    [TestCase("\"1.200.000\"", 120_000_000)]
    [TestCase("\"1.5e5\"", 15_000_000)]
    [TestCase("\"1,5E5\"", 15_000_000)]
    [TestCase("1.5E+5", 15_000_000)]
    [TestCase("[12000]", 1_200_000)]
    [TestCase("10000000000", 1_000_000_000_000)]
    [TestCase("12.345", 1_235)]
    [TestCase("\".5\"", 50)]
    [TestCase("\"+7\"", 700)]
    [TestCase("120000.12345678901234567890123", 12_000_012)]
    public async Task Amounts_are_read_as_typed(string json, long cents)
    {
        var facts = (await Reading.One(DecpFile.Market().WithJson("montant", json))).Facts;

        Assert.That(facts.Amount, Is.EqualTo(new Money(cents)));
        Assert.That(facts.AmountAsReceived, Is.Null);
    }

    [TestCase("1e17", "1e17")]
    [TestCase("100000000000000000", "100000000000000000")]
    [TestCase("10000000000.01", "10000000000.01")]
    [TestCase("1e400", "1e400")]
    [TestCase("1234567890123456789", "1234567890123456789")]
    [TestCase("99999999999999999999999999999999", "99999999999999999999999999999999")]
    [TestCase("\"12.\u0660\"", "12.\u0660")]
    [TestCase("-5", "-5")]
    [TestCase("0", "0")]
    [TestCase("0.001", "0.001")]
    [TestCase("\"99 999 999 999 999\"", "99 999 999 999 999")]
    [TestCase("\"environ 12000\"", "environ 12000")]
    [TestCase("\"31.12.2024\"", "31.12.2024")]
    [TestCase("\"1.200,5,5\"", "1.200,5,5")]
    [TestCase("\"NaN\"", "NaN")]
    [TestCase("true", "true")]
    public async Task An_amount_that_cannot_be_believed_is_kept_as_received(string json, string received)
    {
        var record = await Reading.One(DecpFile.Market().WithJson("montant", json));

        Assert.That(record.Rejection, Is.Null);
        Assert.That(record.Facts.Amount, Is.Null);
        Assert.That(record.Facts.AmountAsReceived, Is.EqualTo(received));
        Assert.That(record.Facts.AmountIsImplausible, Is.True);
    }

    [TestCase("\"2026-03-15T00:00:00Z\"", "2026-03-15")]
    [TestCase("\"2026-03-15 10:20:30\"", "2026-03-15")]
    [TestCase("\"2026-03-15+01:00\"", "2026-03-15")]
    [TestCase("\"15/03/2026\"", "2026-03-15")]
    [TestCase("\"1990-01-01\"", "1990-01-01")]
    [TestCase("\"2100-12-31\"", "2100-12-31")]
    [TestCase("\"1989-12-31\"", null)]
    [TestCase("\"2101-01-01\"", null)]
    [TestCase("\"0026-03-15\"", null)]
    [TestCase("\"2026-02-30\"", null)]
    [TestCase("\"0000-00-00\"", null)]
    [TestCase("\"2024-02-29\"", "2024-02-29")]
    [TestCase("\"2026-03-155\"", null)]
    [TestCase("\"mars 2026\"", null)]
    [TestCase("20260315", null)]
    public async Task Days_are_read_as_written(string json, string? day)
    {
        var facts = (await Reading.One(DecpFile.Market().WithJson("dateNotification", json))).Facts;

        Assert.That(facts.NotifiedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(day));
    }

    [TestCase("12", 12)]
    [TestCase("\"12\"", 12)]
    [TestCase("12.0", 12)]
    [TestCase("1200", 1200)]
    [TestCase("1201", null)]
    [TestCase("0", null)]
    [TestCase("-3", null)]
    [TestCase("1.5", null)]
    [TestCase("\"un an\"", null)]
    public async Task Durations_are_whole_months(string json, int? months) =>
        Assert.That((await Reading.One(DecpFile.Market().WithJson("dureeMois", json))).Facts.DurationMonths, Is.EqualTo(months));

    [TestCase("\"45000000-7\"", "45000000")]
    [TestCase("\"45000000\"", "45000000")]
    [TestCase("45000000", "45000000")]
    [TestCase("\"45000000-7 Travaux\"", "45000000")]
    [TestCase("\"4500000\"", null)]
    [TestCase("\"CPV45000000\"", null)]
    public async Task Cpv_codes_are_eight_digits(string json, string? code) =>
        Assert.That((await Reading.One(DecpFile.Market().WithJson("codeCPV", json))).Facts.CpvCode, Is.EqualTo(code));

    [TestCase("""{"considerationSociale":["Clause sociale","Critère social"]}""", SocialConsiderations.ExecutionCondition | SocialConsiderations.AwardCriterion)]
    [TestCase("""{"considerationSociale":"Clause sociale"}""", SocialConsiderations.ExecutionCondition)]
    [TestCase("""["Clause sociale","Marché réservé"]""", SocialConsiderations.ExecutionCondition | SocialConsiderations.Reserved)]
    [TestCase("""[{"considerationSociale":"Critère social"}]""", SocialConsiderations.AwardCriterion)]
    [TestCase("\"Critère social, Clause sociale\"", SocialConsiderations.ExecutionCondition | SocialConsiderations.AwardCriterion)]
    [TestCase("\"Critere social;clauses sociales\"", SocialConsiderations.ExecutionCondition | SocialConsiderations.AwardCriterion)]
    [TestCase("\"Crit\\u00e8re social\"", SocialConsiderations.AwardCriterion)]
    [TestCase("\"MARCHE RE\u0301SERVE\u0301\"", SocialConsiderations.Reserved)]
    [TestCase("\"Concession réservée\"", SocialConsiderations.Reserved)]
    [TestCase("\"Pas de considération sociale\"", SocialConsiderations.None)]
    [TestCase("\"Pas de clause sociale\"", SocialConsiderations.None)]
    [TestCase("\"\\uFFFE social\"", SocialConsiderations.None)]
    [TestCase("12", SocialConsiderations.None)]
    public async Task Social_considerations_are_found_however_they_are_wrapped(string json, SocialConsiderations expected) =>
        Assert.That((await Reading.One(DecpFile.Market().WithJson("considerationsSociales", json))).Facts.SocialConsiderations, Is.EqualTo(expected));

    [TestCase("""[{"titulaire":{"id":"FR12","typeIdentifiant":"TVA"}},{"titulaire":{"id":"35600000000048"}}]""", "TVA:FR12 SIRET:35600000000048")]
    [TestCase("""[{"typeIdentifiant":"TVA","denominationSociale":"Entreprise Imaginaire","id":"FR12"}]""", "TVA:FR12")]
    [TestCase("""{"id":35600000000048,"typeIdentifiant":"SIRET"}""", "SIRET:35600000000048")]
    [TestCase("""{"titulaire":[{"id":"A","typeIdentifiant":"TVA"},{"id":"B","typeIdentifiant":"TVA"}]}""", "TVA:A TVA:B")]
    [TestCase("\"35600000000048\"", "SIRET:35600000000048")]
    [TestCase("\"Imaginaire\"", ":Imaginaire")]
    [TestCase("""["A",{"titulaire":"B"},{"id":"C","typeIdentifiant":"NC"},{"typeIdentifiant":"TVA"},"D"]""", ":A :B :C :D")]
    public async Task Holders_are_found_however_they_are_wrapped(string json, string expected)
    {
        var holders = (await Reading.One(DecpFile.Market().WithJson("titulaires", json))).Holders;

        Assert.That(string.Join(' ', holders.Select(h => $"{h.IdentifierKind}:{h.Identifier}")), Is.EqualTo(expected));
    }

    [Test]
    public async Task Endless_labels_are_cut()
    {
        var record = await Reading.One(DecpFile.Market().With("titulaires", new string('9', 5000)).With("nature", new string('n', 5000)));

        Assert.That(record.Holders.Single().Identifier, Has.Length.EqualTo(ContractHolder.IdentifierLength));
        Assert.That(record.Facts.Nature, Has.Length.EqualTo(100));
    }

    [Test]
    public async Task Fields_of_amendments_are_not_those_of_the_contract()
    {
        var market = DecpFile.Market().WithJson("modifications", """[{"modification":{"id":1,"montant":5,"dureeMois":7,"titulaires":[{"titulaire":{"id":"X"}}]}}]""");

        var record = await Reading.One(market);

        Assert.That(record.Facts.Amount, Is.EqualTo(new Money(12_000_050)));
        Assert.That(record.Holders.Single().Identifier, Is.EqualTo("35600000000048"));
    }
}
