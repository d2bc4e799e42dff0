using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Sourcing;

/// <summary>A post with its candidates, each told about with one key.</summary>
[NeedsPermission(Permission.EditPosts)]
public sealed class PostModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CandidateTyped Candidate { get; set; } = new();

    [BindProperty]
    public RefusalTyped Refusal { get; set; } = new();

    public JobPostSheet Sheet { get; private set; } = default!;

    public CandidateChoices Choices { get; private set; } = default!;

    public IEnumerable<SelectListItem> Referrers => Choices.Referrers.Select(r => new SelectListItem(r.Name, r.Id.Value.ToString()));

    public IEnumerable<SelectListItem> Forums => Choices.Forums.Select(f => new SelectListItem($"{f.Name} – {Formats.Date(f.HeldOn)}", f.Id.Value.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(Candidate));
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var proposed = await useCases.DoAsync(Candidate.ToCommand(JobPostId.From(Id)), cancellationToken);
        if (proposed.IsRefused) return this.FormAgain(proposed, words, nameof(Candidate));
        this.Announce(words["Candidate.Added", Candidate.PersonReference?.Trim().ToUpperInvariant()]);
        return RedirectToPage(new { id = Id });
    }

    /// <summary>One press says what became of a candidate; a hire leads to the placement, prefilled.</summary>
    public async Task<IActionResult> OnPostTellAsync(Guid candidate, CandidacyOutcome outcome, CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(PostModel));
        return await ToldAsync(new TellCandidacy(CandidacyId.From(candidate), outcome), null, cancellationToken);
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid candidate, CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(Refusal));
        return await ToldAsync(new TellCandidacy(CandidacyId.From(candidate), CandidacyOutcome.Refused, Refusal.By, Refusal.Reason, Refusal.Note), nameof(Refusal), cancellationToken);
    }

    public async Task<IActionResult> OnPostCloseAsync(string? reason, CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(PostModel));
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var closed = await useCases.DoAsync(new CloseJobPost(JobPostId.From(Id), reason), cancellationToken);
        if (closed.IsRefused) return this.FormAgain(closed, words);
        this.Announce(words["JobPost.Closed"]);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(PostModel));
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var reopened = await useCases.DoAsync(new ReopenJobPost(JobPostId.From(Id)), cancellationToken);
        if (reopened.IsRefused) return this.FormAgain(reopened, words);
        this.Announce(words["JobPost.Reopened"]);
        return RedirectToPage(new { id = Id });
    }

    private async Task<IActionResult> ToldAsync(TellCandidacy command, string? form, CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var told = await useCases.DoAsync(command, cancellation);
        if (!told.TryGet(out var candidate)) return this.FormAgain(told, words, form);
        if (candidate.ToPlace is { } toPlace)
        {
            this.Announce(words["Candidate.HiredToPlace", candidate.Reference]);
            return LocalRedirect(SourcingPaths.StartPlacement(toPlace));
        }

        this.Announce(candidate.Outcome == CandidacyOutcome.Hired ? words["Candidate.HiredNoClause", candidate.Reference] : words["Candidate.Told", candidate.Reference, words.Of(candidate.Outcome)]);
        return RedirectToPage(new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetJobPost(JobPostId.From(Id)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        var choices = await useCases.AskAsync(new GetCandidateChoices(), cancellation);
        if (!choices.TryGet(out var known)) return this.CannotShow(choices);
        (Sheet, Choices) = (sheet, known);
        return null;
    }
}

/// <summary>What is typed to propose somebody.</summary>
public sealed class CandidateTyped
{
    public string? PersonReference { get; set; }

    public Guid? Referrer { get; set; }

    public Guid? Forum { get; set; }

    public DateOnly? ProposedOn { get; set; }

    public ProposeCandidate ToCommand(JobPostId post) =>
        new(post, PersonReference, Referrer is { } referrer ? OrganisationId.From(referrer) : null, Forum is { } forum ? JobForumId.From(forum) : null, ProposedOn);
}

/// <summary>What is typed of a refusal.</summary>
public sealed class RefusalTyped
{
    public RefusalSide? By { get; set; }

    public RefusalReason? Reason { get; set; }

    public string? Note { get; set; }
}
