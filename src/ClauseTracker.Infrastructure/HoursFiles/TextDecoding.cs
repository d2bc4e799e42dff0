using System.Text;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>The text of a CSV: by its byte order mark, else UTF-8 when it is valid UTF-8, else Windows-1252 as French spreadsheet programs write it.</summary>
internal static class TextDecoding
{
    private const int WesternEuropean = 1252;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(content[3..]);
        if (content.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(content[2..]);
        if (content.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(content[2..]);
        return IsUtf8(content) ? Encoding.UTF8.GetString(content) : Encoding.GetEncoding(WesternEuropean).GetString(content);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> content)
    {
        try
        {
            StrictUtf8.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
