using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>What was amended here since the award, as the format tells it: amount, duration and holders of the whole contract.</summary>
internal static class RecordedModifications
{
    /// <summary>The amendments that stand and come from no published modification, numbered after those.</summary>
    /// <param name="contract">With its holders and events.</param>
    /// <param name="published">Modifications published already; the events that accepted them are told by them.</param>
    public static IEnumerable<PublishedModification> Of(PublicContract contract, IReadOnlyCollection<ProposedAmendment> published)
    {
        var told = published.Where(p => p.AcceptedAs is not null).Select(p => p.AcceptedAs!.Value).ToHashSet();
        var (number, holders) = (published.Select(p => p.Number).DefaultIfEmpty(0).Max(), AtAward(contract).ToList());
        foreach (var happened in contract.Events.Where(e => e.Stands && e.Part.IsWhole))
        {
            if (happened.Kind == ContractEventKind.HolderReplaced) Replace(holders, happened);
            if (told.Contains(happened.Number) || Modification(contract, happened, holders) is not { } modification) continue;
            yield return modification with { Number = ++number };
        }
    }

    /// <summary>Who held the contract at its award: later transfers taken back.</summary>
    public static IEnumerable<HolderIdentifier> AtAward(PublicContract contract)
    {
        var holders = contract.Holders.OrderBy(h => h.Number).Select(h => new HolderIdentifier(h.IdentifierKind, h.Identifier)).ToList();
        foreach (var transfer in contract.Events.Where(e => e is { Stands: true, Kind: ContractEventKind.HolderReplaced }).Reverse())
        {
            var place = holders.FindIndex(h => h.Identifier == transfer.NewIdentifier);
            if (place >= 0) holders[place] = new HolderIdentifier(transfer.ReplacedIdentifierKind ?? string.Empty, transfer.ReplacedIdentifier!);
        }

        return holders;
    }

    private static PublishedModification? Modification(PublicContract contract, ContractEvent happened, List<HolderIdentifier> holders) => happened.Kind switch
    {
        ContractEventKind.AmountAmended => new PublishedModification(0, happened.HappenedOn, null, happened.Amount, null, []),
        ContractEventKind.DurationAmended when contract.Facts.NotifiedOn is { } start && happened.EndsOn is { } end => new PublishedModification(0, happened.HappenedOn, null, null, Months(start, end), []),
        ContractEventKind.HolderReplaced => new PublishedModification(0, happened.HappenedOn, null, null, null, [.. holders]),
        _ => null,
    };

    private static void Replace(List<HolderIdentifier> holders, ContractEvent transfer)
    {
        var place = holders.FindIndex(h => h.Identifier == transfer.ReplacedIdentifier);
        if (place >= 0) holders[place] = new HolderIdentifier(Siret.From(transfer.NewIdentifier).IsSuccess ? "SIRET" : holders[place].Kind, transfer.NewIdentifier!);
    }

    /// <summary>Whole months that hold the period, at least one.</summary>
    private static int Months(DateOnly start, DateOnly end)
    {
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return Math.Max(1, start.AddMonths(months).AddDays(-1) < end ? months + 1 : months);
    }
}
