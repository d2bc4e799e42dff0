using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>How a check or a storing of the user goes.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GetHoursImportProgress(Guid Operation) : IQuery<HoursImportProgress>;

/// <summary>Where it is.</summary>
/// <param name="Kind">A check or a storing, whoever sent the file.</param>
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

internal sealed class GetHoursImportProgressHandler(HoursImporting importing, ICurrentUser user) : IQueryHandler<GetHoursImportProgress, HoursImportProgress>
{
    public Task<Result<HoursImportProgress>> Handle(GetHoursImportProgress request, CancellationToken cancellationToken) =>
        importing.ProgressAsync(HoursSender.Of(user), request.Operation, cancellationToken);
}
