using System.Text.Json;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Texts that come again in record after record (natures, procedures, buyers…) are decoded once. Holds a fixed number of short ones.</summary>
internal sealed class RepeatedTexts
{
    private const int Slots = 256;
    private const int LongestText = 100;

    private readonly (byte[] Bytes, string? Text)[] _slots = new (byte[], string?)[Slots];

    /// <summary>What <see cref="PublishedText.Of"/> says of the value.</summary>
    public string? Of(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (reader.TokenType == JsonTokenType.Null || reader.ValueIsEscaped || bytes.Length is 0 or > LongestText) return PublishedText.Of(ref reader);
        ref var slot = ref _slots[Slot(bytes)];
        if (slot.Bytes is null || !bytes.SequenceEqual(slot.Bytes)) slot = (bytes.ToArray(), PublishedText.Of(ref reader));
        return slot.Text;
    }

    // Identifiers differ by their last digits, labels by their length and their middle.
    private static int Slot(ReadOnlySpan<byte> bytes) =>
        ((bytes.Length * 31) + (bytes[^1] * 7) + (bytes[bytes.Length / 2] * 13) + bytes[^((bytes.Length / 3) + 1)]) % Slots;
}
