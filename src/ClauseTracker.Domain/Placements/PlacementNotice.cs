using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

/// <summary>Where a notice is in its life.</summary>
public enum PlacementNoticeState
{
    /// <summary>A facilitator has not looked at it yet.</summary>
    Waiting = 1,

    /// <summary>The person was placed.</summary>
    Accepted = 2,

    /// <summary>The person was not placed, for a reason that the firm reads.</summary>
    Refused = 3,
}

/// <summary>
/// A firm says that it took somebody on for a clause. That places nobody: a facilitator finds out who the person is and whether they are eligible, and
/// decides. Until then the identity is kept enciphered, and not after.
/// </summary>
public sealed class PlacementNotice : IScoped, IVersioned
{
    /// <summary>Longest reason of a refusal, in characters.</summary>
    public const int ReasonLength = 300;

    private PlacementNotice()
    {
    }

    public PlacementNoticeId Id { get; private init; }

    public ClauseId ClauseId { get; private init; }

    /// <summary>The buyer of the clause.</summary>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>Who announces: the employer.</summary>
    public OrganisationId EmployerId { get; private init; }

    /// <summary>The key by which it came; null for an account or a link.</summary>
    public ApiKeyId? ApiKeyId { get; private init; }

    /// <summary>The enciphered identity; empty once it was decided.</summary>
    [Personal]
    public byte[] Identity { get; private set; } = [];

    /// <summary>The work contract, or null for the usual one of the employer.</summary>
    public WorkContractType? ContractType { get; private init; }

    public string JobTitle { get; private init; } = string.Empty;

    public RomeCode? Rome { get; private init; }

    /// <summary>Hours a week by the work contract, or null when not said.</summary>
    public Hours? WeeklyHours { get; private init; }

    public WorkingTime? WorkingTime { get; private init; }

    public DateOnly StartsOn { get; private init; }

    /// <summary>Last day, or null when there is none.</summary>
    public DateOnly? EndsOn { get; private init; }

    public PlacementNoticeState State { get; private set; } = PlacementNoticeState.Waiting;

    public DateTimeOffset AnnouncedAt { get; private init; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Who decided; null for the system.</summary>
    public UserId? DecidedById { get; private set; }

    /// <summary>Why it was refused, as the firm reads it; null unless it was.</summary>
    public string? RefusalReason { get; private set; }

    /// <summary>The placement that it became, or null.</summary>
    public PlacementId? PlacementId { get; private set; }

    public long Version { get; private set; }

    /// <summary>What is announced of the work.</summary>
    public PlacementWork Work => new(JobTitle, Rome, WeeklyHours, WorkingTime);

    /// <summary>Announces somebody.</summary>
    /// <param name="identity">Enciphered.</param>
    /// <param name="key">The key by which it comes, or null.</param>
    [return: DoNotIgnore]
    public static Result<PlacementNotice> Announce(
        PlacementNoticeId id, InsertionClause clause, OrganisationId employer, byte[] identity, WorkContractType? contractType, PlacementWork work, DateOnly startsOn, DateOnly? endsOn,
        ApiKeyId? key, DateTimeOffset now)
    {
        var refusals = work.Refusals().ToList();
        if (endsOn < startsOn) refusals.Add(new SharedErrors.EndsBeforeItStarts(startsOn, endsOn.Value, nameof(EndsOn)));
        if (refusals.Count > 0) return Result<PlacementNotice>.Refuse(refusals);
        return new PlacementNotice
        {
            Id = id, ClauseId = clause.Id, OrganisationId = clause.OrganisationId, EmployerId = employer, ApiKeyId = key, Identity = identity, ContractType = contractType,
            JobTitle = work.JobTitle.Trim(), Rome = work.Rome, WeeklyHours = work.WeeklyHours, WorkingTime = work.WorkingTime, StartsOn = startsOn, EndsOn = endsOn, AnnouncedAt = now,
        };
    }

    /// <summary>The person was placed.</summary>
    [return: DoNotIgnore]
    public Result Accept(PlacementId placement, DateTimeOffset now, UserId? by)
    {
        if (State != PlacementNoticeState.Waiting) return new PlacementNoticeErrors.AlreadyDecided();
        (State, PlacementId) = (PlacementNoticeState.Accepted, placement);
        Close(now, by);
        return Result.Success();
    }

    /// <summary>The person is not placed; the reason is what the firm reads, and says nothing of the person.</summary>
    [return: DoNotIgnore]
    public Result Refuse(string reason, DateTimeOffset now, UserId? by)
    {
        if (State != PlacementNoticeState.Waiting) return new PlacementNoticeErrors.AlreadyDecided();
        if (string.IsNullOrWhiteSpace(reason)) return new SharedErrors.Required("Reason");
        if (reason.Trim().Length > ReasonLength) return new SharedErrors.TooLong("Reason", ReasonLength);
        (State, RefusalReason) = (PlacementNoticeState.Refused, reason.Trim());
        Close(now, by);
        return Result.Success();
    }

    private void Close(DateTimeOffset now, UserId? by) => (Identity, DecidedAt, DecidedById) = ([], now, by);
}

/// <summary>Refusals about a notice.</summary>
public static class PlacementNoticeErrors
{
    /// <summary>Somebody decided already; what was decided stays.</summary>
    public sealed record AlreadyDecided() : Error("PlacementNotice.AlreadyDecided", ErrorKind.Conflict);

    /// <summary>The facilitator chose neither somebody known nor somebody new.</summary>
    public sealed record PersonNeeded() : Error("PlacementNotice.PersonNeeded", ErrorKind.Invalid, "Person");

    /// <summary>Hours after that day were validated: only a facilitator may end the placement before them.</summary>
    public sealed record HoursValidatedAfter(YearMonth Month) : Error("PlacementNotice.HoursValidatedAfter", ErrorKind.Conflict, "EndsOn")
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }
}
