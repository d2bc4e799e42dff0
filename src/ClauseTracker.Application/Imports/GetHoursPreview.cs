using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>What a checked file would change, before anything of it is stored.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GetHoursPreview(Guid Operation, int Page = 1) : IQuery<HoursPreview>
{
    /// <summary>Statements on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Lines shown of one statement.</summary>
    public const int LinesShown = 100;
}

/// <summary>What the page shows.</summary>
/// <param name="Statements">Those of the page; changed ones first.</param>
/// <param name="TotalStatements">All of them.</param>
/// <param name="NewLines">Lines of hours that are new.</param>
/// <param name="ChangedLines">Lines whose hours change, or go.</param>
/// <param name="SameLines">Lines that say the same already.</param>
public sealed record HoursPreview(
    CheckedHours Checked, IReadOnlyList<PreviewedStatement> Statements, int TotalStatements, int NewLines, int ChangedLines, int SameLines, Hours Before, Hours After, string? MappingOf);

/// <summary>One statement of the preview.</summary>
public sealed record PreviewedStatement(
    string ContractNumber, string Employer, YearMonth Month, StatementChange Change, Hours Before, Hours After, int NewLines, int ChangedLines, int SameLines,
    IReadOnlyList<PreviewedLine> Lines);

/// <summary>A line that is new, changes or goes; by reference, never by name.</summary>
public sealed record PreviewedLine(string PersonReference, Hours? Before, Hours After);

internal sealed class GetHoursPreviewHandler(IClauseTrackerDb db, HoursImporting importing, ICurrentUser user) : IQueryHandler<GetHoursPreview, HoursPreview>
{
    public async Task<Result<HoursPreview>> Handle(GetHoursPreview request, CancellationToken cancellationToken)
    {
        if (await importing.FindCheckedAsync(HoursSender.Of(user), request.Operation, cancellationToken) is not { } found) return new HoursImportErrors.Gone();
        var all = found.Checked.Statements;
        var shown = all.OrderBy(s => s.Change == StatementChange.Unchanged).ThenBy(s => s.Month).Skip((Math.Max(1, request.Page) - 1) * GetHoursPreview.PageSize).Take(GetHoursPreview.PageSize).ToList();
        var names = await NamesAsync(shown, cancellationToken);
        var lines = all.SelectMany(s => s.Lines).ToList();
        var firm = found.Checked.Mapping is { } mapping
            ? await (from m in db.ColumnMappings join o in db.Organisations on m.EmployerId equals o.Id where m.Id == mapping select o.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new HoursPreview(
            found.Checked, shown.ConvertAll(s => Told(s, names)), all.Count, lines.Count(l => l.IsNew()), all.Sum(s => s.ChangedLines()), lines.Count(l => l.IsSame()),
            all.HoursBefore(), all.HoursAfter(), firm);
    }

    private async Task<Names> NamesAsync(List<CheckedStatement> shown, CancellationToken cancellation)
    {
        var clauses = shown.Select(s => ClauseId.From(s.Clause)).Distinct().ToList();
        var employers = shown.Select(s => OrganisationId.From(s.Employer)).Distinct().ToList();
        var placements = shown.SelectMany(LinesOf).Select(l => PlacementId.From(l.Placement)).Distinct().ToList();
        return new Names(
            await (from clause in db.Clauses join contract in db.Contracts on clause.ContractId equals contract.Id where clauses.Contains(clause.Id) select new { clause.Id, contract.Number })
                .ToDictionaryAsync(c => c.Id.Value, c => c.Number, cancellation),
            await db.Organisations.Where(o => employers.Contains(o.Id)).ToDictionaryAsync(o => o.Id.Value, o => o.Name, cancellation),
            await db.Placements.Where(p => placements.Contains(p.Id)).Select(p => new { p.Id, p.BeneficiaryReference }).ToDictionaryAsync(p => p.Id.Value, p => p.BeneficiaryReference, cancellation));
    }

    private static IEnumerable<CheckedLine> LinesOf(CheckedStatement statement) => statement.Changes().Take(GetHoursPreview.LinesShown);

    private static PreviewedStatement Told(CheckedStatement statement, Names names) => new(
        names.Contracts.GetValueOrDefault(statement.Clause, string.Empty), names.Employers.GetValueOrDefault(statement.Employer, string.Empty), new YearMonth(statement.Month), statement.Change,
        new[] { statement }.HoursBefore(), new[] { statement }.HoursAfter(), statement.Lines.Count(l => l.IsNew()), statement.ChangedLines(), statement.Lines.Count(l => l.IsSame()),
        [.. LinesOf(statement).Select(l => new PreviewedLine(names.People.GetValueOrDefault(l.Placement, string.Empty), l.Before is { } hours ? new Hours(hours) : null, new Hours(l.After)))]);

    private sealed record Names(IReadOnlyDictionary<Guid, string> Contracts, IReadOnlyDictionary<Guid, string> Employers, IReadOnlyDictionary<Guid, string> People);
}
