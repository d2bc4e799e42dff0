using ClauseTracker.Application.Abstractions;
using System.Security.Cryptography;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Encryption;

namespace ClauseTracker.Infrastructure.Attachments;

/// <summary>Contents in a folder of their own, each under its hash, enciphered under a key derived from the master key.</summary>
internal sealed class AttachmentStore(string folder, MasterKey master, IVirusScanner scanner, TimeProvider clock) : IAttachmentStore
{
    private const int ShardLength = 2;

    public async Task<Result<StoredContent>> KeepAsync(Stream file, CancellationToken cancellation)
    {
        if (await LimitedContent.ReadAsync(file, Attachment.MostBytes, cancellation) is not { } content) return new AttachmentErrors.TooLarge();
        var detected = FileKinds.Of(content);
        if (detected.IsRefused) return Result<StoredContent>.Refuse(detected.Errors);
        var scanned = await scanner.ScanAsync(content, cancellation);
        if (scanned == ScanOutcome.Infected) return new AttachmentErrors.Infected();
        if (scanned == ScanOutcome.Failed) return new AttachmentErrors.ScannerDown();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await WriteAsync(hash, content, cancellation);
        return new StoredContent(hash, content.Length, detected.Value, scanned == ScanOutcome.Clean);
    }

    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancellation)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? Sealing.Decipher(Key(), await File.ReadAllBytesAsync(path, cancellation), BoundTo(hash)) : null;
    }

    public IEnumerable<string> TakenBefore(DateTimeOffset moment) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => File.GetLastWriteTimeUtc(path) < moment.UtcDateTime).Select(Path.GetFileName).OfType<string>().Where(IsHash)
        : [];

    public void Delete(string hash) => File.Delete(PathOf(hash));

    /// <summary>Written beside and moved into place, so that a half-written content is never found; written again when it is there, so that it is young.</summary>
    private async Task WriteAsync(string hash, byte[] content, CancellationToken cancellation)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = Path.Combine(folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(beside, Sealing.Encipher(Key(), content, BoundTo(hash)), cancellation);
        File.SetLastWriteTimeUtc(beside, clock.GetUtcNow().UtcDateTime);
        File.Move(beside, path, overwrite: true);
    }

    private byte[] Key() => master.Derive("attachments");

    private static string BoundTo(string hash) => $"Attachment|{hash}";

    private string PathOf(string hash) =>
        IsHash(hash) ? Path.Combine(folder, hash[..ShardLength], hash) : throw new ArgumentException("Not a key of this store.", nameof(hash));

    private static bool IsHash(string name) => name.Length == Attachment.HashLength && name.All(char.IsAsciiHexDigitLower);
}
