using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Outbox;

/// <summary>A clause to reconcile, written in the transaction of the change that calls for it and deleted in that of its effect (ADR 0007).</summary>
[SharedByAll("Holds the id of a clause and nothing of it; only the background reads it.")]
public sealed class OutboxMessage
{
    /// <summary>Longest error kept, in characters.</summary>
    public const int ErrorLength = 200;

    public Guid Id { get; init; }

    public ClauseId ClauseId { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>The run that works on it, or null.</summary>
    public Guid? ClaimedBy { get; init; }

    /// <summary>After this moment the run is taken for dead and another may claim it.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>Runs that failed on it.</summary>
    public int Attempts { get; init; }

    /// <summary>The type of the last failure; never its message, which could quote data.</summary>
    public string? LastError { get; init; }
}

/// <summary>Asking for reconciliation, in words.</summary>
public static class OutboxWriting
{
    /// <summary>Has the clause reconciled soon after the present transaction.</summary>
    public static void ReconcileSoon(this IClauseTrackerDb db, ClauseId clause, TimeProvider clock)
    {
        if (db.Outbox.Local.Any(m => m.ClauseId == clause)) return;
        var now = clock.GetUtcNow();
        db.Outbox.Add(new OutboxMessage { Id = Guid.CreateVersion7(now), ClauseId = clause, RequestedAt = now });
    }

    /// <summary>The same for many clauses: what waits already is looked at once.</summary>
    public static void ReconcileSoon(this IClauseTrackerDb db, IEnumerable<ClauseId> clauses, TimeProvider clock)
    {
        var waiting = db.Outbox.Local.Select(m => m.ClauseId).ToHashSet();
        var now = clock.GetUtcNow();
        db.Outbox.AddRange(clauses.Where(waiting.Add).Select(clause => new OutboxMessage { Id = Guid.CreateVersion7(now), ClauseId = clause, RequestedAt = now }));
    }

    /// <summary>The same for every clause on which the person is placed: eligibility and the counting window follow the person.</summary>
    public static async Task ReconcileClausesOfAsync(this IClauseTrackerDb db, BeneficiaryId person, TimeProvider clock, CancellationToken cancellation)
    {
        var clauses = await db.Placements.IgnoreQueryFilters().Where(p => p.BeneficiaryId == person).Select(p => p.ClauseId).Distinct().ToListAsync(cancellation);
        foreach (var clause in clauses) db.ReconcileSoon(clause, clock);
    }
}
