using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>What the work of the demo's people is.</summary>
internal static class DemoWork
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["Manœuvre"] = "F1704", ["Agent de propreté"] = "K2204", ["Jardinier"] = "A1203", ["Aide-maçon"] = "F1703", ["Peintre"] = "F1606",
        ["Agent de voirie"] = "K2303", ["Aide de cuisine"] = "G1603", ["Agent de tri"] = "K2304", ["Coffreur"] = "F1701",
    };

    /// <summary>Full time at 35 hours, or now and then part time at 26.</summary>
    public static PlacementWork Of(DemoJob job)
    {
        RomeCode? rome = Codes.TryGetValue(job.Title, out var code) ? RomeCode.Known(code) : null;
        return job.Months % 4 == 0 ? new PlacementWork(job.Title, rome, Hours.Of(26), WorkingTime.PartTime) : new PlacementWork(job.Title, rome, Hours.Of(35), WorkingTime.FullTime);
    }

    /// <summary>Somebody whose second month passed without work although hours of it were declared.</summary>
    public static Placement Lived(this Placement placement, DemoJob job)
    {
        if (job.Oddity != DemoOddity.HoursWhileSuspended || job.Months < 2) return placement;
        var month = job.FirstMonth.AddMonths(1);
        var suspended = placement.Suspend(month.FirstDay, month.LastDay, SuspensionReason.WorksStopped);
        return suspended.IsSuccess ? placement : throw new InvalidOperationException($"The demo plan breaks a rule: {suspended.Errors[0].Code}");
    }
}
