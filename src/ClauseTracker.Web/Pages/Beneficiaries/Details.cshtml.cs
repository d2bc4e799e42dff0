using System.Globalization;
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

/// <summary>A person on one screen: what is due first, then each part, edited where it stands. The address holds an id and never a name.</summary>
public sealed partial class DetailsModel(IUseCases useCases, ICurrentUser user, TimeProvider clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public IdentityInput Identity { get; set; } = new();

    [BindProperty]
    public EligibilityInput Proof { get; set; } = new();

    public BeneficiarySheet Sheet { get; private set; } = default!;

    /// <summary>People who look like the identity that is typed.</summary>
    public IReadOnlyList<LookAlike> LookAlikes { get; private set; } = [];

    /// <summary>The form that was refused, so that it is open again.</summary>
    public string? OpenForm { get; private set; }

    public bool MayEdit => user.Has(Permission.EditBeneficiaries);

    public DateOnly Today => clock.Today();

    private BeneficiaryId Person => BeneficiaryId.From(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        ProposeOthers(string.Empty);
        return Page();
    }

    /// <summary>A proof was seen.</summary>
    public Task<IActionResult> OnPostProofAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Proof), () => Proof.ToCommand(Person), "Person.ProofDone", cancellationToken);

    public Task<IActionResult> OnPostMainAsync(int number, CancellationToken cancellationToken) =>
        DoAsync(string.Empty, () => new ChooseMainEligibility(Person, number), "Person.MainDone", cancellationToken);

    /// <summary>A criterion was recorded by mistake.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(int number, CancellationToken cancellationToken) =>
        DoAsync(string.Empty, () => new WithdrawEligibility(Person, number), "Person.WithdrawDone", cancellationToken);

    public async Task<IActionResult> OnPostIdentityAsync(CancellationToken cancellationToken)
    {
        var answer = await DoAsync(nameof(Identity), () => Identity.ToCommand(Person), "Person.IdentityDone", cancellationToken);
        if (answer is not PageResult || Identity.BirthDate is not { } born) return answer;
        var found = await useCases.AskAsync(new FindLookAlikes(Identity.FamilyName ?? string.Empty, Identity.GivenName ?? string.Empty, born, Person), cancellationToken);
        LookAlikes = found.TryGet(out var people) ? people : [];
        return answer;
    }

    /// <summary>The criterion and paper as one reads them.</summary>
    public string Verifier(Eligibility eligibility) => eligibility.VerifiedById is { } id ? Sheet.Verifiers.GetValueOrDefault(id, string.Empty) : string.Empty;

    /// <summary>What is due, in words.</summary>
    public string DueText(PersonDue due) => due switch
    {
        { Kind: PersonDueKind.ExitToAsk, Moment: { } moment } => words["Person.DueExit", words.Of(moment).ToLower(CultureInfo.CurrentCulture), due.On],
        { On: { } day } => words[$"Person.Due{due.Kind}", day],
        _ => words[$"Person.Due{due.Kind}"],
    };

    private async Task<IActionResult> DoAsync(string form, Func<ICommand<Nothing>> command, string doneKey, CancellationToken cancellation)
    {
        if (form.Length > 0) this.JudgeOnly(form);
        if (await LoadAsync(cancellation) is { } hidden) return hidden;
        OpenForm = form;
        ProposeOthers(form);
        if (!ModelState.IsValid) return this.FormAgain();
        var done = await useCases.DoAsync(command(), cancellation);
        if (done.IsRefused) return this.FormAgain(done, words, form.Length > 0 ? form : null);
        this.Announce(words[doneKey]);
        return RedirectToPage("Details", new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetBeneficiarySheet(Person), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
