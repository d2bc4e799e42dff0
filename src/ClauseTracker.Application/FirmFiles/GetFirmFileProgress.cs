using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.FirmFiles;

/// <summary>How the check or the sending of a firm's file goes.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record GetFirmFileProgress(Guid Operation) : IQuery<HoursImportProgress>;

internal sealed class GetFirmFileProgressHandler(FirmFileReach reach, HoursImporting importing) : IQueryHandler<GetFirmFileProgress, HoursImportProgress>
{
    public Task<Result<HoursImportProgress>> Handle(GetFirmFileProgress request, CancellationToken cancellationToken) =>
        importing.ProgressAsync(reach.Sender(), request.Operation, cancellationToken);
}

/// <summary>A firm's file with what is to be corrected in it, to be handed back annotated.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record GetRefusedFirmRows(Guid Operation) : IQuery<RefusedHours>;

internal sealed class GetRefusedFirmRowsHandler(FirmFileReach reach, HoursImporting importing) : IQueryHandler<GetRefusedFirmRows, RefusedHours>
{
    public Task<Result<RefusedHours>> Handle(GetRefusedFirmRows request, CancellationToken cancellationToken) =>
        importing.RefusedAsync(reach.Sender(), request.Operation, cancellationToken);
}
