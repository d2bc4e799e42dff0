using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>Changes a clause; refused when somebody else saved it since it was opened.</summary>
[NeedsPermission(Permission.DeclareClauses)]
public sealed class EditModel(IUseCases useCases, Words words) : ClauseFormPage(useCases)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the author reads.</summary>
    [BindProperty]
    public long Version { get; set; }

    public ClauseSheet Sheet { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        (Form, Version) = (ClauseForm.Of(Sheet), Sheet.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var changed = await UseCases.DoAsync(new ChangeClause(ClauseId.From(Id), Version, Form.Input), cancellationToken);
        if (changed.IsRefused) return this.FormAgain(changed, words, nameof(Form));
        this.Announce(words["Clause.Changed"]);
        return RedirectToPage("Details", new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await UseCases.AskAsync(new GetClauseSheet(ClauseId.From(Id)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        await LoadChoicesAsync(cancellation);
        return null;
    }
}
