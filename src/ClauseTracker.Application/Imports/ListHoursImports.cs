using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>The imports of files of hours, latest first.</summary>
[Requires(Permission.EnterStatements)]
public sealed record ListHoursImports(int Page = 1) : IQuery<HoursImportList>
{
    public const int PageSize = 20;
}

/// <summary>A page of them.</summary>
public sealed record HoursImportList(IReadOnlyList<ListedHoursImport> Rows, int Page, int PageSize, int Total);

/// <summary>One import.</summary>
/// <param name="By">Who; null for the system and for a firm that came by its link.</param>
/// <param name="ByFirm">True when the firm itself sent the file.</param>
/// <param name="Employers">Names of the firms, three at most.</param>
/// <param name="MoreEmployers">How many more there are.</param>
/// <param name="CanBeUndone">False once undone, or once a statement of it is validated.</param>
public sealed record ListedHoursImport(
    HoursImportId Id, DateTimeOffset At, string? By, bool ByFirm, IReadOnlyList<string> Employers, int MoreEmployers, YearMonth From, YearMonth To, int Rows, Hours Hours,
    int Added, int Updated, int Corrected, int Unchanged, DateTimeOffset? UndoneAt, bool CanBeUndone);

internal sealed class ListHoursImportsHandler(IClauseTrackerDb db) : IQueryHandler<ListHoursImports, HoursImportList>
{
    private const int EmployersShown = 3;

    public async Task<Result<HoursImportList>> Handle(ListHoursImports request, CancellationToken cancellationToken)
    {
        var seen = db.HoursImports.AsNoTracking().Where(i => db.ImportedStatements.Any(s => s.ImportId == i.Id));
        var total = await seen.CountAsync(cancellationToken);
        var page = Math.Max(1, request.Page);
        var imports = await seen.OrderByDescending(i => i.ImportedAt).ThenByDescending(i => i.Id).Skip((page - 1) * ListHoursImports.PageSize).Take(ListHoursImports.PageSize)
            .Select(i => new { Import = i, By = db.People.Where(u => u.Id == i.ImportedBy).Select(u => u.DisplayName).FirstOrDefault() }).ToListAsync(cancellationToken);
        var ids = imports.ConvertAll(i => i.Import.Id);
        var parts = await db.ImportedStatements.Where(s => ids.Contains(s.ImportId)).GroupBy(s => new { s.ImportId, s.EmployerId, s.Change })
            .Select(g => new Part(g.Key.ImportId, g.Key.EmployerId, g.Key.Change, g.Count(), g.Min(s => s.Month), g.Max(s => s.Month))).ToListAsync(cancellationToken);
        var validated = await db.ImportedStatements.Where(s => ids.Contains(s.ImportId) && db.Statements.Any(x => x.Id == s.StatementId && x.Status == StatementStatus.Validated))
            .Select(s => s.ImportId).Distinct().ToListAsync(cancellationToken);
        var ofFirms = await db.SentByFirmsAsync(ids, cancellationToken);
        var employers = parts.Select(p => p.Employer).Distinct().ToList();
        var names = await db.Organisations.Where(o => employers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return new HoursImportList(
            imports.ConvertAll(i => Told(i.Import, i.By, ofFirms.Contains(i.Import.Id), parts.FindAll(p => p.Import == i.Import.Id), names, validated.Contains(i.Import.Id))), page, ListHoursImports.PageSize, total);
    }

    private static ListedHoursImport Told(HoursImport import, string? by, bool byFirm, List<Part> parts, Dictionary<OrganisationId, string> names, bool isValidated)
    {
        var firms = parts.Select(p => names[p.Employer]).Distinct().Order(StringComparer.Ordinal).ToList();
        int Count(ImportedChange change) => parts.Where(p => p.Change == change).Sum(p => p.Count);
        return new ListedHoursImport(
            import.Id, import.ImportedAt, by, byFirm, [.. firms.Take(EmployersShown)], Math.Max(0, firms.Count - EmployersShown), parts.Min(p => p.From), parts.Max(p => p.To), import.Rows, import.Hours,
            Count(ImportedChange.Added), Count(ImportedChange.Updated), Count(ImportedChange.Corrected), import.Unchanged, import.UndoneAt, import.UndoneAt is null && !isValidated);
    }

    private sealed record Part(HoursImportId Import, OrganisationId Employer, ImportedChange Change, int Count, YearMonth From, YearMonth To);
}
