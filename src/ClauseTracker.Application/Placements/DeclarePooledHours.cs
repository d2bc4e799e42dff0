using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>
/// Declares the month of pooled people: each total is split over the contracts of the pool and declared in the statement of each, whose other lines
/// stay. A validated month gets a correction. All of it or nothing.
/// </summary>
[Requires(Permission.EnterStatements)]
public sealed record DeclarePooledHours(YearMonth Month, IReadOnlyList<PooledTotal> Totals) : ICommand<PooledReceipt>;

/// <summary>What was declared.</summary>
/// <param name="People">Totals that were split.</param>
/// <param name="Statements">Statements that say something else than before, corrections among them.</param>
/// <param name="Corrections">Corrections of validated statements that were opened.</param>
public sealed record PooledReceipt(int People, int Statements, int Corrections);

internal sealed class DeclarePooledHoursValidator : AbstractValidator<DeclarePooledHours>
{
    public DeclarePooledHoursValidator() => RuleFor(d => d.Totals).NotNull();
}

internal sealed class DeclarePooledHoursHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DeclarePooledHours, PooledReceipt>
{
    public async Task<Result<PooledReceipt>> Handle(DeclarePooledHours request, CancellationToken cancellationToken)
    {
        if (request.Month > YearMonth.Of(clock.Today())) return new StatementErrors.MonthInFuture(request.Month);
        var ids = request.Totals.Select(t => t.Pool).Distinct().ToList();
        var pools = (await db.LoadedAsync(db.HoursPools.Where(p => ids.Contains(p.Id)), cancellationToken)).ToDictionary(p => p.Pool.Id);
        var (shares, errors) = Share(request, pools);
        if (errors.Count > 0) return Result<PooledReceipt>.Refuse(errors);

        var how = await db.DeclaringAsync([request.Month], user, clock, cancellationToken);
        var changes = new List<StatementChange>();
        var statements = await StatementsAsync(shares, request.Month, cancellationToken);
        foreach (var group in shares.GroupBy(s => (s.Clause.Id, s.Employer)))
        {
            var declared = Declare(group.First().Clause, group.Key.Employer, request.Month, [.. statements[group.Key]], [.. group], how);
            errors.AddRange(declared.Errors);
            if (declared.IsSuccess) changes.Add(declared.Value);
        }

        if (errors.Count > 0) return Result<PooledReceipt>.Refuse(errors.Distinct().ToList());
        await db.SaveChangesAsync(cancellationToken);
        return new PooledReceipt(
            request.Totals.Count(t => t.Hours is not null), changes.Count(c => c != StatementChange.Unchanged), changes.Count(c => c == StatementChange.Corrected));
    }

    /// <summary>What each placement gets, or each total that cannot be shared, at its field.</summary>
    private static (List<PooledShare> Shares, List<Error> Errors) Share(DeclarePooledHours request, Dictionary<HoursPoolId, LoadedPool> pools)
    {
        var (shares, errors) = (new List<PooledShare>(), new List<Error>());
        foreach (var (total, index) in request.Totals.Select((t, i) => (t, i)))
        {
            if (total.Hours is not { } given) continue;
            var field = $"Totals[{index}].Hours";
            var read = Hours.From(given, field);
            if (!pools.TryGetValue(total.Pool, out var pool)) errors.Add(new SharedErrors.NotFound());
            else if (read.IsRefused) errors.AddRange(read.Errors);
            else if (pool.Split(read.Value, request.Month) is var split && split.IsRefused) errors.AddRange(split.Errors.Select(e => e with { Field = field }));
            else shares.AddRange(split.Value.Select(s => new PooledShare(pool.Members.First(m => m.Placement.Id == s.Placement).Clause, pool.Pool.EmployerId, s.Placement, s.Hours)));
        }

        return (shares, errors);
    }

    private async Task<ILookup<(ClauseId, OrganisationId), HoursStatement>> StatementsAsync(List<PooledShare> shares, YearMonth month, CancellationToken cancellation)
    {
        var (clauses, employers) = (shares.Select(s => s.Clause.Id).Distinct().ToList(), shares.Select(s => s.Employer).Distinct().ToList());
        var statements = await db.Statements.Include(s => s.Lines)
            .Where(s => s.Month == month && clauses.Contains(s.ClauseId) && employers.Contains(s.EmployerId)).ToListAsync(cancellation);
        return statements.ToLookup(s => (s.ClauseId, s.EmployerId));
    }

    /// <summary>Puts the shares among the lines that the month has already. A contract that gets nothing, and had nothing, is left alone.</summary>
    private Result<StatementChange> Declare(InsertionClause clause, OrganisationId employer, YearMonth month, List<HoursStatement> ofMonth, List<PooledShare> shares, Declaring how)
    {
        var said = StatementWriting.Latest(ofMonth)?.Lines.Select(l => l.PlacementId).ToHashSet() ?? [];
        if (shares.TrueForAll(s => s.Hours == Hours.Zero && !said.Contains(s.Placement))) return StatementChange.Unchanged;
        var declared = db.DeclareOver(clause, employer, month, ofMonth, [.. shares.Select(s => (s.Placement, s.Hours))], how);
        if (!declared.TryGet(out var done)) return Result<StatementChange>.Refuse(declared.Errors);
        if (done.Change != StatementChange.Unchanged) db.ReconcileSoon(clause.Id, clock);
        return done.Change;
    }

    private sealed record PooledShare(InsertionClause Clause, OrganisationId Employer, PlacementId Placement, Hours Hours);
}
