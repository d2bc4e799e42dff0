using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Calculator;

public readonly record struct TradeReferenceId(Guid Value) : IEntityId<TradeReferenceId>
{
    public static TradeReferenceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What the table says of a trade.</summary>
/// <param name="Code">Stable, capitals, digits and underscores.</param>
/// <param name="Label">The territory's own name of it; null where the application knows the code in both languages.</param>
/// <param name="LabourShareLow">Least usual share of labour in the price.</param>
/// <param name="LabourShareHigh">Highest usual share of labour in the price.</param>
/// <param name="HourlyCostLow">Least usual cost of an hour, all charges included; null is the general figure.</param>
/// <param name="HourlyCostHigh">Highest usual cost of an hour, all charges included; null is the general figure.</param>
/// <param name="SourceNote">Where the figures come from.</param>
/// <param name="Certainty">How sure they are.</param>
public sealed record TradeFigures(
    string Code, string? Label, Percentage LabourShareLow, Percentage LabourShareHigh, Money? HourlyCostLow, Money? HourlyCostHigh, string SourceNote, Certainty Certainty);

/// <summary>
/// One version of a trade's line in the reference table. A version is never edited: a change is another one, valid from a day, and the figures
/// of a past day can always be found again.
/// </summary>
[SharedByAll("Figures of trades are the same for the territory and hold no personal data.")]
public sealed class TradeReference : IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int LabelLength = 120;

    /// <summary>Longest note of source, in characters.</summary>
    public const int SourceNoteLength = 400;

    /// <summary>An hour that costs more than this, in euros, is a typing error.</summary>
    public const int HighestHourlyCost = 500;

    private TradeReference()
    {
    }

    public TradeReferenceId Id { get; private init; }

    public string Code { get; private init; } = string.Empty;

    /// <summary>1, 2, 3… of the code, in the order of recording: of two versions valid from the same day the later one holds.</summary>
    public int Number { get; private init; }

    public string? Label { get; private init; }

    public Percentage LabourShareLow { get; private init; }

    public Percentage LabourShareHigh { get; private init; }

    public Money? HourlyCostLow { get; private init; }

    public Money? HourlyCostHigh { get; private init; }

    public string SourceNote { get; private init; } = string.Empty;

    public Certainty Certainty { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    /// <summary>The day from which the trade is no longer offered, or null.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public long Version { get; private set; }

    /// <summary>The share that is proposed: the middle of the usual ones.</summary>
    public Percentage LabourShare => new((LabourShareLow.BasisPoints + LabourShareHigh.BasisPoints) / 2);

    /// <summary>The cost that is proposed, in the middle of the usual ones; null is the general figure.</summary>
    public Money? HourlyCost => HourlyCostLow is { } low && HourlyCostHigh is { } high ? new Money((low.Cents + high.Cents) / 2) : HourlyCostLow ?? HourlyCostHigh;

    public TradeFigures Figures => new(Code, Label, LabourShareLow, LabourShareHigh, HourlyCostLow, HourlyCostHigh, SourceNote, Certainty);

    /// <summary>Writes the next version of a trade.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="figures">What it says.</param>
    /// <param name="validFrom">From which day.</param>
    /// <param name="last">The last version of the same code, or null for a new trade.</param>
    [return: DoNotIgnore]
    public static Result<TradeReference> Put(TradeReferenceId id, TradeFigures figures, DateOnly validFrom, TradeReference? last)
    {
        var refusals = Refusals(figures, validFrom, last).ToList();
        return refusals.Count > 0 ? Result<TradeReference>.Refuse(refusals) : Of(id, Trimmed(figures), validFrom, (last?.Number ?? 0) + 1);
    }

    /// <summary>No longer offers the trade from that day.</summary>
    [return: DoNotIgnore]
    public Result Retire(DateOnly on)
    {
        if (RetiredOn is { } already) return new TradeErrors.AlreadyRetired(already);
        if (on < ValidFrom) return new TradeErrors.BeforeLastVersion(ValidFrom, "RetiredOn");
        RetiredOn = on;
        return Result.Success();
    }

    internal static TradeReference Of(TradeReferenceId id, TradeFigures f, DateOnly validFrom, int number) => new()
    {
        Id = id, Code = f.Code, Number = number, Label = f.Label, LabourShareLow = f.LabourShareLow, LabourShareHigh = f.LabourShareHigh,
        HourlyCostLow = f.HourlyCostLow, HourlyCostHigh = f.HourlyCostHigh, SourceNote = f.SourceNote, Certainty = f.Certainty, ValidFrom = validFrom,
    };

    private static IEnumerable<Error> Refusals(TradeFigures figures, DateOnly validFrom, TradeReference? last)
    {
        if (!IsCode(figures.Code.Trim())) yield return new TradeErrors.CodeMalformed(Clauses.TradeShare.TradeLength);
        if (figures.Label?.Trim().Length > LabelLength) yield return new SharedErrors.TooLong(nameof(Label), LabelLength);
        if (figures.LabourShareLow.BasisPoints <= 0) yield return new SharedErrors.PercentageOutOfRange(figures.LabourShareLow.Percent, nameof(LabourShareLow));
        if (figures.LabourShareHigh.BasisPoints < figures.LabourShareLow.BasisPoints) yield return new TradeErrors.BoundsReversed(nameof(LabourShareHigh));
        if (figures.HourlyCostLow is { } low && figures.HourlyCostHigh is { } high && high < low) yield return new TradeErrors.BoundsReversed(nameof(HourlyCostHigh));
        foreach (var (cost, field) in new[] { (figures.HourlyCostLow, nameof(HourlyCostLow)), (figures.HourlyCostHigh, nameof(HourlyCostHigh)) })
        {
            if (cost is { } given && (given.Cents <= 0 || given > Money.Of(HighestHourlyCost))) yield return new TradeErrors.CostOutOfRange(HighestHourlyCost, field);
        }

        if (string.IsNullOrWhiteSpace(figures.SourceNote)) yield return new SharedErrors.Required(nameof(SourceNote));
        if (figures.SourceNote.Trim().Length > SourceNoteLength) yield return new SharedErrors.TooLong(nameof(SourceNote), SourceNoteLength);
        var earliest = last?.RetiredOn ?? last?.ValidFrom;
        if (validFrom == default) yield return new SharedErrors.Required(nameof(ValidFrom));
        else if (earliest is { } day && validFrom < day) yield return new TradeErrors.BeforeLastVersion(day, nameof(ValidFrom));
    }

    private static bool IsCode(string code) =>
        code.Length is > 0 and <= Clauses.TradeShare.TradeLength && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    private static TradeFigures Trimmed(TradeFigures figures) => figures with
    {
        Code = figures.Code.Trim(), Label = string.IsNullOrWhiteSpace(figures.Label) ? null : figures.Label.Trim(), SourceNote = figures.SourceNote.Trim(),
    };
}
