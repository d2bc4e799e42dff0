namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Copies records out of the window. Small ones share an array: one allocation for dozens of records is a third of the time of the reading.</summary>
internal sealed class ReceivedBytes
{
    /// <summary>Under the 85 000 bytes from which the collector treats an array as a large, long-lived one.</summary>
    private const int SharedLength = 64 * 1024;

    private byte[] _shared = [];
    private int _used;

    /// <summary>A copy of <paramref name="bytes"/> that nobody changes.</summary>
    public ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > SharedLength / 4) return bytes.ToArray();
        if (_shared.Length - _used < bytes.Length) (_shared, _used) = (GC.AllocateUninitializedArray<byte>(SharedLength), 0);
        var copy = _shared.AsMemory(_used, bytes.Length);
        bytes.CopyTo(copy.Span);
        _used += bytes.Length;
        return copy;
    }
}
