using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Demo;

namespace ClauseTracker.Infrastructure.Demo;

/// <summary>Puts the files of the tour where the user finds them.</summary>
public static class DemoFiles
{
    /// <summary>Writes them into <paramref name="folder"/>, which is made if need be; files of the same name are replaced.</summary>
    /// <returns>Where they are.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(string folder, TimeProvider clock, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var sample in DemoSamples.Of(clock.Today()))
        {
            var path = Path.Combine(folder, sample.Name);
            await File.WriteAllBytesAsync(path, sample.Content, cancellation);
            written.Add(path);
        }

        return written;
    }
}
