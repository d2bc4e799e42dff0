using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Sourcing;

/// <summary>Where a post stands.</summary>
public enum JobPostStatus
{
    Open = 1,

    /// <summary>As many people were hired as were looked for.</summary>
    Filled = 2,

    /// <summary>Given up, with a reason.</summary>
    Closed = 3,
}

/// <summary>What a firm looks for, and may look for otherwise later.</summary>
/// <param name="Employer">The organisation that will sign the work contract: a temporary work agency rather than the firm where people work.</param>
/// <param name="JobTitle">Required.</param>
/// <param name="Posts">How many people, from 1.</param>
/// <param name="StartsOn">First day of work.</param>
public sealed record JobPostFacts(OrganisationId Employer, string JobTitle, int Posts, DateOnly StartsOn)
{
    /// <summary>Null while one does not know on which contract the hours will be worked.</summary>
    public ClauseId? Clause { get; init; }

    public RomeCode? Rome { get; init; }

    /// <summary>Last day of work, or null.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Hours of work a week, or null.</summary>
    public Hours? WeeklyHours { get; init; }

    /// <summary>Where one works, or null.</summary>
    public string? Commune { get; init; }

    public WorkContractType ContractType { get; init; } = WorkContractType.FixedTerm;

    /// <summary>The day by which the firm wants candidates, or null.</summary>
    public DateOnly? WantedBy { get; init; }
}

/// <summary>People that a firm looks for, one job and one start.</summary>
public sealed class JobPost : IScoped, IVersioned
{
    /// <summary>Most people looked for in one post.</summary>
    public const int MostPosts = 500;

    /// <summary>Longest reason of closing, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>Longest commune, in characters.</summary>
    public const int CommuneLength = 100;

    /// <summary>The hours of a week: above it a typing error.</summary>
    public const int MostWeeklyHours = 60;

    private JobPost()
    {
    }

    public JobPostId Id { get; private init; }

    /// <summary>The body that looks for the people.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public OrganisationId EmployerId { get; private set; }

    public ClauseId? ClauseId { get; private set; }

    public string JobTitle { get; private set; } = string.Empty;

    public RomeCode? Rome { get; private set; }

    public int Posts { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    public Hours? WeeklyHours { get; private set; }

    public string? Commune { get; private set; }

    public WorkContractType ContractType { get; private set; }

    public DateOnly? WantedBy { get; private set; }

    public JobPostStatus Status { get; private set; }

    public DateOnly OpenedOn { get; private init; }

    /// <summary>The day it was filled or closed.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? ClosingReason { get; private set; }

    public long Version { get; private set; }

    /// <summary>Records what a firm looks for; each fault is refused at its field.</summary>
    [return: DoNotIgnore]
    public static Result<JobPost> Open(JobPostId id, OrganisationId body, JobPostFacts facts, DateOnly today)
    {
        var post = new JobPost { Id = id, OrganisationId = body, Status = JobPostStatus.Open, OpenedOn = today };
        var told = post.Take(facts);
        return told.IsRefused ? Result<JobPost>.Refuse(told.Errors) : post;
    }

    /// <summary>Takes what is looked for now. One that was filled is open again when more people are looked for.</summary>
    /// <param name="hired">How many were hired so far.</param>
    [return: DoNotIgnore]
    public Result Change(JobPostFacts facts, int hired, DateOnly today)
    {
        if (facts.Posts < hired) return new JobPostErrors.FewerThanHired(hired);
        var told = Take(facts);
        if (told.IsSuccess) CountHired(hired, today);
        return told;
    }

    /// <summary>Follows the hires: filled with the last one, open again when one of them falls through. One that was closed stays so.</summary>
    public void CountHired(int hired, DateOnly today)
    {
        if (Status == JobPostStatus.Closed) return;
        var status = hired >= Posts ? JobPostStatus.Filled : JobPostStatus.Open;
        if (status == Status) return;
        (Status, EndedOn) = (status, status == JobPostStatus.Filled ? today : null);
    }

    /// <summary>Gives it up; a reason is required.</summary>
    [return: DoNotIgnore]
    public Result Close(string? reason, DateOnly today)
    {
        if (Status == JobPostStatus.Closed) return new JobPostErrors.AlreadyClosed();
        var trimmed = reason?.Trim() ?? string.Empty;
        if (trimmed.Length == 0) return new SharedErrors.Required("Reason");
        if (trimmed.Length > ReasonLength) return new SharedErrors.TooLong("Reason", ReasonLength);
        (Status, EndedOn, ClosingReason) = (JobPostStatus.Closed, today, trimmed);
        return Result.Success();
    }

    /// <summary>Looks for people again after it was given up.</summary>
    [return: DoNotIgnore]
    public Result Reopen(int hired, DateOnly today)
    {
        if (Status != JobPostStatus.Closed) return new JobPostErrors.NotClosed();
        (Status, EndedOn, ClosingReason) = (JobPostStatus.Open, null, null);
        CountHired(hired, today);
        return Result.Success();
    }

    private Result Take(JobPostFacts facts)
    {
        var (job, commune) = (facts.JobTitle.Trim(), string.IsNullOrWhiteSpace(facts.Commune) ? null : facts.Commune.Trim());
        var refusals = Refusals(facts, job, commune).ToList();
        if (refusals.Count > 0) return Result.Refuse(refusals);
        (EmployerId, ClauseId, JobTitle, Rome, Posts) = (facts.Employer, facts.Clause, job, facts.Rome, facts.Posts);
        (StartsOn, EndsOn, WeeklyHours, Commune, ContractType, WantedBy) = (facts.StartsOn, facts.EndsOn, facts.WeeklyHours, commune, facts.ContractType, facts.WantedBy);
        return Result.Success();
    }

    private static IEnumerable<Error> Refusals(JobPostFacts facts, string job, string? commune)
    {
        if (job.Length == 0) yield return new SharedErrors.Required(nameof(JobTitle));
        if (job.Length > Placement.JobTitleLength) yield return new SharedErrors.TooLong(nameof(JobTitle), Placement.JobTitleLength);
        if (facts.Posts is < 1 or > MostPosts) yield return new JobPostErrors.PostsOutOfRange();
        if (facts.StartsOn == default) yield return new SharedErrors.Required(nameof(StartsOn));
        if (facts.EndsOn < facts.StartsOn) yield return new SharedErrors.EndsBeforeItStarts(facts.StartsOn, facts.EndsOn.Value, nameof(EndsOn));
        if (facts.WeeklyHours is { } hours && (hours <= Hours.Zero || hours > Hours.Of(MostWeeklyHours))) yield return new JobPostErrors.WeeklyHoursOutOfRange();
        if (commune?.Length > CommuneLength) yield return new SharedErrors.TooLong(nameof(Commune), CommuneLength);
    }
}

/// <summary>Refusals about a post.</summary>
public static class JobPostErrors
{
    public sealed record PostsOutOfRange() : Error("JobPost.PostsOutOfRange", ErrorKind.Invalid, "Posts")
    {
        public override IReadOnlyList<object?> Arguments => [JobPost.MostPosts];
    }

    public sealed record WeeklyHoursOutOfRange() : Error("JobPost.WeeklyHoursOutOfRange", ErrorKind.Invalid, "WeeklyHours")
    {
        public override IReadOnlyList<object?> Arguments => [JobPost.MostWeeklyHours];
    }

    /// <summary>More people were hired already.</summary>
    public sealed record FewerThanHired(int Hired) : Error("JobPost.FewerThanHired", ErrorKind.Conflict, "Posts")
    {
        public override IReadOnlyList<object?> Arguments => [Hired];
    }

    public sealed record AlreadyClosed() : Error("JobPost.AlreadyClosed", ErrorKind.Conflict);

    public sealed record NotClosed() : Error("JobPost.NotClosed", ErrorKind.Conflict);

    /// <summary>It is filled or closed: nobody else is proposed or hired until it is open again.</summary>
    public sealed record NotOpen() : Error("JobPost.NotOpen", ErrorKind.Conflict);

    /// <summary>No body of the user's that could look for people: one must be said.</summary>
    public sealed record NoBody() : Error("JobPost.NoBody", ErrorKind.Invalid, "Organisation");
}
