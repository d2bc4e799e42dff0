using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Calculator;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Calculator;

/// <summary>The figures that the calculator proposes: of a day, with their sources, their history and a form for the next version.</summary>
[NeedsPermission(Permission.ReadClauses)]
public sealed class ReferenceTableModel(IUseCases useCases, ICurrentUser user, TimeProvider clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    /// <summary>The trade whose next version is written, or nothing for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Edit { get; set; }

    [BindProperty]
    public TradeForm Form { get; set; } = new();

    [BindProperty]
    public GeneralForm General { get; set; } = new();

    public TradeReferenceList List { get; private set; } = default!;

    public bool MayManage => user.Has(Permission.ManageReferenceTables);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var today = clock.Today();
        Form = List.History.FirstOrDefault(t => t.Code == Edit) is { } known ? TradeForm.Of(known, today) : new TradeForm { ValidFrom = today };
        General = GeneralForm.Of(List.Table.General, today);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveAsync(() => useCases.DoAsync(Form.Command, cancellationToken), nameof(Form), "ReferenceTable.Saved", cancellationToken);

    public Task<IActionResult> OnPostGeneralAsync(CancellationToken cancellationToken) =>
        SaveAsync(() => useCases.DoAsync(General.Command, cancellationToken), nameof(General), "ReferenceTable.Saved", cancellationToken);

    public Task<IActionResult> OnPostRetireAsync(CancellationToken cancellationToken) =>
        SaveAsync(() => useCases.DoAsync(new RetireTradeReference(Form.Code ?? string.Empty, clock.Today()), cancellationToken), nameof(Form), "ReferenceTable.Retired", cancellationToken);

    private async Task<IActionResult> SaveAsync<T>(Func<Task<Result<T>>> save, string form, string done, CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } refused) return refused;
        this.JudgeOnly(form);
        if (form == nameof(Form)) General = GeneralForm.Of(List.Table.General, clock.Today());
        else Form = new TradeForm { ValidFrom = clock.Today() };
        if (!ModelState.IsValid) return this.FormAgain();
        var saved = await save();
        if (saved.IsRefused) return this.FormAgain(saved, words, form);
        this.Announce(words[done]);
        return RedirectToPage(new { edit = (string?)null });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var listed = await useCases.AskAsync(new ListTradeReferences(On), cancellation);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return null;
    }
}

/// <summary>A version of a trade, as it is typed.</summary>
public sealed class TradeForm
{
    public string? Code { get; set; }

    public string? Label { get; set; }

    public decimal? LabourShareLow { get; set; }

    public decimal? LabourShareHigh { get; set; }

    public decimal? HourlyCostLow { get; set; }

    public decimal? HourlyCostHigh { get; set; }

    public string? SourceNote { get; set; }

    public Certainty Certainty { get; set; } = Certainty.LocalPractice;

    public DateOnly? ValidFrom { get; set; }

    public PutTradeReference Command => new()
    {
        Code = Code ?? string.Empty, Label = Label, LabourShareLow = LabourShareLow, LabourShareHigh = LabourShareHigh, HourlyCostLow = HourlyCostLow, HourlyCostHigh = HourlyCostHigh,
        SourceNote = SourceNote ?? string.Empty, Certainty = Certainty, ValidFrom = ValidFrom ?? default,
    };

    public static TradeForm Of(TradeReference known, DateOnly today) => new()
    {
        Code = known.Code, Label = known.Label, LabourShareLow = known.LabourShareLow.Percent, LabourShareHigh = known.LabourShareHigh.Percent,
        HourlyCostLow = known.HourlyCostLow?.Euros, HourlyCostHigh = known.HourlyCostHigh?.Euros, SourceNote = known.SourceNote, Certainty = known.Certainty, ValidFrom = today,
    };
}

/// <summary>A version of the general figures, as it is typed.</summary>
public sealed class GeneralForm
{
    public decimal? HourlyCost { get; set; }

    public decimal? UsualEffort { get; set; }

    public decimal? CharterEffort { get; set; }

    public decimal? FewestHours { get; set; }

    public string? SourceNote { get; set; }

    public Certainty Certainty { get; set; } = Certainty.LocalPractice;

    public DateOnly? ValidFrom { get; set; }

    public PutGeneralFigures Command => new()
    {
        HourlyCost = HourlyCost, UsualEffort = UsualEffort, CharterEffort = CharterEffort, FewestHours = FewestHours, SourceNote = SourceNote ?? string.Empty,
        Certainty = Certainty, ValidFrom = ValidFrom ?? default,
    };

    public static GeneralForm Of(GeneralFigures known, DateOnly today) => new()
    {
        HourlyCost = known.HourlyCost.Euros, UsualEffort = known.UsualEffort.Percent, CharterEffort = known.CharterEffort.Percent, FewestHours = known.FewestHours.Value,
        SourceNote = known.SourceNote, Certainty = known.Certainty, ValidFrom = today,
    };
}
