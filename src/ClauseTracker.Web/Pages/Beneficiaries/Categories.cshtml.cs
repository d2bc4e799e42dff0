using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Beneficiaries;

/// <summary>The categories of eligible people: the national list, each buyer's own, and every version.</summary>
[NeedsPermission(Permission.ReadClauses)]
public sealed class CategoriesModel(IUseCases useCases, ICurrentUser user, TimeProvider clock, Words words) : PageModel
{
    /// <summary>The category that the form starts with, or null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Of { get; set; }

    [BindProperty]
    public CategoryInput Input { get; set; } = new();

    public CategoryList List { get; private set; } = default!;

    /// <summary>The category that could not be retired, so that its form is open again.</summary>
    public Guid? Retired { get; private set; }

    public DateOnly Today => clock.Today();

    public bool MayChange => user.Has(Permission.ManageReferenceTables);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Input = List.History.FirstOrDefault(c => c.Id.Value == Of) is { } known ? CategoryInput.Of(known, clock.Today()) : new CategoryInput { ValidFrom = Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var put = await useCases.DoAsync(Input.ToCommand(List.History), cancellationToken);
        if (put.IsRefused) return this.FormAgain(put, words, nameof(Input));
        this.Announce(words["Category.Done", Input.Code]);
        return RedirectToPage("Categories", new { of = (Guid?)null });
    }

    /// <summary>No longer offered after a day.</summary>
    public async Task<IActionResult> OnPostRetireAsync(Guid retired, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(lastDay));
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Input = new CategoryInput { ValidFrom = Today };
        if (List.Offered.FirstOrDefault(c => c.Id.Value == retired) is not { } category) return NotFound();
        Retired = retired;
        if (!ModelState.IsValid) return this.FormAgain();
        var last = lastDay ?? Today;
        var done = await useCases.DoAsync(new RetireEligibilityCategory(category.Code, category.OrganisationId, last), cancellationToken);
        if (done.IsRefused) return this.FormAgain(done, words);
        this.Announce(words["Category.RetireDone", category.Code, last]);
        return RedirectToPage("Categories", new { of = (Guid?)null });
    }

    /// <summary>The id of a row's last day: what a refusal leads to in the row that was refused.</summary>
    public string LastDayOf(EligibilityCategory category) =>
        Retired == category.Id.Value ? nameof(EligibilityCategory.ValidUntil) : string.Create(CultureInfo.InvariantCulture, $"last-{category.Id.Value}");

    /// <summary>Who added it.</summary>
    public string Owner(EligibilityCategory category) =>
        category.OrganisationId is { } id ? List.Owners.FirstOrDefault(o => o.Id == id)?.Name ?? words["Category.AnotherBuyer"] : words["Category.National"];

    /// <summary>The buyers that may add their own.</summary>
    public IReadOnlyList<SelectListItem> Owners => [.. List.Owners.Select(o => new SelectListItem(o.Name, o.Id.ToString()))];

    /// <summary>A paper with how long it holds.</summary>
    public string ProofText(AcceptedProof proof) => proof.ValidityMonths is { } months
        ? words["Category.ProofMonths", CriterionNames.Of(proof), months]
        : CriterionNames.Of(proof);

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var listed = await useCases.AskAsync(new ListEligibilityCategories(), cancellation);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return null;
    }
}

/// <summary>What is typed of a category.</summary>
public sealed class CategoryInput
{
    /// <summary>The buyer that adds it; none is the national list.</summary>
    public Guid? Organisation { get; set; }

    public string? Code { get; set; }

    public string? French { get; set; }

    public string? English { get; set; }

    public string? Condition { get; set; }

    /// <summary>One paper a line; the months that it holds after a semicolon.</summary>
    public string? Proofs { get; set; }

    public string? SourceNote { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public static CategoryInput Of(EligibilityCategory known, DateOnly today) => new()
    {
        Organisation = known.OrganisationId?.Value, Code = known.Code.Text, French = known.French, English = known.English, Condition = known.Condition, SourceNote = known.SourceNote,
        Proofs = string.Join('\n', known.Proofs.Select(p => p.ValidityMonths is { } months ? string.Create(CultureInfo.InvariantCulture, $"{p.French} ; {months}") : p.French)),
        ValidFrom = today < known.ValidFrom ? known.ValidFrom : today,
    };

    public PutEligibilityCategory ToCommand(IReadOnlyList<EligibilityCategory> history)
    {
        OrganisationId? owner = Organisation is { } id ? OrganisationId.From(id) : null;
        var before = history.Where(c => string.Equals(c.Code.Text, Code?.Trim(), StringComparison.OrdinalIgnoreCase) && c.OrganisationId == owner).MaxBy(c => c.Number);
        return new PutEligibilityCategory
        {
            Organisation = owner, Code = Code ?? string.Empty, French = French ?? string.Empty, English = English, Condition = Condition, SourceNote = SourceNote ?? string.Empty, ValidFrom = ValidFrom ?? default,
            Proofs = [.. (Proofs ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => ProofOf(line, before))],
        };
    }

    // What stands after the last semicolon and is no number is a part of the name: the domain says when months are out of range.
    private static ProofInput ProofOf(string line, EligibilityCategory? before)
    {
        var cut = line.LastIndexOf(';');
        var hasMonths = int.TryParse(cut < 0 ? string.Empty : line[(cut + 1)..], NumberStyles.Integer, CultureInfo.InvariantCulture, out var months);
        var name = hasMonths ? line[..cut].Trim() : line;
        return new ProofInput(name, hasMonths ? months : null, before?.Proofs.FirstOrDefault(p => string.Equals(p.French, name, StringComparison.OrdinalIgnoreCase))?.Code);
    }
}
