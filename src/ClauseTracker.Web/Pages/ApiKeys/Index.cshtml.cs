using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Web.Api;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.ApiKeys;

/// <summary>The keys of firms' software: give one, see which are used, withdraw one.</summary>
[NeedsPermission(Permission.ManageApiKeys)]
public sealed class IndexModel(IUseCases useCases, InstanceSettings settings, Words words) : PageModel
{
    /// <summary>The organisation that the key answers for; an organisation's page leads here with its own.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Firm { get; set; }

    [BindProperty]
    public string Label { get; set; } = string.Empty;

    [BindProperty]
    public List<ApiScopes> Scopes { get; set; } = [];

    [BindProperty]
    public DateOnly? ExpiresOn { get; set; }

    public ApiKeyList List { get; private set; } = default!;

    /// <summary>The secret just given: shown now and never again.</summary>
    public string? Given { get; private set; }

    public string Document => ApiDocument.Address;

    /// <summary>What may be tried at once, in any terminal.</summary>
    public string Example => $"curl -H \"Authorization: Bearer {Given}\" {settings.PublicAddress.AbsoluteUri.TrimEnd('/')}/api/v1/clauses";

    public IEnumerable<ApiScopes> ScopeChoices => Enum.GetValues<ApiScopes>().Where(s => s is not (ApiScopes.None or ApiScopes.All));

    public IEnumerable<SelectListItem> Firms => List.Firms.Select(f => new SelectListItem(f.Name, f.Id.ToString()));

    public string InWords(ApiScopes scopes) => string.Join(", ", ScopeChoices.Where(s => scopes.HasFlag(s)).Select(s => words.Of(s)));

    public string LastUse(ApiKeyRow row) => row.LastUsedOn is { } day ? Formats.Date(day) : words["ApiKeys.NeverUsed"];

    public Tone ToneOf(ApiKeyRow row) => row.Refusal is null ? Tone.Success : Tone.Neutral;

    public string StateOf(ApiKeyRow row) => row switch
    {
        { RevokedAt: not null } => words["ApiKeys.Withdrawn"],
        { Refusal: not null } => words["ApiKeys.Expired"],
        { ExpiresOn: { } day } => words["ApiKeys.OpensUntil", day],
        _ => words["ApiKeys.Opens"],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Scopes = [.. ScopeChoices];
        return await LoadAsync(cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var scopes = Scopes.Aggregate(ApiScopes.None, (all, scope) => all | scope);
        var given = ModelState.IsValid ? await useCases.DoAsync(new GiveApiKey(OrganisationId.From(Firm ?? Guid.Empty), Label, scopes, ExpiresOn), cancellationToken) : null;
        if (given is { IsSuccess: true }) Given = given.Value.Secret.Reveal();
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (Given is not null) return Page();
        return given is null ? this.FormAgain() : this.FormAgain(given, words);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid key, CancellationToken cancellationToken)
    {
        var revoked = await useCases.DoAsync(new RevokeApiKey(ApiKeyId.From(key)), cancellationToken);
        if (revoked.IsRefused) return this.CannotShow(revoked);
        this.Announce(words["ApiKeys.Revoked"]);
        return RedirectToPage();
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new ListApiKeys(), cancellation);
        if (!found.TryGet(out var list)) return this.CannotShow(found);
        List = list;
        return null;
    }
}
