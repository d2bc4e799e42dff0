using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>
/// Keeps a firm's file of hours, for an hour at most, and has it checked in the background. Its name is not kept: it may be a person's. Gives the
/// operation to follow.
/// </summary>
[Requires(Permission.EnterStatements)]
public sealed record StartHoursImport(Stream File) : ICommand<Guid>;

internal sealed class StartHoursImportHandler(IClauseTrackerDb db, IFileStore files, ICurrentUser user, TimeProvider clock) : ICommandHandler<StartHoursImport, Guid>
{
    public async Task<Result<Guid>> Handle(StartHoursImport request, CancellationToken cancellationToken)
    {
        if (user.Id is not { } asker) return new SharedErrors.Forbidden();
        var now = clock.GetUtcNow();
        var operation = HoursOperations.Check(asker, await files.SaveAsync(request.File, cancellationToken), new HoursFileChoices(), now, now);
        db.Operations.Add(operation);
        await db.SaveChangesAsync(cancellationToken);
        return operation.Id;
    }
}

/// <summary>Has the file read again from another of its sheets. Gives the operation to follow.</summary>
[Requires(Permission.EnterStatements)]
public sealed record ChooseHoursSheet(Guid Operation, string Sheet) : ICommand<Guid>;

internal sealed class ChooseHoursSheetHandler(IClauseTrackerDb db, IFileStore files, ICurrentUser user, TimeProvider clock) : ICommandHandler<ChooseHoursSheet, Guid>
{
    public async Task<Result<Guid>> Handle(ChooseHoursSheet request, CancellationToken cancellationToken)
    {
        if (await db.FindCheckAsync(user, request.Operation, cancellationToken) is not { } check) return new HoursImportErrors.Gone();
        var again = check.Again(HoursOperations.ChoicesOf(check) with { Sheet = request.Sheet }, clock.GetUtcNow());
        db.Operations.Add(again);
        await db.SaveChangesAsync(cancellationToken);
        check.ForgetResult(files);
        return again.Id;
    }
}

/// <summary>The operations of an import of hours: a check, perhaps another with what the user said, then the storing.</summary>
internal static class HoursOperations
{
    public static BackgroundOperation Check(UserId asker, string upload, HoursFileChoices choices, DateTimeOffset askedAt, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), Kind = OperationKind.HoursCheck, AskedBy = asker, AskedAt = askedAt, FileKey = upload,
        Parameters = JsonSerializer.Serialize(new HoursCheckAsked(choices)),
    };

    /// <summary>A new check of the same file; it is kept no longer for that.</summary>
    public static BackgroundOperation Again(this BackgroundOperation check, HoursFileChoices choices, DateTimeOffset now)
    {
        check.Status = OperationStatus.Expired;
        return Check(check.AskedBy, check.FileKey, choices, check.AskedAt, now);
    }

    public static HoursFileChoices ChoicesOf(BackgroundOperation check) => JsonSerializer.Deserialize<HoursCheckAsked>(check.Parameters)!.Choices;

    /// <summary>What a check that is over came to.</summary>
    public static HoursCheckOutcome OutcomeOf(BackgroundOperation check) => JsonSerializer.Deserialize<HoursCheckOutcome>(check.Outcome!)!;

    /// <summary>Deletes what a check found; the firm's file stays.</summary>
    public static void ForgetResult(this BackgroundOperation check, IFileStore files)
    {
        if (OutcomeOf(check).Key is { } key) files.Delete(key);
    }

    /// <summary>The user's own check that is over and whose file is still kept, or null.</summary>
    public static Task<BackgroundOperation?> FindCheckAsync(this IClauseTrackerDb db, ICurrentUser user, Guid id, CancellationToken cancellation) =>
        db.Operations.SingleOrDefaultAsync(o => o.Id == id && o.AskedBy == user.Id && o.Kind == OperationKind.HoursCheck && o.Status == OperationStatus.Done, cancellation);

    /// <summary>The same with its result; null as well when the headings are to be explained first.</summary>
    public static async Task<(BackgroundOperation Operation, CheckedHours Checked)?> FindCheckedAsync(
        this IClauseTrackerDb db, IFileStore files, ICurrentUser user, Guid id, CancellationToken cancellation)
    {
        if (await db.FindCheckAsync(user, id, cancellation) is not { } check || OutcomeOf(check).Key is not { } key) return null;
        await using var kept = await files.OpenAsync(key, cancellation);
        return (check, await CheckedHours.ReadAsync(kept, cancellation));
    }
}
