using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>How an import goes: asks again by itself until it is over.</summary>
[NeedsPermission(Permission.ImportContracts)]
public sealed class ImportProgressModel(IUseCases useCases) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Operation { get; set; }

    public ContractImportProgress Import { get; private set; } = default!;

    public bool IsOver => Import.Status is not (OperationStatus.Waiting or OperationStatus.Running);

    /// <summary>Why a record was rejected, in words.</summary>
    public static string Reason(RejectedRecord record) => Sentences.Of(new RefusalTold(record.Code, null, record.Arguments));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetContractImport(Operation), cancellationToken);
        if (!found.TryGet(out var import)) return this.CannotShow(found);
        Import = import;
        return Page();
    }
}
