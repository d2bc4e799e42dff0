using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>
/// Writes one cell of the grid as soon as it is left: into the statement of the clause, the employer and the month, opened as a draft when there is
/// none. Nothing is declared by it that was not. Refused with both values when somebody else wrote in the cell since it was read.
/// </summary>
/// <param name="Clause">The clause.</param>
/// <param name="Month">The month.</param>
/// <param name="Cell">The person's placement, and the week or the whole month.</param>
/// <param name="Hours">Null empties the cell.</param>
/// <param name="Seen">What its author saw there.</param>
/// <param name="Stamp">Which writing this is: the same one twice, or an older one late, changes nothing.</param>
[Requires(Permission.EnterStatements)]
public sealed record PutCell(ClauseId Clause, YearMonth Month, MonthCell Cell, decimal? Hours, SeenCell Seen, CellStamp Stamp) : ICommand<WrittenCell>
{
    /// <summary>True when the author knows that the month is validated and wants a correction of it.</summary>
    public bool Correcting { get; init; }
}

/// <summary>A cell as it stands after the writing.</summary>
/// <param name="Hours">Of the cell.</param>
/// <param name="Line">Of its row, all weeks together.</param>
/// <param name="Weeks">Of each week, or null for a row typed as a whole.</param>
public sealed record WrittenCell(Hours? Hours, Hours? Line, IReadOnlyList<Hours?>? Weeks, StatementStatus Status);

internal sealed class PutCellValidator : AbstractValidator<PutCell>
{
    public PutCellValidator()
    {
        RuleFor(p => p.Hours).Must(h => h is null or >= 0).WithState(_ => new StatementErrors.HoursNegative { Field = "Hours" });
        RuleFor(p => p.Hours).Must(h => h is null or <= Domain.Shared.Hours.MostInAMonth).WithState(p => new StatementErrors.MoreThanAMonthHolds(p.Hours ?? 0) { Field = "Hours" });
        RuleFor(p => p.Hours).Must(h => h is null || Domain.Shared.Hours.From(h.Value).IsSuccess).WithState(p => new SharedErrors.HoursTooPrecise(p.Hours ?? 0, "Hours"));
    }
}

internal sealed class PutCellHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<PutCell, WrittenCell>
{
    public async Task<Result<WrittenCell>> Handle(PutCell request, CancellationToken cancellationToken)
    {
        var placement = await db.Placements.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Cell.Placement && p.ClauseId == request.Clause, cancellationToken);
        var clause = placement is null ? null : await db.Clauses.SingleOrDefaultAsync(c => c.Id == request.Clause, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var how = await db.DeclaringAsync([request.Month], user, clock, cancellationToken);
        if (how.Refusal(clause, request.Month) is { } refusal) return refusal;
        if (!placement!.Period.Overlaps(request.Month.Days)) return new PlacementErrors.MonthOutside(request.Month, placement.StartsOn, placement.EndsOn) { Field = "Hours" };

        var ofMonth = await db.Statements.Include(s => s.Lines)
            .Where(s => s.ClauseId == clause.Id && s.EmployerId == placement.EmployerId && s.Month == request.Month).ToListAsync(cancellationToken);
        var opened = Open(request, clause, placement, ofMonth, how.Now);
        return opened.TryGet(out var statement) ? await PutAsync(request, statement, cancellationToken) : Result<WrittenCell>.Refuse(opened.Errors);
    }

    /// <summary>The statement to write in: the open one, a first one, or a correction that begins with what it corrects.</summary>
    private Result<HoursStatement> Open(PutCell request, InsertionClause clause, Placement placement, IReadOnlyList<HoursStatement> ofMonth, DateTimeOffset now)
    {
        var latest = StatementWriting.Latest(ofMonth);
        if (latest is { Status: not StatementStatus.Validated }) return latest;
        if (latest is not null && !request.Correcting) return new CellErrors.CorrectionNeeded();
        var statement = HoursStatement.Open(EntityId.New<StatementId>(now), clause, placement.EmployerId, request.Month, latest?.Id);
        var taken = latest is null ? Result.Success() : statement.TakeOver(latest);
        if (taken.IsRefused) return Result<HoursStatement>.Refuse(taken.Errors);
        db.Statements.Add(statement);
        return statement;
    }

    private async Task<Result<WrittenCell>> PutAsync(PutCell request, HoursStatement statement, CancellationToken cancellation)
    {
        var (cell, stamp) = (request.Cell, request.Stamp);
        var last = await db.CellWrites.SingleOrDefaultAsync(w => w.StatementId == statement.Id && w.PlacementId == cell.Placement && w.Week == cell.Week, cancellation);
        Hours? hours = request.Hours is { } typed ? Hours.From(typed).Value : null;
        var put = statement.Put(cell, hours, request.Seen, last, stamp);
        if (put.IsRefused) return Result<WrittenCell>.Refuse(put.Errors);
        if (last?.Supersedes(stamp) != true)
        {
            if (last is null) db.CellWrites.Add(CellWrite.Of(statement.Id, cell, hours, stamp));
            else last.Note(hours, stamp);
            // A draft declares nothing yet.
            if (put.Value && statement.Status == StatementStatus.Submitted) db.ReconcileSoon(statement.ClauseId, clock);
            await db.SaveChangesAsync(cancellation);
        }

        var line = statement.LineOf(cell.Placement);
        return new WrittenCell(statement.At(cell), line?.Hours, line?.Weeks?.Weeks, statement.Status);
    }
}
