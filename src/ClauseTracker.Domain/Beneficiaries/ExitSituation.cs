using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>When one asks what became of somebody who left; the number is that of months.</summary>
public enum ExitMoment
{
    AtTheEnd = 0,
    After3Months = 3,
    After6Months = 6,
    After12Months = 12,
}

/// <summary>What somebody does who left (national consolidation's statuses).</summary>
public enum ExitStatus
{
    Permanent = 1,

    /// <summary>Fixed term of six months or more.</summary>
    FixedTermLong = 2,

    /// <summary>Fixed term of less than six months.</summary>
    FixedTermShort = 3,
    Training = 4,

    /// <summary>Created or took over a business.</summary>
    Creation = 5,
    Unemployed = 6,

    /// <summary>Asked, and not known: could not be reached.</summary>
    Unknown = 7,
}

/// <summary>What somebody who left does, at one of the moments when it is asked.</summary>
/// <param name="BeneficiaryId">The person.</param>
/// <param name="Moment">When it is true.</param>
/// <param name="Status">What they do.</param>
/// <param name="KnownOn">The day somebody learnt it.</param>
[SharedByAll("Part of the beneficiary, read through it.")]
public sealed record ExitSituation(BeneficiaryId BeneficiaryId, ExitMoment Moment, ExitStatus Status, DateOnly KnownOn);

/// <summary>When the situation of somebody who left must be asked.</summary>
public static class ExitCalendar
{
    public static IReadOnlyList<ExitMoment> Moments { get; } = Enum.GetValues<ExitMoment>();

    /// <summary>The day from which a situation may be asked.</summary>
    public static DateOnly DueOn(DateOnly leftOn, ExitMoment moment) => leftOn.AddMonths((int)moment);

    /// <summary>What is due and not recorded, the oldest first; nothing for somebody who has not left.</summary>
    public static IReadOnlyList<ExitMoment> Due(DateOnly? leftOn, IEnumerable<ExitMoment> recorded, DateOnly today) =>
        leftOn is { } day ? [.. Moments.Where(m => DueOn(day, m) <= today).Except(recorded)] : [];
}

/// <summary>What becomes of people, summed up.</summary>
public static class ExitOutcomes
{
    /// <summary>Work of any length, a training or a business: what the integration sector calls a dynamic exit. A habit of reports, not law.</summary>
    public static bool IsPositive(this ExitStatus status) => status is ExitStatus.Permanent or ExitStatus.FixedTermLong or ExitStatus.FixedTermShort or ExitStatus.Training or ExitStatus.Creation;

    /// <summary>Whether somebody left for something: by the first moment at which it is known. Null while nothing is.</summary>
    public static bool? IsPositive(IEnumerable<(ExitMoment Moment, ExitStatus Status)> recorded)
    {
        var known = recorded.Where(e => e.Status != ExitStatus.Unknown).OrderBy(e => e.Moment).Select(e => (ExitStatus?)e.Status).FirstOrDefault();
        return known?.IsPositive();
    }
}
