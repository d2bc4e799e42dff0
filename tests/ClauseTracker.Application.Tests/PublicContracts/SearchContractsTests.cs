using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.PublicContracts;

public sealed class SearchContractsTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private const string OtherBuyer = "35600000000048";

    [TestCase("école")]
    [TestCase("ECOLE")]
    [TestCase("ÉcOlE")]
    [TestCase("l'école")]
    [TestCase("éco")]
    [TestCase("  réfection   toiture ")]
    [TestCase("toiture école")]
    [TestCase("coeur")]
    [TestCase("cœur")]
    [TestCase("2026-014")]
    [TestCase("2026014")]
    [TestCase("2026-0")]
    [TestCase("2026/014")]
    [TestCase("014")]
    [TestCase("73282932000074")]
    [TestCase("732 829 320 00074")]
    [TestCase("732829320")]
    [TestCase("732 829 320")]
    [TestCase("la toiture de l'école")]
    [TestCase("(école)")]
    public async Task A_contract_is_found_by(string typed)
    {
        await ImportAsync(DecpFile.Market("2026-014").With("objet", "Réfection de la toiture de l'École du Cœur"), DecpFile.Market("2025-999", OtherBuyer).With("objet", "Fournitures").Without("titulaires"));

        Assert.That(await FoundAsync(typed), Is.EqualTo(new[] { "2026-014" }));
    }

    [TestCase("toiture piscine")]
    [TestCase("cole")]
    [TestCase("26-014")]
    [TestCase("t_iture")]
    [TestCase("toit[xx]ure")]
    [TestCase("' OR 1=1 --")]
    public async Task A_contract_is_not_found_by(string typed)
    {
        await ImportAsync(DecpFile.Market("2026-014").With("objet", "Réfection de la toiture"));

        Assert.That(await FoundAsync(typed), Is.Empty);
    }

    [TestCase("%")]
    [TestCase("_")]
    [TestCase("de la")]
    [TestCase("!B")]
    public async Task What_holds_no_word_leaves_nothing_out_and_says_so(string typed)
    {
        await ImportAsync(DecpFile.Market("2026-014"), DecpFile.Market("2026-015"));

        Assert.That(new ContractFilter { Search = typed }.SearchHoldsNoWord, Is.True);
        Assert.That(await FoundAsync(typed), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_contract_is_found_by_the_names_of_its_buyer_and_its_holder_and_not_by_those_they_had()
    {
        await ImportAsync(DecpFile.Market("2026-014"));
        await RenameAsync(DecpFile.Buyer, "Commune d'Évry-Imaginaire");
        await RenameAsync("35600000000048", "Bâtisseurs réunis");

        Assert.That(await FoundAsync("evry imaginaire batisseurs"), Is.EqualTo(new[] { "2026-014" }));
        Assert.That((await World.AnswerAsync(new ListContracts())).Rows.Single(), Has.Property("Buyer").EqualTo("Commune d'Évry-Imaginaire").And.Property("Holder").EqualTo("Bâtisseurs réunis"));

        await RenameAsync("35600000000048", "Nouveau nom");
        Assert.That(await FoundAsync("batisseurs"), Is.Empty);
        Assert.That(await FoundAsync("nouveau nom"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Another_buyer_s_words_give_nothing_and_count_for_nothing()
    {
        await ImportAsync(DecpFile.Market("2026-001"), DecpFile.Market("2026-002", OtherBuyer).With("objet", "Secret d'un autre"), DecpFile.Market("2026-003", OtherBuyer));
        var ours = await World.OrganisationAsync(DecpFile.Buyer);
        await World.AsAsync(Role.ProcurementOfficer, ours);

        Assert.That(await World.AnswerAsync(new ListContracts("secret")), Has.Property("Total").EqualTo(0).And.Property("Rows").Empty);
        Assert.That((await World.AnswerAsync(new ListContracts("2026-"))).Total, Is.EqualTo(1));
        foreach (var sort in Enum.GetValues<ContractSort>())
        {
            var list = await World.AnswerAsync(new ListContracts(new ContractFilter { Sort = sort }));
            Assert.That((list.Total, list.Rows.Single().Number), Is.EqualTo((1, "2026-001")), $"{sort}");
        }

        var theirs = await World.AnswerAsync(new ListContracts(new ContractFilter { Buyer = await World.OrganisationAsync(OtherBuyer) }));
        Assert.That(theirs, Has.Property("Total").EqualTo(0).And.Property("Rows").Empty);
        var choices = await World.AnswerAsync(new GetContractFilterChoices());
        Assert.That(choices.Buyers.Select(b => b.Id), Is.EqualTo(new[] { ours }));
    }

    [Test]
    public async Task Whoever_sees_two_buyers_of_three_finds_the_contracts_of_both()
    {
        await ImportAsync(DecpFile.Market("2026-001"), DecpFile.Market("2026-002", OtherBuyer), DecpFile.Market("2026-003", HoursSheets.SiretOf(7)));
        var (first, second) = (await World.OrganisationAsync(DecpFile.Buyer), await World.OrganisationAsync(OtherBuyer));
        World.As(new Infrastructure.Composition.KnownUser(null, "Deux", [(Role.ProcurementOfficer, first), (Role.ProcurementOfficer, second)]));

        Assert.That(await FoundAsync("espaces"), Is.EquivalentTo(new[] { "2026-001", "2026-002" }));
        Assert.That((await World.AnswerAsync(new ListContracts())).Total, Is.EqualTo(2));
    }

    [TestCase("Espaces verts, lot n° 2026-014/B (phase 2)", "ESPACES VERTS LOT 2026 014 2026014B PHASE")]
    [TestCase("« Œuvre d’art » à Saint-Étienne", "OEUVRE ART SAINT ETIENNE")]
    [TestCase("日本 ﬁn Ⅳ", "FIN IV")]
    [TestCase("", "")]
    public void The_words_of_a_text_are(string text, string words) =>
        Assert.That(SearchWords.Of(text), Is.EquivalentTo(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void Every_word_of_a_text_finds_it_and_so_does_any_beginning() => Gen.String.Sample(text =>
    {
        var words = SearchWords.Of(text);
        foreach (var typed in SearchWords.Typed(text)) Assert.That(words, Has.Some.StartsWith(typed));
        Assert.That(words, Has.All.Match("^[A-Z0-9]{2,40}$"));
        foreach (var word in words) Assert.That(string.CompareOrdinal(word, SearchWords.After(word[..2])), Is.Negative);
    });

    private async Task ImportAsync(params DecpContract[] contracts)
    {
        using var file = new MemoryStream(DecpFile.With(contracts));
        await World.GivenAsync(new ImportContracts(file, new ContractImportFilter(null, false)));
        World.AsSystem();
    }

    private async Task<List<string>> FoundAsync(string typed) => [.. (await World.AnswerAsync(new ListContracts(typed))).Rows.Select(r => r.Number)];

    private Task<int> RenameAsync(string siret, string name) => World.ReadAsync(async db =>
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Siret == Siret.Known(siret));
        db.Entry(organisation).Property(nameof(Organisation.Name)).CurrentValue = name;
        return await db.SaveChangesAsync();
    });
}
