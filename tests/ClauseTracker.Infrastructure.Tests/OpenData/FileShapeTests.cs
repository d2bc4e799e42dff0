using System.Text;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.OpenData;

/// <summary>The shapes of file that are accepted, and what a whole record gives.</summary>
public sealed class FileShapeTests
{
    [Test]
    public async Task A_market_is_read_whole()
    {
        var record = await Reading.One(DecpFile.Market());

        Assert.Multiple(() =>
        {
            Assert.That(record.Rejection, Is.Null);
            Assert.That(record.Family, Is.EqualTo(ContractFamily.Market));
            Assert.That(record.Number, Is.EqualTo("2026-001"));
            Assert.That(record.BuyerIdentifier, Is.EqualTo(DecpFile.Buyer));
            Assert.That(record.Position, Is.EqualTo(1));
            Assert.That(record.Facts, Is.EqualTo(new ContractFacts(
                "Entretien des espaces verts de la commune imaginaire", "Marché", "Procédure adaptée", "77310000",
                new Money(12_000_050), null, 24, new DateOnly(2026, 3, 15), SocialConsiderations.ExecutionCondition)));
            Assert.That(record.Holders.Select(h => (h.IdentifierKind, h.Identifier)), Is.EqualTo(new[] { ("SIRET", "35600000000048") }));
        });
    }

    [Test]
    public async Task A_concession_is_read_whole()
    {
        var record = await Reading.One(DecpFile.Concession());

        Assert.Multiple(() =>
        {
            Assert.That(record.Rejection, Is.Null);
            Assert.That(record.Family, Is.EqualTo(ContractFamily.Concession));
            Assert.That(record.BuyerIdentifier, Is.EqualTo(DecpFile.Buyer));
            Assert.That(record.Facts.Amount, Is.EqualTo(Money.Of(900_000)));
            Assert.That(record.Facts.NotifiedOn, Is.EqualTo(new DateOnly(2026, 2, 1)));
            Assert.That(record.Facts.SocialConsiderations, Is.EqualTo(SocialConsiderations.Reserved));
            Assert.That(record.Holders.Single().Identifier, Is.EqualTo("35600000000048"));
        });
    }

    [Test]
    public async Task Both_lists_are_read_and_counted()
    {
        var file = DecpFile.With(DecpFile.Concession(), DecpFile.Market("1"), DecpFile.Market("2"));

        var records = await Reading.Records(file);

        Assert.That(records.Select(r => r.Position), Is.EqualTo(new long[] { 1, 2, 3 }));
        Assert.That(records.Count(r => r.Family == ContractFamily.Concession), Is.EqualTo(1));
        Assert.That((await Reading.Check(file)).Value, Is.EqualTo(3));
    }

    [Test]
    public async Task Older_files_mix_the_families_in_one_list()
    {
        var file = DecpFile.Mixed(
            DecpFile.Market().With("_type", "Marché"),
            DecpFile.Market().With("_type", "Contrat de concession"),
            DecpFile.Market(),
            DecpFile.Concession(),
            DecpFile.Concession().Without("nature"));

        var families = (await Reading.Records(file)).Select(r => r.Family);

        Assert.That(families, Is.EqualTo(new[]
        {
            ContractFamily.Market, ContractFamily.Concession, ContractFamily.Market, ContractFamily.Concession, ContractFamily.Concession,
        }));
    }

    [Test]
    public async Task A_byte_order_mark_is_passed_over()
    {
        byte[] file = [.. Encoding.UTF8.Preamble, .. DecpFile.With(DecpFile.Market())];

        Assert.That(await Reading.Records(file), Has.Count.EqualTo(1));
        Assert.That((await Reading.Check(file)).Value, Is.EqualTo(1));
    }

    [TestCase("""{"version":2,"meta":{"marche":[{"id":"no"}],"x":[[1,{}]]},"marches":{"autre":[{"id":"no"}],"marche":[RECORD],"fin":null},"suite":[1]}""", 1)]
    [TestCase("""{"marches":{"marche":RECORD}}""", 1)]
    [TestCase("""{"marches":{"marche":null,"contrat-concession":[RECORD]}}""", 1)]
    [TestCase("""{"marches":{"marche":[RECORD],"marche":[],"marche":[RECORD]}}""", 2)]
    [TestCase("""{"\u006darches":{"\u006darche":[RECORD]}}""", 1)]
    [TestCase("""{"marches":{"marche":[]}}""", 0)]
    [TestCase("""{"marches":[]}""", 0)]
    public async Task Whatever_surrounds_the_lists_is_ignored(string shape, int count)
    {
        var text = shape.Replace("RECORD", DecpFile.Market().Json, StringComparison.Ordinal);

        var records = await Reading.Records(text);

        Assert.That(records, Has.Count.EqualTo(count));
        Assert.That(records, Has.All.Property("Number").EqualTo("2026-001"));
        Assert.That((await Reading.Check(text)).Value, Is.EqualTo(count));
    }

    [Test]
    public async Task A_great_many_empty_lists_are_passed_over()
    {
        var lists = string.Join(",", Enumerable.Repeat("\"marche\":[]", 200_000));

        Assert.That(await Reading.Records($$$"""{"marches":{{{{lists}}}}}"""), Is.Empty);
    }

    [Test]
    public async Task The_record_is_kept_as_received()
    {
        const string Received = """{ "id" : "1",	"objet":"été \u00e9\n€ 🌳",  "montant":1.50E+2, "x":[ 1 , 2 ]  }""";

        var record = (await Reading.Records($$$"""{"marches":{"marche":[ {{{Received}}} ,12]}}""")).First();

        Assert.That(record.Raw, Is.EqualTo(Received));
        Assert.That(record.Facts.Subject, Is.EqualTo("été é\n€ 🌳"));
    }
}
