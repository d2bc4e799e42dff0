using System.Buffers;
using System.IO.Compression;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Refuses a zip that would swell. The bytes are counted as they are inflated: the sizes that the zip declares are the attacker's.</summary>
internal static class ZipGuard
{
    /// <summary>Most files in a workbook.</summary>
    private const int MostEntries = 2_000;

    /// <summary>Most bytes of all files together, inflated (300 MB).</summary>
    private const long MostInflated = 300L * 1024 * 1024;

    /// <summary>Most bytes inflated for each byte of the file.</summary>
    private const long MostRatio = 200;

    /// <summary>Below this a high ratio harms nobody: small honest workbooks have long runs of the same.</summary>
    private const long RatioMattersFrom = 1024 * 1024;

    [return: DoNotIgnore]
    public static Result Check(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries) return new HoursFileErrors.ZipBomb();
        if (zip.Entries.Any(e => e.IsEncrypted)) return new HoursFileErrors.Encrypted();
        var most = Math.Min(MostInflated, Math.Max(RatioMattersFrom, content.Length * MostRatio));
        return InflatesBeyond(zip, most) ? new HoursFileErrors.ZipBomb() : Result.Success();
    }

    private static bool InflatesBeyond(ZipArchive zip, long most)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            var inflated = 0L;
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
                {
                    inflated += read;
                    if (inflated > most) return true;
                }
            }

            return false;
        }
        finally
        {
            // It held personal data.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
