using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Placements;

/// <summary>What is typed of the work of a placement.</summary>
/// <param name="Rome">Code of the directory of jobs, or nothing.</param>
/// <param name="WeeklyHours">Hours a week, two decimals at most, or nothing.</param>
public sealed record WorkInput(string? JobTitle, string? Rome = null, decimal? WeeklyHours = null, WorkingTime? WorkingTime = null)
{
    /// <summary>The work, or what cannot be read of it.</summary>
    [return: DoNotIgnore]
    internal Result<PlacementWork> Read()
    {
        var rome = string.IsNullOrWhiteSpace(Rome) ? null : RomeCode.From(Rome, nameof(Rome));
        var weekly = WeeklyHours is { } given ? Hours.From(given, nameof(WeeklyHours)) : null;
        Error[] errors = [.. rome?.Errors ?? [], .. weekly?.Errors ?? []];
        return errors.Length > 0
            ? Result<PlacementWork>.Refuse(errors)
            : new PlacementWork(JobTitle?.Trim() ?? string.Empty, rome?.Value, weekly?.Value, WorkingTime);
    }
}
