using System.Text;
using ClauseTracker.Application.Abstractions;
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
        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Csv(template))).ToArray(), "text/csv", words["Template.FileName", Month.ToString()]);
    }

    private string Csv(HoursTemplate template)
    {
        var rows = template.PersonReferences.Select(reference =>
            $"{Cell(template.ContractNumber)};{Spaced(template.EmployerSiret)};{Cell(reference)};{template.Month.Month:00}/{template.Month.Year:0000};");
        return string.Concat(rows.Prepend(words["Template.Headings"]).Select(row => row + "\r\n"));
    }

    /// <summary>Quoted where needed; what a spreadsheet program would run as a formula is text.</summary>
    private static string Cell(string value)
    {
        var text = value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return text.AsSpan().IndexOfAny(";\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>In groups, because a spreadsheet program takes 14 digits for a number and loses the last ones.</summary>
    private static string Spaced(string? siret) => siret is null ? string.Empty : $"{siret[..3]} {siret[3..6]} {siret[6..9]} {siret[9..]}";
}
