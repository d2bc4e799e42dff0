using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

/// <summary>A person at work for an employer on a clause, from a day on.</summary>
public sealed class Placement : IScoped, IVersioned
{
    /// <summary>Longest job title, in characters.</summary>
    public const int JobTitleLength = 120;

    private Placement()
    {
    }

    public PlacementId Id { get; private init; }

    public ClauseId ClauseId { get; private init; }

    /// <summary>The buyer of the clause.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public BeneficiaryId BeneficiaryId { get; private init; }

    /// <summary>The person's reference, kept here so that a buyer reads the lines of its clause without access to the person.</summary>
    public string BeneficiaryReference { get; private init; } = string.Empty;

    public OrganisationId EmployerId { get; private init; }

    /// <summary>One mode, not a set.</summary>
    public RealisationModes Mode { get; private init; }

    public WorkContractType ContractType { get; private set; }

    public string JobTitle { get; private set; } = string.Empty;

    /// <summary>The job in the operational directory of jobs, or null.</summary>
    public RomeCode? Rome { get; private set; }

    /// <summary>Hours a week by the work contract, or null when nobody said.</summary>
    public Hours? WeeklyHours { get; private set; }

    /// <summary>Full or part time, or null when nobody said.</summary>
    public WorkingTime? WorkingTime { get; private set; }

    public DateOnly StartsOn { get; private init; }

    /// <summary>Last day, or null while it goes on.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Why it ended, or null.</summary>
    public PlacementEndReason? EndReason { get; private set; }

    /// <summary>In the order of their days; no two overlap.</summary>
    public IReadOnlyList<PlacementSuspension> Suspensions { get; private set; } = [];

    /// <summary>How the last day came to be what it is, the oldest change first.</summary>
    public IReadOnlyList<PlacementEndChange> EndChanges { get; private set; } = [];

    public long Version { get; private set; }

    /// <summary>The days of the placement; an open one has no end.</summary>
    public DateRange Period => new(StartsOn, EndsOn ?? DateOnly.MaxValue);

    /// <summary>What is known of the work.</summary>
    public PlacementWork Work => new(JobTitle, Rome, WeeklyHours, WorkingTime);

    /// <summary>Places somebody. What must be confirmed first is not asked here (<see cref="PlacementAdvice"/>).</summary>
    [return: DoNotIgnore]
    public static Result<Placement> Start(
        PlacementId id, InsertionClause clause, Beneficiary beneficiary, Organisation employer, RealisationModes mode, WorkContractType contractType, PlacementWork work, DateOnly startsOn, DateOnly? endsOn)
    {
        if (mode is not (RealisationModes.DirectHire or RealisationModes.LabourPlacement or RealisationModes.InsertionSubcontracting)) return new PlacementErrors.OneModeNeeded();
        var refusals = work.Refusals().ToList();
        if (WorkContractRules.IsImpossible(mode, contractType)) refusals.Add(new PlacementErrors.MissionInDirectHire());
        if (endsOn < startsOn) refusals.Add(new SharedErrors.EndsBeforeItStarts(startsOn, endsOn.Value, nameof(EndsOn)));
        if (refusals.Count > 0) return Result<Placement>.Refuse(refusals);
        return new Placement
        {
            Id = id, ClauseId = clause.Id, OrganisationId = clause.OrganisationId, BeneficiaryId = beneficiary.Id,
            BeneficiaryReference = beneficiary.Reference, EmployerId = employer.Id, Mode = mode, ContractType = contractType,
            JobTitle = work.JobTitle.Trim(), Rome = work.Rome, WeeklyHours = work.WeeklyHours, WorkingTime = work.WorkingTime, StartsOn = startsOn, EndsOn = endsOn,
        };
    }

    /// <summary>The same, of a job of which the title alone is known.</summary>
    [return: DoNotIgnore]
    public static Result<Placement> Start(
        PlacementId id, InsertionClause clause, Beneficiary beneficiary, Organisation employer, RealisationModes mode, WorkContractType contractType, string jobTitle, DateOnly startsOn, DateOnly? endsOn) =>
        Start(id, clause, beneficiary, employer, mode, contractType, new PlacementWork(jobTitle), startsOn, endsOn);

    /// <summary>Changes what is known of the work and its contract.</summary>
    [return: DoNotIgnore]
    public Result ChangeWork(WorkContractType contractType, PlacementWork work)
    {
        var refusals = work.Refusals().ToList();
        if (WorkContractRules.IsImpossible(Mode, contractType)) refusals.Add(new PlacementErrors.MissionInDirectHire());
        if (refusals.Count > 0) return Result.Refuse(refusals);
        (ContractType, JobTitle, Rome, WeeklyHours, WorkingTime) = (contractType, work.JobTitle.Trim(), work.Rome, work.WeeklyHours, work.WorkingTime);
        return Result.Success();
    }

    /// <summary>Says when it ends and why, or, with null, that it goes on. The day before stays in the history.</summary>
    [return: DoNotIgnore]
    public Result ChangeEnd(DateOnly? endsOn, PlacementEndReason? reason, DateTimeOffset now)
    {
        if (endsOn < StartsOn) return new SharedErrors.EndsBeforeItStarts(StartsOn, endsOn.Value, nameof(EndsOn));
        if (endsOn is null && reason is not null) return new PlacementErrors.ReasonWithoutEnd();
        EndReason = reason;
        MoveEnd(endsOn < EndsOn ? EndChangeKind.EndedEarlier : EndChangeKind.Changed, endsOn, now);
        return Result.Success();
    }

    /// <summary>Renews the work contract until a later day.</summary>
    [return: DoNotIgnore]
    public Result Renew(DateOnly until, DateTimeOffset now)
    {
        if (EndsOn is not { } end) return new PlacementErrors.NothingToRenew();
        if (until <= end) return new PlacementErrors.RenewalNotLater(end);
        EndReason = null;
        MoveEnd(EndChangeKind.Renewed, until, now);
        return Result.Success();
    }

    /// <summary>Records days without work. One that lasts has no last day yet.</summary>
    [return: DoNotIgnore]
    public Result Suspend(DateOnly from, DateOnly? until, SuspensionReason reason)
    {
        if (until < from) return new SharedErrors.EndsBeforeItStarts(from, until.Value, "Until");
        var added = new PlacementSuspension(from, until, reason);
        if (!Period.Contains(from)) return new PlacementErrors.SuspensionOutside(StartsOn, EndsOn);
        if (Suspensions.FirstOrDefault(s => s.Days.Overlaps(added.Days)) is { } known) return new PlacementErrors.SuspensionTwice(known.From, known.Until);
        Suspensions = [.. Suspensions.Append(added).OrderBy(s => s.From)];
        return Result.Success();
    }

    /// <summary>Says when the suspension that began on that day ends: work goes on the day after.</summary>
    [return: DoNotIgnore]
    public Result EndSuspension(DateOnly from, DateOnly until)
    {
        if (Suspensions.FirstOrDefault(s => s.From == from) is not { } known) return new PlacementErrors.SuspensionUnknown();
        if (until < from) return new SharedErrors.EndsBeforeItStarts(from, until, "Until");
        var changed = known with { Until = until };
        if (Suspensions.FirstOrDefault(s => s != known && s.Days.Overlaps(changed.Days)) is { } other) return new PlacementErrors.SuspensionTwice(other.From, other.Until);
        Suspensions = [.. Suspensions.Select(s => s == known ? changed : s)];
        return Result.Success();
    }

    /// <summary>Takes back a suspension that was recorded by mistake.</summary>
    [return: DoNotIgnore]
    public Result RemoveSuspension(DateOnly from)
    {
        if (!Suspensions.Any(s => s.From == from)) return new PlacementErrors.SuspensionUnknown();
        Suspensions = [.. Suspensions.Where(s => s.From != from)];
        return Result.Success();
    }

    /// <summary>The number of these days on which the person is in the placement and not suspended.</summary>
    public int DaysAtWork(DateRange days)
    {
        if (days.Intersect(Period) is not { } within) return 0;
        return within.Days - Suspensions.Sum(s => s.Days.Intersect(within)?.Days ?? 0);
    }

    private void MoveEnd(EndChangeKind kind, DateOnly? endsOn, DateTimeOffset now)
    {
        if (endsOn == EndsOn) return;
        EndChanges = [.. EndChanges, new PlacementEndChange(kind, EndsOn, endsOn, now)];
        EndsOn = endsOn;
    }
}
