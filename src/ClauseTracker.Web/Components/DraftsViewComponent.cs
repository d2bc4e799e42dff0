using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Declarations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Components;

/// <summary><c>&lt;vc:drafts contract="…" /&gt;</c>: the user's unfinished declarations, of a contract or of all; nothing when there are none.</summary>
public sealed class DraftsViewComponent(IUseCases useCases, ICurrentUser user) : ViewComponent
{
    /// <summary>The part of the contract that a draft is about, in words.</summary>
    public static string PartOf(DraftRow draft, Words words) => draft.Part.IsWhole ? words["Declare.Whole"] : words["Declare.LotNumber", draft.Part.LotNumber];

    public async Task<IViewComponentResult> InvokeAsync(Guid? contract = null)
    {
        if (!user.Has(Permission.DeclareClauses)) return Content(string.Empty);
        var listed = await useCases.AskAsync(new ListClauseDrafts(contract is { } id ? ContractId.From(id) : null), HttpContext.RequestAborted);
        return listed.TryGet(out var drafts) && drafts.Count > 0 ? View(drafts) : Content(string.Empty);
    }
}
