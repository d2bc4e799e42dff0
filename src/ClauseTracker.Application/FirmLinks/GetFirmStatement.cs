using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>What a firm said of its hours on one clause and month, and what became of it. Names nobody.</summary>
[Requires(Permission.AnswerForFirm)]
[NeedsScope(ApiScopes.ReadStatements)]
public sealed record GetFirmStatement(ClauseId Clause, YearMonth Month) : IQuery<FirmStatement>;

/// <summary>The statement of a firm for a clause and a month, whether it was opened already or not.</summary>
/// <param name="Status">Null while nothing was opened.</param>
/// <param name="Seen">Version of what was said, to send back with another answer; null for nothing.</param>
/// <param name="ReturnReason">Why it is to be amended; null unless it was sent back.</param>
/// <param name="SentAt">When what it says came in; null while nothing did.</param>
/// <param name="Refusal">Why the firm cannot declare it itself, or null.</param>
public sealed record FirmStatement(
    ClauseId Clause, YearMonth Month, StatementId? Id, StatementStatus? Status, long? Seen, bool IsNothing, string? NothingReason, string? ReturnReason, DateTimeOffset? SentAt, DateOnly DueOn,
    Hours Total, Error? Refusal, IReadOnlyList<FirmStatementLine> Lines);

/// <summary>The hours of a placement; null while they are awaited.</summary>
public sealed record FirmStatementLine(PlacementId Placement, Hours? Hours);

internal sealed class GetFirmStatementHandler(IClauseTrackerDb db, AnsweringFirm firm) : IQueryHandler<GetFirmStatement, FirmStatement>
{
    public async Task<Result<FirmStatement>> Handle(GetFirmStatement request, CancellationToken cancellationToken)
    {
        var (id, month) = (firm.Id, request.Month);
        var clause = await db.Clauses.OfFirmAsync(request.Clause, firm, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var employs = await db.Placements.AnyAsync(p => p.ClauseId == clause.Id && p.EmployerId == id, cancellationToken);
        if (!employs) return new SharedErrors.NotFound();
        var ofMonth = await db.Statements.AsNoTracking().Include(s => s.Lines).Where(s => s.ClauseId == clause.Id && s.EmployerId == id && s.Month == month).ToListAsync(cancellationToken);
        var said = StatementWriting.Latest(ofMonth);
        var closed = await db.ClosedMonthsAsync([month], cancellationToken);
        var isIn = said?.Status is StatementStatus.Submitted or StatementStatus.Validated;
        return new FirmStatement(
            clause.Id, month, said?.Id, said?.Status, said?.Version, said?.IsNothing == true, said?.NothingReason, said?.ReturnReason, isIn ? said!.SubmittedAt : null,
            said?.DueOn ?? clause.Duties.StatementDueOn(month), said?.Total ?? Hours.Zero, firm.RefusalToDeclare(month, said?.Status) ?? closed.Refusal(clause.OrganisationId, month),
            [.. (said?.Lines ?? []).OrderBy(l => l.PlacementId.Value).Select(l => new FirmStatementLine(l.PlacementId, l.AwaitsHours ? null : l.Hours))]);
    }
}
