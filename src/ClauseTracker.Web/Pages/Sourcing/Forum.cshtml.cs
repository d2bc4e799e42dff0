using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Sourcing;

/// <summary>A forum: the people met, typed one reference after the other.</summary>
[NeedsPermission(Permission.EditPosts)]
public sealed class ForumModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public ForumTyped Input { get; set; } = new();

    [BindProperty]
    public PeopleTyped Met { get; set; } = new();

    public ForumSheet Sheet { get; private set; } = default!;

    public CandidateChoices Choices { get; private set; } = default!;

    /// <summary>True while the form of the forum itself was refused.</summary>
    public bool IsEditing { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Input = new ForumTyped { Name = Sheet.Name, HeldOn = Sheet.HeldOn, Commune = Sheet.Commune, Organisers = Sheet.Organisers };
        return Page();
    }

    public async Task<IActionResult> OnPostMeetAsync(CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(Met));
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var met = await useCases.DoAsync(new MeetAtForum(JobForumId.From(Id), Met.References), cancellationToken);
        if (!met.TryGet(out var people)) return this.FormAgain(met, words, nameof(Met));
        this.Announce(people switch
        {
            { Unknown.Count: > 0 } => words["Forum.AddedUnknown", people.Added, string.Join(", ", people.Unknown)],
            { Known: > 0 } => words["Forum.AddedKnown", people.Added, people.Known],
            _ => words["Forum.Added", people.Added],
        });
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(Input));
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        IsEditing = true;
        if (!ModelState.IsValid) return this.FormAgain();
        var changed = await useCases.DoAsync(new ChangeForum(JobForumId.From(Id), Version, Input.Name, Input.HeldOn ?? default, Input.Commune, Input.Organisers), cancellationToken);
        if (changed.IsRefused) return this.FormAgain(changed, words, nameof(Input));
        this.Announce(words["Forum.Saved"]);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid person, CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(ForumModel));
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var forgotten = await useCases.DoAsync(new ForgetMeeting(JobForumId.From(Id), BeneficiaryId.From(person)), cancellationToken);
        if (forgotten.IsRefused) return this.FormAgain(forgotten, words);
        this.Announce(words["Forum.Removed"]);
        return RedirectToPage(new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetForum(JobForumId.From(Id)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        var choices = await useCases.AskAsync(new GetCandidateChoices(), cancellation);
        if (!choices.TryGet(out var known)) return this.CannotShow(choices);
        (Sheet, Choices) = (sheet, known);
        return null;
    }
}

/// <summary>References that are typed.</summary>
public sealed class PeopleTyped
{
    public string? References { get; set; }
}
