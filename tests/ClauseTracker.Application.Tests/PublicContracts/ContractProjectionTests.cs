using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.PublicContracts;

/// <summary>Whatever is done to contracts, lists show and find what a computation from scratch would.</summary>
public sealed class ContractProjectionTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly string[] Numbers = ["2026-001", "2026-002", "2026-003"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task After_any_command_lists_are_what_they_would_be_made_anew(int seed)
    {
        var random = new Random(seed);
        var facilitator = await World.AsAsync(Role.Facilitator);
        await ImportAsync(Numbers.Select(n => DecpFile.Market(n)));
        Func<Task>[] commands =
        [
            () => ImportAsync([DecpFile.Market(Numbers[random.Next(3)]).With("objet", $"Objet numéro {random.Next(100)}").With("montant", random.Next(40_000, 900_000)).With("dateNotification", $"2026-0{random.Next(1, 9)}-15")]),
            () => ImportAsync([DecpFile.Market(Numbers[random.Next(3)]).Without("considerationsSociales")]),
            () => ImportAsync([DecpFile.Market($"2027-{random.Next(10):000}")]),
            () => DeclareAsync(random, facilitator.Id!.Value),
            () => ChangeAsync(random, facilitator.Id!.Value),
            () => World.ReconcileAsync(),
            () => RenameAsync(random),
            () => OnContractAsync(random, c => c.PutLot(random.Next(1, 4), $"Lot de {random.Next(50)} fenêtres", null, null, null, replaces: false).IsSuccess),
            () => OnContractAsync(random, c => c.Record(new ContractEventFacts(ContractEventKind.AmountAmended, new DateOnly(2026, 10, 1)) { Amount = Money.Of(random.Next(1, 90_000)), Reference = $"AV-{random.Next(9)}" }, World.Clock.GetUtcNow(), null).IsSuccess),
            () => OnContractAsync(random, c => c.LastEvent is { } last && c.CancelEvent(last.Number, "Erreur", World.Clock.GetUtcNow()).IsSuccess),
            () => World.ReadAsync(async db =>
            {
                db.Contracts.RemoveRange(await db.Contracts.Where(c => c.Number.StartsWith("2027-") && !db.Clauses.Any(k => k.ContractId == c.Id)).Take(1).ToListAsync());
                return await db.SaveChangesAsync();
            }),
        ];

        for (var i = 0; i < 25; i++)
        {
            var command = random.Next(commands.Length);
            await commands[command]();
            var kept = await World.ReadAsync(KeptAsync);
            Assert.That(kept, Is.EqualTo(await World.ReadAsync(AnewAsync)), $"command {command}, step {i}");
        }
    }

    [Test]
    public async Task A_contract_shows_the_worst_of_its_clauses_and_what_they_owe_together()
    {
        var contract = await World.AContractAsync();
        await World.ReadAsync(async db =>
        {
            var whole = await db.Contracts.Include(c => c.Lots).Include(c => c.Events).SingleAsync();
            Assert.That(whole.PutLot(1, "Peinture", null, null, null, replaces: false).IsSuccess && whole.PutLot(2, "Toiture", null, null, null, replaces: false).IsSuccess, Is.True);
            return await db.SaveChangesAsync();
        });
        var over = new ClauseInput { Lot = 1, Hours = 100, StartsOn = new DateOnly(2026, 1, 1), EndsOn = new DateOnly(2026, 6, 30) };
        await World.GivenAsync(new DeclareClause(contract, over));
        await World.GivenAsync(new DeclareClause(contract, over with { Lot = 2, Hours = 50, StartsOn = new DateOnly(2027, 1, 1), EndsOn = new DateOnly(2027, 12, 31), Kind = ClauseKind.SocialAwardCriterion }));
        await World.ReconcileAsync();
        World.AsSystem();

        var row = (await World.AnswerAsync(new ListContracts("toiture"))).Rows.Single();
        Assert.That((row.ClauseCount, row.Status, row.Owed, row.EndsOn), Is.EqualTo((2, (StandingStatus?)StandingStatus.Shortfall, (Hours?)Hours.Of(150), (DateOnly?)new DateOnly(2026, 6, 30))));
        foreach (var filter in new ContractFilter[] { new() { AtRisk = true }, new() { Kind = ClauseKind.ExecutionCondition }, new() { Kind = ClauseKind.SocialAwardCriterion }, new() { Status = StandingStatus.Shortfall } })
        {
            Assert.That((await World.AnswerAsync(new ListContracts(filter))).Total, Is.EqualTo(1), $"{filter}");
        }

        Assert.That((await World.AnswerAsync(new ListContracts(new ContractFilter { WithoutClause = true }))).Total, Is.Zero);
    }

    [Test]
    public async Task A_refused_command_leaves_lists_as_they_were()
    {
        var clause = await World.AClause().DeclareAsync();
        var before = await World.ReadAsync(KeptAsync);

        Assert.That((await World.DoAsync(new DeclareClause(clause.Contract, clause.Input))).IsRefused, Is.True);
        Assert.That(await World.ReadAsync(KeptAsync), Is.EqualTo(before));
    }

    [Test]
    public async Task A_reconciliation_that_changes_nothing_asks_one_question_more()
    {
        await World.AClause().DeclareAsync();
        await World.ReconcileAsync();
        await World.GivenAsync(new Application.Reconciliation.ReconcileEverything());
        World.Sql.Clear();
        await World.ReconcileAsync();

        Assert.That(World.Sql.Commands.Count(c => c.Contains("ContractListings", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(World.Sql.Commands.Where(c => c.Contains("ContractTerms", StringComparison.Ordinal)), Is.Empty);
    }

    private static async Task<List<string>> KeptAsync(ClauseTrackerDbContext db)
    {
        var rows = (await db.ContractListings.AsNoTracking().ToListAsync()).Select(r => r.ToString());
        return [.. rows.Concat((await db.ContractTerms.AsNoTracking().ToListAsync()).Select(t => t.ToString())).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> AnewAsync(ClauseTrackerDbContext db)
    {
        await db.ContractTerms.ExecuteDeleteAsync();
        await db.ContractListings.ExecuteDeleteAsync();
        await db.RefreshContractsAsync(await db.Contracts.Select(c => c.Id).ToListAsync(), default);
        return await KeptAsync(db);
    }

    private async Task ImportAsync(IEnumerable<DecpContract> contracts)
    {
        using var file = new MemoryStream(DecpFile.With(contracts));
        await World.GivenAsync(new ImportContracts(file, new ContractImportFilter(null, false)));
    }

    private async Task DeclareAsync(Random random, UserId facilitator)
    {
        var number = Numbers[random.Next(3)];
        var contract = await World.ReadAsync(db => db.Contracts.Where(c => c.Number == number).Select(c => c.Id).SingleAsync());
        World.AsSystem();
        // Refused when there is one already: then nothing changes.
        _ = (await World.DoAsync(new DeclareClause(contract, InputOf(random, facilitator)))).IsSuccess;
    }

    private async Task ChangeAsync(Random random, UserId facilitator)
    {
        var clause = await World.ReadAsync(db => db.Clauses.OrderBy(c => c.Id).Select(c => new { c.Id, c.Version }).FirstOrDefaultAsync());
        World.AsSystem();
        if (clause is not null) _ = (await World.DoAsync(new ChangeClause(clause.Id, clause.Version, InputOf(random, facilitator)))).IsSuccess;
    }

    private static ClauseInput InputOf(Random random, UserId facilitator) => new()
    {
        Kind = random.Next(2) == 0 ? ClauseKind.ExecutionCondition : ClauseKind.SocialAwardCriterion, Hours = random.Next(1, 900), StartsOn = new DateOnly(2026, 1, 1),
        EndsOn = new DateOnly(2026, random.Next(1, 13), 28), Facilitator = random.Next(2) == 0 ? facilitator : null,
    };

    private Task<int> RenameAsync(Random random) => World.ReadAsync(async db =>
    {
        var organisations = await db.Organisations.OrderBy(o => o.Id).ToListAsync();
        var entry = db.Entry(organisations[random.Next(organisations.Count)]);
        if (random.Next(2) == 0) entry.Property(nameof(Organisation.Name)).CurrentValue = $"Maison {random.Next(20)}";
        else entry.Property(nameof(Organisation.Commune)).CurrentValue = $"Ville {random.Next(5)}";
        return await db.SaveChangesAsync();
    });

    private Task<int> OnContractAsync(Random random, Func<PublicContract, bool> change) => World.ReadAsync(async db =>
    {
        var number = Numbers[random.Next(3)];
        var contract = await db.Contracts.Include(c => c.Holders).Include(c => c.Lots).Include(c => c.Tranches).Include(c => c.Events.OrderBy(e => e.Number)).SingleAsync(c => c.Number == number);
        return change(contract) ? await db.SaveChangesAsync() : 0;
    });
}
