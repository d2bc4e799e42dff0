using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Exports;

/// <summary>Hands over the compliance workbook of a contract, or of a buyer and a year.</summary>
public sealed class ComplianceModel(IUseCases useCases) : PageModel
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGetAsync(Guid? contract, Guid? buyer, int? year, CancellationToken cancellationToken)
    {
        ComplianceTarget? target = (contract, buyer, year) switch
        {
            ({ } id, _, _) => new ComplianceTarget.OneContract(ContractId.From(id)),
            (_, { } id, { } wanted) => new ComplianceTarget.BuyerYear(OrganisationId.From(id), wanted),
            _ => null,
        };
        if (target is null) return NotFound();
        var exported = await useCases.AskAsync(new ExportCompliance(target), cancellationToken);
        return exported.TryGet(out var file) ? File(file.Content, Workbook, file.FileName) : this.CannotShow(exported);
    }
}
