using System.Text.Json;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>What is wrong with a file, in the words of <see cref="EssentialProcurementErrors"/>.</summary>
internal static class FileEnding
{
    /// <summary>Refusals speak of megabytes.</summary>
    public const int MostMegabytes = EssentialProcurementRecord.MaximumLength / (1024 * 1024);

    /// <summary>Judges a file at the end of its stream; null when it is whole and of the right shape.</summary>
    public static Error? Refusal(FileWalk walk, JsonReaderState state, ReadOnlySpan<byte> unread)
    {
        if (walk.IsAtEnd) return walk.MetList ? null : new EssentialProcurementErrors.NoContracts();
        if (walk.IsAtStart && unread.Trim(" \t\r\n"u8).IsEmpty) return new EssentialProcurementErrors.Empty();
        return LineOfEnd(state, unread) is { } line ? new EssentialProcurementErrors.Truncated(line) : new EssentialProcurementErrors.NoContracts();
    }

    /// <summary>The refusal of a file that is not JSON.</summary>
    public static UnreadableEssentialProcurementException NotJson(JsonException fault) =>
        new(new EssentialProcurementErrors.NotJson((fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1));

    /// <summary>The refusal of a file with a value that does not fit in memory.</summary>
    public static UnreadableEssentialProcurementException ValueTooLong() => new(new EssentialProcurementErrors.ValueTooLong(MostMegabytes));

    // The reader alone counts lines, and tells them only when it fails: told that nothing follows, it fails where the file stops.
    // It does not when the file is a lone number, the one value whose end shows only at the end of the file.
    private static long? LineOfEnd(JsonReaderState state, ReadOnlySpan<byte> unread)
    {
        try
        {
            var reader = new Utf8JsonReader(unread, isFinalBlock: true, state);
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException fault)
        {
            return (fault.LineNumber ?? 0) + 1;
        }
    }
}
