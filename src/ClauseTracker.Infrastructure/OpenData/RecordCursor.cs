using System.Text.Json;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>
/// Takes records one by one out of a window. A record is read as if it were whole; when the window ends inside it, what was read of
/// it is forgotten and read again once the window is filled. Records are small beside the window, so each byte is seen about once.
/// </summary>
/// <param name="window">What is in memory of the file.</param>
/// <param name="buyers">SIRETs of the buyer whose records are wanted, or null for all.</param>
internal sealed class RecordCursor(StreamWindow window, IReadOnlySet<string>? buyers)
{
    private readonly FileWalk _walk = new();
    private readonly RecordFields _fields = new(buyers);
    private JsonReaderState _state;
    private long _position;

    /// <summary>The next record, or null when the window has to be filled.</summary>
    /// <exception cref="UnreadableEssentialProcurementException">Not JSON, or one value is longer than a record may be.</exception>
    public EssentialProcurementRecord? Next()
    {
        try
        {
            return Advance();
        }
        catch (JsonException fault)
        {
            throw FileEnding.NotJson(fault);
        }
    }

    /// <summary>Judges the file when nothing is left to read.</summary>
    public Error? Ending() => FileEnding.Refusal(_walk, _state, window.Unread);

    private EssentialProcurementRecord? Advance()
    {
        while (true)
        {
            var reader = Reader();
            while (!_walk.ExpectsRecord)
            {
                if (!reader.Read()) return Starve(ref reader);
                _walk.Take(ref reader);
                if (_walk.ExpectsRecord) Restart(ref reader);
            }

            if (!reader.Read()) return Starve(ref reader);
            if (_walk.StartsRecord(reader.TokenType)) return Record(ref reader);
            Keep(ref reader);
        }
    }

    private EssentialProcurementRecord? Record(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        if (!_fields.TryTake(ref reader, _walk.Family)) return window.Unread.Length - start > EssentialProcurementRecord.MaximumLength ? PassOver() : null;
        var raw = window.Unread[start..(int)reader.BytesConsumed];
        var record = raw.Length > EssentialProcurementRecord.MaximumLength ? TooLong() : _fields.Record(raw, _walk.Family, ++_position);
        _walk.EndRecord();
        Keep(ref reader);
        return record;
    }

    private EssentialProcurementRecord PassOver()
    {
        var reader = Reader();
        if (!reader.Read()) throw FileEnding.ValueTooLong();
        _walk.SkipRecord(ref reader);
        Keep(ref reader);
        return TooLong();
    }

    private EssentialProcurementRecord TooLong() => new(
        _walk.Family ?? ContractFamily.Market, ReadOnlyMemory<byte>.Empty, null, null, ContractFacts.Unknown, [],
        new EssentialProcurementErrors.RecordTooLong(FileEnding.MostMegabytes), ++_position);

    private EssentialProcurementRecord? Starve(ref Utf8JsonReader reader)
    {
        Keep(ref reader);
        return window.Unread.Length > EssentialProcurementRecord.MaximumLength ? throw FileEnding.ValueTooLong() : null;
    }

    private Utf8JsonReader Reader() => new(window.Unread, isFinalBlock: false, _state);

    // What the reader of a record uses counts from the record's list on, so that a record that is cut can be forgotten as a whole.
    private void Restart(ref Utf8JsonReader reader)
    {
        Keep(ref reader);
        reader = Reader();
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        window.Use(reader.BytesConsumed);
    }
}
