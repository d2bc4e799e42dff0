using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Web.Pages.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Components;

/// <summary><c>&lt;vc:attachments subject="…" id="…" /&gt;</c>: the files of one thing with the form that adds one; nothing to those who may not see them.</summary>
public sealed class AttachmentsViewComponent(IUseCases useCases, ICurrentUser user) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(AttachmentSubject subject, Guid id)
    {
        var back = HttpContext.Request.Path + HttpContext.Request.QueryString;
        var files = await AttachmentList.LoadAsync(useCases, user, subject, id, back, HttpContext.RequestAborted);
        return files is null ? Content(string.Empty) : View(files);
    }
}
