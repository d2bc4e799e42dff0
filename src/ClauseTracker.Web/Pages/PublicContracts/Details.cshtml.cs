using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>A contract with what was published of it.</summary>
public sealed class DetailsModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public ContractSheet Sheet { get; private set; } = default!;

    public LifeView View { get; private set; } = default!;

    /// <summary>Lots that have no clause yet.</summary>
    public bool CanDeclare => MayDeclare && !Sheet.Clauses.Any(c => c.Part.IsWhole) && (Sheet.Clauses.Count == 0 || View.Life.Lots.Any(l => l.Clause is null));

    /// <summary>Whether the holder may be named from here: open data give SIRETs alone.</summary>
    public bool MayName => user.Has(Permission.ManageOrganisations);

    public bool MayReadHistory => user.Has(Permission.ReadStatements);

    public bool MayDeclare => user.Has(Permission.DeclareClauses);

    /// <summary>The published record, laid out to be read.</summary>
    public string? Record => Sheet.ReceivedRecord is null ? null : JsonSerializer.Serialize(JsonDocument.Parse(Sheet.ReceivedRecord), Readable);

    /// <summary>The published considerations in words.</summary>
    public string Social(Words words)
    {
        var published = Enum.GetValues<SocialConsiderations>().Where(s => s != SocialConsiderations.None && Sheet.Facts.SocialConsiderations.HasFlag(s)).ToList();
        return published.Count == 0 ? words.Of(SocialConsiderations.None) : string.Join(", ", published.Select(s => words.Of(s)));
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ?? Page();

    /// <summary>Cancels the last event.</summary>
    public async Task<IActionResult> OnPostCancelEventAsync(Guid id, long version, int number, string? reason, CancellationToken cancellationToken)
    {
        var cancelled = await useCases.DoAsync(new CancelContractEvent(ContractId.From(id), version, number, reason ?? string.Empty), cancellationToken);
        return await AnswerAsync(id, cancelled, "Life.EventCancelled", cancellationToken);
    }

    /// <summary>Sets a published modification aside.</summary>
    public async Task<IActionResult> OnPostDismissAsync(Guid id, Guid proposal, string? reason, CancellationToken cancellationToken)
    {
        var dismissed = await useCases.DoAsync(new DismissProposedAmendment(ProposedAmendmentId.From(proposal), reason ?? string.Empty), cancellationToken);
        return await AnswerAsync(id, dismissed, "Life.ProposalDismissed", cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Result done, string announcement, CancellationToken cancellation)
    {
        if (done.IsSuccess)
        {
            this.Announce(words[announcement]);
            return RedirectToPage("Details", new { id });
        }

        return await LoadAsync(id, cancellation) ?? this.FormAgain(done, words);
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetContract(ContractId.From(id)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        var life = await LifeView.ReadAsync(useCases, sheet.Id, user.Has(Permission.EditContracts), cancellation);
        if (!life.TryGet(out var view)) return this.CannotShow(life);
        (Sheet, View) = (sheet, view);
        return null;
    }
}
