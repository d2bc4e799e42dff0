using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>The month's total of one pooled person; null is not typed.</summary>
public sealed record PooledTotal(HoursPoolId Pool, decimal? Hours);

/// <summary>The pools whose work contract runs in the month, with the split of the totals that are typed. Nothing is kept.</summary>
/// <param name="Totals">What is typed so far.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.EnterStatements)]
public sealed record GetPooledMonth(YearMonth Month, IReadOnlyList<PooledTotal>? Totals = null, int Page = 1) : IQuery<PooledMonth>;

/// <summary>One page of pooled people.</summary>
public sealed record PooledMonth(IReadOnlyList<PooledRow> Rows, int Total, int Page, int PageSize);

/// <summary>A pooled person in the month.</summary>
/// <param name="Declared">What is declared already for all parts together, or null when nothing is.</param>
/// <param name="Refusals">Why the typed total cannot be shared.</param>
public sealed record PooledRow(
    HoursPoolId Pool, string PersonReference, string Employer, DateOnly StartsOn, DateOnly? EndsOn, PoolWeighting Weighting, string? Agreement, Hours? Declared,
    IReadOnlyList<PooledPartRow> Parts, IReadOnlyList<Error> Refusals);

/// <summary>One public contract of a pooled person.</summary>
/// <param name="Days">Days of the month on which both contracts run.</param>
/// <param name="Declared">What is declared already, or null.</param>
/// <param name="Share">What it would get of the typed total, or null.</param>
public sealed record PooledPartRow(PlacementId Placement, ClauseId Clause, string ContractNumber, string Subject, int Days, Hours? Declared, Hours? Share);

internal sealed class GetPooledMonthHandler(IClauseTrackerDb db) : IQueryHandler<GetPooledMonth, PooledMonth>
{
    private const int PageSize = 50;

    public async Task<Result<PooledMonth>> Handle(GetPooledMonth request, CancellationToken cancellationToken)
    {
        var (first, last) = (request.Month.FirstDay, request.Month.LastDay);
        var running = db.HoursPools.Where(p => p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first));
        var total = await running.CountAsync(cancellationToken);
        var page = running.OrderBy(p => p.BeneficiaryReference).ThenBy(p => p.Id).Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize);
        var pools = await db.LoadedAsync(page, cancellationToken);
        var clauses = pools.SelectMany(p => p.Members).Select(m => m.Clause.Id).Distinct().ToList();
        var contracts = await (from clause in db.Clauses
                               join contract in db.Contracts on clause.ContractId equals contract.Id
                               where clauses.Contains(clause.Id)
                               select new { clause.Id, contract.Number, contract.Facts.Subject }).ToDictionaryAsync(c => c.Id, c => (c.Number, c.Subject), cancellationToken);
        var employers = pools.Select(p => p.Pool.EmployerId).Distinct().ToList();
        var names = await db.Organisations.Where(o => employers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var statements = await db.Statements.AsNoTracking().Include(s => s.Lines)
            .Where(s => s.Month == request.Month && clauses.Contains(s.ClauseId) && employers.Contains(s.EmployerId)).ToListAsync(cancellationToken);
        var declared = statements.GroupBy(s => (s.ClauseId, s.EmployerId)).SelectMany(chain => StatementWriting.Latest([.. chain])?.Lines ?? []).ToDictionary(l => l.PlacementId, l => l.Hours);
        var typed = (request.Totals ?? []).Where(t => t.Hours is not null).ToDictionary(t => t.Pool, t => t.Hours!.Value);
        return new PooledMonth([.. pools.Select(RowOf)], total, Math.Max(1, request.Page), PageSize);

        PooledRow RowOf(LoadedPool loaded)
        {
            var pool = loaded.Pool;
            var split = typed.TryGetValue(pool.Id, out var given) ? Split(loaded, given, request.Month) : null;
            var shares = split is { IsSuccess: true } ? split.Value.ToDictionary(s => s.Placement, s => (Hours?)s.Hours) : [];
            var days = loaded.Parts(request.Month).ToDictionary(p => p.Placement, p => p.Days);
            var parts = loaded.Members.Select(m => new PooledPartRow(
                m.Placement.Id, m.Clause.Id, contracts[m.Clause.Id].Number, contracts[m.Clause.Id].Subject, days[m.Placement.Id],
                declared.TryGetValue(m.Placement.Id, out var known) ? known : null, shares.GetValueOrDefault(m.Placement.Id))).OrderBy(p => p.ContractNumber, StringComparer.Ordinal).ToList();
            return new PooledRow(
                pool.Id, pool.BeneficiaryReference, names[pool.EmployerId], pool.StartsOn, pool.EndsOn, pool.Weighting, pool.Agreement,
                parts.Exists(p => p.Declared is not null) ? parts.Aggregate(Hours.Zero, (sum, p) => sum + (p.Declared ?? Hours.Zero)) : null, parts,
                loaded.IsWhole ? split?.Errors ?? [] : [new PoolErrors.OutOfReach()]);
        }
    }

    private static Result<IReadOnlyList<PooledHours>> Split(LoadedPool pool, decimal given, YearMonth month)
    {
        var read = Hours.From(given);
        return read.TryGet(out var hours) ? pool.Split(hours, month) : Result<IReadOnlyList<PooledHours>>.Refuse(read.Errors);
    }
}
