using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Audit;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>Takes back an import as a whole, whoever sent the file: each statement says again what it said before, those that it added go.</summary>
internal sealed class HoursUndoing(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock)
{
    private const int Portion = 500;

    /// <param name="id">The import.</param>
    /// <param name="mayNot">What else stands against a statement of that status, or null.</param>
    public async Task<Result<Nothing>> UndoAsync(HoursImportId id, Func<ImportedStatement, StatementStatus, Error?> mayNot, CancellationToken cancellation)
    {
        var import = await db.HoursImports.SingleOrDefaultAsync(i => i.Id == id, cancellation);
        var touched = await db.ImportedStatements.AsNoTracking().Where(s => s.ImportId == id).ToListAsync(cancellation);
        if (import is null || touched.Count == 0) return new SharedErrors.NotFound();
        if (await db.ImportedStatements.IgnoreQueryFilters().CountAsync(s => s.ImportId == id, cancellation) != touched.Count) return new HoursImportErrors.NotAllSeen();
        var undone = import.Undo(user.Id, clock.GetUtcNow());
        if (undone.IsRefused) return Result<Nothing>.Refuse(undone.Errors);
        var refusals = await RefusalsAsync(touched, mayNot, cancellation);
        if (refusals.Count > 0) return Result<Nothing>.Refuse(refusals);

        var restored = await RestoreAsync(touched.FindAll(s => s.Change == ImportedChange.Updated), cancellation);
        if (restored.IsRefused) return Result<Nothing>.Refuse(restored.Errors);
        db.ReconcileSoon(touched.Select(s => s.ClauseId), clock);
        await db.SaveChangesAsync(cancellation);
        await LetEarlierOnesBeUndoneAsync(touched.FindAll(s => s.Change == ImportedChange.Updated), cancellation);
        return await RemoveAsync(touched.FindAll(s => s.Change != ImportedChange.Updated), cancellation);
    }

    /// <summary>What stands against it, each thing once.</summary>
    private async Task<IReadOnlyList<Error>> RefusalsAsync(List<ImportedStatement> touched, Func<ImportedStatement, StatementStatus, Error?> mayNot, CancellationToken cancellation)
    {
        var closed = await db.ClosedMonthsAsync([.. touched.Select(s => s.Month).Distinct()], cancellation);
        var employers = touched.Select(s => s.EmployerId).Distinct().ToList();
        var names = await db.Organisations.Where(o => employers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        var refusals = new List<Error>();
        foreach (var portion in touched.Chunk(Portion))
        {
            var ids = portion.Select(s => s.StatementId).ToList();
            var present = await db.Statements.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Status, s.Version }).ToDictionaryAsync(s => s.Id, cancellation);
            foreach (var statement in portion)
            {
                var now = present.GetValueOrDefault(statement.StatementId);
                var refusal = statement.Refusal(now?.Status, now?.Version ?? 0, names[statement.EmployerId], closed) ?? (now is null ? null : mayNot(statement, now.Status));
                if (refusal is not null) refusals.Add(refusal);
            }
        }

        return [.. refusals.Distinct()];
    }

    private async Task<Result> RestoreAsync(List<ImportedStatement> updated, CancellationToken cancellation)
    {
        foreach (var portion in updated.Chunk(Portion))
        {
            var ids = portion.Select(s => s.StatementId).ToList();
            var statements = await db.Statements.Include(s => s.Lines).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellation);
            foreach (var touched in portion)
            {
                var restored = statements[touched.StatementId].Restore(JsonSerializer.Deserialize<StatementImage>(touched.Before!)!);
                if (restored.IsRefused) return restored;
            }
        }

        return Result.Success();
    }

    /// <summary>A statement that says again what an earlier import made it say is as that import left it: that one may be undone next.</summary>
    private async Task LetEarlierOnesBeUndoneAsync(List<ImportedStatement> updated, CancellationToken cancellation)
    {
        // An import changes a statement once, and undoing it once more.
        foreach (var touched in updated)
        {
            await db.ImportedStatements.Where(s => s.StatementId == touched.StatementId && s.ImportId != touched.ImportId && s.VersionAfter == touched.VersionAfter - 1)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.VersionAfter, touched.VersionAfter + 1), cancellation);
        }
    }

    /// <summary>Their lines go with them. One that was validated a moment ago stays, and the whole is refused.</summary>
    private async Task<Result<Nothing>> RemoveAsync(List<ImportedStatement> added, CancellationToken cancellation)
    {
        foreach (var portion in added.Chunk(Portion))
        {
            var ids = portion.Select(s => s.StatementId).ToList();
            var gone = await db.Statements.Where(s => ids.Contains(s.Id) && s.Status != StatementStatus.Validated).ExecuteDeleteAsync(cancellation);
            if (gone != portion.Length) return new SharedErrors.ChangedMeanwhile();
        }

        await db.AuditAsync(added.ConvertAll(s => new BulkChange("Deleted", nameof(HoursStatement), s.StatementId.ToString(), "{}")), cancellation);
        return default(Nothing);
    }
}
