namespace ClauseTracker.Application.Abstractions;

/// <summary>Takes an upload into memory, whatever stream it comes from. Never onto the disk: files name people.</summary>
public static class LimitedContent
{
    private const int Portion = 81_920;

    /// <summary>All of it, or null as soon as it is larger than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> ReadAsync(Stream file, long most, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[Portion];
        for (var read = await file.ReadAsync(buffer, cancellation); read > 0; read = await file.ReadAsync(buffer, cancellation))
        {
            if (content.Length + read > most) return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
