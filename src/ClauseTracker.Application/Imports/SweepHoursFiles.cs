using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>Deletes the files of hours that nobody confirmed within an hour: they name people. Gives their number.</summary>
[Requires(Permission.OperateInstance)]
public sealed record SweepHoursFiles : ICommand<int>
{
    /// <summary>How long a file waits.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);
}

internal sealed class SweepHoursFilesHandler(IClauseTrackerDb db, IFileStore files, TimeProvider clock) : ICommandHandler<SweepHoursFiles, int>
{
    public async Task<Result<int>> Handle(SweepHoursFiles request, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - SweepHoursFiles.Kept;
        var old = await db.Operations.Where(o => (o.Kind == OperationKind.HoursCheck || o.Kind == OperationKind.FirmHoursCheck) && o.AskedAt <= since
            && (o.Status == OperationStatus.Done || o.Status == OperationStatus.Refused || o.Status == OperationStatus.Failed)).ToListAsync(cancellationToken);
        var keys = old.Select(o => o.FileKey).Concat(old.Where(o => o.Status == OperationStatus.Done).Select(o => HoursOperations.OutcomeOf(o).Key).OfType<string>()).ToList();
        foreach (var operation in old) operation.Status = OperationStatus.Expired;
        await db.SaveChangesAsync(cancellationToken);
        foreach (var key in keys) files.Delete(key);
        return old.Count;
    }
}
