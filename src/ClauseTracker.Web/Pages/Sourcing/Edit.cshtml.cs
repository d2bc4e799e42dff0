using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Sourcing;

/// <summary>Records a post, or says otherwise what it is.</summary>
[NeedsPermission(Permission.EditPosts)]
public sealed class EditModel(IUseCases useCases, Words words) : PageModel
{
    /// <summary>The post, or null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>The clause that a new post is for.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Clause { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public JobPostTyped Input { get; set; } = new();

    public JobPostForm Form { get; private set; } = default!;

    public IEnumerable<SelectListItem> ClauseChoices => Form.Clauses.Select(c => new SelectListItem($"{c.ContractNumber} – {c.Subject}", c.Id.Value.ToString()));

    public IEnumerable<SelectListItem> BodyChoices => Form.Bodies.Select(b => new SelectListItem(b.Name, b.Id.Value.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Version = Form.Version;
        Input = Form.Known is { } known ? JobPostTyped.Of(known) : new JobPostTyped { Clause = Clause };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var input = Input.ToInput();
        if (Id is { } id)
        {
            var changed = await useCases.DoAsync(new ChangeJobPost(JobPostId.From(id), Version, input), cancellationToken);
            if (changed.IsRefused) return this.FormAgain(changed, words, nameof(Input));
            this.Announce(words["JobPost.Saved"]);
            return RedirectToPage("Post", new { id });
        }

        var opened = await useCases.DoAsync(new OpenJobPost(input, Input.Organisation is { } body ? OrganisationId.From(body) : null), cancellationToken);
        if (opened.IsRefused) return this.FormAgain(opened, words, nameof(Input));
        this.Announce(words["JobPost.Saved"]);
        return RedirectToPage("Post", new { id = opened.Value.Value });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetJobPostForm(Id is { } id ? JobPostId.From(id) : null), cancellation);
        if (!found.TryGet(out var form)) return this.CannotShow(found);
        Form = form;
        return null;
    }
}

/// <summary>What is typed of a post.</summary>
public sealed class JobPostTyped
{
    public Guid? Organisation { get; set; }

    public Guid? Clause { get; set; }

    public string? EmployerSiret { get; set; }

    public string? EmployerName { get; set; }

    public OrganisationKind EmployerKind { get; set; } = OrganisationKind.Company;

    public string? JobTitle { get; set; }

    public string? Rome { get; set; }

    public int? Posts { get; set; } = 1;

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public decimal? WeeklyHours { get; set; }

    public string? Commune { get; set; }

    public WorkContractType ContractType { get; set; } = WorkContractType.FixedTerm;

    public DateOnly? WantedBy { get; set; }

    public static JobPostTyped Of(JobPostInput known) => new()
    {
        Clause = known.Clause?.Value, EmployerSiret = known.EmployerSiret, EmployerKind = known.EmployerKind, JobTitle = known.JobTitle, Rome = known.Rome,
        Posts = known.Posts, StartsOn = known.StartsOn, EndsOn = known.EndsOn, WeeklyHours = known.WeeklyHours, Commune = known.Commune, ContractType = known.ContractType, WantedBy = known.WantedBy,
    };

    public JobPostInput ToInput() => new()
    {
        Clause = Clause is { } clause ? ClauseId.From(clause) : null, EmployerSiret = EmployerSiret ?? string.Empty, EmployerName = EmployerName, EmployerKind = EmployerKind,
        JobTitle = JobTitle ?? string.Empty, Rome = Rome, Posts = Posts ?? 0, StartsOn = StartsOn ?? default, EndsOn = EndsOn, WeeklyHours = WeeklyHours, Commune = Commune,
        ContractType = ContractType, WantedBy = WantedBy,
    };
}
