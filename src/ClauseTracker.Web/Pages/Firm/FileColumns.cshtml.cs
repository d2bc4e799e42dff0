using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmFiles;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Pages.Statements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>Where a firm says what the headings of its file mean; remembered for the firm.</summary>
public sealed class FileColumnsModel(IUseCases useCases, Words words) : PageModel
{
    private static readonly HoursMeaning[] Known = [.. Enum.GetValues<HoursMeaning>().Where(m => m != HoursMeaning.BuyerSiret)];

    [BindProperty(SupportsGet = true)]
    public Guid Operation { get; set; }

    /// <summary>The headings, in the order of the file.</summary>
    [BindProperty]
    public List<string> Names { get; set; } = [];

    /// <summary>What each means; null to leave it aside.</summary>
    [BindProperty]
    public List<HoursMeaning?> Meanings { get; set; } = [];

    [BindProperty]
    public string? ContractNumber { get; set; }

    public FirmFileHeadings Headings { get; private set; } = default!;

    public string Month => Headings.Month.ToString();

    /// <summary>What a column may tell.</summary>
    public static IReadOnlyList<HoursMeaning> Choices => Known;

    /// <summary>The name of an input, as it is bound.</summary>
    public static string NameOf(string list, int column) => ImportColumnsModel.NameOf(list, column);

    /// <summary>The first values of a column, in one line.</summary>
    public static string SamplesOf(HeadingLook heading) => string.Join(" · ", heading.Samples.Where(s => s.Length > 0));

    /// <summary>What was chosen, else what was remembered or guessed.</summary>
    public HoursMeaning? MeaningOf(int column) => Meanings.Count > column ? Meanings[column] : Headings.Meanings[column];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } gone) return gone;
        ContractNumber = Headings.ContractNumber;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } gone) return gone;
        if (!ModelState.IsValid) return this.FormAgain();
        var columns = ImportColumnsModel.ColumnsOf(Headings.Look, Names, Meanings);
        var mapped = await useCases.DoAsync(new MapFirmFileColumns(Operation, columns, ContractNumber), cancellationToken);
        return mapped.TryGet(out var operation) ? RedirectToPage("FileProgress", new { operation }) : this.FormAgain(mapped, words);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetFirmFileHeadings(Operation), cancellation);
        if (found.Errors.Any(e => e is FirmLinkErrors.Closed)) return this.CannotShowFirm(found);
        if (!found.TryGet(out var headings)) return RedirectToPage("FileProgress", new { operation = Operation });
        Headings = headings;
        return null;
    }
}
