using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;

namespace ClauseTracker.Web.Pages.Attachments;

/// <summary>The files of one thing as a page shows them.</summary>
/// <param name="Back">Where adding and removing lead back to.</param>
/// <param name="MayWrite">True when the user may add and remove.</param>
public sealed record AttachmentList(AttachmentSubject Subject, Guid Id, string Back, bool MayWrite, IReadOnlyList<DocumentKind> Documents, IReadOnlyList<AttachmentRow> Rows)
{
    /// <summary>The files, or null when they are not for this user.</summary>
    public static async Task<AttachmentList?> LoadAsync(IUseCases useCases, ICurrentUser user, AttachmentSubject subject, Guid id, string back, CancellationToken cancellation)
    {
        if (AttachmentDoor.Of(subject) is not { } door || !user.Has(door.Reading)) return null;
        var listed = await useCases.AskAsync(door.List(id), cancellation);
        return listed.TryGet(out var rows) ? new AttachmentList(subject, id, back, user.Has(door.Writing), door.Documents, rows) : null;
    }
}

/// <summary>How an attached file is handed over: as a download under a name of ours, never inside a page.</summary>
internal static class AttachmentFiles
{
    public static string ContentTypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.TextDocument => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    };

    /// <summary>What the document is for and the day it came; nothing of whom it speaks.</summary>
    public static string NameOf(OpenedAttachment file, Words words) =>
        words["Attachment.FileName", words.Of(file.Document), Clock.InParis(file.AddedAt).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] + EndingOf(file.File);

    private static string EndingOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => ".pdf",
        FileKind.Jpeg => ".jpg",
        FileKind.Png => ".png",
        FileKind.Workbook => ".xlsx",
        FileKind.TextDocument => ".docx",
        _ => ".ods",
    };
}
