using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Reads a firm's file and works out what it would change. Stores nothing in the database: the result waits in the file store.</summary>
/// <param name="File">Seekable.</param>
/// <param name="Choices">What the user said about it.</param>
/// <param name="Progress">Hears the number of rows read.</param>
[Requires(Permission.EnterStatements)]
public sealed record CheckHoursFile(Stream File, HoursFileChoices Choices, IProgress<long>? Progress = null) : ICommand<HoursCheckOutcome>, ICommitsInPortions;

internal sealed class CheckHoursFileHandler(HoursChecking checking) : ICommandHandler<CheckHoursFile, HoursCheckOutcome>
{
    public Task<Result<HoursCheckOutcome>> Handle(CheckHoursFile request, CancellationToken cancellationToken) =>
        checking.CheckAsync(request.File, request.Choices, request.Progress, null, cancellationToken);
}
