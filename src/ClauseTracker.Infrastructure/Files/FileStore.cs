using ClauseTracker.Application.Abstractions;

namespace ClauseTracker.Infrastructure.Files;

/// <summary>Files in a folder, under keys that say nothing of them.</summary>
internal sealed class FileStore(string folder, TimeProvider clock) : IFileStore
{
    public Task<string> SaveAsync(Stream content, CancellationToken cancellation) => WriteAsync(file => content.CopyToAsync(file, cancellation), cancellation);

    public async Task<string> WriteAsync(Func<Stream, Task> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Directory.CreateDirectory(folder);
        var key = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        await using var file = File.Create(PathOf(key));
        await write(file);
        return key;
    }

    public Task<Stream> OpenAsync(string key, CancellationToken cancellation) => Task.FromResult<Stream>(File.OpenRead(PathOf(key)));

    public void Delete(string key) => File.Delete(PathOf(key));

    private string PathOf(string key) =>
        Guid.TryParseExact(key, "N", out _) ? Path.Combine(folder, key) : throw new ArgumentException("Not a key of this store.", nameof(key));
}
