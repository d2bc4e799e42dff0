using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>Decides on somebody whom a firm announced: somebody known, somebody new, or nobody to place.</summary>
[NeedsPermission(Permission.EditBeneficiaries)]
public sealed class AnnouncementModel(IUseCases useCases, Words words) : PageModel
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The id of somebody known, or <c>new</c>.</summary>
    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public Sex Sex { get; set; }

    [BindProperty]
    public bool IsConfirmed { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PlacementNoticeSheet Sheet { get; private set; } = default!;

    /// <summary>True once it was refused for nothing but what somebody may confirm.</summary>
    public bool MayBeConfirmed { get; private set; }

    /// <summary>True once somebody of the same names and birth date turned out to be known.</summary>
    public bool IsKnownAlready { get; private set; }

    [BindProperty]
    public bool IsSomebodyElse { get; set; }

    public string Job => Sheet.WeeklyHours is { } weekly ? words["Notice.JobWithHours", Sheet.JobTitle, weekly] : Sheet.JobTitle;

    public string ContractType => Sheet.ContractType is { } type ? words.Of(type) : words["Placement.UsualContract"];

    public string Period => Sheet.EndsOn is null ? words["Clause.Since", Sheet.StartsOn] : words["Clause.PeriodIs", Sheet.StartsOn, Sheet.EndsOn];

    /// <summary>Those who look like it, then somebody new.</summary>
    public IEnumerable<SelectListItem> People => Sheet.LookAlikes.Select(o => new SelectListItem(InWords(o), o.Id.ToString())).Append(new SelectListItem(words["Notice.NewPerson"], New));

    private PlacementNoticeId Notice => PlacementNoticeId.From(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        // Where nobody looks like it there is one answer; where somebody does, it is read before it is given.
        if (Sheet.LookAlikes.Count == 0) Person = New;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var known = Guid.TryParse(Person, CultureInfo.InvariantCulture, out var id) ? BeneficiaryId.From(id) : (BeneficiaryId?)null;
        var accepted = await useCases.DoAsync(new AcceptPlacementNotice(Notice) { Person = known, IsNew = Person == New, IsSomebodyElse = IsSomebodyElse, Sex = Sex, IsConfirmed = IsConfirmed }, cancellationToken);
        if (accepted.TryGet(out var placement))
        {
            this.Announce(words["Notice.Accepted"]);
            return RedirectToPage("Details", new { id = placement.Value });
        }

        IsKnownAlready = IsSomebodyElse || accepted.Errors.Any(e => e is BeneficiaryErrors.AlreadyKnown);
        MayBeConfirmed = accepted.Errors.All(e => e is PlacementWarning);
        return await AgainAsync(accepted, cancellationToken);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        var refused = await useCases.DoAsync(new RefusePlacementNotice(Notice, Reason ?? string.Empty), cancellationToken);
        if (refused.IsRefused) return await AgainAsync(refused, cancellationToken);
        this.Announce(words["Notice.RefusedDone"]);
        return RedirectToPage("Announced");
    }

    private static string InWords(LookAlike other) => string.Join(" · ", new[]
    {
        other.Reference, $"{other.FamilyName} {other.GivenName}".Trim(), other.BirthDate is { } born ? Formats.Date(born) : string.Empty, other.Commune,
    }.Where(s => !string.IsNullOrEmpty(s)));

    /// <summary>The page again; a notice that somebody else decided has no page any more, and its list says what became of it.</summary>
    private async Task<IActionResult> AgainAsync(Result refused, CancellationToken cancellation)
    {
        if (refused.Errors.Any(e => e is PlacementNoticeErrors.AlreadyDecided))
        {
            this.Announce(words.Of(refused.Errors[0]));
            return RedirectToPage("Announced");
        }

        return await LoadAsync(cancellation) ?? this.FormAgain(refused, words);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetPlacementNotice(Notice), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
