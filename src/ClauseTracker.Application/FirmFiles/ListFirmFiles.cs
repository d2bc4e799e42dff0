using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmFiles;

/// <summary>The files that the firm itself sent, the latest first; not those that its facilitator imported for it.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record ListFirmFiles : IQuery<IReadOnlyList<SentFirmFile>>;

/// <summary>A file that was sent.</summary>
/// <param name="Rows">Rows of hours read.</param>
/// <param name="Hours">All hours of the file.</param>
/// <param name="CanBeUndone">False once undone, once something of it is validated, and for a month that is not the link's to say.</param>
public sealed record SentFirmFile(HoursImportId Id, DateTimeOffset At, YearMonth From, YearMonth To, int Rows, Hours Hours, DateTimeOffset? UndoneAt, bool CanBeUndone);

internal sealed class ListFirmFilesHandler(IClauseTrackerDb db, AnsweringFirm firm) : IQueryHandler<ListFirmFiles, IReadOnlyList<SentFirmFile>>
{
    private const int Most = 12;

    public async Task<Result<IReadOnlyList<SentFirmFile>>> Handle(ListFirmFiles request, CancellationToken cancellationToken)
    {
        var (id, clauses) = (firm.Id, firm.ClauseIds);
        var touched = await (from imported in db.ImportedStatements.AsNoTracking()
                             where imported.EmployerId == id && clauses.Contains(imported.ClauseId)
                             select new
                             {
                                 imported.ImportId, imported.Month, Status = db.Statements.Where(s => s.Id == imported.StatementId).Select(s => (StatementStatus?)s.Status).FirstOrDefault(),
                             }).ToListAsync(cancellationToken);
        var own = await db.SentByFirmsAsync([.. touched.Select(t => t.ImportId).Distinct()], cancellationToken);
        var imports = await db.HoursImports.AsNoTracking().Where(i => own.Contains(i.Id)).OrderByDescending(i => i.ImportedAt).Take(Most).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<SentFirmFile>>.Success([.. from import in imports
                                                               let months = touched.Where(t => t.ImportId == import.Id).ToList()
                                                               select new SentFirmFile(
                                                                   import.Id, import.ImportedAt, months.Min(m => m.Month), months.Max(m => m.Month), import.Rows, import.Hours, import.UndoneAt,
                                                                   import.UndoneAt is null && months.TrueForAll(m => firm.RefusalToDeclare(m.Month, m.Status) is null))]);
    }
}

/// <summary>A firm takes back a file that it sent, as a whole, while nothing of it is validated, changed since or closed.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record UndoFirmFile(HoursImportId Import) : ICommand<Nothing>;

internal sealed class UndoFirmFileHandler(IClauseTrackerDb db, AnsweringFirm firm, HoursUndoing undoing) : ICommandHandler<UndoFirmFile, Nothing>
{
    public async Task<Result<Nothing>> Handle(UndoFirmFile request, CancellationToken cancellationToken)
    {
        var (id, clauses) = (firm.Id, firm.ClauseIds);
        var ours = await db.ImportedStatements.Where(s => s.ImportId == request.Import && s.EmployerId == id && clauses.Contains(s.ClauseId)).Select(s => s.ImportId).Distinct().ToListAsync(cancellationToken);
        if ((await db.SentByFirmsAsync(ours, cancellationToken)).Count == 0) return new SharedErrors.NotFound();
        return await undoing.UndoAsync(request.Import, (statement, status) => firm.RefusalToDeclare(statement.Month, status), cancellationToken);
    }
}
