using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>The life of a contract as its page shows it: what it is made of, what happened, what its clauses owe.</summary>
/// <param name="Life">What is known.</param>
/// <param name="Proposals">Published modifications that await a person.</param>
/// <param name="Subcontracts">Declared subcontracts.</param>
/// <param name="MayEdit">True when the reader may record something.</param>
public sealed record LifeView(ContractLife Life, IReadOnlyList<ProposedAmendmentRow> Proposals, IReadOnlyList<SubcontractRow> Subcontracts, bool MayEdit)
{
    /// <summary>The events that a person records, the everyday ones first.</summary>
    public static IReadOnlyList<ContractEventKind> Kinds { get; } =
    [
        ContractEventKind.OrderInvoiced, ContractEventKind.OrderPlaced, ContractEventKind.FollowOnAwarded, ContractEventKind.TrancheAffirmed, ContractEventKind.Renewed,
        ContractEventKind.AmountAmended, ContractEventKind.DurationAmended, ContractEventKind.HolderReplaced, ContractEventKind.HoursWorkedMeasured,
        ContractEventKind.StartOrder, ContractEventKind.Suspended, ContractEventKind.Resumed, ContractEventKind.Terminated, ContractEventKind.Completed,
    ];

    /// <summary>Reads it all; refused as the contract itself would be.</summary>
    [return: DoNotIgnore]
    public static async Task<Result<LifeView>> ReadAsync(IUseCases useCases, ContractId contract, bool mayEdit, CancellationToken cancellation)
    {
        var life = await useCases.AskAsync(new GetContractLife(contract), cancellation);
        var proposals = await useCases.AskAsync(new ListProposedAmendments(contract, ProposalStatus.Pending), cancellation);
        var subcontracts = await useCases.AskAsync(new ListSubcontracts(contract), cancellation);
        var errors = life.Errors.Concat(proposals.Errors).Concat(subcontracts.Errors).ToList();
        return errors.Count > 0 ? Result<LifeView>.Refuse(errors) : new LifeView(life.Value, proposals.Value.Rows, subcontracts.Value, mayEdit);
    }

    /// <summary>The events that this contract can know now.</summary>
    public IEnumerable<ContractEventKind> Possible => Life.EndedOn is not null
        ? [ContractEventKind.OrderInvoiced, ContractEventKind.HoursWorkedMeasured]
        : Kinds.Where(IsPossible);

    /// <summary>The whole contract, then its lots, for a list.</summary>
    public IReadOnlyList<SelectListItem> Parts(Words words) =>
        [new SelectListItem(words["Life.Whole"], "0"), .. Life.Lots.Select(l => new SelectListItem(words["Life.LotOf", l.Number, l.Title], l.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    /// <summary>An event in one line.</summary>
    public static string Sentence(LifeEvent happened, Words words) => happened.Kind switch
    {
        ContractEventKind.TrancheAffirmed => words["Life.Event.Tranche", happened.Tranche],
        ContractEventKind.OrderPlaced or ContractEventKind.OrderInvoiced or ContractEventKind.FollowOnAwarded => words["Life.Event.Order", happened.Reference, happened.Amount],
        ContractEventKind.AmountAmended => words["Life.Event.Amount", happened.Amount],
        ContractEventKind.DurationAmended => words["Life.Event.End", happened.EndsOn],
        ContractEventKind.HolderReplaced => words["Life.Event.Holder", happened.ReplacedHolder, happened.NewHolder],
        ContractEventKind.HoursWorkedMeasured => words[happened.IsFinal ? "Life.Event.WorkedFinal" : "Life.Event.Worked", happened.HoursWorked],
        _ => string.Empty,
    };

    /// <summary>What a published modification changes, in one sentence.</summary>
    public static string Sentence(ProposedAmendmentRow proposal, Words words)
    {
        string?[] changes =
        [
            proposal.On is { } day ? words["Life.ProposalDated", day] : null,
            proposal.Amount is { } amount ? words["Life.ProposalAmount", amount] : null,
            proposal.DurationMonths is { } months ? words["Life.ProposalDuration", months] : null,
            .. proposal.Holders.Select(h => words["Life.ProposalHolders", h.Identifier]),
        ];
        var sentence = string.Join(", ", changes.Where(c => c is not null));
        return sentence.Length == 0 ? sentence : $"{char.ToUpper(sentence[0], System.Globalization.CultureInfo.CurrentCulture)}{sentence[1..]}.";
    }

    private bool IsPossible(ContractEventKind kind) => kind switch
    {
        ContractEventKind.TrancheAffirmed => Life.Tranches.Any(t => t.Kind == TrancheKind.Optional && t.AffirmedOn is null),
        ContractEventKind.Renewed => Life.TimesRenewed < Life.Renewals.MostTimes,
        ContractEventKind.StartOrder => !Life.Events.Any(e => e.Kind == kind && e.CancelledAt is null && e.Lot == 0),
        ContractEventKind.Suspended => Life.SuspendedSince is null,
        ContractEventKind.Resumed => Life.SuspendedSince is not null || Life.Lots.Count > 0,
        ContractEventKind.HolderReplaced => Life.Holders.Count > 0,
        _ => true,
    };
}
