using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.OpenData;

/// <summary>What a record says beyond the facts: its details, modifications and subcontracts.</summary>
public sealed class DetailTests
{
    private static readonly ReceivedHolder Subcontractor = new("SIRET", "35600000000048");

    [Test]
    public async Task The_details_of_a_market_are_read_whole()
    {
        var details = (await Reading.One(DecpFile.CompleteMarket())).Facts.Details;

        Assert.That(details, Is.EqualTo(new ProcurementDetails
        {
            Techniques = PurchasingTechniques.FrameworkAgreement | PurchasingTechniques.ElectronicCatalogue,
            Arrangements = ExecutionArrangements.CallOffOrders,
            FrameworkAgreementNumber = "AC-12",
            IsInnovative = false,
            GeneralConditions = GeneralConditions.SuppliesAndServices,
            OffersReceived = 4,
            AdvanceGranted = true,
            AdvanceRate = new Percentage(500),
            Grouping = PublishedGrouping.None,
            SubcontractingDeclared = true,
            Place = new ExecutionPlace("94028", PlaceCodeKind.Commune),
            PublishedOn = new DateOnly(2026, 4, 1),
            PriceKinds = PriceKinds.Revisable,
            PriceForm = PriceForm.Mixed,
            FromEuropeanUnion = new Percentage(6000),
            FromFrance = new Percentage(2550),
            Environmental = EnvironmentalConsiderations.ExecutionCondition,
        }));
    }

    [Test]
    public async Task The_details_of_a_concession_are_read_whole()
    {
        var details = (await Reading.One(DecpFile.CompleteConcession().With("considerationsSociales", new[] { "PAS DE CONSIDERATION SOCIALE" }))).Facts.Details;

        Assert.That(details, Is.EqualTo(new ProcurementDetails
        {
            PublishedOn = new DateOnly(2026, 2, 20), ExecutionStartsOn = new DateOnly(2026, 3, 1), PublicSubsidy = new Money(0),
            Environmental = EnvironmentalConsiderations.SaidToBeNone, SaysNoSocialConsideration = true,
        }));
    }

    [TestCase("ccag", "\"MAITRISE D'OEUVRE\"", GeneralConditions.ProjectManagement)]
    [TestCase("ccag", "\"Maîtrise d’œuvre\"", GeneralConditions.ProjectManagement)]
    [TestCase("ccag", "\"CCAG 2021\"", null)]
    [TestCase("ccag", "[\"Travaux\",\"Travaux\"]", GeneralConditions.Works)]
    public async Task General_conditions_are_read_as_written(string field, string json, GeneralConditions? expected) =>
        Assert.That((await Reading.One(DecpFile.Market().WithJson(field, json))).Facts.Details?.GeneralConditions, Is.EqualTo(expected));

    [TestCase("{\"technique\":[\"Sans objet\"]}", PurchasingTechniques.NotApplicable)]
    [TestCase("\"accord-cadre; Enchere electronique\"", PurchasingTechniques.FrameworkAgreement | PurchasingTechniques.ElectronicAuction)]
    [TestCase("[{\"technique\":\"Concours\"},{\"technique\":\"NC\"}]", PurchasingTechniques.DesignContest)]
    public async Task Techniques_are_found_however_they_are_wrapped(string json, PurchasingTechniques expected) =>
        Assert.That((await Reading.One(DecpFile.Market().WithJson("techniques", json))).Facts.Details!.Techniques, Is.EqualTo(expected));

    [TestCase("true", true)]
    [TestCase("\"Oui\"", true)]
    [TestCase("0", false)]
    [TestCase("\"false\"", false)]
    [TestCase("\"peut-être\"", null)]
    public async Task Yes_and_no_are_read_as_written(string json, bool? expected) =>
        Assert.That((await Reading.One(DecpFile.Market().WithJson("marcheInnovant", json))).Facts.Details?.IsInnovative, Is.EqualTo(expected));

    [Test]
    public async Task Modifications_of_a_market_are_read_in_the_order_of_the_file()
    {
        var record = await Reading.One(DecpFile.Market()
            .With("modifications", new[] { DecpFile.Modification(2, "2027-01-10", amount: 150_000.5m), DecpFile.Modification(1, "2026-09-01", months: 36, holder: Subcontractor.Identifier) })
            .With("objet", "Après"));

        Assert.That(record.Modifications.Select(Said), Is.EqualTo(new[] { "2 2027-01-10 2027-01-10 150000.50 - ", "1 2026-09-01 2026-09-01 - 36 SIRET:35600000000048" }));
        Assert.That(record.Facts.Subject, Is.EqualTo("Après"));
        Assert.That(record.Facts.Amount, Is.EqualTo(new Money(12_000_050)), "the contract keeps what it was awarded for");
    }

    [TestCase("""{"modification":[{"id":1,"montant":"12 000,50"},{"id":"2","montant":5}]}""", "1 - - 12000.50 - |2 - - 5.00 - ")]
    [TestCase("""[{"titulaires":["A"],"montant":5,"objetModification":"x"},{"montant":6}]""", "1 - - 5.00 - :A|2 - - 6.00 - ")]
    [TestCase("""{"id":3,"dateSignatureModification":"2026-09-01T00:00:00","dureeMois":"NC"}""", "3 2026-09-01 - - - ")]
    [TestCase("""[{"modification":{"id":"AV-1","titulaires":{"titulaire":[{"id":"A","typeIdentifiant":"TVA"},{"id":"B"}]},"dureeMois":7}}]""", "1 - - - 7 TVA:A,:B")]
    [TestCase("\"NC\"", "")]
    [TestCase("[]", "")]
    [TestCase("[null,{}]", "")]
    public async Task Modifications_are_found_however_they_are_wrapped(string json, string expected)
    {
        var record = await Reading.One(DecpFile.Market().WithJson("modifications", json));

        Assert.That(string.Join('|', record.Modifications.Select(Said)), Is.EqualTo(expected));
    }

    [Test]
    public async Task Modifications_of_a_concession_have_their_own_names()
    {
        var record = await Reading.One(DecpFile.Concession()
            .WithJson("modifications", """[{"modification":{"id":1,"dateSignatureModification":"2027-02-01","datePublicationDonneesModification":"2027-03-01","valeurGlobale":950000}}]"""));

        Assert.That(record.Modifications.Select(Said), Is.EqualTo(new[] { "1 2027-02-01 2027-03-01 950000.00 - " }));
    }

    [Test]
    public async Task Subcontracts_and_their_modifications_are_read()
    {
        var record = await Reading.One(DecpFile.Market()
            .With("actesSousTraitance", new[] { DecpFile.Subcontract(1, Subcontractor.Identifier), DecpFile.Subcontract(2, "35600000000048", 7) })
            .With("modificationsActesSousTraitance", new[] { DecpFile.SubcontractChange(1, "2026-08-01", 12_000) }));

        var day = new DateOnly(2026, 5, 1);
        Assert.That(record.Subcontracts, Is.EqualTo(new[]
        {
            new ReceivedSubcontract(1, Subcontractor, 12, day, day, Money.Of(10_000), PriceVariation.Revisable),
            new ReceivedSubcontract(2, Subcontractor, 12, day, day, Money.Of(7), PriceVariation.Revisable),
        }));
        Assert.That(record.SubcontractChanges, Is.EqualTo(new[] { new ReceivedSubcontractChange(1, new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 1), null, Money.Of(12_000)) }));
        Assert.That(record.Holders, Has.Count.EqualTo(1), "a subcontractor is no holder");
    }

    [Test]
    public async Task One_record_leaves_nothing_to_the_next()
    {
        var full = DecpFile.CompleteMarket("1").With("modifications", new[] { DecpFile.Modification(1, "2026-09-01", 5) }).With("actesSousTraitance", new[] { DecpFile.Subcontract(1, "35600000000048") });

        var records = await Reading.Records(DecpFile.With(full, DecpFile.Market("2")));

        Assert.That(records[1].Facts.Details, Is.Null);
        Assert.That((records[1].Modifications.Count, records[1].Subcontracts.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Only_the_wanted_buyer_s_records_are_read_and_the_others_stand_where_they_stood()
    {
        var other = HoursSheets.SiretOf(77);
        var file = DecpFile.With(
            DecpFile.CompleteMarket("1", other), DecpFile.CompleteMarket("2"), DecpFile.Market("3", "732 829 320 00074"), DecpFile.Market("4", "12345678900001"),
            DecpFile.Market("5").Without("acheteur"), DecpFile.Concession("6"), DecpFile.Concession("7", other).With("acheteur", new { id = DecpFile.Buyer }));

        var records = await Wanted(new MemoryStream(file));

        Assert.That(records.Select(r => r.Position), Is.EqualTo(new long[] { 1, 2, 3, 4, 5, 6, 7 }));
        Assert.That(records.Select(r => r.IsOfAnotherBuyer), Is.EqualTo(new[] { true, false, false, false, false, false, true }));
        Assert.That(records.Select(r => r.Number), Is.EqualTo(new[] { null, "2", "3", "4", "5", "6", null }));
        Assert.That(records.Select(r => r.Rejection is not null), Is.EqualTo(new[] { false, false, false, true, true, false, false }));
        Assert.That(records[1].Facts.Details, Is.Not.Null);
        Assert.That(records[0].BuyerIdentifier, Is.EqualTo(other));
    }

    [Test]
    public async Task Older_files_that_mix_the_families_are_filtered_too()
    {
        var records = await Wanted(new MemoryStream(DecpFile.Mixed(DecpFile.Market("1", HoursSheets.SiretOf(77)), DecpFile.Concession("2"), DecpFile.Concession("3", HoursSheets.SiretOf(77)))));

        Assert.That(records.Select(r => (r.IsOfAnotherBuyer, r.Number)), Is.EqualTo(new[] { (true, null), (false, "2"), (true, (string?)null) }));
    }

    [Test]
    public async Task What_is_passed_over_may_be_cut_anywhere()
    {
        var contracts = Enumerable.Range(0, 3000).Select(i => DecpFile.CompleteMarket($"{i}", i % 100 == 0 ? DecpFile.Buyer : HoursSheets.SiretOf(77)));

        var records = await Wanted(new GeneratedStream(DecpFile.With(contracts).Chunk(61)));

        Assert.That(records.Where(r => !r.IsOfAnotherBuyer).Select(r => r.Number), Is.EqualTo(Enumerable.Range(0, 30).Select(i => $"{i * 100}")));
        Assert.That(records, Has.Count.EqualTo(3000));
    }

    [Test]
    public async Task A_record_with_endless_modifications_is_rejected()
    {
        var many = Enumerable.Range(1, EssentialProcurementRecord.MostParts + 1).Select(i => DecpFile.Modification(i, "2026-09-01", i));

        var record = await Reading.One(DecpFile.Market().With("modifications", many));

        Assert.That(record.Rejection, Is.EqualTo(new EssentialProcurementErrors.TooManyParts(EssentialProcurementRecord.MostParts)));
    }

    [Test]
    public async Task Parts_cut_anywhere_between_two_reads_are_whole()
    {
        var contract = DecpFile.CompleteMarket().With("modifications", Enumerable.Range(1, 900).Select(i => DecpFile.Modification(i, "2026-09-01", i)));
        using var file = new GeneratedStream(DecpFile.With(Enumerable.Repeat(contract, 20)).Chunk(997));
        var counts = new List<int>();

        await foreach (var record in Reading.Reader.ReadAsync(file, CancellationToken.None)) counts.Add(record.Modifications.Count);

        Assert.That(counts, Is.EqualTo(Enumerable.Repeat(900, 20)));
    }

    private static async Task<List<EssentialProcurementRecord>> Wanted(Stream file)
    {
        var records = new List<EssentialProcurementRecord>();
        await using (file)
        {
            await foreach (var record in Reading.Reader.ReadAsync(file, new HashSet<string> { DecpFile.Buyer }, CancellationToken.None)) records.Add(record);
        }

        return records;
    }

    private static string Said(ReceivedModification m) =>
        $"{m.Number} {Day(m.On)} {Day(m.PublishedOn)} {m.Amount?.ToString() ?? "-"} {m.DurationMonths?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {string.Join(',', m.Holders.Select(h => $"{h.IdentifierKind}:{h.Identifier}"))}";

    private static string Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
