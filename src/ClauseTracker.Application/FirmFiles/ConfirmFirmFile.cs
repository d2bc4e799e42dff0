using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.FirmFiles;

/// <summary>A firm sends what its checked file says: it is declared in the background. Gives the operation to follow.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record ConfirmFirmFile(Guid Operation) : ICommand<Guid>;

internal sealed class ConfirmFirmFileHandler(FirmFileReach reach, HoursImporting importing) : ICommandHandler<ConfirmFirmFile, Guid>
{
    public Task<Result<Guid>> Handle(ConfirmFirmFile request, CancellationToken cancellationToken) => importing.ConfirmAsync(reach.Sender(), request.Operation, false, cancellationToken);
}

/// <summary>Forgets a firm's file at once, instead of after an hour.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record GiveUpFirmFile(Guid Operation) : ICommand<Nothing>;

internal sealed class GiveUpFirmFileHandler(FirmFileReach reach, HoursImporting importing) : ICommandHandler<GiveUpFirmFile, Nothing>
{
    public Task<Result<Nothing>> Handle(GiveUpFirmFile request, CancellationToken cancellationToken) => importing.GiveUpAsync(reach.Sender(), request.Operation, cancellationToken);
}
