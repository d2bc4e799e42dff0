using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Attachments;

/// <summary>The files attached to one thing: add, hand over, remove. Other pages show the same list in place (<c>vc:attachments</c>).</summary>
[LargestUpload(Attachment.MostBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = Attachment.MostBytes + FormOverhead)]
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    // Room for the fields beside the file.
    private const int FormOverhead = 64 * 1024;

    [BindProperty(SupportsGet = true)]
    public AttachmentSubject Subject { get; set; }

    /// <summary>The thing.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The page to go back to, in the application.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty]
    public new IFormFile? File { get; set; }

    [BindProperty]
    public DocumentKind Document { get; set; }

    public AttachmentList Files { get; private set; } = default!;

    /// <summary>Back where the user came from, or home.</summary>
    public string Return => Url.IsLocalUrl(Back) ? Back! : SitePaths.Home;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetOpenAsync(Guid file, CancellationToken cancellationToken)
    {
        if (AttachmentDoor.Of(Subject) is not { } door) return NotFound();
        var found = await useCases.AskAsync(door.Open(AttachmentId.From(file)), cancellationToken);
        if (!found.TryGet(out var opened)) return this.CannotShow(found);
        return base.File(opened.Content, AttachmentFiles.ContentTypeOf(opened.File), AttachmentFiles.NameOf(opened, words));
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (AttachmentDoor.Of(Subject) is not { } door) return NotFound();
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (File is null) return this.FormAgain(Domain.Shared.Result.Refuse(new SharedErrors.Required(nameof(File))), words);
        await using var content = File.OpenReadStream();
        var attached = await useCases.DoAsync(door.Attach(Id, Document, content), cancellationToken);
        if (attached.IsRefused) return this.FormAgain(attached, words);
        this.Announce(words["Attachment.Added", words.Of(Document)]);
        return LocalRedirect(Return);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file, CancellationToken cancellationToken)
    {
        if (AttachmentDoor.Of(Subject) is not { } door) return NotFound();
        var removed = await useCases.DoAsync(door.Remove(AttachmentId.From(file)), cancellationToken);
        if (removed.IsRefused) return await LoadAsync(cancellationToken) ?? this.FormAgain(removed, words);
        this.Announce(words["Attachment.Removed"]);
        return LocalRedirect(Return);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await AttachmentList.LoadAsync(useCases, user, Subject, Id, Return, cancellation) is not { } files) return NotFound();
        Files = files;
        return null;
    }
}
