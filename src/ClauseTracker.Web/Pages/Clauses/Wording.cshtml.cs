using System.Text;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Declarations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>The wording of a clause, to paste into the documents of the contract. French, as it binds; with an English translation for those who read English.</summary>
[NeedsPermission(Permission.ReadClauses)]
public sealed class WordingModel(IUseCases useCases) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public WordingSheet Sheet { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetClauseWording(ClauseId.From(Id)), cancellationToken);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return Page();
    }

    /// <summary>As a file of plain text.</summary>
    public async Task<IActionResult> OnGetTextAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetClauseWording(ClauseId.From(Id)), cancellationToken);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        var name = string.Concat(sheet.ContractNumber.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(sheet.French.Plain)], "text/plain; charset=utf-8", $"clause-{name}{(sheet.Part.IsWhole ? "" : $"-lot{sheet.Part}")}.txt");
    }
}
