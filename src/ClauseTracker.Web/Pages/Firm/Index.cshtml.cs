using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>What the firm has to answer, where it stands, and what it answered before.</summary>
public sealed class IndexModel(IUseCases useCases, Words words) : PageModel
{
    public FirmHome Home { get; private set; } = default!;

    public IReadOnlyList<FirmContract> Contracts { get; private set; } = [];

    /// <summary>The present month, which may be declared before it is over; null when nobody is at work.</summary>
    public FirmMonthRow? Present => Home.MayDeclare && Home.LinkMonth is null ? Home.Months.FirstOrDefault(m => !m.IsOver && m.Answers.Any(a => a.Waits)) : null;

    /// <summary>The months of which something was sent, with what was.</summary>
    public IReadOnlyList<FirmMonthRow> Answered =>
        [.. Home.Months.Select(m => m with { Answers = [.. m.Answers.Where(a => a is { Statement: not null, Status: not null and not StatementStatus.Draft })] }).Where(m => m.Answers.Count > 0)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var home = await useCases.AskAsync(new GetFirmHome(), cancellationToken);
        if (!home.TryGet(out var found)) return this.CannotShowFirm(home);
        var contracts = await useCases.AskAsync(new GetFirmContracts(), cancellationToken);
        if (!contracts.TryGet(out var list)) return this.CannotShowFirm(contracts);
        (Home, Contracts) = (found, list.Contracts);
        return Page();
    }

    /// <summary>Where a contract stands, in a sentence.</summary>
    public string Sentence(FirmContract contract, FirmStanding standing)
    {
        var missing = standing.Owed - standing.Counted;
        return standing.Status switch
        {
            StandingStatus.Met => words["Firm.StandingMet", standing.Counted, standing.Owed],
            StandingStatus.Shortfall => words["Firm.StandingShortfall", standing.Counted, standing.Owed, missing],
            _ => words["Firm.StandingMissing", standing.Counted, standing.Owed, missing, contract.EndsOn],
        };
    }

    public static Tone ToneOf(StandingStatus status) => status switch
    {
        StandingStatus.Met or StandingStatus.OnTrack => Tone.Success,
        StandingStatus.Late => Tone.Warning,
        StandingStatus.Shortfall => Tone.Danger,
        _ => Tone.Neutral,
    };
}
