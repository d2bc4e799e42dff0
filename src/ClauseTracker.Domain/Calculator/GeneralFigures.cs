using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Calculator;

public readonly record struct GeneralFiguresId(Guid Value) : IEntityId<GeneralFiguresId>
{
    public static GeneralFiguresId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What the calculator proposes whatever the trade.</summary>
/// <param name="HourlyCost">Cost of an hour, all charges included.</param>
/// <param name="UsualEffort">Insertion effort of an ordinary contract.</param>
/// <param name="CharterEffort">Insertion effort under a charter.</param>
/// <param name="FewestHours">Below these hours another form of clause is advised.</param>
/// <param name="SourceNote">Where the figures come from.</param>
/// <param name="Certainty">How sure they are.</param>
public sealed record ProposedFigures(Money HourlyCost, Percentage UsualEffort, Percentage CharterEffort, Hours FewestHours, string SourceNote, Certainty Certainty);

/// <summary>One version of the figures that hold for every trade; never edited, a change is another version.</summary>
[SharedByAll("General figures are the same for the territory and hold no personal data.")]
public sealed class GeneralFigures : IVersioned
{
    /// <summary>The figures an instance starts with (fact sheet §2.2): 30 € an hour, 5 %, 10 % under a charter, 150 h at least.</summary>
    public static readonly GeneralFigures Default = new()
    {
        Id = new GeneralFiguresId(new Guid("0193a000-0000-7000-8000-000000000100")), Number = 1, ValidFrom = new DateOnly(2026, 1, 1),
        HourlyCost = Money.Of(30), UsualEffort = new Percentage(500), CharterEffort = new Percentage(1000), FewestHours = Hours.Of(150),
        SourceNote = "Coût : 25 à 30 €/h (mefsud77.fr), 30 à 40 €/h en pratique. Effort : 5 à 20 %, 5 % de base, 10 % dans les chartes (mde-alescevennes). 150 h : pratique locale.",
        Certainty = Certainty.Secondary,
    };

    private GeneralFigures()
    {
    }

    public GeneralFiguresId Id { get; private init; }

    /// <summary>1, 2, 3… in the order of recording.</summary>
    public int Number { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    public Money HourlyCost { get; private init; }

    public Percentage UsualEffort { get; private init; }

    public Percentage CharterEffort { get; private init; }

    public Hours FewestHours { get; private init; }

    public string SourceNote { get; private init; } = string.Empty;

    public Certainty Certainty { get; private init; }

    public long Version { get; private set; }

    /// <summary>Writes the next version.</summary>
    [return: DoNotIgnore]
    public static Result<GeneralFigures> Put(GeneralFiguresId id, ProposedFigures figures, DateOnly validFrom, GeneralFigures? last)
    {
        if (figures.HourlyCost.Cents <= 0 || figures.HourlyCost > Money.Of(TradeReference.HighestHourlyCost)) return new TradeErrors.CostOutOfRange(TradeReference.HighestHourlyCost, nameof(HourlyCost));
        if (figures.UsualEffort.BasisPoints <= 0) return new SharedErrors.PercentageOutOfRange(figures.UsualEffort.Percent, nameof(UsualEffort));
        if (figures.CharterEffort.BasisPoints <= 0) return new SharedErrors.PercentageOutOfRange(figures.CharterEffort.Percent, nameof(CharterEffort));
        if (figures.FewestHours < Hours.Zero) return new Clauses.ClauseErrors.HoursOutOfRange(figures.FewestHours.Value);
        if (string.IsNullOrWhiteSpace(figures.SourceNote)) return new SharedErrors.Required(nameof(SourceNote));
        if (figures.SourceNote.Trim().Length > TradeReference.SourceNoteLength) return new SharedErrors.TooLong(nameof(SourceNote), TradeReference.SourceNoteLength);
        if (validFrom == default) return new SharedErrors.Required(nameof(ValidFrom));
        if (last is not null && validFrom < last.ValidFrom) return new TradeErrors.BeforeLastVersion(last.ValidFrom, nameof(ValidFrom));
        return new GeneralFigures
        {
            Id = id, Number = (last?.Number ?? 0) + 1, ValidFrom = validFrom, HourlyCost = figures.HourlyCost, UsualEffort = figures.UsualEffort,
            CharterEffort = figures.CharterEffort, FewestHours = figures.FewestHours, SourceNote = figures.SourceNote.Trim(), Certainty = figures.Certainty,
        };
    }
}
