using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>The parts of a contract, what happened to it and what its clauses owe by now.</summary>
[Requires(Permission.ReadContracts)]
public sealed record GetContractLife(ContractId Contract) : IQuery<ContractLife>;

/// <summary>What the page of a contract shows of its life.</summary>
/// <param name="Amount">As amended so far, excluding tax.</param>
/// <param name="Ordered">Orders and follow-on contracts so far.</param>
/// <param name="Invoiced">Invoices of orders so far.</param>
/// <param name="SuspendedSince">Null while it runs.</param>
/// <param name="EndedOn">Null while it runs.</param>
public sealed record ContractLife(
    ContractId Id, long Version, string Number, string Subject, DateOnly? NotifiedOn, Money? Amount, Money Ordered, Money Invoiced, RenewalTerms Renewals, int TimesRenewed,
    ConsortiumForm Consortium, DateOnly? SuspendedSince, DateOnly? EndedOn, IReadOnlyList<LifeHolder> Holders, IReadOnlyList<LifeLot> Lots,
    IReadOnlyList<LifeTranche> Tranches, IReadOnlyList<LifeEvent> Events, IReadOnlyList<LifeClause> Clauses)
{
    /// <summary>The number of the event that can be cancelled, or null.</summary>
    public int? Cancellable => Events.Where(e => e.CancelledAt is null).Select(e => (int?)e.Number).LastOrDefault();
}

/// <summary>A member of the holders; number 1 leads.</summary>
public sealed record LifeHolder(int Number, string Name, string Identifier, OrganisationId? Organisation, Percentage? HoursShare);

/// <summary>A lot, with its clause or null.</summary>
public sealed record LifeLot(int Number, string Title, Money? Amount, string? CpvCode, string? Holder, string? HolderSiret, ClauseId? Clause);

/// <summary>A tranche; affirmed on a day, or not yet.</summary>
public sealed record LifeTranche(int Number, string Title, TrancheKind Kind, Money? Amount, DateOnly? AffirmedOn);

/// <summary>Something that happened, with what it did to clauses when it was recorded.</summary>
public sealed record LifeEvent(
    int Number, ContractEventKind Kind, DateOnly HappenedOn, int Lot, string? Reference, int? Tranche, Money? Amount, DateOnly? EndsOn, Hours? HoursWorked, bool IsFinal,
    string? ReplacedHolder, string? NewHolder, string? Note, DateTimeOffset RecordedAt, string? RecordedBy, DateTimeOffset? CancelledAt, string? CancelReason, IReadOnlyList<LifeEffect> Effects);

/// <summary>What an event did to a clause.</summary>
public sealed record LifeEffect(int Lot, Hours Hours, int Actions, DateRange? Period);

/// <summary>A clause of the contract: what it owes in all, how it stands, and what each holder carries out of it.</summary>
public sealed record LifeClause(
    ClauseId Id, int Lot, ClauseKind Kind, ObligationForms Forms, DateRange Period, Hours Owed, int ActionsOwed, Hours? Counted, StandingStatus? Status, IReadOnlyList<Hours> Split);

internal sealed class GetContractLifeHandler(IClauseTrackerDb db) : IQueryHandler<GetContractLife, ContractLife>
{
    public async Task<Result<ContractLife>> Handle(GetContractLife request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.AsNoTracking().Whole().SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        var clauses = await db.Clauses.AsNoTracking().Whole().Where(c => c.ContractId == request.Contract).OrderBy(c => c.Part).ToListAsync(cancellationToken);
        var ids = clauses.Select(c => c.Id).ToList();
        var standings = await db.Standings.AsNoTracking().Where(s => ids.Contains(s.ClauseId)).ToDictionaryAsync(s => s.ClauseId, cancellationToken);
        var organisations = contract.Holders.Select(h => h.OrganisationId).Concat(contract.Lots.Select(l => l.HolderId)).Concat(contract.Events.Select(e => e.ReplacedOrganisationId)).Where(o => o is not null).Select(o => o!.Value).Distinct().ToList();
        var known = await db.Organisations.Where(o => organisations.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.Siret }).ToDictionaryAsync(o => o.Id, cancellationToken);
        var named = known.Values.Where(o => o.Siret is not null).ToDictionary(o => o.Siret!.Value.Digits, o => o.Name, StringComparer.Ordinal);
        var authors = contract.Events.Select(e => e.RecordedBy).Where(u => u is not null).Distinct().ToList();
        var names = await db.People.Where(u => authors.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return new ContractLife(
            contract.Id, contract.Version, contract.Number, contract.Facts.Subject, contract.Facts.NotifiedOn, contract.AmountOf(ContractPart.Whole),
            contract.Ordered(ContractPart.Whole, k => k != ContractEventKind.OrderInvoiced), contract.Ordered(ContractPart.Whole, k => k == ContractEventKind.OrderInvoiced),
            contract.Renewals, contract.TimesRenewed, contract.Consortium, contract.SuspendedSince(ContractPart.Whole), contract.EndedOn,
            [.. contract.Holders.Select(h => new LifeHolder(h.Number, h.OrganisationId is { } id && known.TryGetValue(id, out var o) ? o.Name : h.Identifier, h.Identifier, h.OrganisationId, h.HoursShare))],
            [.. contract.Lots.Select(l => new LifeLot(
                l.Number, l.Title, contract.AmountOf(ContractPart.Lot(l.Number)), l.CpvCode, l.HolderId is { } id ? known[id].Name : null, l.HolderId is { } same ? known[same].Siret?.Digits : null,
                clauses.Find(c => c.Part == ContractPart.Lot(l.Number))?.Id))],
            [.. contract.Tranches.Select(t => new LifeTranche(t.Number, t.Title, t.Kind, t.Amount, contract.AffirmedOn(t.Number)))],
            [.. contract.Events.Select(e => EventOf(e, clauses, named, e.RecordedBy is { } by ? names.GetValueOrDefault(by) : null))],
            [.. clauses.Select(c => ClauseOf(c, contract, standings.GetValueOrDefault(c.Id)))]);
    }

    private static LifeEvent EventOf(ContractEvent happened, List<InsertionClause> clauses, Dictionary<string, string> named, string? author) => new(
        happened.Number, happened.Kind, happened.HappenedOn, happened.Part.LotNumber, happened.Reference, happened.TrancheNumber, happened.Amount, happened.EndsOn, happened.HoursWorked,
        happened.IsFinal, NameOf(happened.ReplacedIdentifier, named), NameOf(happened.NewIdentifier, named), happened.Note, happened.RecordedAt, author, happened.CancelledAt, happened.CancelReason,
        [.. clauses.Select(c => EffectOf(happened, c)).Where(e => e.Hours != Hours.Zero || e.Actions != 0 || e.Period is not null)]);

    private static string? NameOf(string? identifier, Dictionary<string, string> named) => identifier is null ? null : named.GetValueOrDefault(identifier, identifier);

    /// <summary>What it did when it was recorded; the lines that took it back later are told by its cancellation.</summary>
    private static LifeEffect EffectOf(ContractEvent happened, InsertionClause clause)
    {
        var lines = clause.Commitments.Where(l => l.EventNumber == happened.Number && l.RecordedAt == happened.RecordedAt).ToList();
        var moved = clause.PeriodChanges.FirstOrDefault(p => p.EventNumber == happened.Number);
        return new LifeEffect(
            clause.Part.LotNumber, lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours), lines.Sum(l => l.Actions), moved is null ? null : new DateRange(moved.StartsOn, moved.EndsOn));
    }

    private static LifeClause ClauseOf(InsertionClause clause, PublicContract contract, Reconciliation.ClauseStanding? standing) => new(
        clause.Id, clause.Part.LotNumber, clause.Kind, clause.Obligation.Forms, clause.Period, clause.TotalOwed(), clause.Commitments.Sum(l => l.Actions),
        standing?.Counted, standing?.Status, ContractHolder.Split(contract.Holders, clause.TotalOwed()));
}
