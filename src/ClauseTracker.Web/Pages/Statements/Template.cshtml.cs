using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>The file that a firm fills in for a month: everything but the hours is there. CSV as French spreadsheet programs open it.</summary>
[NeedsPermission(Permission.EnterStatements)]
public sealed class TemplateModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Clause { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Employer { get; set; }

    [BindProperty(SupportsGet = true)]
    public YearMonth Month { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Month == default) return NotFound();
        var found = await useCases.AskAsync(new GetHoursTemplate(ClauseId.From(Clause), OrganisationId.From(Employer), Month), cancellationToken);
        if (!found.TryGet(out var template)) return this.CannotShow(found);
        return File(Csv(template), CsvFile.ContentType, words["Template.FileName", Month.ToString()]);
    }

    private byte[] Csv(HoursTemplate template) => CsvFile.Write(
        words["Template.Headings"].Split(';'),
        template.PersonReferences.Select(IReadOnlyList<object?> (reference) =>
            [template.ContractNumber, Spaced(template.EmployerSiret), reference, $"{template.Month.Month:00}/{template.Month.Year:0000}", null]));

    /// <summary>In groups, because a spreadsheet program takes 14 digits for a number and loses the last ones.</summary>
    private static string Spaced(string? siret) => siret is null ? string.Empty : $"{siret[..3]} {siret[3..6]} {siret[6..9]} {siret[9..]}";
}
