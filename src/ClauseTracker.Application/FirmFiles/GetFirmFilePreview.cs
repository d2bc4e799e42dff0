using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmFiles;

/// <summary>What a firm's checked file would change, before anything of it is sent.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record GetFirmFilePreview(Guid Operation) : IQuery<FirmFilePreview>
{
    /// <summary>People shown of one month and contract; the totals are of all.</summary>
    public const int LinesShown = 100;
}

/// <summary>What the page shows.</summary>
/// <param name="Month">The month that the file was sent for.</param>
/// <param name="Statements">Each month and contract, the changed ones first.</param>
public sealed record FirmFilePreview(YearMonth Month, CheckedHours Checked, IReadOnlyList<FirmFileStatement> Statements, int NewLines, int ChangedLines, int SameLines)
{
    /// <summary>Rows to correct, each once.</summary>
    public int RefusedRows => Checked.Problems.Select(p => p.Row).Distinct().Count();

    /// <summary>True when the file says only what was said already.</summary>
    public bool ChangesNothing => Checked.Problems.Count == 0 && Statements.All(s => s.Change == StatementChange.Unchanged);
}

/// <summary>One month of one contract.</summary>
/// <param name="Lines">Whose hours are new, change or go.</param>
public sealed record FirmFileStatement(
    string ContractNumber, string Subject, YearMonth Month, StatementChange Change, Hours Before, Hours After, int NewLines, int ChangedLines, int SameLines, IReadOnlyList<FirmFileLine> Lines);

/// <summary>Somebody's hours.</summary>
/// <param name="Name">Given and family name of somebody whom the firm employs; the reference when the name was erased.</param>
/// <param name="Before">Null when nothing was said.</param>
public sealed record FirmFileLine(string Name, Hours? Before, Hours After)
{
    public override string ToString() => nameof(FirmFileLine);
}

internal sealed class GetFirmFilePreviewHandler(IClauseTrackerDb db, FirmFileReach reach, AnsweringFirm firm, HoursImporting importing, IIdentityVault vault)
    : IQueryHandler<GetFirmFilePreview, FirmFilePreview>
{
    public async Task<Result<FirmFilePreview>> Handle(GetFirmFilePreview request, CancellationToken cancellationToken)
    {
        if (await importing.FindCheckedAsync(reach.Sender(), request.Operation, cancellationToken) is not { } found) return new HoursImportErrors.Gone();
        var all = found.Checked.Statements;
        var (id, reached) = (firm.Id, firm.ClauseIds);
        var clauses = all.Select(s => ClauseId.From(s.Clause)).Distinct().ToList();
        var contracts = await (from clause in db.Clauses
                               join contract in db.Contracts on clause.ContractId equals contract.Id
                               where clauses.Contains(clause.Id) && reached.Contains(clause.Id)
                               select new { clause.Id, contract.Number, contract.Facts.Subject }).ToDictionaryAsync(c => c.Id.Value, c => (c.Number, c.Subject), cancellationToken);
        var placed = all.SelectMany(s => s.Changes().Take(GetFirmFilePreview.LinesShown)).Select(l => PlacementId.From(l.Placement)).Distinct().ToList();
        var people = await db.Placements.Where(p => placed.Contains(p.Id) && p.EmployerId == id && reached.Contains(p.ClauseId))
            .Select(p => new { p.Id, p.BeneficiaryId, p.BeneficiaryReference }).ToListAsync(cancellationToken);
        var names = await db.NamesAsync(vault, people.Select(p => p.BeneficiaryId), cancellationToken);
        var named = people.ToDictionary(p => p.Id.Value, p => names.GetValueOrDefault(p.BeneficiaryId, p.BeneficiaryReference));
        // What came out of the firm's reach since the check is not told any more; storing refuses it.
        var told = all.Where(s => contracts.ContainsKey(s.Clause)).OrderBy(s => s.Change == StatementChange.Unchanged).ThenByDescending(s => s.Month).Select(s => Told(s, contracts[s.Clause], named)).ToList();
        return new FirmFilePreview(
            new YearMonth(FirmSender.Of(found.Operation)!.Month), found.Checked, told, told.Sum(s => s.NewLines), told.Sum(s => s.ChangedLines), told.Sum(s => s.SameLines));
    }

    private static FirmFileStatement Told(CheckedStatement statement, (string Number, string Subject) contract, Dictionary<Guid, string> names) => new(
        contract.Number, contract.Subject, new YearMonth(statement.Month), statement.Change, new[] { statement }.HoursBefore(), new[] { statement }.HoursAfter(),
        statement.Lines.Count(l => l.IsNew()), statement.ChangedLines(), statement.Lines.Count(l => l.IsSame()),
        [.. statement.Changes().Take(GetFirmFilePreview.LinesShown).Where(l => names.ContainsKey(l.Placement)).OrderBy(l => names[l.Placement], StringComparer.CurrentCulture)
            .Select(l => new FirmFileLine(names[l.Placement], l.Before is { } hours ? new Hours(hours) : null, new Hours(l.After)))]);
}
