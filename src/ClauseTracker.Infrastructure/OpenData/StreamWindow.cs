using System.Buffers;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>The part of a stream that is in memory: what was read and not used yet, in one pooled buffer that grows only for what does not fit.</summary>
internal sealed class StreamWindow(Stream stream) : IDisposable
{
    private const int InitialLength = 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialLength);
    private int _start;
    private int _end;
    private bool _begun;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes that were read and not used yet.</summary>
    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start.._end);

    /// <summary>Marks the first bytes of <see cref="Unread"/> as used.</summary>
    public void Use(long bytes) => _start += (int)bytes;

    /// <summary>Reads more, as much as the buffer holds: fewer, larger steps keep what is read twice small. False at the end of the stream.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        MakeRoom();
        var read = await stream.ReadAtLeastAsync(_buffer.AsMemory(_end), _buffer.Length - _end, throwOnEndOfStream: false, cancellationToken);
        _end += read;
        if (!_begun && Unread.StartsWith(ByteOrderMark)) _start += ByteOrderMark.Length;
        _begun = true;
        return read > 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = _end = 0;
    }

    private void MakeRoom()
    {
        var old = _buffer;
        var grows = _end - _start > old.Length / 2;
        if (grows) _buffer = ArrayPool<byte>.Shared.Rent(old.Length * 2);
        old.AsSpan(_start.._end).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (grows) ArrayPool<byte>.Shared.Return(old);
    }
}
