using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.SavedFilters;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.SavedFilters;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>The contracts of the user's buyers: found by words, filtered, sorted, kept as filters of one's own, handed over as a file.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    /// <summary>Says in the address that nothing is left out, so that the filter which the list opens with is not taken.</summary>
    public const string All = "all";

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    /// <summary>What a new saved filter is called.</summary>
    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public bool OpensFirst { get; set; }

    public ContractFilter Filter { get; private set; } = new();

    public ContractList List { get; private set; } = default!;

    public ContractFilterChoices Choices { get; private set; } = default!;

    public IReadOnlyList<SavedFilterChoice> SavedFilters { get; private set; } = [];

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public bool MayImport => user.Has(Permission.ImportContracts);

    public bool MayType => user.Has(Permission.EditContracts);

    public bool MayDeclare => user.Has(Permission.DeclareClauses);

    /// <summary>The filter and the order as a saved filter keeps them.</summary>
    public string Query => ContractAddress.Query(Filter).Value?.TrimStart('?') ?? string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var first = Request.Query.Count == 0 ? SavedFilters.FirstOrDefault(f => f.OpensFirst) : null;
        return first is null ? Page() : LocalRedirect($"~/contracts?{first.Query}");
    }

    /// <summary>The list as a file, all its pages.</summary>
    public async Task<IActionResult> OnGetFileAsync(TableFormat format, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(format)) return NotFound();
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        HttpContext.Response.RegisterForDisposeAsync(file);
        var written = await useCases.AskAsync(new ExportContracts(ContractAddress.Read(Request.Query), format, file), cancellationToken);
        if (!written.TryGet(out var table)) return this.CannotShow(written);
        file.Position = 0;
        return File(file, format == TableFormat.Csv ? CsvTable.ContentType : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", table.FileName);
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        var query = ContractAddress.Query(ContractAddress.Read(Request.Query)).Value ?? string.Empty;
        var saved = await useCases.DoAsync(new SaveFilter(FilteredList.PublicContracts, Label ?? string.Empty, query, OpensFirst), cancellationToken);
        return await DoneAsync(saved, "SavedFilter.Saved", cancellationToken);
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid filter, CancellationToken cancellationToken)
    {
        var changed = await useCases.DoAsync(new ChangeSavedFilter(SavedFilterId.From(filter), Label ?? string.Empty, OpensFirst), cancellationToken);
        return await DoneAsync(changed, "SavedFilter.Changed", cancellationToken);
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid filter, CancellationToken cancellationToken)
    {
        var deleted = await useCases.DoAsync(new DeleteSavedFilter(SavedFilterId.From(filter)), cancellationToken);
        return await DoneAsync(deleted, "SavedFilter.Deleted", cancellationToken);
    }

    /// <summary>True when the saved filter is what the list shows now.</summary>
    public bool IsShown(SavedFilterChoice saved) => string.Equals(saved.Query, Query, StringComparison.Ordinal);

    private async Task<IActionResult> DoneAsync(Result done, string sentence, CancellationToken cancellation)
    {
        var filter = ContractAddress.Read(Request.Query);
        if (done.IsRefused) return await LoadAsync(cancellation) ?? this.FormAgain(done, words);
        this.Announce(words[sentence]);
        var address = ContractAddress.Of(filter);
        return LocalRedirect("~" + (address.Contains('?', StringComparison.Ordinal) ? address : QueryHelpers.AddQueryString(address, All, "true")));
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Filter = ContractAddress.Read(Request.Query);
        var listed = await useCases.AskAsync(new ListContracts(Filter, PageNumber), cancellation);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        var choices = await useCases.AskAsync(new GetContractFilterChoices(), cancellation);
        var saved = await useCases.AskAsync(new ListSavedFilters(FilteredList.PublicContracts), cancellation);
        (List, Choices, SavedFilters) = (list, choices.Value, saved.Value);
        Chips = FilterChips.Of(Filter, Choices, words);
        return null;
    }
}
