using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>What sending a file of hours is, from the upload to the confirmation, whoever sends it; who may is said by each request.</summary>
internal sealed class HoursImporting(IClauseTrackerDb db, IFileStore files, TimeProvider clock)
{
    /// <summary>Keeps the file and has it checked in the background.</summary>
    public async Task<Result<Guid>> StartAsync(HoursSender sender, Stream file, CancellationToken cancellation)
    {
        if (sender.Asker is null) return new SharedErrors.Forbidden();
        var now = clock.GetUtcNow();
        var operation = Check(sender, await files.SaveAsync(file, cancellation), new HoursFileChoices(), now, now);
        db.Operations.Add(operation);
        await db.SaveChangesAsync(cancellation);
        return operation.Id;
    }

    /// <summary>Has the file of a check read once more, with what was said of it since.</summary>
    /// <param name="again">What was said of the file, from what was said before.</param>
    public async Task<Result<Guid>> ReadAgainAsync(HoursSender sender, Guid id, Func<HoursFileChoices, HoursFileChoices> again, CancellationToken cancellation)
    {
        if (await FindCheckAsync(sender, id, cancellation) is not { } check) return new HoursImportErrors.Gone();
        // It is kept no longer for that.
        check.Status = OperationStatus.Expired;
        var operation = Check(sender with { Firm = FirmSender.Of(check) }, check.FileKey, again(HoursOperations.ChoicesOf(check)), check.AskedAt, clock.GetUtcNow());
        db.Operations.Add(operation);
        await db.SaveChangesAsync(cancellation);
        check.ForgetResult(files);
        return operation.Id;
    }

    /// <summary>Has what a check said stored in the background.</summary>
    public async Task<Result<Guid>> ConfirmAsync(HoursSender sender, Guid id, bool validateAtOnce, CancellationToken cancellation)
    {
        if (await FindCheckedAsync(sender, id, cancellation) is not { } found) return new HoursImportErrors.Gone();
        if (found.Checked.Problems.Count > 0) return new HoursImportErrors.HasProblems();
        var now = clock.GetUtcNow();
        var store = new BackgroundOperation
        {
            Id = Guid.CreateVersion7(now), Kind = sender.Stores, AskedBy = found.Operation.AskedBy, AskedAt = found.Operation.AskedAt,
            FileKey = HoursOperations.OutcomeOf(found.Operation).Key!,
            Parameters = JsonSerializer.Serialize(new HoursStoreAsked(validateAtOnce, found.Operation.FileKey, found.Checked.Rows, FirmSender.Of(found.Operation))),
        };
        // A second click finds it gone instead of storing twice.
        found.Operation.Status = OperationStatus.Expired;
        db.Operations.Add(store);
        await db.SaveChangesAsync(cancellation);
        return store.Id;
    }

    /// <summary>Forgets a checked file at once, instead of after an hour.</summary>
    public async Task<Result<Nothing>> GiveUpAsync(HoursSender sender, Guid id, CancellationToken cancellation)
    {
        if (await FindCheckAsync(sender, id, cancellation) is not { } check) return new HoursImportErrors.Gone();
        check.Status = OperationStatus.Expired;
        await db.SaveChangesAsync(cancellation);
        files.Delete(check.FileKey);
        check.ForgetResult(files);
        return default(Nothing);
    }

    /// <summary>How a check or a storing goes.</summary>
    public async Task<Result<HoursImportProgress>> ProgressAsync(HoursSender sender, Guid id, CancellationToken cancellation)
    {
        var (checks, stores) = (sender.Checks, sender.Stores);
        var operation = await db.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.AskedBy == sender.Asker && (o.Kind == checks || o.Kind == stores), cancellation);
        if (operation is null || !sender.Sent(operation)) return new SharedErrors.NotFound();
        var (isCheck, isDone) = (operation.Kind == checks, operation.Status == OperationStatus.Done);
        return new HoursImportProgress(
            isCheck ? OperationKind.HoursCheck : OperationKind.HoursStore, operation.Status, operation.Progress, isCheck ? 0 : JsonSerializer.Deserialize<HoursStoreAsked>(operation.Parameters)!.Rows,
            isCheck && isDone ? HoursOperations.OutcomeOf(operation) : null,
            !isCheck && isDone ? JsonSerializer.Deserialize<HoursImportReport>(operation.Outcome!) : null,
            operation.Status == OperationStatus.Refused ? JsonSerializer.Deserialize<List<RefusalTold>>(operation.Outcome!)! : []);
    }

    /// <summary>A checked file with what is to be corrected in it.</summary>
    public async Task<Result<RefusedHours>> RefusedAsync(HoursSender sender, Guid id, CancellationToken cancellation)
    {
        if (await FindCheckedAsync(sender, id, cancellation) is not { Checked.Problems.Count: > 0 } found) return new HoursImportErrors.Gone();
        return new RefusedHours(await files.OpenAsync(found.Operation.FileKey, cancellation), found.Checked.Layout, [.. found.Checked.Problems.Select(p => p.Again())]);
    }

    /// <summary>The sender's own check that is over and whose file is still kept, or null.</summary>
    public async Task<BackgroundOperation?> FindCheckAsync(HoursSender sender, Guid id, CancellationToken cancellation)
    {
        var kind = sender.Checks;
        var check = await db.Operations.SingleOrDefaultAsync(o => o.Id == id && o.AskedBy == sender.Asker && o.Kind == kind && o.Status == OperationStatus.Done, cancellation);
        return check is not null && sender.Sent(check) ? check : null;
    }

    /// <summary>The same with its result; null as well when the headings are to be explained first.</summary>
    public async Task<(BackgroundOperation Operation, CheckedHours Checked)?> FindCheckedAsync(HoursSender sender, Guid id, CancellationToken cancellation)
    {
        if (await FindCheckAsync(sender, id, cancellation) is not { } check || HoursOperations.OutcomeOf(check).Key is not { } key) return null;
        await using var kept = await files.OpenAsync(key, cancellation);
        return (check, await CheckedHours.ReadAsync(kept, cancellation));
    }

    private static BackgroundOperation Check(HoursSender sender, string upload, HoursFileChoices choices, DateTimeOffset askedAt, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), Kind = sender.Checks, AskedBy = sender.Asker ?? BackgroundOperation.Nobody, AskedAt = askedAt, FileKey = upload,
        Parameters = JsonSerializer.Serialize(new HoursCheckAsked(choices, sender.Firm)),
    };
}
