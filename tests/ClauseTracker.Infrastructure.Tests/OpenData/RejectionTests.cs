using ClauseTracker.Application.Imports;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.OpenData;

/// <summary>Records that cannot be taken: given with the reason, and the reading goes on.</summary>
public sealed class RejectionTests
{
    [TestCase("null")]
    [TestCase("\"NC\"")]
    [TestCase("{\"id\":\"1\"}")]
    public async Task A_contract_without_number(string json)
    {
        var record = await Reading.One(DecpFile.Market().WithJson("id", json));

        Assert.That(record.Rejection, Is.EqualTo(new EssentialProcurementErrors.NumberMissing()));
        Assert.That(record.BuyerIdentifier, Is.EqualTo(DecpFile.Buyer));
    }

    [TestCase("null")]
    [TestCase("{\"id\":null}")]
    [TestCase("{\"nom\":\"Commune imaginaire\"}")]
    public async Task A_contract_without_buyer(string json) => Assert.That(
        (await Reading.One(DecpFile.Market().WithJson("acheteur", json))).Rejection,
        Is.EqualTo(new EssentialProcurementErrors.BuyerMissing("acheteur.id")));

    [Test]
    public async Task A_concession_without_granting_authority() => Assert.That(
        (await Reading.One(DecpFile.Concession().Without("autoriteConcedante"))).Rejection,
        Is.EqualTo(new EssentialProcurementErrors.BuyerMissing("autoriteConcedante.id")));

    [TestCase("12345678900001")]
    [TestCase("35600000000049")]
    [TestCase("7328293200007")]
    [TestCase("Commune imaginaire")]
    public async Task A_buyer_whose_identifier_fails_its_check(string siret)
    {
        var record = await Reading.One(DecpFile.Market(buyer: siret));

        Assert.That(record.Rejection, Is.EqualTo(new EssentialProcurementErrors.BuyerInvalid(siret, "acheteur.id")));
        Assert.That(record.BuyerIdentifier, Is.EqualTo(siret));
        Assert.That(record.Number, Is.EqualTo("2026-001"));
    }

    [TestCase("{\"id\":\"73282932000074\"}")]
    [TestCase("{\"nom\":\"Commune imaginaire\",\"id\":\"732 829 320 00074\"}")]
    [TestCase("\"73282932000074\"")]
    [TestCase("{\"id\":73282932000074}")]
    public async Task A_buyer_is_found_however_it_is_written(string json)
    {
        var record = await Reading.One(DecpFile.Market().WithJson("acheteur", json));

        Assert.That(record.Rejection, Is.Null);
        Assert.That(record.BuyerIdentifier, Is.EqualTo("73282932000074"));
    }

    [Test]
    public async Task A_buyer_of_La_Poste_has_its_own_rule() =>
        Assert.That((await Reading.One(DecpFile.Market(buyer: "35600000049837"))).Rejection, Is.Null);

    [TestCase("12")]
    [TestCase("\"texte\"")]
    [TestCase("null")]
    [TestCase("true")]
    [TestCase("[{\"id\":\"1\"}]")]
    public async Task A_record_that_is_not_an_object(string json)
    {
        var records = await Reading.Records($$$"""{"marches":{"marche":[{{{json}}},{{{DecpFile.Market().Json}}}]}}""");

        Assert.That(records[0].Rejection, Is.EqualTo(new EssentialProcurementErrors.NotAnObject()));
        Assert.That(records[0].Raw, Is.EqualTo(json));
        Assert.That(records[1].Rejection, Is.Null);
        Assert.That(records[1].Position, Is.EqualTo(2));
    }

    [Test]
    public async Task A_record_in_another_encoding()
    {
        var text = DecpFile.With(DecpFile.Market("1"), DecpFile.Market("2"));
        var file = System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.UTF8.GetString(text));

        var records = await Reading.Records(file);

        Assert.That(records, Has.Count.EqualTo(2));
        Assert.That(records.Select(r => r.Rejection), Has.All.EqualTo(new EssentialProcurementErrors.NotUtf8()));
    }

    [Test]
    public async Task A_rejected_record_says_its_first_fault_and_keeps_its_text()
    {
        var record = await Reading.One(new DecpContract(isConcession: false));

        Assert.That(record.Rejection, Is.EqualTo(new EssentialProcurementErrors.NumberMissing()));
        Assert.That(record.Raw, Is.EqualTo("{}"));
    }
}
