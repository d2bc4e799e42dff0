using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>What a clause obliges to (fact sheet §1.6, §3.5). A clause may hold several: a mix.</summary>
[Flags]
public enum ObligationForms
{
    None = 0,

    /// <summary>A number of hours written in the contract.</summary>
    FixedHours = 1,

    /// <summary>A share of all hours worked on the contract.</summary>
    ShareOfHoursWorked = 2,

    /// <summary>Hours per amount ordered or invoiced.</summary>
    HoursPerAmount = 4,

    /// <summary>Actions for each year of the contract.</summary>
    Actions = 8,
}

/// <summary>What is owed and how it moves with the contract. At least one form.</summary>
public sealed record Obligation
{
    /// <summary>Hours written in the contract, or null.</summary>
    public FixedHours? Fixed { get; init; }

    /// <summary>A share of hours worked, or null.</summary>
    public WorkedShare? Share { get; init; }

    /// <summary>Hours per amount, or null.</summary>
    public AmountRate? Rate { get; init; }

    /// <summary>Actions, or null.</summary>
    public YearlyActions? Actions { get; init; }

    /// <summary>True when the holder chooses one of the forms (« soit des heures, soit une action »); false when all are owed.</summary>
    public bool HolderChooses { get; init; }

    /// <summary>The form the holder chose; while it has not, the first form of hours is owed.</summary>
    public ObligationForms Chosen { get; init; }

    /// <summary>The forms that the clause writes.</summary>
    public ObligationForms Forms =>
        (Fixed is null ? 0 : ObligationForms.FixedHours) | (Share is null ? 0 : ObligationForms.ShareOfHoursWorked)
        | (Rate is null ? 0 : ObligationForms.HoursPerAmount) | (Actions is null ? 0 : ObligationForms.Actions);

    /// <summary>The forms that are owed: all, or the one the holder chose.</summary>
    public ObligationForms Owed => !HolderChooses ? Forms : Chosen != ObligationForms.None ? Chosen : First;

    /// <summary>The form that a typed correction of hours is of: the first owed form of hours, else hours written in the contract.</summary>
    public ObligationForms FormOfHours => HourForms.FirstOrDefault(f => Owed.HasFlag(f), ObligationForms.FixedHours);

    /// <summary>Each form by itself.</summary>
    public static IReadOnlyList<ObligationForms> EveryForm { get; } = [.. HourForms, ObligationForms.Actions];

    /// <summary>True when the other obligation says the same of that form.</summary>
    internal bool HasSame(ObligationForms form, Obligation other) => form switch
    {
        ObligationForms.ShareOfHoursWorked => Share == other.Share,
        ObligationForms.HoursPerAmount => Rate == other.Rate,
        ObligationForms.Actions => Actions == other.Actions,
        _ => Fixed?.Firm == other.Fixed?.Firm,
    };

    private static ObligationForms[] HourForms => [ObligationForms.FixedHours, ObligationForms.ShareOfHoursWorked, ObligationForms.HoursPerAmount];

    private ObligationForms First => HourForms.FirstOrDefault(f => Forms.HasFlag(f), ObligationForms.Actions);

    /// <summary>A number of hours, typed or calculated, and nothing else.</summary>
    public static Obligation OfHours(Hours hours, HoursCalculation? calculation = null) => new() { Fixed = new FixedHours(hours, calculation) };

    /// <summary>Why it cannot be, or nothing.</summary>
    internal IEnumerable<Error> Refusals()
    {
        if (Forms == ObligationForms.None) yield return new ClauseErrors.HoursMissing();
        if (HolderChooses && (Forms & (Forms - 1)) == 0) yield return new ClauseErrors.NoChoice();
        if (Chosen != ObligationForms.None && (!HolderChooses || !Forms.HasFlag(Chosen) || (Chosen & (Chosen - 1)) != 0)) yield return new ClauseErrors.ChosenFormUnknown();
        foreach (var refusal in new[] { Fixed?.Refusal(), Share?.Refusal(), Rate?.Refusal(), Actions?.Refusal() })
        {
            if (refusal is not null) yield return refusal;
        }
    }
}

/// <summary>Hours written in the contract.</summary>
/// <param name="Firm">Owed from the start: the firm part.</param>
/// <param name="Calculation">What gave them, or null when typed.</param>
public sealed record FixedHours(Hours Firm, HoursCalculation? Calculation = null)
{
    /// <summary>What each optional tranche adds once affirmed.</summary>
    public IReadOnlyList<PlannedHours> PerTranche { get; init; } = [];

    /// <summary>What each renewal adds.</summary>
    public Hours PerRenewal { get; init; }

    /// <summary>True when the contract says that hours follow its amount; else an amendment moves them only by what it says itself.</summary>
    public bool FollowsAmount { get; init; }

    internal Error? Refusal()
    {
        // Nothing firm is possible when everything comes with tranches.
        if (Firm < Hours.Zero || (Firm == Hours.Zero && PerTranche.Count == 0)) return new ClauseErrors.HoursMissing();
        if (PerTranche.Any(p => p.Hours < Hours.Zero) || PerRenewal < Hours.Zero) return new ClauseErrors.HoursMissing();
        var most = Hours.Of(InsertionClause.MostHours);
        return Firm > most || PerRenewal > most || PerTranche.Any(p => p.Hours > most) ? new ClauseErrors.HoursOutOfRange(Firm.Value) : null;
    }
}

/// <summary>What an optional tranche adds.</summary>
public sealed record PlannedHours(int TrancheNumber, Hours Hours);

/// <summary>A share of all hours worked on the contract, by anybody.</summary>
/// <param name="Share">Owed, above zero.</param>
/// <param name="EstimatedHoursWorked">What the holder expects; the obligation until hours are measured.</param>
public sealed record WorkedShare(Percentage Share, Hours EstimatedHoursWorked)
{
    internal Error? Refusal()
    {
        if (Share.BasisPoints <= 0) return new SharedErrors.PercentageOutOfRange(Share.Percent, "WorkedShare");
        return EstimatedHoursWorked < Hours.Zero || EstimatedHoursWorked > Hours.Of(InsertionClause.MostHours) ? new ClauseErrors.HoursOutOfRange(EstimatedHoursWorked.Value) : null;
    }
}

/// <summary>Which amounts count.</summary>
public enum AmountBasis
{
    Ordered = 1,
    Invoiced = 2,
}

/// <summary>Hours per amount of cumulated orders, pro rata (« 35 h par tranche de 100 000 € HT »).</summary>
/// <param name="Hours">Hours owed for each.</param>
/// <param name="PerAmount">The amount, excluding tax; above zero.</param>
/// <param name="Basis">Orders placed, or invoiced.</param>
public sealed record AmountRate(Hours Hours, Money PerAmount, AmountBasis Basis)
{
    /// <summary>The exact hours for that amount.</summary>
    public decimal Of(Money cumulated) => Hours.Value * cumulated.Cents / PerAmount.Cents;

    /// <summary>True for the events whose amounts count.</summary>
    public bool Counts(ContractEventKind kind) => Basis == AmountBasis.Invoiced
        ? kind == ContractEventKind.OrderInvoiced
        : kind is ContractEventKind.OrderPlaced or ContractEventKind.FollowOnAwarded;

    internal Error? Refusal() => Hours <= Hours.Zero || PerAmount.Cents <= 0 ? new ClauseErrors.RateIncomplete() : null;
}

/// <summary>What a company may do instead of hours, or beside them (a real contract of 2025: half-day of 3 h, internship of 35 h, sponsoring of 6 h…).</summary>
public enum ActionKind
{
    /// <summary>Meeting with job seekers, half a day.</summary>
    JobSeekersMeeting = 1,

    /// <summary>Internship or immersion of at least 35 hours.</summary>
    Immersion = 2,

    /// <summary>Sponsoring: 6 hours face to face.</summary>
    Sponsoring = 3,

    /// <summary>A supervisor trained at an awareness session of 3 hours.</summary>
    AwarenessSession = 4,

    /// <summary>Visit of the site or the company.</summary>
    SiteVisit = 5,

    /// <summary>Any other action that the facilitator accepts.</summary>
    Other = 9,
}

/// <summary>Actions for each year of the contract.</summary>
/// <param name="PerContractYear">From 1.</param>
/// <param name="KindsThatCount">Empty means all.</param>
public sealed record YearlyActions(int PerContractYear, IReadOnlyList<ActionKind> KindsThatCount)
{
    /// <summary>More actions a year than this are a typing error.</summary>
    public const int MostPerYear = 200;

    public bool Counts(ActionKind kind) => KindsThatCount.Count == 0 || KindsThatCount.Contains(kind);

    internal Error? Refusal() => PerContractYear is < 1 or > MostPerYear ? new ClauseErrors.ActionsOutOfRange(MostPerYear) : null;

    public bool Equals(YearlyActions? other) => other is not null && PerContractYear == other.PerContractYear && KindsThatCount.SequenceEqual(other.KindsThatCount);

    public override int GetHashCode() => KindsThatCount.Aggregate(PerContractYear, HashCode.Combine);
}
