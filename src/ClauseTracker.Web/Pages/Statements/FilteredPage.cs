using System.Globalization;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>A page of statements that keeps in its address what they are narrowed to, so that the next one is of the same list.</summary>
public abstract class FilteredPage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Buyer { get; set; }

    /// <summary>True for the clauses that the user follows.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    /// <summary>A part of the employer's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Employer { get; set; }

    public bool IsFiltered => Month is not null || Buyer is not null || Mine || !string.IsNullOrWhiteSpace(Employer);

    protected StatementFilter Filter => new() { Month = Month, Buyer = Buyer is { } buyer ? OrganisationId.From(buyer) : null, Mine = Mine, Employer = Employer };

    /// <summary>The filters as an address holds them, with more.</summary>
    public Dictionary<string, string> Address(params (string Name, string? Value)[] more)
    {
        (string Name, string? Value)[] filters =
        [
            ("month", Month?.ToString()), ("buyer", Buyer?.ToString("D", CultureInfo.InvariantCulture)), ("mine", Mine ? "true" : null), ("employer", string.IsNullOrWhiteSpace(Employer) ? null : Employer),
        ];
        return filters.Concat(more).Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value!, StringComparer.Ordinal);
    }
}
