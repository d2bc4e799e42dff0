using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Audit;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>
/// Stores the hours of a file, decided by the statements themselves: those that change one by one as by hand, the new ones in bulk, since a file
/// may bring a hundred thousand lines. Notes what was there before, so that the import can be undone.
/// </summary>
internal static class HoursStoring
{
    [return: DoNotIgnore]
    public static async Task<Result<HoursImportReport>> StoreHoursAsync(
        this IClauseTrackerDb db, HoursImportId id, MatchedHours matched, bool validateAtOnce, ICurrentUser user, TimeProvider clock, CancellationToken cancellation)
    {
        // A file that came by a link came by that link.
        var origin = user.FirmLink is null ? Origin.File : Origin.FirmLink;
        var how = await db.DeclaringAsync([.. matched.Months.Select(m => m.Month).Distinct()], user, clock, cancellation, origin);
        var validate = validateAtOnce && (user.IsSystem || user.Roles.Any(r => RolePermissions.Of(r.Role).Contains(Permission.ValidateStatements)));
        var written = new List<Written>();
        foreach (var month in matched.Months)
        {
            var before = StatementWriting.Latest(month.Known)?.Image();
            var decided = StatementWriting.Decide(month.Clause, month.Employer, month.Month, month.Known, month.Lines, how);
            if (!decided.TryGet(out var done)) return Result<HoursImportReport>.Refuse(decided.Errors);
            var validated = validate && done.Statement.Status == StatementStatus.Submitted ? done.Statement.Validate(how.Now, user.Id) : Result.Success();
            if (validated.IsRefused) return Result<HoursImportReport>.Refuse(validated.Errors);
            if (done.Change == StatementChange.Corrected) db.Statements.Add(done.Statement);
            written.Add(new Written(done.Change, done.Statement, before));
        }

        var hours = new Hours(matched.Months.Sum(m => m.Lines.Sum(l => l.Hours.Hundredths)));
        int Count(StatementChange change) => written.Count(w => w.Change == change);
        var report = new HoursImportReport(
            matched.Rows, hours, written.Count, Count(StatementChange.Added), Count(StatementChange.Updated), Count(StatementChange.Corrected), Count(StatementChange.Unchanged), []);
        await db.WriteAsync(id, report, written, user, clock, cancellation);
        return report;
    }

    private static async Task WriteAsync(this IClauseTrackerDb db, HoursImportId id, HoursImportReport report, List<Written> written, ICurrentUser user, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        db.ReconcileSoon(written.Select(w => w.Statement.ClauseId), clock);
        var touched = written.FindAll(w => w.Change != StatementChange.Unchanged);
        var import = HoursImport.Record(id, user.Id, now, report.Rows, report.Hours, report.Unchanged);
        if (touched.Count > 0) db.HoursImports.Add(import);
        await db.SaveChangesAsync(cancellation);

        var added = touched.FindAll(w => w.Change == StatementChange.Added).ConvertAll(w => w.Statement);
        await db.BulkInsertAsync(added, cancellation);
        await db.BulkInsertAsync(added.SelectMany(s => s.Lines), cancellation);
        await db.AuditAsync(added.ConvertAll(s => new BulkChange("Added", nameof(HoursStatement), s.Id.ToString(), Told(s))), cancellation);
        await db.BulkInsertAsync(touched.ConvertAll(w => Trace(import.Id, w)), cancellation);
    }

    private static ImportedStatement Trace(HoursImportId import, Written written) => new()
    {
        ImportId = import, StatementId = written.Statement.Id, OrganisationId = written.Statement.OrganisationId, ClauseId = written.Statement.ClauseId,
        EmployerId = written.Statement.EmployerId, Month = written.Statement.Month, VersionAfter = written.Statement.Version,
        Change = written.Change switch
        {
            StatementChange.Added => ImportedChange.Added,
            StatementChange.Updated => ImportedChange.Updated,
            StatementChange.Corrected => ImportedChange.Corrected,
            _ => throw new ArgumentOutOfRangeException(nameof(written), written.Change, null),
        },
        Before = written.Change == StatementChange.Updated ? JsonSerializer.Serialize(written.Before) : null,
    };

    /// <summary>The statement and its lines as one entry of the audit: ids and hours.</summary>
    private static string Told(HoursStatement statement) => JsonSerializer.Serialize(new
    {
        Clause = statement.ClauseId.Value, Employer = statement.EmployerId.Value, Month = statement.Month.ToString(), Status = statement.Status.ToString(),
        Origin = statement.Origin.ToString(), Lines = statement.Lines.Select(l => $"{l.PlacementId.Value:N}:{l.Hours}"),
    });

    private sealed record Written(StatementChange Change, HoursStatement Statement, StatementImage? Before);
}
