using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>Chooses a duplicate, shows both sides and what would move, then merges.</summary>
[NeedsPermission(Permission.ManageOrganisations)]
public sealed class MergeModel(IUseCases useCases, Words words) : PageModel
{
    /// <summary>The organisation that lives on.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Kept { get; set; }

    /// <summary>The duplicate, once chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Absorbed { get; set; }

    /// <summary>Words to look for the duplicate with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty]
    public long KeptVersion { get; set; }

    [BindProperty]
    public long AbsorbedVersion { get; set; }

    /// <summary>The name of the one kept.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>What would happen; null while no duplicate is chosen.</summary>
    public MergePreview? Preview { get; private set; }

    /// <summary>Organisations found by the words; null while nothing is looked for.</summary>
    public OrganisationList? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Absorbed is not { } absorbed) return RedirectToPage("Merge", new { kept = Kept });
        var merged = await useCases.DoAsync(new MergeOrganisations(OrganisationId.From(Kept), KeptVersion, OrganisationId.From(absorbed), AbsorbedVersion), cancellationToken);
        if (merged.IsRefused) return await LoadAsync(cancellationToken) ?? this.FormAgain(merged, words);
        this.Announce(words["Merge.Done"]);
        return RedirectToPage("Details", new { id = Kept });
    }

    /// <summary>What would move, in words: rows by what they are for people; derived rows are left out.</summary>
    public IReadOnlyList<(string What, int Count)> Moves()
    {
        var known = Preview!.Moves.Select(m => (Key: MergeTexts.KeyOf(m), m.Count)).Where(m => m.Key is not null).GroupBy(m => m.Key!).Select(g => (words[g.Key], g.Sum(m => m.Count)));
        return [.. known, .. Preview.Contacts > 0 ? new[] { (words["Merge.Contacts"], Preview.Contacts) } : []];
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var kept = await useCases.AskAsync(new GetOrganisation(OrganisationId.From(Kept)), cancellation);
        if (!kept.TryGet(out var sheet)) return this.CannotShow(kept);
        Name = sheet.Name;
        if (Absorbed is { } absorbed)
        {
            var asked = await useCases.AskAsync(new PreviewMerge(sheet.Id, OrganisationId.From(absorbed)), cancellation);
            if (!asked.TryGet(out var preview)) return this.CannotShow(asked);
            (Preview, KeptVersion, AbsorbedVersion) = (preview, preview.Kept.Version, preview.Absorbed.Version);
        }
        else if (!string.IsNullOrWhiteSpace(Search))
        {
            var listed = await useCases.AskAsync(new ListOrganisations(new OrganisationFilter { Search = Search }), cancellation);
            if (listed.TryGet(out var found)) Found = found with { Rows = [.. found.Rows.Where(r => r.Id != sheet.Id)] };
        }

        return null;
    }
}
