using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>A statement with its lines, to be checked.</summary>
[Requires(Permission.ReadStatements)]
public sealed record GetStatement(StatementId Statement) : IQuery<StatementSheet>
{
    /// <summary>Among which the next to check is looked for: those of the list that one came from.</summary>
    public StatementFilter Among { get; init; } = StatementFilter.None;
}

internal sealed class GetStatementHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<GetStatement, StatementSheet>
{
    public async Task<Result<StatementSheet>> Handle(GetStatement request, CancellationToken cancellationToken)
    {
        var head = await (from one in db.Statements.AsNoTracking()
                          join clause in db.Clauses on one.ClauseId equals clause.Id
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join employer in db.Organisations on one.EmployerId equals employer.Id
                          where one.Id == request.Statement
                          select new { one.Id, one.ClauseId, one.EmployerId, one.Month, contract.Number, employer.Name }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var chain = await db.Statements.AsNoTracking().Include(s => s.Lines).Include(s => s.Returns)
            .Where(s => s.ClauseId == head.ClauseId && s.EmployerId == head.EmployerId && s.Month == head.Month).ToListAsync(cancellationToken);
        var statement = chain.Single(s => s.Id == head.Id);
        var next = await db.Statements.Matching(db, request.Among, user).Where(s => s.Status == StatementStatus.Submitted && s.Id != request.Statement)
            .OrderBy(s => s.DueOn).ThenBy(s => s.Id).Select(s => s.Id).Take(1).ToListAsync(cancellationToken);
        var closed = await db.ClosedMonthsAsync([statement.Month], cancellationToken);
        var remarks = statement.Status == StatementStatus.Submitted ? (await db.RemarksAsync([statement], clock.Today(), cancellationToken))[statement.Id] : [];
        return new StatementSheet(
            statement.Id, statement.ClauseId, statement.EmployerId, head.Number, head.Name, statement.Month, statement.Status, statement.CorrectsId is not null,
            statement.ReturnReason, await LinesAsync(statement, chain, cancellationToken), next.Count > 0 ? next[0] : null)
        {
            Version = statement.Version, IsNothing = statement.IsNothing, NothingReason = statement.NothingReason, DueOn = statement.DueOn,
            DaysLate = statement.DaysLate(clock.Today(), Clock.DayOf), IsClosed = closed.Holds(statement.OrganisationId, statement.Month), Remarks = remarks,
            Chain = StatementWriting.InOrder(chain).Select((s, i) => new ChainedStatement(s.Id, i, s.Status, s.Total)).ToList(), Life = await LifeAsync(statement, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<StatementSheetLine>> LinesAsync(HoursStatement statement, List<HoursStatement> chain, CancellationToken cancellation)
    {
        var corrected = chain.Find(s => s.Id == statement.CorrectsId)?.Lines.ToDictionary(l => l.PlacementId, l => l.Hours);
        var own = statement.Lines.ToDictionary(l => l.PlacementId);
        var ids = own.Keys.Concat(corrected?.Keys ?? Enumerable.Empty<PlacementId>()).Distinct().ToList();
        var placements = await db.Placements.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellation);
        var month = statement.Month.AddMonths(-1);
        var before = await db.ReconciledLines.Where(l => ids.Contains(l.PlacementId) && l.Month == month).ToDictionaryAsync(l => l.PlacementId, l => l.Hours, cancellation);
        return [.. placements.Select(p => new StatementSheetLine(p.BeneficiaryReference, p.JobTitle, own.GetValueOrDefault(p.Id)?.Hours ?? Hours.Zero, before.TryGetValue(p.Id, out var h) ? h : null)
        {
            Placement = p.Id, AwaitsHours = own.GetValueOrDefault(p.Id)?.AwaitsHours ?? false, Corrected = corrected is null ? null : corrected.GetValueOrDefault(p.Id),
        }).OrderBy(l => l.PersonReference, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<StatementEvent>> LifeAsync(HoursStatement statement, CancellationToken cancellation)
    {
        var ids = statement.Returns.SelectMany(r => new[] { r.ReturnedBy, r.SubmittedBy }).Append(statement.SubmittedBy).Append(statement.ValidatedBy)
            .Where(u => u is not null).Select(u => u!.Value).Distinct().ToList();
        var names = await db.People.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        string? Who(UserId? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        var life = statement.Returns.OrderBy(r => r.Number).SelectMany(r => new[]
        {
            new StatementEvent(StatementEventKind.Submitted, Clock.InParis(r.SubmittedAt), Who(r.SubmittedBy), r.Origin, null, r.Hours),
            new StatementEvent(StatementEventKind.Returned, Clock.InParis(r.ReturnedAt), Who(r.ReturnedBy), null, r.Reason, null),
        }).ToList();
        if (statement is { Status: StatementStatus.Submitted or StatementStatus.Validated, SubmittedAt: { } submitted })
        {
            life.Add(new StatementEvent(StatementEventKind.Submitted, Clock.InParis(submitted), Who(statement.SubmittedBy), statement.Origin, null, statement.Total));
        }

        if (statement.ValidatedAt is { } validated) life.Add(new StatementEvent(StatementEventKind.Validated, Clock.InParis(validated), Who(statement.ValidatedBy), null, null, null));
        return life;
    }
}
