using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>What is known of a contract. Null means that the source does not say or does not say it legibly.</summary>
/// <param name="Subject">What is bought.</param>
/// <param name="Nature">As published: « Marché », « Concession de service »…</param>
/// <param name="Procedure">As published.</param>
/// <param name="CpvCode">Common procurement vocabulary, 8 digits.</param>
/// <param name="Amount">Excluding tax; null when absent or implausible.</param>
/// <param name="AmountAsReceived">The amount as the source wrote it, kept when it could not be believed.</param>
/// <param name="DurationMonths">Months, tranches and renewals included.</param>
/// <param name="NotifiedOn">Day of notification, or of signature for a concession.</param>
/// <param name="SocialConsiderations">What the buyer published.</param>
/// <param name="Details">What else was published of it, or null when nothing was. Amount and duration above stay those of the award: modifications are proposed beside them.</param>
public sealed record ContractFacts(
    string Subject,
    string? Nature,
    string? Procedure,
    string? CpvCode,
    Money? Amount,
    string? AmountAsReceived,
    int? DurationMonths,
    DateOnly? NotifiedOn,
    SocialConsiderations SocialConsiderations,
    ProcurementDetails? Details = null)
{
    /// <summary>Nothing known.</summary>
    public static readonly ContractFacts Unknown = new(string.Empty, null, null, null, null, null, null, null, SocialConsiderations.None);

    /// <summary>True when the source gave an amount that cannot be one.</summary>
    public bool AmountIsImplausible => Amount is null && AmountAsReceived is not null;

    /// <summary>From notification to the end of the duration, when both are known and make sense.</summary>
    public DateRange? Period =>
        NotifiedOn is { } start && DurationMonths is > 0 and <= 1200 && start.Year is > 1900 and < 2900
            ? new DateRange(start, start.AddMonths(DurationMonths.Value).AddDays(-1))
            : null;
}
