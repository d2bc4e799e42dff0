using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Partnerships;

/// <summary>What an agreement is asked to bring.</summary>
public enum ObjectiveKind
{
    /// <summary>People placed.</summary>
    People = 1,

    /// <summary>Whole hours counted for clauses.</summary>
    HoursCounted = 2,

    /// <summary>Positive exits.</summary>
    PositiveExits = 3,
}

/// <summary>What is paid for a year.</summary>
public sealed record YearAmount(int Year, Money Amount);

/// <summary>What is expected in a year: people, whole hours or exits.</summary>
public sealed record YearObjective(int Year, ObjectiveKind Kind, int Quantity);

/// <summary>A change that was signed, with what held before it.</summary>
/// <param name="Number">1, 2, 3…</param>
public sealed record AgreementAmendment(
    int Number, DateOnly SignedOn, string Reason, DateOnly EndedOn, DateOnly EndsOn, IReadOnlyList<YearAmount> AmountsBefore, IReadOnlyList<YearAmount> Amounts)
{
    /// <summary>The amounts of all years before it.</summary>
    public Money TotalBefore => new(AmountsBefore.Sum(a => a.Amount.Cents));

    /// <summary>The amounts of all years after it.</summary>
    public Money Total => new(Amounts.Sum(a => a.Amount.Cents));
}

/// <summary>What an agreement says.</summary>
public sealed record AgreementTerms(string Title, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 200;

    /// <summary>Longest number of a decision, in characters.</summary>
    public const int DecisionLength = 50;

    /// <summary>Longest agreement, in years.</summary>
    public const int MostYears = 10;

    /// <summary>Days before the end from which one prepares renewal, unless said otherwise. Usage of ours: no text gives it.</summary>
    public const int UsualNoticeDays = 90;

    /// <summary>Longest notice, in days.</summary>
    public const int MostNoticeDays = 730;

    /// <summary>Above it an objective is a typing error.</summary>
    public const int MostQuantity = 10_000_000;

    public string? DecisionNumber { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public int RenewalNoticeDays { get; init; } = UsualNoticeDays;

    public IReadOnlyList<YearAmount> Amounts { get; init; } = [];

    public IReadOnlyList<YearObjective> Objectives { get; init; } = [];

    /// <summary>The amounts by year.</summary>
    public static IReadOnlyList<YearAmount> InOrder(IReadOnlyList<YearAmount> amounts) => [.. amounts.OrderBy(a => a.Year)];

    /// <summary>Each fault, at its field.</summary>
    internal IEnumerable<Error> Refusals(DateOnly today)
    {
        if (Title.Trim().Length == 0) yield return new SharedErrors.Required(nameof(Title));
        if (Title.Trim().Length > TitleLength) yield return new SharedErrors.TooLong(nameof(Title), TitleLength);
        if (DecisionNumber?.Trim().Length > DecisionLength) yield return new SharedErrors.TooLong(nameof(DecisionNumber), DecisionLength);
        if (string.IsNullOrWhiteSpace(DecisionNumber) && DecidedOn is not null) yield return new SharedErrors.Required(nameof(DecisionNumber));
        if (!string.IsNullOrWhiteSpace(DecisionNumber) && DecidedOn is null) yield return new SharedErrors.Required(nameof(DecidedOn));
        if (DecidedOn > today) yield return new AgreementErrors.DecidedInTheFuture();
        if (RenewalNoticeDays is < 0 or > MostNoticeDays) yield return new AgreementErrors.NoticeOutOfRange();
        foreach (var error in PeriodRefusals(StartsOn, EndsOn)) yield return error;
        foreach (var error in AmountRefusals(Amounts, new DateRange(StartsOn, EndsOn))) yield return error;
        foreach (var error in ObjectiveRefusals()) yield return error;
    }

    internal static IEnumerable<Error> PeriodRefusals(DateOnly startsOn, DateOnly endsOn)
    {
        if (startsOn == default) yield return new SharedErrors.Required(nameof(StartsOn));
        if (endsOn == default) yield return new SharedErrors.Required(nameof(EndsOn));
        else if (endsOn < startsOn) yield return new SharedErrors.EndsBeforeItStarts(startsOn, endsOn, nameof(EndsOn));
        else if (startsOn != default && endsOn.Year - startsOn.Year >= MostYears) yield return new AgreementErrors.TooManyYears();
    }

    internal static IEnumerable<Error> AmountRefusals(IReadOnlyList<YearAmount> amounts, DateRange period)
    {
        if (amounts.Any(a => a.Year < period.Start.Year || a.Year > period.End.Year)) yield return new AgreementErrors.YearOutside("Amounts");
        if (amounts.DistinctBy(a => a.Year).Count() != amounts.Count) yield return new AgreementErrors.YearTwice("Amounts");
        if (amounts.FirstOrDefault(a => a.Amount.Cents < 0) is { } negative) yield return new SharedErrors.AmountNegative(negative.Amount.Euros, "Amounts");
    }

    private IEnumerable<Error> ObjectiveRefusals()
    {
        if (Objectives.Any(o => o.Year < StartsOn.Year || o.Year > EndsOn.Year)) yield return new AgreementErrors.YearOutside("Objectives");
        if (Objectives.DistinctBy(o => (o.Year, o.Kind)).Count() != Objectives.Count) yield return new AgreementErrors.YearTwice("Objectives");
        if (Objectives.Any(o => o.Quantity is < 0 or > MostQuantity)) yield return new AgreementErrors.QuantityOutOfRange();
    }
}

/// <summary>What an amendment changes.</summary>
public sealed record AmendmentTerms(DateOnly SignedOn, string? Reason, DateOnly EndsOn, IReadOnlyList<YearAmount> Amounts)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    internal IEnumerable<Error> Refusals(DateOnly startsOn, DateOnly decidedOn, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Reason)) yield return new SharedErrors.Required(nameof(Reason));
        else if (Reason.Trim().Length > ReasonLength) yield return new SharedErrors.TooLong(nameof(Reason), ReasonLength);
        if (SignedOn == default) yield return new SharedErrors.Required(nameof(SignedOn));
        else if (SignedOn > today) yield return new AgreementErrors.SignedInTheFuture();
        else if (SignedOn < decidedOn) yield return new AgreementErrors.SignedBeforeDecision(decidedOn);
        foreach (var error in AgreementTerms.PeriodRefusals(startsOn, EndsOn)) yield return error;
    }
}
