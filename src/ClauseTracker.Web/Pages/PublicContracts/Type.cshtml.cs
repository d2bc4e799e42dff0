using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>Types a contract that no open data gave, or changes one that was typed.</summary>
[NeedsPermission(Permission.EditContracts)]
public sealed class TypeModel(IUseCases useCases, Words words) : PageModel
{
    /// <summary>The contract to change; null records a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public ContractForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Id is not { } id) return Page();
        var found = await useCases.AskAsync(new GetContract(ContractId.From(id)), cancellationToken);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        if (sheet.Source != ContractSource.Typed) return RedirectToPage("Details", new { id });
        var life = await useCases.AskAsync(new GetContractLife(sheet.Id), cancellationToken);
        if (!life.TryGet(out var known)) return this.CannotShow(life);
        (Form, Version) = (ContractForm.Of(sheet), known.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return this.FormAgain();
        if (Id is { } id)
        {
            var changed = await useCases.DoAsync(new ChangeContract(ContractId.From(id), Version, Form.Input), cancellationToken);
            if (changed.IsRefused) return this.FormAgain(changed, words, nameof(Form));
            this.Announce(words["Life.ContractChanged"]);
            return RedirectToPage("Details", new { id });
        }

        var recorded = await useCases.DoAsync(new RecordContract(Form.BuyerSiret ?? string.Empty, Form.Family, Form.Number ?? string.Empty, Form.Input), cancellationToken);
        if (!recorded.TryGet(out var contract)) return this.FormAgain(recorded, words, nameof(Form));
        this.Announce(words["Life.ContractRecorded"]);
        return RedirectToPage("Details", new { id = contract.Value });
    }
}

/// <summary>A contract, as it is typed.</summary>
public sealed class ContractForm
{
    private static readonly char[] Separators = ['\n', '\r', ',', ';'];

    public string? BuyerSiret { get; set; }

    public ContractFamily Family { get; set; } = ContractFamily.Market;

    public string? Number { get; set; }

    public string? Subject { get; set; }

    public string? Nature { get; set; }

    public string? Procedure { get; set; }

    public string? CpvCode { get; set; }

    public decimal? Amount { get; set; }

    public int? DurationMonths { get; set; }

    public DateOnly? NotifiedOn { get; set; }

    public List<SocialConsiderations> Social { get; set; } = [];

    /// <summary>One SIRET a line, the lead member first.</summary>
    public string? Holders { get; set; }

    public static IReadOnlyList<SocialConsiderations> EveryConsideration { get; } =
        [SocialConsiderations.ExecutionCondition, SocialConsiderations.AwardCriterion, SocialConsiderations.Reserved];

    public ContractInput Input => new()
    {
        Subject = Subject ?? string.Empty, Nature = Nature, Procedure = Procedure, CpvCode = CpvCode, Amount = Amount, DurationMonths = DurationMonths, NotifiedOn = NotifiedOn,
        Social = Social.Aggregate(SocialConsiderations.None, (all, one) => all | one),
        Holders = [.. (Holders ?? string.Empty).Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
    };

    public static ContractForm Of(ContractSheet sheet) => new()
    {
        Family = sheet.Family, Number = sheet.Number, Subject = sheet.Facts.Subject, Nature = sheet.Facts.Nature, Procedure = sheet.Facts.Procedure, CpvCode = sheet.Facts.CpvCode,
        Amount = sheet.Facts.Amount?.Euros, DurationMonths = sheet.Facts.DurationMonths, NotifiedOn = sheet.Facts.NotifiedOn,
        Social = [.. EveryConsideration.Where(c => sheet.Facts.SocialConsiderations.HasFlag(c))], Holders = string.Join('\n', sheet.Holders.Select(h => h.Identifier)),
    };
}
