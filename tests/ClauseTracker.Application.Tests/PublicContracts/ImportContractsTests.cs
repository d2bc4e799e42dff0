using ClauseTracker.Application.Imports;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.PublicContracts;

public sealed class ImportContractsTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly string OtherBuyer = HoursSheets.SiretOf(77);
    private static readonly ContractImportFilter Everything = new(null, false);

    [SetUp]
    public Task An_officer_works_here() => World.AsAsync(Role.ProcurementOfficer);

    [Test]
    public async Task New_changed_and_same_records_are_told_apart()
    {
        await ImportAsync(DecpFile.With(DecpFile.Market("A"), DecpFile.Market("B"), DecpFile.Concession("C")));

        var report = await ImportAsync(DecpFile.With(DecpFile.Market("A"), DecpFile.Market("B").With("montant", 99), DecpFile.Concession("C"), DecpFile.Market("D")));

        Assert.That((report.Records, report.Added, report.Updated, report.Unchanged, report.LeftOut, report.Rejected), Is.EqualTo((4L, 1L, 1L, 2L, 0L, 0L)));
        var rows = (await World.AnswerAsync(new ListContracts())).Rows.ToDictionary(r => r.Number, r => r.Amount);
        Assert.That(rows, Is.EquivalentTo(new Dictionary<string, Money?> { ["A"] = new Money(12000050), ["B"] = Money.Of(99), ["C"] = Money.Of(900000), ["D"] = new Money(12000050) }));
    }

    [Test]
    public async Task Every_fact_and_the_record_as_received_are_there_again()
    {
        var market = DecpFile.Market("A").With("montant", 80_000_000_000_000L);
        await ImportAsync(DecpFile.With(market));
        var id = (await World.AnswerAsync(new ListContracts())).Rows.Single().Id;

        var sheet = await World.AnswerAsync(new GetContract(id));

        Assert.Multiple(() =>
        {
            Assert.That(sheet.ReceivedRecord, Is.EqualTo(market.Json));
            Assert.That(sheet.Facts.CpvCode, Is.EqualTo("77310000"));
            Assert.That(sheet.Facts.Period, Is.EqualTo(new DateRange(new DateOnly(2026, 3, 15), new DateOnly(2028, 3, 14))));
            Assert.That(sheet.Facts.SocialConsiderations, Is.EqualTo(SocialConsiderations.ExecutionCondition));
            Assert.That((sheet.Facts.Amount, sheet.Facts.AmountAsReceived), Is.EqualTo(((Money?)null, "80000000000000")));
            Assert.That(sheet.Holders.Single().Identifier, Is.EqualTo("35600000000048"));
        });
    }

    [Test]
    public async Task Holders_are_replaced_one_and_all()
    {
        await ImportAsync(DecpFile.With(DecpFile.Market("A").WithJson("titulaires", Holders("35600000000048", HoursSheets.SiretOf(1)))));
        await ImportAsync(DecpFile.With(DecpFile.Market("A").WithJson("titulaires", Holders(HoursSheets.SiretOf(2), "35600000000048", HoursSheets.SiretOf(3)))));
        Assert.That(await HoldersAsync(), Is.EqualTo(new[] { HoursSheets.SiretOf(2), "35600000000048", HoursSheets.SiretOf(3) }));

        await ImportAsync(DecpFile.With(DecpFile.Market("A").WithJson("titulaires", Holders(HoursSheets.SiretOf(3)))));
        Assert.That(await HoldersAsync(), Is.EqualTo(new[] { HoursSheets.SiretOf(3) }));
    }

    [Test]
    public async Task A_filter_leaves_out_and_counts_what_it_leaves_out()
    {
        var file = DecpFile.With(DecpFile.Market("A"), DecpFile.Market("B", OtherBuyer), DecpFile.Market("C").Without("considerationsSociales"));

        var ofBuyer = await ImportAsync(file, new ContractImportFilter(DecpFile.Buyer, true));

        Assert.That((ofBuyer.Records, ofBuyer.Added, ofBuyer.LeftOut), Is.EqualTo((3L, 1L, 2L)));
        Assert.That((await World.AnswerAsync(new ListContracts())).Rows.Select(r => r.Number), Is.EqualTo(new[] { "A" }));
        Assert.That(await DoAsync(file, new ContractImportFilter("12345678900001", false)), Refused.By<SharedErrors.SiretInvalid>());
    }

    [Test]
    public async Task A_record_that_cannot_be_taken_is_told_and_the_others_are_kept()
    {
        var report = await ImportAsync(DecpFile.With(DecpFile.Market("A").Without("id"), DecpFile.Market("B"), DecpFile.Market("C").With("acheteur", new { id = "12345678900001" })));

        Assert.That((report.Added, report.Rejected), Is.EqualTo((1L, 2L)));
        Assert.That(report.Rejections.Select(r => r.Position), Is.EqualTo(new[] { 1L, 3L }));
    }

    [Test]
    public async Task The_same_contract_twice_in_a_file_is_one_contract()
    {
        var report = await ImportAsync(DecpFile.With(DecpFile.Market("A"), DecpFile.Market("A").With("montant", 5), DecpFile.Market("A").With("montant", 6)));

        Assert.That((report.Records, report.Added, report.Updated), Is.EqualTo((3L, 1L, 2L)));
        Assert.That((await World.AnswerAsync(new ListContracts())).Rows.Single().Amount, Is.EqualTo(Money.Of(6)));
    }

    [Test]
    public async Task A_truncated_file_leaves_no_trace()
    {
        var whole = DecpFile.With(Enumerable.Range(0, 1200).Select(i => DecpFile.Market($"T-{i}")));

        var refused = await DoAsync(whole[..^200], Everything);

        Assert.That(refused.IsRefused, Is.True);
        Assert.That((await World.AnswerAsync(new ListContracts())).Total, Is.Zero);
        Assert.That(await World.ReadAsync(db => db.Organisations.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Many_records_go_in_portions_and_doing_it_again_adds_none()
    {
        var file = DecpFile.With(Enumerable.Range(0, 1200).Select(i => DecpFile.Market($"T-{i}")));
        var first = await ImportAsync(file);
        var again = await ImportAsync(file);

        Assert.That((first.Added, again.Added, again.Unchanged), Is.EqualTo((1200L, 0L, 1200L)));
    }

    [Test]
    public async Task An_officer_of_one_buyer_takes_no_contract_of_another()
    {
        await ImportAsync(DecpFile.With(DecpFile.Market("A")));
        await World.AsAsync(Role.ProcurementOfficer, await World.OrganisationAsync(DecpFile.Buyer));

        var report = await ImportAsync(DecpFile.With(DecpFile.Market("B"), DecpFile.Market("C", OtherBuyer)));

        Assert.That((report.Added, report.Rejected, report.Rejections.Single().Code), Is.EqualTo((1L, 1L, "Shared.Forbidden")));
    }

    [Test]
    public async Task What_was_taken_for_a_company_becomes_a_buyer_when_it_buys()
    {
        await ImportAsync(DecpFile.With(DecpFile.Market("A").WithJson("titulaires", Holders(OtherBuyer)), DecpFile.Market("B", OtherBuyer)));

        var kinds = await World.ReadAsync(db => db.Organisations.ToDictionaryAsync(o => o.Siret!.Value.Digits, o => o.Kind));
        Assert.That(kinds[OtherBuyer], Is.EqualTo(OrganisationKind.Buyer));
    }

    [Test]
    public async Task In_the_background_the_asker_follows_it_and_nobody_else()
    {
        using var file = new MemoryStream(DecpFile.With(DecpFile.Market("A")));
        var operation = await World.DoneAsync(new StartContractImport(file, "marches.json", Everything));
        Assert.That((await World.AnswerAsync(new GetContractImport(operation))).Status, Is.EqualTo(OperationStatus.Waiting));

        await World.Services.GetRequiredService<OperationRunner>().RunAsync();

        var progress = await World.AnswerAsync(new GetContractImport(operation));
        Assert.That((progress.Status, progress.RecordsRead, progress.Report?.Added), Is.EqualTo((OperationStatus.Done, 1L, (long?)1L)));
        await World.AsAsync(Role.ProcurementOfficer, name: "Autre");
        Assert.That(await World.AskAsync(new GetContractImport(operation)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task A_list_finds_by_subject_and_by_social_consideration()
    {
        await ImportAsync(DecpFile.With(DecpFile.Market("A"), DecpFile.Market("B").With("objet", "Travaux 100% bois [lot_2]").Without("considerationsSociales")));

        async Task<IEnumerable<string>> Find(ContractFilter filter) => (await World.AnswerAsync(new ListContracts(filter))).Rows.Select(r => r.Number);
        Assert.That(await Find(new() { Search = "ESPACES verts" }), Is.EqualTo(new[] { "A" }));
        Assert.That(await Find(new() { Search = "100% bois [lot_" }), Is.EqualTo(new[] { "B" }));
        Assert.That(await Find(new() { Search = "200% bois" }), Is.Empty);
        Assert.That(await Find(new() { Social = SocialConsiderations.ExecutionCondition, WithoutClause = true }), Is.EqualTo(new[] { "A" }));
    }

    private static string Holders(params string[] sirets) =>
        $"[{string.Join(',', sirets.Select(s => $$$"""{"titulaire":{"id":"{{{s}}}","typeIdentifiant":"SIRET"}}"""))}]";

    private async Task<IEnumerable<string>> HoldersAsync()
    {
        var id = (await World.AnswerAsync(new ListContracts())).Rows.Single().Id;
        return (await World.AnswerAsync(new GetContract(id))).Holders.Select(h => h.Identifier);
    }

    private async Task<ContractImportReport> ImportAsync(byte[] file, ContractImportFilter? filter = null)
    {
        var done = await DoAsync(file, filter ?? Everything);
        Assert.That(done.Errors, Is.Empty);
        return done.Value;
    }

    private async Task<Result<ContractImportReport>> DoAsync(byte[] file, ContractImportFilter filter)
    {
        using var content = new MemoryStream(file);
        return await World.DoAsync(new ImportContracts(content, filter));
    }
}
