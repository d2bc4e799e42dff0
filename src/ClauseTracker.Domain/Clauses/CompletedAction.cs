using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

public readonly record struct CompletedActionId(Guid Value) : IEntityId<CompletedActionId>
{
    public static CompletedActionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>An action that the company carried out and the facilitator accepted. A mistake is withdrawn, with the reason, never deleted.</summary>
public sealed class CompletedAction : IScoped, IVersioned
{
    /// <summary>Longest note and longest reason, in characters.</summary>
    public const int NoteLength = 1000;

    private CompletedAction()
    {
    }

    public CompletedActionId Id { get; private init; }

    public ClauseId ClauseId { get; private init; }

    public OrganisationId OrganisationId { get; private init; }

    public ActionKind Kind { get; private init; }

    public DateOnly DoneOn { get; private init; }

    public string? Note { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public UserId? RecordedBy { get; private init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    public long Version { get; private set; }

    /// <summary>Records an action; refused when the clause owes none, when that kind does not count, when it is still to come, and outside the clause's period.</summary>
    [return: DoNotIgnore]
    public static Result<CompletedAction> Record(
        CompletedActionId id, InsertionClause clause, ActionKind kind, DateOnly doneOn, string? note, DateOnly today, DateTimeOffset now, UserId? by)
    {
        if (clause.Obligation.Actions is not { } owed || !clause.Obligation.Owed.HasFlag(ObligationForms.Actions)) return new ClauseErrors.NoActionsOwed();
        if (!owed.Counts(kind)) return new ClauseErrors.ActionKindNotCounted();
        if (doneOn > today) return new ClauseErrors.ActionInFuture(today);
        if (!clause.Period.Contains(doneOn)) return new ClauseErrors.ActionOutsidePeriod(clause.StartsOn, clause.EndsOn);
        if (note?.Trim().Length > NoteLength) return new SharedErrors.TooLong(nameof(Note), NoteLength);
        return new CompletedAction
        {
            Id = id, ClauseId = clause.Id, OrganisationId = clause.OrganisationId, Kind = kind, DoneOn = doneOn,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), RecordedAt = now, RecordedBy = by,
        };
    }

    /// <summary>Takes it back.</summary>
    [return: DoNotIgnore]
    public Result Withdraw(string reason, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) return new ClauseErrors.ActionWithdrawn();
        if (string.IsNullOrWhiteSpace(reason)) return new SharedErrors.Required("Reason");
        if (reason.Trim().Length > NoteLength) return new SharedErrors.TooLong("Reason", NoteLength);
        (WithdrawnAt, WithdrawReason) = (now, reason.Trim());
        return Result.Success();
    }
}
