using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <content>Lots, tranches, renewals and consortium.</content>
public sealed partial class PublicContract
{
    private readonly List<Lot> _lots = [];
    private readonly List<Tranche> _tranches = [];

    public IReadOnlyList<Lot> Lots => _lots;

    public IReadOnlyList<Tranche> Tranches => _tranches;

    /// <summary>How often it may be renewed.</summary>
    public RenewalTerms Renewals { get; private set; } = RenewalTerms.None;

    public ConsortiumForm Consortium { get; private set; }

    /// <summary>True when a clause may be written on that part.</summary>
    public bool Has(ContractPart part) => part.IsWhole || _lots.Exists(l => l.Number == part.LotNumber);

    /// <summary>Adds a lot, or replaces the facts of the one with that number when <paramref name="replaces"/>.</summary>
    [return: DoNotIgnore]
    public Result PutLot(int number, string title, Money? amount, string? cpvCode, OrganisationId? holder, bool replaces)
    {
        if (number is < 1 or > Lot.HighestNumber) return new ContractErrors.LotNumberOutOfRange(Lot.HighestNumber);
        if (string.IsNullOrWhiteSpace(title)) return new SharedErrors.Required(nameof(Lot.Title));
        if (title.Trim().Length > Lot.TitleLength) return new SharedErrors.TooLong(nameof(Lot.Title), Lot.TitleLength);
        var known = _lots.FindIndex(l => l.Number == number);
        if (replaces && known < 0) return new ContractErrors.LotUnknown(number);
        if (!replaces && known >= 0) return new ContractErrors.LotExists(number);
        var lot = new Lot(Id, number, title.Trim(), amount, cpvCode, holder);
        if (known < 0) _lots.Add(lot);
        else _lots[known] = lot;
        return Result.Success();
    }

    /// <summary>Removes a lot; refused when a clause is written on it, whatever its hours, or when something happened to it.</summary>
    /// <param name="number">The lot.</param>
    /// <param name="carriesClause">True when a clause is written on it.</param>
    [return: DoNotIgnore]
    public Result RemoveLot(int number, bool carriesClause)
    {
        if (!_lots.Exists(l => l.Number == number)) return new ContractErrors.LotUnknown(number);
        if (carriesClause || _events.Exists(e => e.Part == ContractPart.Lot(number))) return new ContractErrors.LotCarriesClause(number);
        _lots.RemoveAll(l => l.Number == number);
        return Result.Success();
    }

    /// <summary>Adds a tranche, or replaces the facts of the one with that number when <paramref name="replaces"/>.</summary>
    [return: DoNotIgnore]
    public Result PutTranche(int number, string title, TrancheKind kind, Money? amount, bool replaces)
    {
        if (number is < 1 or > Lot.HighestNumber) return new ContractErrors.LotNumberOutOfRange(Lot.HighestNumber);
        if (string.IsNullOrWhiteSpace(title)) return new SharedErrors.Required(nameof(Tranche.Title));
        if (title.Trim().Length > Lot.TitleLength) return new SharedErrors.TooLong(nameof(Tranche.Title), Lot.TitleLength);
        var known = _tranches.FindIndex(t => t.Number == number);
        if (replaces && known < 0) return new ContractErrors.TrancheUnknown(number);
        if (!replaces && known >= 0) return new ContractErrors.TrancheExists(number);
        if (known >= 0 && AffirmedOn(number) is { } day && kind == TrancheKind.Firm) return new ContractErrors.TrancheAlreadyAffirmed(number, day);
        var tranche = new Tranche(Id, number, title.Trim(), kind, amount);
        if (known < 0) _tranches.Add(tranche);
        else _tranches[known] = tranche;
        return Result.Success();
    }

    /// <summary>Removes a tranche that was not affirmed.</summary>
    [return: DoNotIgnore]
    public Result RemoveTranche(int number)
    {
        if (!_tranches.Exists(t => t.Number == number)) return new ContractErrors.TrancheUnknown(number);
        if (AffirmedOn(number) is { } day) return new ContractErrors.TrancheAlreadyAffirmed(number, day);
        _tranches.RemoveAll(t => t.Number == number);
        return Result.Success();
    }

    /// <summary>Says how often and for how long it may be renewed; never less often than it was.</summary>
    [return: DoNotIgnore]
    public Result AllowRenewals(RenewalTerms terms)
    {
        var isRange = terms.MostTimes is >= 0 and <= RenewalTerms.HighestMostTimes && terms.Months is >= 0 and <= RenewalTerms.LongestMonths;
        if (!isRange || (terms.MostTimes > 0) != (terms.Months > 0)) return new ContractErrors.RenewalsOutOfRange(RenewalTerms.HighestMostTimes, RenewalTerms.LongestMonths);
        if (terms.MostTimes < TimesRenewed) return new ContractErrors.RenewedMoreOften(TimesRenewed);
        Renewals = terms;
        return Result.Success();
    }

    /// <summary>Says how the holders are bound and which part of the hours each carries out, in the order of the holders; the parts add up to 100 %, or none is said.</summary>
    [return: DoNotIgnore]
    public Result FormConsortium(ConsortiumForm form, IReadOnlyList<Percentage?> shares)
    {
        if (_holders.Count < 2 && form != ConsortiumForm.None) return new ContractErrors.ConsortiumOfOne();
        if (_holders.Count > 1 && form == ConsortiumForm.None) return new ContractErrors.ConsortiumNeedsForm();
        var said = shares.Where(s => s is not null).Select(s => s!.Value).ToList();
        var sum = said.Sum(s => s.BasisPoints);
        var isWhole = said.Count == 0 || (said.Count == _holders.Count && shares.Count == _holders.Count && sum == 10_000);
        if (!isWhole) return new ContractErrors.SharesDoNotAddUp(sum / 100m);
        Consortium = form;
        SetHolders([.. _holders.Select((h, i) => h with { HoursShare = said.Count == 0 ? null : shares[i] })]);
        return Result.Success();
    }
}
