using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Takes an upload into memory, whatever stream it comes from. Never onto the disk: the file names people.</summary>
internal static class UploadedContent
{
    public static async Task<Result<byte[]>> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = await file.ReadAsync(buffer, cancellationToken); read > 0; read = await file.ReadAsync(buffer, cancellationToken))
        {
            if (content.Length + read > HoursFile.MostBytes) return new HoursFileErrors.TooLarge(HoursFile.MostBytes);
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
