using System.IO.Compression;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Attachments;

/// <summary>Tells what a file is by its content; names and extensions are not believed.</summary>
internal static class FileKinds
{
    private const string MacroPart = "vbaProject.bin";
    private const int MostParts = 10_000;
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    // « /JavaScript » and « /Launch » run something when the document is opened.
    private static readonly byte[][] ActivePdf = ["/JavaScript"u8.ToArray(), "/Launch"u8.ToArray()];

    [return: DoNotIgnore]
    public static Result<FileKind> Of(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.IsEmpty) return new AttachmentErrors.Empty();
        if (bytes.StartsWith("%PDF-"u8)) return OfPdf(bytes);
        if (bytes.StartsWith(Png)) return FileKind.Png;
        if (bytes.StartsWith(Jpeg)) return FileKind.Jpeg;
        return bytes.StartsWith(Zip) ? OfZip(content) : new AttachmentErrors.KindNotTaken();
    }

    private static Result<FileKind> OfPdf(ReadOnlySpan<byte> bytes)
    {
        foreach (var active in ActivePdf)
        {
            if (bytes.IndexOf(active) >= 0) return new AttachmentErrors.HoldsMacros();
        }

        return FileKind.Pdf;
    }

    private static Result<FileKind> OfZip(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts) return new AttachmentErrors.KindNotTaken();
            if (zip.Entries.Any(e => e.Name.Equals(MacroPart, StringComparison.OrdinalIgnoreCase) || e.FullName.StartsWith("Basic/", StringComparison.Ordinal))) return new AttachmentErrors.HoldsMacros();
            if (zip.GetEntry("xl/workbook.xml") is not null) return FileKind.Workbook;
            if (zip.GetEntry("word/document.xml") is not null) return FileKind.TextDocument;
            return zip.GetEntry("mimetype") is { } type && OpenDocumentTypes.Contains(TextOf(type)) ? FileKind.OpenDocument : new AttachmentErrors.KindNotTaken();
        }
        catch (InvalidDataException)
        {
            return new AttachmentErrors.KindNotTaken();
        }
    }

    private static readonly string[] OpenDocumentTypes = ["application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet"];

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        var text = new char[100];
        return new string(text, 0, reader.ReadBlock(text, 0, text.Length));
    }
}
