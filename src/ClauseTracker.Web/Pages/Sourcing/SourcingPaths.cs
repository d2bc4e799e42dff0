using System.Globalization;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Sourcing;
using Microsoft.AspNetCore.WebUtilities;

namespace ClauseTracker.Web.Pages.Sourcing;

/// <summary>Where sourcing leads to.</summary>
internal static class SourcingPaths
{
    /// <summary>The page of a new placement with all that is known of it; the person is named by the reference alone.</summary>
    public static string StartPlacement(PlacementToStart placement) => QueryHelpers.AddQueryString("/placements/start", new Dictionary<string, string?>
    {
        ["clause"] = placement.Clause.Value.ToString(),
        ["person"] = placement.Reference,
        ["employer"] = placement.EmployerSiret,
        ["job"] = placement.JobTitle,
        ["rome"] = placement.Rome?.Code,
        ["startsOn"] = Day(placement.StartsOn),
        ["endsOn"] = placement.EndsOn is { } end ? Day(end) : null,
        ["weeklyHours"] = placement.WeeklyHours?.Value.ToString("0.##", CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    /// <summary>The same for a candidate of a post who was hired and has no placement yet; null while the contract is not known.</summary>
    public static string? StartPlacement(JobPostSheet post, CandidateRow candidate) =>
        candidate is { Outcome: CandidacyOutcome.Hired, Placement: null } && post.Clause is { } clause
            ? StartPlacement(new PlacementToStart(clause, candidate.Reference, post.EmployerSiret, post.JobTitle, post.Rome, post.StartsOn, post.EndsOn, post.WeeklyHours))
            : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
