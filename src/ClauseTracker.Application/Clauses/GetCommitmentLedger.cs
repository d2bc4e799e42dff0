using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>What a clause owed on a day, as it was known on a day.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="On">D; null is today.</param>
/// <param name="Known">K, until its end; null is all that is known now.</param>
[Requires(Permission.ReadClauses)]
public sealed record GetCommitmentLedger(ClauseId Clause, DateOnly? On = null, DateOnly? Known = null) : IQuery<LedgerSheet>;

/// <summary>The ledger of a clause.</summary>
/// <param name="Lot">The lot it is written on; 0 is the whole contract.</param>
/// <param name="On">D.</param>
/// <param name="Known">K, or null.</param>
/// <param name="Owed">Hours owed on D, as known on K.</param>
/// <param name="ActionsOwed">Actions owed on D, as known on K.</param>
/// <param name="Lines">Every line, in the order of recording.</param>
/// <param name="Members">What each holder carries out of the hours owed; one line for a single holder.</param>
public sealed record LedgerSheet(
    ClauseId Clause, ContractId Contract, string ContractNumber, string Subject, int Lot, DateOnly On, DateOnly? Known, Hours Owed, int ActionsOwed,
    IReadOnlyList<LedgerLine> Lines, IReadOnlyList<LedgerMember> Members);

/// <summary>One line.</summary>
/// <param name="Owed">What was owed in all once it was recorded, whatever the day of effect.</param>
/// <param name="Calculation">In words, or null when typed.</param>
/// <param name="IsKnown">True when it was recorded by K.</param>
/// <param name="IsInEffect">True when it is known and has an effect by D.</param>
public sealed record LedgerLine(
    int Number, CommitmentKind Kind, ObligationForms Form, Hours Hours, int Actions, DateOnly EffectiveOn, DateTimeOffset RecordedAt, int? Event, ContractEventKind? EventKind,
    string? Reference, string? Calculation, Hours Owed, bool IsKnown, bool IsInEffect);

/// <summary>A holder's part of the hours.</summary>
public sealed record LedgerMember(string Name, Percentage? Share, Hours Owed);

internal sealed class GetCommitmentLedgerHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<GetCommitmentLedger, LedgerSheet>
{
    public async Task<Result<LedgerSheet>> Handle(GetCommitmentLedger request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.AsNoTracking().Whole().SingleOrDefaultAsync(c => c.Id == request.Clause, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var contract = await db.Contracts.AsNoTracking().Whole().SingleAsync(c => c.Id == clause.ContractId, cancellationToken);
        var on = request.On ?? clock.Today();
        var known = clause.Ledger.KnownAt(request.Known is { } day ? Clock.EndOf(day) : null);
        var owed = known.OwedOn(on);
        return new LedgerSheet(
            clause.Id, contract.Id, contract.Number, contract.Facts.Subject, clause.Part.LotNumber, on, request.Known, owed, known.ActionsOwedOn(on),
            LinesOf(clause, contract, known, on), await MembersAsync(contract, owed, cancellationToken));
    }

    private static List<LedgerLine> LinesOf(InsertionClause clause, PublicContract contract, CommitmentLedger known, DateOnly on)
    {
        var (isKnown, isInEffect) = (known.Lines.Select(l => l.Number).ToHashSet(), known.InEffect(on).Select(l => l.Number).ToHashSet());
        var events = contract.Events.ToDictionary(e => e.Number);
        var (lines, owed) = (new List<LedgerLine>(), Hours.Zero);
        foreach (var line in clause.Ledger.Lines)
        {
            owed += line.Hours;
            var happened = line.EventNumber is { } number ? events.GetValueOrDefault(number) : null;
            lines.Add(new LedgerLine(
                line.Number, line.Kind, line.Form, line.Hours, line.Actions, line.EffectiveOn, Clock.InParis(line.RecordedAt), line.EventNumber, happened?.Kind, happened?.Reference,
                line.Calculation is null ? null : CalculationWording.Explain(line.Calculation), owed, isKnown.Contains(line.Number), isInEffect.Contains(line.Number)));
        }

        return lines;
    }

    private async Task<List<LedgerMember>> MembersAsync(PublicContract contract, Hours owed, CancellationToken cancellation)
    {
        var ids = contract.Holders.Where(h => h.OrganisationId is not null).Select(h => h.OrganisationId!.Value).ToList();
        var names = await db.Organisations.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        return [.. contract.Holders.Zip(ContractHolder.Split(contract.Holders, owed), (h, hours) =>
            new LedgerMember(h.OrganisationId is { } id ? names.GetValueOrDefault(id, h.Identifier) : h.Identifier, h.HoursShare, hours))];
    }
}
