using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Clauses;

/// <summary>What a person types of an obligation. Hours are typed, or computed when <see cref="Hours"/> is empty: by trades, by the four figures, or with staff taken over.</summary>
public record ObligationInput
{
    /// <summary>Hours owed from the start, when typed.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Amount excluding tax, in euros.</summary>
    public decimal? AmountExclTax { get; init; }

    /// <summary>Labour share, in percent.</summary>
    public decimal? LabourShare { get; init; }

    /// <summary>Insertion effort, in percent.</summary>
    public decimal? InsertionEffort { get; init; }

    /// <summary>Cost of an hour, all charges included, in euros.</summary>
    public decimal? HourlyCost { get; init; }

    /// <summary>The trades, when the work has several.</summary>
    public IReadOnlyList<TradeInput> Trades { get; init; } = [];

    /// <summary>Years of the contract, for the form with staff taken over.</summary>
    public decimal? Years { get; init; }

    /// <summary>Hours a year of the staff taken over; chooses that form.</summary>
    public decimal? TransferredHoursPerYear { get; init; }

    /// <summary>Hours that each optional tranche adds.</summary>
    public IReadOnlyList<PlannedHoursInput> PerTranche { get; init; } = [];

    /// <summary>Hours that each renewal adds.</summary>
    public decimal? HoursPerRenewal { get; init; }

    /// <summary>True when the contract says that its hours follow its amount.</summary>
    public bool FollowsAmount { get; init; }

    /// <summary>Share of all hours worked, in percent.</summary>
    public decimal? WorkedShare { get; init; }

    /// <summary>Hours that will be worked on the contract by anybody, as the holder expects.</summary>
    public decimal? EstimatedHoursWorked { get; init; }

    /// <summary>Hours for each <see cref="RatePerAmount"/>.</summary>
    public decimal? RateHours { get; init; }

    /// <summary>In euros, excluding tax.</summary>
    public decimal? RatePerAmount { get; init; }

    public AmountBasis RateBasis { get; init; } = AmountBasis.Invoiced;

    public int? ActionsPerYear { get; init; }

    /// <summary>Empty means all kinds.</summary>
    public IReadOnlyList<ActionKind> ActionKinds { get; init; } = [];

    /// <summary>The forms that the author chose; none means those whose figures are there.</summary>
    public ObligationForms Forms { get; init; }

    /// <summary>True for « either… or… ».</summary>
    public bool HolderChooses { get; init; }

    public ObligationForms Chosen { get; init; }

    /// <summary>True when there is something to calculate with.</summary>
    public bool HasFigures => AmountExclTax is not null || LabourShare is not null || InsertionEffort is not null || HourlyCost is not null || FilledTrades.Count > 0;

    private IReadOnlyList<(TradeInput Trade, int Row)> FilledTrades => [.. Trades.Select((trade, row) => (trade, row)).Where(t => !t.trade.IsBlank)];

    private bool HasFixed => Hours is not null || HasFigures || PerTranche.Any(p => p.Hours > 0);

    /// <summary>The calculation that the figures make; refused while they are not all there.</summary>
    [return: DoNotIgnore]
    public Result<HoursCalculation> Calculate()
    {
        if (FilledTrades.Count > 0) return CalculateTrades();
        var needsLabourShare = TransferredHoursPerYear is null;
        if (AmountExclTax is null || (needsLabourShare && LabourShare is null) || InsertionEffort is null || HourlyCost is null) return new ClauseErrors.CalculationIncomplete();
        var amount = Money.From(AmountExclTax.Value, nameof(AmountExclTax));
        var labour = Percentage.From(LabourShare ?? 100, nameof(LabourShare));
        var effort = Percentage.From(InsertionEffort.Value, nameof(InsertionEffort));
        var cost = Money.From(HourlyCost.Value, nameof(HourlyCost));
        var transferred = Domain.Shared.Hours.From(TransferredHoursPerYear ?? 0, nameof(TransferredHoursPerYear));
        var errors = new Result[] { amount, labour, effort, cost, transferred }.SelectMany(r => r.Errors).ToList();
        if (errors.Count > 0) return Result<HoursCalculation>.Refuse(errors);
        return needsLabourShare
            ? As(LabourCalculation.From(amount.Value, labour.Value, effort.Value, cost.Value))
            : As(StaffTransferCalculation.From(amount.Value, Years ?? 1, transferred.Value, cost.Value, effort.Value));
    }

    /// <summary>The obligation as the domain takes it; whether it can be is the domain's to say.</summary>
    [return: DoNotIgnore]
    public Result<Obligation> Obligation()
    {
        var written = Means(ObligationForms.FixedHours, HasFixed) ? WrittenHours() : null;
        var share = Means(ObligationForms.ShareOfHoursWorked, WorkedShare is not null) ? Share() : null;
        var rate = Means(ObligationForms.HoursPerAmount, RateHours is not null || RatePerAmount is not null) ? Rate() : null;
        var means = Means(ObligationForms.Actions, ActionsPerYear is not null);
        var errors = new Result?[] { written, share, rate }.SelectMany(r => r?.Errors ?? []).ToList();
        if (means && ActionsPerYear is null) errors.Add(new ClauseErrors.ActionsOutOfRange(YearlyActions.MostPerYear));
        if (errors.Count > 0) return Result<Obligation>.Refuse(errors);
        return new Obligation
        {
            Fixed = written?.Value, Share = share?.Value, Rate = rate?.Value,
            Actions = means ? new YearlyActions(ActionsPerYear!.Value, [.. ActionKinds.Distinct().Order()]) : null,
            HolderChooses = HolderChooses, Chosen = Chosen,
        };
    }

    private bool Means(ObligationForms form, bool hasFigures) => Forms == ObligationForms.None ? hasFigures : Forms.HasFlag(form);

    private Result<HoursCalculation> CalculateTrades()
    {
        if (InsertionEffort is null) return new ClauseErrors.CalculationIncomplete(nameof(InsertionEffort));
        var effort = Percentage.From(InsertionEffort.Value, nameof(InsertionEffort));
        var trades = FilledTrades.Select(t => t.Trade.Share(HourlyCost, $"{nameof(Trades)}[{t.Row}].")).ToList();
        var errors = trades.SelectMany(t => t.Errors).Concat(effort.Errors).ToList();
        return errors.Count > 0 ? Result<HoursCalculation>.Refuse(errors) : As(LabourCalculation.From([.. trades.Select(t => t.Value)], effort.Value));
    }

    private Result<FixedHours> WrittenHours()
    {
        var typed = Domain.Shared.Hours.From(Hours ?? 0, nameof(Hours));
        var renewal = Domain.Shared.Hours.From(HoursPerRenewal ?? 0, nameof(HoursPerRenewal));
        var tranches = PerTranche.Select(p => (p.TrancheNumber, Hours: Domain.Shared.Hours.From(p.Hours ?? 0, nameof(PerTranche)))).ToList();
        var calculated = Hours is null && HasFigures ? Calculate() : null;
        var errors = new Result?[] { typed, renewal, calculated }.Concat(tranches.Select(t => t.Hours)).SelectMany(r => r?.Errors ?? []).ToList();
        if (errors.Count > 0) return Result<FixedHours>.Refuse(errors);
        return new FixedHours(calculated?.Value.Hours ?? typed.Value, calculated?.Value)
        {
            PerTranche = [.. tranches.Where(t => t.Hours.Value > Domain.Shared.Hours.Zero).Select(t => new PlannedHours(t.TrancheNumber, t.Hours.Value))],
            PerRenewal = renewal.Value, FollowsAmount = FollowsAmount,
        };
    }

    private Result<Domain.Clauses.WorkedShare> Share()
    {
        var share = Percentage.From(WorkedShare ?? 0, nameof(WorkedShare));
        var estimate = Domain.Shared.Hours.From(EstimatedHoursWorked ?? 0, nameof(EstimatedHoursWorked));
        var errors = share.Errors.Concat(estimate.Errors).ToList();
        return errors.Count > 0 ? Result<Domain.Clauses.WorkedShare>.Refuse(errors) : new WorkedShare(share.Value, estimate.Value);
    }

    private Result<AmountRate> Rate()
    {
        var hours = Domain.Shared.Hours.From(RateHours ?? 0, nameof(RateHours));
        var amount = Money.From(RatePerAmount ?? 0, nameof(RatePerAmount));
        var errors = hours.Errors.Concat(amount.Errors).ToList();
        return errors.Count > 0 ? Result<AmountRate>.Refuse(errors) : new AmountRate(hours.Value, amount.Value, RateBasis);
    }

    private static Result<HoursCalculation> As<T>(Result<T> calculation)
        where T : HoursCalculation => calculation.TryGet(out var made) ? made : Result<HoursCalculation>.Refuse(calculation.Errors);
}

/// <summary>One trade, as typed.</summary>
public sealed record TradeInput
{
    /// <summary>Code in the reference table, or null.</summary>
    public string? Trade { get; init; }

    /// <summary>In euros, excluding tax.</summary>
    public decimal? AmountExclTax { get; init; }

    /// <summary>In percent.</summary>
    public decimal? LabourShare { get; init; }

    /// <summary>In euros; that of the whole when empty.</summary>
    public decimal? HourlyCost { get; init; }

    /// <summary>True when nothing is typed in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Trade) && AmountExclTax is null && LabourShare is null && HourlyCost is null;

    /// <summary>As the domain takes it; refusals name their field after <paramref name="at"/>.</summary>
    internal Result<TradeShare> Share(decimal? commonHourlyCost, string at)
    {
        var missing = Missing(commonHourlyCost, at).ToList();
        if (missing.Count > 0) return Result<TradeShare>.Refuse(missing);
        var amount = Money.From(AmountExclTax!.Value, at + nameof(AmountExclTax));
        var labour = Percentage.From(LabourShare!.Value, at + nameof(LabourShare));
        var hourly = Money.From((HourlyCost ?? commonHourlyCost)!.Value, CostField(at));
        var errors = new Result[] { amount, labour, hourly }.SelectMany(r => r.Errors).ToList();
        if (errors.Count == 0 && hourly.Value.Cents == 0) errors.Add(new ClauseErrors.HourlyCostMissing(CostField(at)));
        return errors.Count > 0 ? Result<TradeShare>.Refuse(errors) : new TradeShare(string.IsNullOrWhiteSpace(Trade) ? null : Trade.Trim(), amount.Value, labour.Value, hourly.Value);
    }

    private string CostField(string at) => HourlyCost is null ? nameof(HourlyCost) : at + nameof(HourlyCost);

    private IEnumerable<Error> Missing(decimal? commonHourlyCost, string at)
    {
        if (AmountExclTax is null) yield return new ClauseErrors.CalculationIncomplete(at + nameof(AmountExclTax));
        // The table gave no share: it does not know the trade, or none was said.
        if (LabourShare is null) yield return string.IsNullOrWhiteSpace(Trade) ? new ClauseErrors.CalculationIncomplete(at + nameof(LabourShare)) : new TradeErrors.Unknown(Trade.Trim(), at + nameof(Trade));
        if ((HourlyCost ?? commonHourlyCost) is null) yield return new ClauseErrors.CalculationIncomplete(nameof(HourlyCost));
        if (Trade?.Trim().Length > TradeShare.TradeLength) yield return new SharedErrors.TooLong(at + nameof(Trade), TradeShare.TradeLength);
    }
}

/// <summary>Hours planned for a tranche, as typed.</summary>
public sealed record PlannedHoursInput(int TrancheNumber, decimal? Hours);
