using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>A contract with what was published of it.</summary>
public sealed class DetailsModel(IUseCases useCases, ICurrentUser user) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public ContractSheet Sheet { get; private set; } = default!;

    /// <summary>Whether the holder may be named from here: open data give SIRETs alone.</summary>
    public bool MayName => user.Has(Permission.ManageOrganisations);

    public bool MayDeclare => user.Has(Permission.DeclareClauses);

    /// <summary>The published record, laid out to be read.</summary>
    public string? Record => Sheet.ReceivedRecord is null ? null : JsonSerializer.Serialize(JsonDocument.Parse(Sheet.ReceivedRecord), Readable);

    /// <summary>The published considerations in words.</summary>
    public string Social(Words words)
    {
        var published = Enum.GetValues<SocialConsiderations>().Where(s => s != SocialConsiderations.None && Sheet.Facts.SocialConsiderations.HasFlag(s)).ToList();
        return published.Count == 0 ? words.Of(SocialConsiderations.None) : string.Join(", ", published.Select(s => words.Of(s)));
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetContract(ContractId.From(id)), cancellationToken);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return Page();
    }
}
