using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Placements;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>What is typed of the work of a placement.</summary>
public sealed class WorkForm
{
    /// <summary>The version that was read.</summary>
    public long Version { get; set; }

    public string? JobTitle { get; set; }

    public string? Rome { get; set; }

    public decimal? WeeklyHours { get; set; }

    public WorkingTime? WorkingTime { get; set; }

    public WorkContractType ContractType { get; set; } = WorkContractType.FixedTerm;

    public static WorkForm Of(PlacementSheet sheet) => new()
    {
        Version = sheet.Version, JobTitle = sheet.Work.JobTitle, Rome = sheet.Work.Rome?.Code, WeeklyHours = sheet.Work.WeeklyHours?.Value, WorkingTime = sheet.Work.WorkingTime,
        ContractType = sheet.ContractType,
    };

    public WorkInput ToInput() => new(JobTitle, Rome, WeeklyHours, WorkingTime);
}

/// <summary>The last day and why.</summary>
public sealed class EndingForm
{
    public DateOnly? EndsOn { get; set; }

    public PlacementEndReason? EndReason { get; set; }
}

/// <summary>Until when the work contract is renewed.</summary>
public sealed class RenewalForm
{
    public DateOnly? RenewedUntil { get; set; }
}

/// <summary>Days without work.</summary>
public sealed class PauseForm
{
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public SuspensionReason Reason { get; set; } = SuspensionReason.Absence;
}

/// <summary>The last day without work.</summary>
public sealed class ResumptionForm
{
    public DateOnly? Until { get; set; }
}

/// <summary>The last day of a shared work contract.</summary>
public sealed class PoolEndingForm
{
    public Guid Pool { get; set; }

    public DateOnly? EndsOn { get; set; }
}
