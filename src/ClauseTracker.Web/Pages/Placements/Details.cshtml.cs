using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>A placement: the work, its days, what stands against its hours, what was declared. Several small forms, one act each.</summary>
[NeedsPermission(Permission.ReadStatements)]
public sealed class DetailsModel(IUseCases useCases, ICurrentUser user, TimeProvider clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The first day of a suspension that is ended or taken back.</summary>
    [BindProperty]
    public DateOnly From { get; set; }

    [BindProperty]
    public WorkForm Work { get; set; } = new();

    [BindProperty]
    public EndingForm Ending { get; set; } = new();

    [BindProperty]
    public RenewalForm Renewal { get; set; } = new();

    [BindProperty]
    public PauseForm Pause { get; set; } = new();

    [BindProperty]
    public ResumptionForm Resumption { get; set; } = new();

    [BindProperty]
    public PoolEndingForm PoolEnding { get; set; } = new();

    public PlacementSheet Sheet { get; private set; } = default!;

    public IReadOnlyList<PlacementWarning> Warnings { get; private set; } = [];

    public bool MayEdit => user.Has(Permission.EditPlacements);

    public bool MayEnter => user.Has(Permission.EnterStatements);

    /// <summary>The month that one declares today: the last whole one.</summary>
    public string LastMonth => YearMonth.Of(clock.Today()).AddMonths(-1).ToString();

    /// <summary>The suspension that has no last day yet, or null.</summary>
    public PlacementSuspension? Lasting => Sheet.Suspensions.FirstOrDefault(s => s.Until is null);

    /// <summary>Weekly hours and working time, as far as they are known.</summary>
    public string WeeklyWords => string.Join(", ", new[] { Sheet.Work.WeeklyHours is { } weekly ? Formats.Hours(weekly) : null, Sheet.Work.WorkingTime is { } time ? words.Of(time) : null }
        .OfType<string>().DefaultIfEmpty(words["Placement.NotSaid"]));

    private PlacementId Placement => PlacementId.From(Id);

    /// <summary>A day in words, or that there was none.</summary>
    public string DayOr(DateOnly? day) => day is { } known ? Formats.Date(known) : words["Placement.NoEnd"];

    /// <summary>The moment by the buyers' clock.</summary>
    public DateTimeOffset InParis(DateTimeOffset moment) => Clock.InParis(moment);

    /// <summary>True for the form that was refused.</summary>
    public bool IsOpen(string form) => ModelState.Any(e => e.Value?.Errors.Count > 0 && e.Key.StartsWith(form + ".", StringComparison.Ordinal));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Work = WorkForm.Of(Sheet);
        Ending = new EndingForm { EndsOn = Sheet.EndsOn, EndReason = Sheet.EndReason };
        PoolEnding = new PoolEndingForm { EndsOn = Sheet.Pools.Select(p => p.EndsOn).FirstOrDefault() };
        return Page();
    }

    public Task<IActionResult> OnPostWorkAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Work), () => new ChangePlacementWork(Placement, Work.Version, Work.ContractType, Work.ToInput()), "Placement.Changed", cancellationToken);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Ending), () => new ChangePlacementEnd(Placement, Ending.EndsOn, Ending.EndReason), Ending.EndsOn is null ? "Placement.GoesOn" : "Placement.Ended", cancellationToken);

    public Task<IActionResult> OnPostRenewAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Renewal), () => new RenewPlacement(Placement, Renewal.RenewedUntil ?? default), "Placement.Renewed", cancellationToken);

    public Task<IActionResult> OnPostSuspendAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Pause), () => new SuspendPlacement(Placement, Pause.From ?? default, Pause.Until, Pause.Reason), "Placement.Suspended", cancellationToken);

    public Task<IActionResult> OnPostEndSuspensionAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Resumption), () => new EndSuspension(Placement, From, Resumption.Until ?? default), "Placement.Resumed", cancellationToken);

    public Task<IActionResult> OnPostRemoveSuspensionAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(From), () => new RemoveSuspension(Placement, From), "Placement.SuspensionRemoved", cancellationToken);

    public Task<IActionResult> OnPostEndPoolAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(PoolEnding), () => new EndHoursPool(HoursPoolId.From(PoolEnding.Pool), PoolEnding.EndsOn), "Pool.Ended", cancellationToken);

    private async Task<IActionResult> DoAsync(string form, Func<ICommand<Nothing>> command, string announcement, CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } refused) return refused;
        if (form != nameof(Work)) Work = WorkForm.Of(Sheet);
        this.JudgeOnly(form);
        if (!ModelState.IsValid) return this.FormAgain();
        var done = await useCases.DoAsync(command(), cancellation);
        if (done.IsRefused) return this.FormAgain(done, words, form);
        this.Announce(words[announcement, Sheet.PersonReference]);
        return RedirectToPage(new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetPlacementSheet(Placement), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        if (!MayEdit) return null;
        var advised = await useCases.AskAsync(new AdviseOnPlacement(Placement), cancellation);
        if (advised.TryGet(out var warnings)) Warnings = warnings;
        return null;
    }
}
