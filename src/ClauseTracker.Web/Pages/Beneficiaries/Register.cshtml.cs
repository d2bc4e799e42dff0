using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Beneficiaries;

/// <summary>Records a person with the criterion that was verified first.</summary>
[NeedsPermission(Permission.EditBeneficiaries)]
public sealed class RegisterModel(IUseCases useCases, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public RegistrationInput Input { get; set; } = new();

    /// <summary>True when somebody recorded may be the same, so that the form asks whether it is another person.</summary>
    public bool IsKnownAlready { get; private set; }

    /// <summary>The categories that may be established today.</summary>
    public IReadOnlyList<EligibilityCategory> Offered { get; private set; } = [];

    /// <summary>People who look like the one that is typed.</summary>
    public IReadOnlyList<LookAlike> LookAlikes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.VerifiedOn = clock.Today();
        return await LoadAsync(cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var registered = await useCases.DoAsync(Input.ToCommand(), cancellationToken);
        IsKnownAlready = Input.IsSomebodyElse || registered.Errors.Any(e => e is BeneficiaryErrors.AlreadyKnown or BeneficiaryErrors.LooksLike);
        if (IsKnownAlready && registered.IsRefused) await LoadLookAlikesAsync(cancellationToken);
        if (!registered.TryGet(out var receipt)) return this.FormAgain(registered, words, nameof(Input));
        this.Announce(words["Register.Done", receipt.Reference]);
        return RedirectToPage("Details", new { id = receipt.Id.Value });
    }

    private async Task LoadLookAlikesAsync(CancellationToken cancellation)
    {
        var command = Input.ToCommand();
        var found = await useCases.AskAsync(new FindLookAlikes(command.FamilyName, command.GivenName, command.BirthDate), cancellation);
        LookAlikes = found.TryGet(out var people) ? people : [];
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var listed = await useCases.AskAsync(new ListEligibilityCategories(), cancellation);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        Offered = list.Offered;
        return null;
    }
}

/// <summary>What is typed to record a person.</summary>
public sealed class RegistrationInput
{
    public string? FamilyName { get; set; }

    public string? GivenName { get; set; }

    public DateOnly? BirthDate { get; set; }

    public Sex Sex { get; set; }

    public string? Commune { get; set; }

    public bool LivesInPriorityDistrict { get; set; }

    /// <summary>A category and the paper that proves it, in one choice.</summary>
    public string? Criterion { get; set; }

    public DateOnly? VerifiedOn { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public bool IsSomebodyElse { get; set; }

    public RegisterBeneficiary ToCommand() => new()
    {
        FamilyName = FamilyName ?? string.Empty,
        GivenName = GivenName ?? string.Empty,
        BirthDate = BirthDate ?? default,
        Sex = Sex,
        Commune = Commune,
        LivesInPriorityDistrict = LivesInPriorityDistrict,
        Criterion = CriterionChoices.Read(Criterion).Criterion,
        Proof = CriterionChoices.Read(Criterion).Proof,
        VerifiedOn = VerifiedOn ?? default,
        ValidUntil = ValidUntil,
        IsSomebodyElse = IsSomebodyElse,
    };
}
