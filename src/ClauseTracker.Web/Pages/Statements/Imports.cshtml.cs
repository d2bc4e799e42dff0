using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>The imports of the past, each of which may be taken back; and what the headings of firms were said to mean.</summary>
[NeedsPermission(Permission.EnterStatements)]
public sealed class ImportsModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public HoursImportList Imports { get; private set; } = default!;

    public IReadOnlyList<ListedColumnMapping> Mappings { get; private set; } = [];

    /// <summary>Who sent the file.</summary>
    public string Sender(ListedHoursImport import) => import.By ?? words[import.ByFirm ? "Imports.FirmItself" : "Imports.System"];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancellationToken) =>
        await AfterAsync(await useCases.DoAsync(new UndoHoursImport(HoursImportId.From(id)), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostForgetAsync(Guid id, CancellationToken cancellationToken) =>
        await AfterAsync(await useCases.DoAsync(new ForgetColumnMapping(ColumnMappingId.From(id)), cancellationToken), cancellationToken);

    private async Task<IActionResult> AfterAsync(Result done, CancellationToken cancellation) =>
        done.IsSuccess ? RedirectToPage() : await ShowAsync(done, cancellation);

    private async Task<IActionResult> ShowAsync(Result? refused, CancellationToken cancellation)
    {
        var imports = await useCases.AskAsync(new ListHoursImports(PageNumber), cancellation);
        var mappings = await useCases.AskAsync(new ListColumnMappings(), cancellation);
        if (!imports.TryGet(out var list) || !mappings.TryGet(out var known)) return this.CannotShow(imports);
        (Imports, Mappings) = (list, known);
        return refused is null ? Page() : this.FormAgain(refused, words);
    }
}
