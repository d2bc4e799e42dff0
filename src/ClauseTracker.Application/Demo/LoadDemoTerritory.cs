using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Demo;

/// <summary>
/// Fills an instance that has no contract with a fictitious territory: buyers, contracts, clauses, people and the hours of the last twelve whole months.
/// All of it or nothing. Refused with <see cref="DemoErrors.InstanceNotEmpty"/>.
/// </summary>
[Requires(Permission.OperateInstance)]
public sealed record LoadDemoTerritory : ICommand<DemoTerritoryReport>;

/// <summary>What was loaded.</summary>
/// <param name="Hours">Declared in the last twelve whole months, in statements in force.</param>
public sealed record DemoTerritoryReport(int Organisations, int Users, int Contracts, int Clauses, int People, int Men, int Women, int Statements, Hours Hours);

internal sealed class LoadDemoTerritoryHandler(IClauseTrackerDb db, IIdentityVault vault, ISignInAccounts accounts, TimeProvider clock)
    : ICommandHandler<LoadDemoTerritory, DemoTerritoryReport>
{
    public async Task<Result<DemoTerritoryReport>> Handle(LoadDemoTerritory request, CancellationToken cancellationToken)
    {
        if (await db.Contracts.IgnoreQueryFilters().AnyAsync(cancellationToken)) return new DemoErrors.InstanceNotEmpty();
        var created = await DemoUsers.CreateAsync(db, accounts, clock, cancellationToken);
        if (!created.TryGet(out var facilitators)) return Result<DemoTerritoryReport>.Refuse(created.Errors);
        var now = clock.GetUtcNow();
        var plan = DemoPlan.On(clock.Today());
        var organisations = await RegisterBodiesAsync(now, cancellationToken);
        await RecordClauselessAsync(plan.Year, organisations, now, cancellationToken);
        var builder = new DemoClauseBuilder(plan, vault, organisations, facilitators, now);
        var (clauses, statements) = (new List<ClauseId>(), 0);
        foreach (var wanted in DemoClausePlans.All)
        {
            var built = builder.Build(wanted);
            DemoReminders.Add(db, wanted, built, organisations.Values, plan.Year.Last, now);
            DemoFirmLinks.Add(db, wanted, built, organisations.Values, plan.Year.Last, now);
            await SaveAsync(built, now, cancellationToken);
            clauses.Add(built.Clause.Id);
            statements += built.Statements.Count;
        }

        var agreement = DemoFrameworkAgreement.Build(plan.Year, organisations, facilitators[0], now);
        await SaveAsync(agreement, now, cancellationToken);
        clauses.Add(agreement.Clause.Id);
        await DemoMonths.SettleAsync(db, plan.Year, facilitators[0], clock, cancellationToken);
        await DemoPools.AddAsync(db, plan.Year, now, cancellationToken);
        await new DemoSourcing(db, organisations, clock.Today(), now).AddAsync(cancellationToken);
        db.Agreements.AddRange(DemoAgreements.Of(organisations, clock.Today(), now));
        foreach (var clause in clauses) db.ReconcileSoon(clause, clock);
        await db.SaveChangesAsync(cancellationToken);
        await db.RefreshAllDutiesAsync(cancellationToken);
        return ReportOf(plan, organisations.Count, clauses.Count, statements);
    }

    private async Task<IReadOnlyDictionary<int, Organisation>> RegisterBodiesAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var organisations = DemoBodies.All.ToDictionary(b => b.Number, b => DemoOrganisations.Register(b, now));
        db.Organisations.AddRange(organisations.Values);
        await db.SaveChangesAsync(cancellation);
        return organisations;
    }

    private async Task RecordClauselessAsync(DemoYear year, IReadOnlyDictionary<int, Organisation> organisations, DateTimeOffset now, CancellationToken cancellation)
    {
        for (var i = 0; i < DemoContracts.WithoutClause; i++)
        {
            var told = DemoContracts.Clauseless(i, year);
            var contract = DemoContractBuilder.Record(told, DemoClausePlans.All.Count + i, organisations, now);
            if (told.NoticeOn is not null) contract.Situate(told.NoticeOn, told.EstimatedValue, null);
            db.Contracts.Add(contract);
            if (DemoContractBuilder.Received(told, contract, now) is { } received) db.ReceivedRecords.Add(received);
        }

        await SaveAndForgetAsync(cancellation);
    }

    private async Task SaveAsync(BuiltClause built, DateTimeOffset now, CancellationToken cancellation)
    {
        db.Contracts.Add(built.Contract);
        if (DemoContractBuilder.Received(built.Told, built.Contract, now) is { } received) db.ReceivedRecords.Add(received);
        db.Clauses.Add(built.Clause);
        db.Beneficiaries.AddRange(built.People);
        db.Placements.AddRange(built.Placements);
        db.Statements.AddRange(built.Statements);
        db.CompletedActions.AddRange(built.Actions);
        await SaveAndForgetAsync(cancellation);
    }

    private async Task SaveAndForgetAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        db.Forget();
    }

    private static DemoTerritoryReport ReportOf(DemoPlan plan, int organisations, int clauses, int statements) => new(
        organisations, DemoUsers.All.Count, clauses + DemoContracts.WithoutClause, clauses, plan.People.Count,
        plan.People.Count(p => p.Sex == Sex.Male), plan.People.Count(p => p.Sex == Sex.Female), statements,
        plan.Lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours));
}
