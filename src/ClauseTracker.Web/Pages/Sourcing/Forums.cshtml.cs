using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Sourcing;

/// <summary>The job forums, and a form for the next one.</summary>
[NeedsPermission(Permission.EditPosts)]
public sealed class ForumsModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public ForumTyped Input { get; set; } = new();

    public ForumList List { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var recorded = await useCases.DoAsync(new RecordForum(Input.Name, Input.HeldOn ?? default, Input.Commune, Input.Organisers), cancellationToken);
        if (recorded.IsRefused) return this.FormAgain(recorded, words, nameof(Input));
        this.Announce(words["Forum.Saved"]);
        return RedirectToPage("Forum", new { id = recorded.Value.Value });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var listed = await useCases.AskAsync(new ListForums(PageNumber), cancellation);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return null;
    }
}

/// <summary>What is typed of a forum.</summary>
public sealed class ForumTyped
{
    public string? Name { get; set; }

    public DateOnly? HeldOn { get; set; }

    public string? Commune { get; set; }

    public string? Organisers { get; set; }
}
