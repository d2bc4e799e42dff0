using ClauseTracker.Application.Reminders;
using ClauseTracker.Infrastructure.Composition;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Jobs;

/// <summary>Reads the delivery reports that a mailbox drops in a folder. A file that was read is moved, so that it is read once.</summary>
public sealed class BounceFolder(IServiceScopeFactory scopes, InstanceSettings settings)
{
    /// <summary>Folder of the files that were reports of ours.</summary>
    public const string Read = "read";

    /// <summary>Folder of those that were not.</summary>
    public const string NotUnderstood = "not-understood";

    /// <summary>Reads what is in <paramref name="folder"/>, or in the folder of the settings.</summary>
    public async Task<BouncesRead> RunAsync(string? folder = null, CancellationToken cancellation = default)
    {
        var from = folder ?? settings.Mail.BounceFolder;
        if (from is null || !Directory.Exists(from)) return new BouncesRead(0, 0);
        var (read, other) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(from, "*.eml").Order(StringComparer.Ordinal).ToList())
        {
            var isOurs = await RecordAsync(file, cancellation);
            if (isOurs) read++;
            else other++;
            Move(file, Path.Combine(from, isOurs ? Read : NotUnderstood));
        }

        return new BouncesRead(read, other);
    }

    private async Task<bool> RecordAsync(string file, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        return (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new RecordBounce(content), cancellation))).IsSuccess;
    }

    private static void Move(string file, string folder)
    {
        Directory.CreateDirectory(folder);
        File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }
}

/// <summary>What was in the folder.</summary>
/// <param name="Read">Reports of messages of ours.</param>
/// <param name="NotUnderstood">Other files.</param>
public sealed record BouncesRead(int Read, int NotUnderstood);
