using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Stores what a check said, all of it or nothing: refused when anybody changed a statement or a placement of it meanwhile.</summary>
/// <param name="Import">The import's id, given before it begins: taking up again what a dead process had stored already stores nothing twice.</param>
/// <param name="Kept">A <see cref="CheckedHours"/> as it was kept.</param>
[Requires(Permission.EnterStatements)]
public sealed record StoreCheckedHours(HoursImportId Import, Stream Kept, bool ValidateAtOnce) : ICommand<HoursImportReport>;

internal sealed class StoreCheckedHoursHandler(HoursKeeping keeping) : ICommandHandler<StoreCheckedHours, HoursImportReport>
{
    public Task<Result<HoursImportReport>> Handle(StoreCheckedHours request, CancellationToken cancellationToken) =>
        keeping.StoreAsync(request.Import, request.Kept, request.ValidateAtOnce, null, cancellationToken);
}
