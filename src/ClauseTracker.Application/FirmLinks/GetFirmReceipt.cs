using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>What a firm sent, with the moment at which it came in.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record GetFirmReceipt(StatementId Statement) : IQuery<FirmReceipt>;

/// <summary>The receipt of a statement.</summary>
/// <param name="SentAt">When it came in; null for one that was never sent.</param>
/// <param name="Lines">Each of the firm's people with their hours.</param>
/// <param name="MayAttach">True while the firm may add a file.</param>
/// <param name="Files">The files that came with it.</param>
public sealed record FirmReceipt(
    StatementId Id, string Firm, string ContractNumber, string Subject, string Buyer, YearMonth Month, StatementStatus Status, string? ReturnReason, DateTimeOffset? SentAt, Hours Total,
    IReadOnlyList<FirmReceiptLine> Lines, bool MayAttach, IReadOnlyList<AttachmentRow> Files);

/// <summary>Somebody's hours.</summary>
public sealed record FirmReceiptLine(string Name, string JobTitle, Hours Hours)
{
    public override string ToString() => nameof(FirmReceiptLine);
}

internal sealed class GetFirmReceiptHandler(IClauseTrackerDb db, AnsweringFirm firm, IIdentityVault vault, Attaching attaching) : IQueryHandler<GetFirmReceipt, FirmReceipt>
{
    public async Task<Result<FirmReceipt>> Handle(GetFirmReceipt request, CancellationToken cancellationToken)
    {
        var (id, clauses) = (firm.Id, firm.ClauseIds);
        var head = await (from statement in db.Statements.AsNoTracking()
                          join clause in db.Clauses on statement.ClauseId equals clause.Id
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join buyer in db.Organisations on clause.OrganisationId equals buyer.Id
                          join employer in db.Organisations on statement.EmployerId equals employer.Id
                          where statement.Id == request.Statement && statement.EmployerId == id && clauses.Contains(statement.ClauseId) && statement.Status != StatementStatus.Draft
                          select new { statement, contract.Number, contract.Facts.Subject, Buyer = buyer.Name, Firm = employer.Name, Lines = statement.Lines.ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var placed = head.Lines.ConvertAll(l => l.PlacementId);
        var placements = await db.Placements.AsNoTracking().Where(p => placed.Contains(p.Id) && p.EmployerId == id).ToDictionaryAsync(p => p.Id, cancellationToken);
        var names = await db.NamesAsync(vault, placements.Values.Select(p => p.BeneficiaryId), cancellationToken);
        var lines = from line in head.Lines
                    where placements.ContainsKey(line.PlacementId)
                    let placement = placements[line.PlacementId]
                    select new FirmReceiptLine(names.GetValueOrDefault(placement.BeneficiaryId, placement.BeneficiaryReference), placement.JobTitle, line.Hours);
        var files = await attaching.ListAsync(new AttachedTo(AttachmentSubject.Statement, head.statement.Id.Value), cancellationToken);
        return new FirmReceipt(
            head.statement.Id, head.Firm, head.Number, head.Subject, head.Buyer, head.statement.Month, head.statement.Status, head.statement.ReturnReason, head.statement.SubmittedAt,
            head.Lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours), [.. lines.OrderBy(l => l.Name, StringComparer.CurrentCulture)],
            firm.RefusalToDeclare(head.statement.Month, head.statement.Status) is null, files.Value);
    }
}
