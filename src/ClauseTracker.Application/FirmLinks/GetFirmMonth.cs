using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>A firm's month: each contract on which it employs somebody then, with the people and what it has said of their hours.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record GetFirmMonth(YearMonth Month) : IQuery<FirmMonth>;

/// <summary>The firm, the month and its contracts.</summary>
public sealed record FirmMonth(string Firm, YearMonth Month, IReadOnlyList<FirmMonthContract> Contracts);

/// <summary>A contract of the month.</summary>
/// <param name="Seen">Version of what the firm has said so far, to send back with the answer; null for nothing.</param>
/// <param name="Refusal">Why the firm cannot declare it itself any more, or null.</param>
/// <param name="SentAt">When what it says came in; null while nothing did.</param>
public sealed record FirmMonthContract(
    ClauseId Clause, string ContractNumber, string Subject, string Buyer, StatementStatus? Status, long? Seen, bool IsNothing, string? ReturnReason, DateTimeOffset? SentAt, DateOnly DueOn,
    Error? Refusal, IReadOnlyList<FirmPerson> People)
{
    /// <summary>What it says, all people together.</summary>
    public Hours Total => People.Aggregate(Hours.Zero, (sum, p) => sum + (p.Hours ?? Hours.Zero));

    /// <summary>The month before, all people together.</summary>
    public Hours TotalBefore => People.Aggregate(Hours.Zero, (sum, p) => sum + (p.HoursBefore ?? Hours.Zero));
}

/// <summary>Somebody whom the firm employs.</summary>
/// <param name="Name">Given and family name; the reference when the name was erased.</param>
/// <param name="HoursBefore">Those of the month before, or null.</param>
public sealed record FirmPerson(PlacementId Placement, string Name, string JobTitle, Hours? Hours, Hours? HoursBefore)
{
    public override string ToString() => nameof(FirmPerson);
}

internal sealed class GetFirmMonthHandler(IClauseTrackerDb db, AnsweringFirm firm, IIdentityVault vault, TimeProvider clock) : IQueryHandler<GetFirmMonth, FirmMonth>
{
    public async Task<Result<FirmMonth>> Handle(GetFirmMonth request, CancellationToken cancellationToken)
    {
        var (month, before, id, clauses) = (request.Month, request.Month.AddMonths(-1), firm.Id, firm.ClauseIds);
        if (month > YearMonth.Of(clock.Today())) return new StatementErrors.MonthInFuture(month);
        var (first, last) = (month.FirstDay, month.LastDay);
        var name = await db.Organisations.Where(o => o.Id == id).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        var placements = await db.Placements.AsNoTracking()
            .Where(p => p.EmployerId == id && clauses.Contains(p.ClauseId) && p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first)).ToListAsync(cancellationToken);
        var statements = await db.Statements.AsNoTracking().Include(s => s.Lines)
            .Where(s => s.EmployerId == id && clauses.Contains(s.ClauseId) && (s.Month == month || s.Month == before)).ToListAsync(cancellationToken);
        var at = placements.Select(p => p.ClauseId).Union(statements.Where(s => s.Month == month).Select(s => s.ClauseId)).ToList();
        var heads = await (from clause in db.Clauses.AsNoTracking()
                           join contract in db.Contracts on clause.ContractId equals contract.Id
                           join buyer in db.Organisations on clause.OrganisationId equals buyer.Id
                           where at.Contains(clause.Id) && clauses.Contains(clause.Id)
                           orderby contract.Number, clause.Id
                           select new Head(clause, contract.Number, contract.Facts.Subject, buyer.Name)).ToListAsync(cancellationToken);
        var names = await db.NamesAsync(vault, placements.Select(p => p.BeneficiaryId), cancellationToken);
        var closed = await db.ClosedMonthsAsync([month], cancellationToken);
        List<HoursStatement> Of(ClauseId clause, YearMonth asked) => statements.FindAll(s => s.ClauseId == clause && s.Month == asked);
        if (name is null) return new SharedErrors.NotFound();
        return new FirmMonth(name, month, [.. heads.Select(h => ContractOf(
            h, month, StatementWriting.Latest(Of(h.Clause.Id, month)), StatementWriting.Latest(Of(h.Clause.Id, before)),
            placements.FindAll(p => p.ClauseId == h.Clause.Id).ConvertAll(p => (p, names.GetValueOrDefault(p.BeneficiaryId, p.BeneficiaryReference))), closed))]);
    }

    private FirmMonthContract ContractOf(Head head, YearMonth month, HoursStatement? said, HoursStatement? before, IReadOnlyList<(Placement Placement, string Name)> employed, ClosedMonths closed)
    {
        var people = employed.OrderBy(e => e.Name, StringComparer.CurrentCulture).ThenBy(e => e.Placement.Id.Value)
            .Select(e => new FirmPerson(e.Placement.Id, e.Name, e.Placement.JobTitle, HoursIn(said, e.Placement.Id), HoursIn(before, e.Placement.Id))).ToList();
        return new FirmMonthContract(
            head.Clause.Id, head.Number, head.Subject, head.Buyer, said?.Status, said?.Version, said?.IsNothing == true, said?.ReturnReason,
            said?.Status is StatementStatus.Submitted or StatementStatus.Validated ? said.SubmittedAt : null, said?.DueOn ?? head.Clause.Duties.StatementDueOn(month),
            firm.RefusalToDeclare(month, said?.Status) ?? closed.Refusal(head.Clause.OrganisationId, month), people);
    }

    /// <summary>What a statement says of somebody: nothing while it waits for their hours, zero when it says that there were none.</summary>
    private static Hours? HoursIn(HoursStatement? statement, PlacementId placement) =>
        statement?.Lines.FirstOrDefault(l => l.PlacementId == placement && !l.AwaitsHours)?.Hours;

    private sealed record Head(InsertionClause Clause, string Number, string Subject, string Buyer);
}
