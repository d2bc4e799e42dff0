using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Has what a check said stored in the background. Gives the operation to follow.</summary>
/// <param name="ValidateAtOnce">True when the facilitator takes the file as checked: the statements are validated as they come.</param>
[Requires(Permission.EnterStatements)]
public sealed record ConfirmHoursImport(Guid Operation, bool ValidateAtOnce) : ICommand<Guid>;

internal sealed class ConfirmHoursImportHandler(HoursImporting importing, ICurrentUser user) : ICommandHandler<ConfirmHoursImport, Guid>
{
    public Task<Result<Guid>> Handle(ConfirmHoursImport request, CancellationToken cancellationToken) =>
        importing.ConfirmAsync(HoursSender.Of(user), request.Operation, request.ValidateAtOnce, cancellationToken);
}

/// <summary>Forgets a checked file at once, instead of after an hour.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GiveUpHoursImport(Guid Operation) : ICommand<Nothing>;

internal sealed class GiveUpHoursImportHandler(HoursImporting importing, ICurrentUser user) : ICommandHandler<GiveUpHoursImport, Nothing>
{
    public Task<Result<Nothing>> Handle(GiveUpHoursImport request, CancellationToken cancellationToken) => importing.GiveUpAsync(HoursSender.Of(user), request.Operation, cancellationToken);
}
