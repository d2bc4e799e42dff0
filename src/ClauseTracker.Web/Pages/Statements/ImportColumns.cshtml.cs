using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>Where the user says what the headings of a firm's file mean; remembered for the firm.</summary>
[NeedsPermission(Permission.EnterStatements)]
public sealed class ImportColumnsModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Operation { get; set; }

    /// <summary>The headings, in the order of the file.</summary>
    [BindProperty]
    public List<string> Names { get; set; } = [];

    /// <summary>What each means; null to leave it aside.</summary>
    [BindProperty]
    public List<HoursMeaning?> Meanings { get; set; } = [];

    [BindProperty]
    public string? EmployerSiret { get; set; }

    [BindProperty]
    public string? ContractNumber { get; set; }

    [BindProperty]
    public YearMonth? Month { get; set; }

    public HoursHeadings Headings { get; private set; } = default!;

    /// <summary>The name of an input, as it is bound.</summary>
    public static string NameOf(string list, int column) => $"{list}[{column.ToString(CultureInfo.InvariantCulture)}]";

    /// <summary>The columns with what each was said to mean, but for those of months, which say it themselves.</summary>
    public static IReadOnlyList<(string Heading, HoursMeaning? Meaning)> ColumnsOf(HoursFileLook look, IEnumerable<string> names, IEnumerable<HoursMeaning?> meanings)
    {
        var months = look.Headings.Where(h => h.IsMonth).Select(h => h.Heading).ToHashSet(StringComparer.Ordinal);
        return [.. names.Zip(meanings).Where(c => !months.Contains(c.First))];
    }

    /// <summary>What was chosen, else what was remembered or guessed.</summary>
    public HoursMeaning? MeaningOf(int column) => Meanings.Count > column ? Meanings[column] : Headings.Meanings[column];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return RedirectToPage("ImportProgress", new { operation = Operation });
        (EmployerSiret, ContractNumber) = (Headings.EmployerSiret, Headings.ContractNumber);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return RedirectToPage("ImportProgress", new { operation = Operation });
        if (!ModelState.IsValid) return this.FormAgain();
        var columns = ColumnsOf(Headings.Look, Names, Meanings);
        var mapped = await useCases.DoAsync(new MapHoursColumns(Operation, EmployerSiret, columns, ContractNumber, Month), cancellationToken);
        return mapped.TryGet(out var operation) ? RedirectToPage("ImportProgress", new { operation }) : this.FormAgain(mapped, words);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetHoursHeadings(Operation), cancellation);
        if (found.TryGet(out var headings)) Headings = headings;
        return found.IsSuccess;
    }
}
