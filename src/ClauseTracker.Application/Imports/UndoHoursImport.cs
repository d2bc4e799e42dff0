using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>
/// Takes back an import as a whole: each statement says again what it said before, those that it added go. Refused, with what stands against it,
/// once a statement of it is validated, changed by somebody since, or its month closed.
/// </summary>
[Requires(Permission.EnterStatements)]
public sealed record UndoHoursImport(HoursImportId Import) : ICommand<Nothing>;

internal sealed class UndoHoursImportHandler(HoursUndoing undoing) : ICommandHandler<UndoHoursImport, Nothing>
{
    public Task<Result<Nothing>> Handle(UndoHoursImport request, CancellationToken cancellationToken) => undoing.UndoAsync(request.Import, (_, _) => null, cancellationToken);
}
