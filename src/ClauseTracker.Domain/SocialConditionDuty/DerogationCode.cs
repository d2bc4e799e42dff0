using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>
/// Why a contract may do without a social condition. Markets have four reasons, concessions two (L3114-2-1, II); they are not the same list,
/// so that each has codes of its own. Numbers are stored.
/// </summary>
public enum DerogationCode
{
    /// <summary>Market: an immediately available solution satisfies the need.</summary>
    AvailableSolution = 1,

    /// <summary>Market: no sufficient link with the object.</summary>
    NoSufficientLink = 2,

    /// <summary>Market: would restrict competition, or make performance technically or economically difficult.</summary>
    RestrictsCompetition = 3,

    /// <summary>Market: works of less than six months.</summary>
    ShortWorks = 4,

    /// <summary>Concession, L3114-2-1, II, 1°: no sufficient link with the object.</summary>
    ConcessionNoSufficientLink = 11,

    /// <summary>Concession, L3114-2-1, II, 2°: would restrict competition, or make execution technically or economically difficult.</summary>
    ConcessionRestrictsCompetition = 12,
}

/// <summary>Which codes a contract may use.</summary>
public static class DerogationCodes
{
    /// <summary>Works of this many months or more cannot use <see cref="DerogationCode.ShortWorks"/>.</summary>
    public const int ShortWorksMonths = 6;

    private static readonly IReadOnlyList<DerogationCode> Markets =
        [DerogationCode.AvailableSolution, DerogationCode.NoSufficientLink, DerogationCode.RestrictsCompetition, DerogationCode.ShortWorks];

    private static readonly IReadOnlyList<DerogationCode> Concessions = [DerogationCode.ConcessionNoSufficientLink, DerogationCode.ConcessionRestrictsCompetition];

    /// <summary>The codes of a family.</summary>
    public static IReadOnlyList<DerogationCode> Of(ContractFamily family) => family == ContractFamily.Concession ? Concessions : Markets;

    /// <summary>The codes that this contract may use: works under six months are left out when it is known not to be that.</summary>
    public static IReadOnlyList<DerogationCode> For(DutySubject subject) => [.. Of(subject.Family).Where(c => Refusal(c, subject) is null)];

    /// <summary>Why the contract cannot use the code, or null. What is not known of it does not forbid the code: the justification says it.</summary>
    internal static Shared.Error? Refusal(DerogationCode code, DutySubject subject)
    {
        if (!Of(subject.Family).Contains(code)) return new DutyErrors.DerogationOfOtherFamily();
        if (code != DerogationCode.ShortWorks) return null;
        if (!PurchaseKinds.Of(subject.Family, subject.CpvCode).Contains(PurchaseKind.Works)) return new DutyErrors.DerogationForWorksAlone();
        return subject.DurationMonths >= ShortWorksMonths ? new DutyErrors.WorksTooLong(subject.DurationMonths.Value, ShortWorksMonths) : null;
    }
}
