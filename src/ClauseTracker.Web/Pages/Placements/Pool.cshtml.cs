using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>Pools the hours of one work contract over the public contracts on which the person works for the same employer.</summary>
[NeedsPermission(Permission.EditPlacements)]
public sealed class PoolModel(IUseCases useCases, Words words) : PageModel
{
    /// <summary>One of the placements.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Placement { get; set; }

    [BindProperty]
    public PoolInput Input { get; set; } = new();

    public PoolForm Form { get; private set; } = default!;

    /// <summary>At first everything that is not pooled yet is chosen.</summary>
    public bool IsChosen(int index) => Typed(Form.Placements[index]) is { } typed ? typed.IsChosen : !Form.Placements[index].IsPooled;

    /// <summary>The share of that line as it was typed.</summary>
    public string? Typed(int index) => ModelState[$"Input.Placements[{index}].Share"]?.AttemptedValue ?? Typed(Form.Placements[index])?.Share?.ToString("0.##", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        (Input.StartsOn, Input.EndsOn) = (Form.StartsOn, Form.EndsOn);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var chosen = Input.Placements.Where(p => p.IsChosen).Select(p => new MemberInput(PlacementId.From(p.Placement), p.Share)).ToList();
        var formed = await useCases.DoAsync(
            new FormHoursPool(chosen, Input.StartsOn ?? default, Input.EndsOn, Input.Weighting, Input.Agreement, Input.IsAccepted), cancellationToken);
        if (formed.IsRefused) return this.FormAgain(formed, words, nameof(Input));
        this.Announce(words["Pool.Formed", Form.PersonReference]);
        return RedirectToPage("Pooled");
    }

    private PoolMemberInput? Typed(PoolChoice choice) => Input.Placements.Find(p => p.Placement == choice.Id.Value);

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetPoolForm(PlacementId.From(Placement)), cancellation);
        if (!found.TryGet(out var form)) return this.CannotShow(found);
        Form = form;
        return null;
    }
}

/// <summary>What is typed of a pool.</summary>
public sealed class PoolInput
{
    public List<PoolMemberInput> Placements { get; set; } = [];

    public PoolWeighting Weighting { get; set; } = PoolWeighting.Equal;

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public string? Agreement { get; set; }

    public bool IsAccepted { get; set; }
}

/// <summary>One placement of the pool to be.</summary>
public sealed class PoolMemberInput
{
    public Guid Placement { get; set; }

    public bool IsChosen { get; set; }

    /// <summary>Percent.</summary>
    public decimal? Share { get; set; }
}
