using System.Text;
using System.Text.Json;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.Exports;

/// <summary>The execution file: what it says, and that it keeps to its own schema.</summary>
public sealed class ExportExecutionTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static string Schema => Repository.PathOf("docs/open-data/execution.schema.json");

    [Test]
    public async Task Committed_and_achieved_are_there_and_nobody_is()
    {
        await World.AsAsync(Role.ProcurementOfficer);
        var placement = await World.SomebodyAtWorkAsync();
        await World.ValidatedHoursAsync(placement, 4, 83.3m);
        await World.ReconcileAsync();

        var (file, count) = await ExportAsync();

        Assert.That(count, Is.EqualTo(1));
        Assert.That(await JsonSchemas.ViolationsAsync(Schema, file), Is.Empty);
        var clause = JsonDocument.Parse(file).RootElement.GetProperty("clauses")[0];
        Assert.That((clause.GetProperty("contractNumber").GetString(), clause.GetProperty("buyerSiret").GetString()), Is.EqualTo(("2026-014", DecpFile.Buyer)));
        Assert.That((clause.GetProperty("hoursOwed").GetDecimal(), clause.GetProperty("hoursCounted").GetDecimal(), clause.GetProperty("rate").GetDecimal()), Is.EqualTo((833m, 83.3m, 0.1m)));
        Assert.That(file, Does.Not.Contain(placement.Person.Reference));
    }

    [Test]
    public async Task Lots_forms_and_actions_are_told()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        await World.GivenAsync(new PutLot(contract, (await LifeAsync(contract)).Version, 2, "Peinture", null, null, null));
        await World.GivenAsync(new DeclareClause(contract, World.AClause().Input with { Lot = 2, ActionsPerYear = 1 }));
        await World.ReconcileAsync();
        await World.AsAsync(Role.Administrator);

        var (file, _) = await ExportAsync();

        Assert.That(await JsonSchemas.ViolationsAsync(Schema, file), Is.Empty);
        var clause = JsonDocument.Parse(file).RootElement.GetProperty("clauses")[0];
        Assert.That((clause.GetProperty("lot").GetInt32(), clause.GetProperty("forms").GetArrayLength(), clause.GetProperty("actionsOwed").GetInt32()), Is.EqualTo((2, 2, 1)));
    }

    [Test]
    public async Task A_clause_that_was_never_reconciled_says_so()
    {
        await World.AsAsync(Role.Administrator);
        await World.AClause().DeclareAsync();

        var (file, _) = await ExportAsync();

        Assert.That(await JsonSchemas.ViolationsAsync(Schema, file), Is.Empty);
        Assert.That(JsonDocument.Parse(file).RootElement.GetProperty("clauses")[0].GetProperty("hoursOwed").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Every_kind_and_every_status_is_one_of_the_schema()
    {
        var all = from kind in Enum.GetValues<ClauseKind>()
                  from family in Enum.GetValues<ContractFamily>()
                  from status in Enum.GetValues<StandingStatus>()
                  from form in Obligation.EveryForm
                  let standing = new ExecutionStanding(Hours.Of(10), Hours.Of(15), Hours.Zero, 2, 1, status, new DateOnly(2026, 1, 1))
                  select new ExecutionToPublish(null, "A", family, 1, kind, form, new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), standing);
        using var target = new MemoryStream();

        await World.Services.GetRequiredService<IExecutionFileWriter>()
            .WriteAsync(target, World.Clock.GetUtcNow(), new DateOnly(2026, 1, 1), all.ToAsyncEnumerable(), CancellationToken.None);

        Assert.That(await JsonSchemas.ViolationsAsync(Schema, Encoding.UTF8.GetString(target.ToArray())), Is.Empty);
    }

    [Test]
    public async Task A_planted_number_of_people_is_refused_by_the_schema()
    {
        await World.AsAsync(Role.ProcurementOfficer);
        await World.AClause().DeclareAsync();
        var (file, _) = await ExportAsync();

        Assert.That(await JsonSchemas.ViolationsAsync(Schema, file.Replace("\"lot\":null", "\"lot\":null,\"people\":3", StringComparison.Ordinal)), Is.Not.Empty);
    }

    [Test]
    public async Task A_facilitator_does_not_publish()
    {
        await World.AsAsync(Role.Facilitator);

        Assert.That(await World.AskAsync(new ExportExecution(Stream.Null)), Refused.By<SharedErrors.Forbidden>());
    }

    private async Task<(string File, long Count)> ExportAsync()
    {
        using var target = new MemoryStream();
        var count = await World.AnswerAsync(new ExportExecution(target));
        return (Encoding.UTF8.GetString(target.ToArray()), count);
    }

    private Task<ContractLife> LifeAsync(ContractId contract) => World.AnswerAsync(new GetContractLife(contract));
}
