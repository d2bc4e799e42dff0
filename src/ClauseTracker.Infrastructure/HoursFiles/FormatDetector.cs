using System.Text;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

internal enum FileFormat
{
    DelimitedText,
    Zip,
}

/// <summary>Tells what a file is from its first bytes; names and extensions are not believed.</summary>
internal static class FormatDetector
{
    private const int Looked = 4096;

    // Compound file of OLE: old Excel, and the wrapping of a workbook with a password ([MS-OFFCRYPTO]).
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] ZipFile = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] OldWorkbook = Encoding.Unicode.GetBytes("Workbook");

    [return: DoNotIgnore]
    public static Result<FileFormat> Detect(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty) return new HoursFileErrors.Empty();
        if (content.StartsWith(ZipFile)) return FileFormat.Zip;
        if (content.StartsWith(CompoundFile)) return Compound(content);
        return LooksLikeText(content) ? FileFormat.DelimitedText : new HoursFileErrors.NotASpreadsheet();
    }

    private static Error Compound(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf(EncryptedPackage) >= 0) return new HoursFileErrors.Encrypted();
        return content.IndexOf(OldWorkbook) >= 0 ? new HoursFileErrors.OldWorkbook() : new HoursFileErrors.NotASpreadsheet();
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8)) return false;
        var text = TextDecoding.Decode(content[..Math.Min(content.Length, Looked)]).TrimStart();

        // Web applications hand out HTML tables and XML under the name of a workbook.
        return !text.StartsWith('<') && !text.StartsWith("{\\rtf", StringComparison.Ordinal) && !text.Any(IsBinary);
    }

    private static bool IsBinary(char character) => char.IsControl(character) && character is '\0' or (< ' ' and not ('\t' or '\r' or '\n' or '\v' or '\f'));
}
