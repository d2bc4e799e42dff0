using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.FirmFiles;

/// <summary>Reads a file that the firm sent and works out what it would change, within what the firm may say. Stores nothing in the database.</summary>
/// <param name="Month">The month that it was sent for.</param>
/// <param name="File">Seekable.</param>
/// <param name="Choices">What the firm said about it.</param>
/// <param name="Progress">Hears the number of rows read.</param>
[Requires(Permission.AnswerForFirm)]
public sealed record CheckFirmFile(YearMonth Month, Stream File, HoursFileChoices Choices, IProgress<long>? Progress = null) : ICommand<HoursCheckOutcome>, ICommitsInPortions;

internal sealed class CheckFirmFileHandler(FirmFileReach reach, HoursChecking checking) : ICommandHandler<CheckFirmFile, HoursCheckOutcome>
{
    public async Task<Result<HoursCheckOutcome>> Handle(CheckFirmFile request, CancellationToken cancellationToken)
    {
        var allowed = await reach.OfAsync(request.Month, cancellationToken);
        return allowed.TryGet(out var sent)
            ? await checking.CheckAsync(request.File, request.Choices, request.Progress, sent, cancellationToken)
            : Result<HoursCheckOutcome>.Refuse(allowed.Errors);
    }
}
