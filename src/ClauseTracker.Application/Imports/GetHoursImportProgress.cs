using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using Microsoft.EntityFrameworkCore;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>How a check or a storing of the user goes.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GetHoursImportProgress(Guid Operation) : IQuery<HoursImportProgress>;

/// <summary>Where it is.</summary>
/// <param name="RowsRead">Rows read so far.</param>
/// <param name="RowsToStore">Rows of a storing; zero for a check, which does not know yet.</param>
/// <param name="Check">What a check came to, once done.</param>
/// <param name="Report">What was stored, once done.</param>
/// <param name="Refusals">Why nothing was, if so.</param>
public sealed record HoursImportProgress(
    OperationKind Kind, OperationStatus Status, long RowsRead, int RowsToStore, HoursCheckOutcome? Check, HoursImportReport? Report, IReadOnlyList<RefusalTold> Refusals)
{
    public bool IsOver => Status is not (OperationStatus.Waiting or OperationStatus.Running);
}

internal sealed class GetHoursImportProgressHandler(IClauseTrackerDb db, ICurrentUser user) : IQueryHandler<GetHoursImportProgress, HoursImportProgress>
{
    public async Task<Result<HoursImportProgress>> Handle(GetHoursImportProgress request, CancellationToken cancellationToken)
    {
        var operation = await db.Operations.AsNoTracking().SingleOrDefaultAsync(
            o => o.Id == request.Operation && o.AskedBy == user.Id && (o.Kind == OperationKind.HoursCheck || o.Kind == OperationKind.HoursStore), cancellationToken);
        if (operation is null) return new SharedErrors.NotFound();
        var isCheck = operation.Kind == OperationKind.HoursCheck;
        var isDone = operation.Status == OperationStatus.Done;
        return new HoursImportProgress(
            operation.Kind, operation.Status, operation.Progress, isCheck ? 0 : JsonSerializer.Deserialize<HoursStoreAsked>(operation.Parameters)!.Rows,
            isCheck && isDone ? HoursOperations.OutcomeOf(operation) : null,
            !isCheck && isDone ? JsonSerializer.Deserialize<HoursImportReport>(operation.Outcome!) : null,
            operation.Status == OperationStatus.Refused ? JsonSerializer.Deserialize<List<RefusalTold>>(operation.Outcome!)! : []);
    }
}
