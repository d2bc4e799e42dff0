using System.Text.Json;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Walks through a file and counts its records without looking into them.</summary>
internal sealed class RecordCount(StreamWindow window)
{
    private readonly FileWalk _walk = new();
    private JsonReaderState _state;

    /// <summary>Records met so far.</summary>
    public long Records { get; private set; }

    /// <summary>Uses what the window holds.</summary>
    /// <exception cref="UnreadableEssentialProcurementException">Not JSON, or one value is longer than a record may be.</exception>
    public void Advance()
    {
        var reader = new Utf8JsonReader(window.Unread, isFinalBlock: false, _state);
        try
        {
            while (reader.Read()) Take(ref reader);
        }
        catch (JsonException fault)
        {
            throw FileEnding.NotJson(fault);
        }

        _state = reader.CurrentState;
        window.Use(reader.BytesConsumed);
        if (window.Unread.Length > EssentialProcurementRecord.MaximumLength) throw FileEnding.ValueTooLong();
    }

    /// <summary>Judges the file when nothing is left to read.</summary>
    public Error? Ending() => FileEnding.Refusal(_walk, _state, window.Unread);

    private void Take(ref Utf8JsonReader reader)
    {
        if (!_walk.ExpectsRecord)
        {
            _walk.Take(ref reader);
        }
        else if (_walk.StartsRecord(reader.TokenType))
        {
            Records++;
            _walk.SkipRecord(ref reader);
        }
    }
}
