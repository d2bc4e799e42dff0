using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Has what a check said stored in the background. Gives the operation to follow.</summary>
/// <param name="ValidateAtOnce">True when the facilitator takes the file as checked: the statements are validated as they come.</param>
[Requires(Permission.EnterStatements)]
public sealed record ConfirmHoursImport(Guid Operation, bool ValidateAtOnce) : ICommand<Guid>;

internal sealed class ConfirmHoursImportHandler(IClauseTrackerDb db, IFileStore files, ICurrentUser user, TimeProvider clock) : ICommandHandler<ConfirmHoursImport, Guid>
{
    public async Task<Result<Guid>> Handle(ConfirmHoursImport request, CancellationToken cancellationToken)
    {
        if (await db.FindCheckedAsync(files, user, request.Operation, cancellationToken) is not { } found) return new HoursImportErrors.Gone();
        if (found.Checked.Problems.Count > 0) return new HoursImportErrors.HasProblems();
        var now = clock.GetUtcNow();
        var store = new BackgroundOperation
        {
            Id = Guid.CreateVersion7(now), Kind = OperationKind.HoursStore, AskedBy = found.Operation.AskedBy, AskedAt = found.Operation.AskedAt,
            FileKey = HoursOperations.OutcomeOf(found.Operation).Key!,
            Parameters = JsonSerializer.Serialize(new HoursStoreAsked(request.ValidateAtOnce, found.Operation.FileKey, found.Checked.Rows)),
        };
        // A second click finds it gone instead of storing twice.
        found.Operation.Status = OperationStatus.Expired;
        db.Operations.Add(store);
        await db.SaveChangesAsync(cancellationToken);
        return store.Id;
    }
}

/// <summary>Forgets a checked file at once, instead of after an hour.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GiveUpHoursImport(Guid Operation) : ICommand<Nothing>;

internal sealed class GiveUpHoursImportHandler(IClauseTrackerDb db, IFileStore files, ICurrentUser user) : ICommandHandler<GiveUpHoursImport, Nothing>
{
    public async Task<Result<Nothing>> Handle(GiveUpHoursImport request, CancellationToken cancellationToken)
    {
        if (await db.FindCheckAsync(user, request.Operation, cancellationToken) is not { } check) return new HoursImportErrors.Gone();
        check.Status = OperationStatus.Expired;
        await db.SaveChangesAsync(cancellationToken);
        files.Delete(check.FileKey);
        check.ForgetResult(files);
        return default(Nothing);
    }
}
