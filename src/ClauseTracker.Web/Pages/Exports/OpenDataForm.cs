using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Exports;

/// <summary>What one says of an open-data file: whose contracts, of which year, published when.</summary>
public sealed class OpenDataForm
{
    /// <summary>Of the buyer, or null for all.</summary>
    public string? Siret { get; set; }

    /// <summary>Year of notification, or null for all.</summary>
    public int? NotifiedIn { get; set; }

    /// <summary>For what was never published.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The buyers to choose from.</summary>
    public IReadOnlyList<SelectListItem> Buyers { get; set; } = [];

    public static async Task<OpenDataForm> EmptyAsync(IUseCases useCases, Words words, CancellationToken cancellation)
    {
        var form = new OpenDataForm();
        await form.ListBuyersAsync(useCases, words, cancellation);
        return form;
    }

    public async Task ListBuyersAsync(IUseCases useCases, Words words, CancellationToken cancellation)
    {
        var listed = await useCases.AskAsync(new ListBuyersToPublish(), cancellation);
        if (!listed.TryGet(out var buyers)) return;
        Buyers = [new SelectListItem(words["OpenData.AllBuyers"], string.Empty), .. buyers.Select(b => new SelectListItem(b.Name, b.Siret))];
    }
}
