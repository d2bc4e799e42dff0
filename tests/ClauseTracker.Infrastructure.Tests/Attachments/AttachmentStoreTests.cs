using System.Security.Cryptography;
using System.Text;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Infrastructure.Attachments;
using ClauseTracker.Infrastructure.Encryption;
using ClauseTracker.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClauseTracker.Infrastructure.Tests.Attachments;

public sealed class AttachmentStoreTests
{
    private const string Words = "Bulletin imaginaire de Personne Fictive";

    private ScratchFolder _folder = null!;

    [SetUp]
    public void Empty() => _folder = new ScratchFolder();

    [TearDown]
    public void Sweep() => _folder.Dispose();

    [Test]
    public async Task A_content_comes_back_as_it_was_and_cannot_be_read_on_the_disk()
    {
        var content = SampleFiles.Pdf(Words);
        var kept = await KeepAsync(Store(), content);

        Assert.That(kept, Is.EqualTo(new StoredContent(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length, FileKind.Pdf, false)));
        Assert.That(await Store().ReadAsync(kept.Hash, CancellationToken.None), Is.EqualTo(content));
        Assert.That(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Files().Single())), Does.Not.Contain("Fictive"));
    }

    [Test]
    public async Task The_same_content_twice_is_kept_once_and_goes_when_deleted()
    {
        var kept = await KeepAsync(Store(), SampleFiles.Pdf());
        _ = await KeepAsync(Store(), SampleFiles.Pdf());
        Assert.That(Files(), Has.Length.EqualTo(1));

        Store().Delete(kept.Hash);

        Assert.That(await Store().ReadAsync(kept.Hash, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task A_content_put_in_the_place_of_another_is_not_handed_over()
    {
        var (one, two) = (await KeepAsync(Store(), SampleFiles.Pdf("un")), await KeepAsync(Store(), SampleFiles.Pdf("deux")));
        string PathOf(StoredContent content) => Files().Single(f => f.EndsWith(content.Hash, StringComparison.Ordinal));
        File.Copy(PathOf(one), PathOf(two), overwrite: true);

        Assert.That(async () => await Store().ReadAsync(two.Hash, CancellationToken.None), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public async Task A_file_that_is_too_large_is_refused_without_being_read_to_its_end()
    {
        using var endless = new GeneratedStream(Enumerable.Repeat(new byte[1024 * 1024], 1000));

        var kept = await Store().KeepAsync(endless, CancellationToken.None);

        Assert.That(kept.Errors, Is.EqualTo(new[] { new AttachmentErrors.TooLarge() }));
        Assert.That(endless.Position, Is.LessThan(Attachment.MostBytes * 2));
    }

    [Test]
    public async Task A_virus_is_refused_and_what_the_antivirus_has_seen_says_so()
    {
        await using var clamd = new ClamdUnderTest();
        var store = Store(new ClamdScanner("127.0.0.1", clamd.Port, NullLogger<ClamdScanner>.Instance));

        var infected = await store.KeepAsync(new MemoryStream(SampleFiles.Pdf(ClamdUnderTest.Virus)), CancellationToken.None);
        var clean = await KeepAsync(store, SampleFiles.Pdf(new string('x', 200_000)));

        Assert.That(infected.Errors, Is.EqualTo(new[] { new AttachmentErrors.Infected() }));
        Assert.That(clean.WasScanned, Is.True);
        Assert.That(Files(), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Nothing_comes_in_unseen_while_the_antivirus_is_down_or_unclear()
    {
        await using var clamd = new ClamdUnderTest { Says = "INSTREAM size limit exceeded. ERROR" };
        var unclear = await Store(new ClamdScanner("127.0.0.1", clamd.Port, NullLogger<ClamdScanner>.Instance)).KeepAsync(new MemoryStream(SampleFiles.Pdf()), CancellationToken.None);
        var port = clamd.Port;
        await clamd.DisposeAsync();
        var down = await Store(new ClamdScanner("127.0.0.1", port, NullLogger<ClamdScanner>.Instance)).KeepAsync(new MemoryStream(SampleFiles.Pdf()), CancellationToken.None);

        Assert.That(unclear.Errors.Concat(down.Errors), Is.All.EqualTo(new AttachmentErrors.ScannerDown()).And.Exactly(2).Items);
        Assert.That(Files(), Is.Empty);
    }

    private AttachmentStore Store(IVirusScanner? scanner = null) =>
        new(_folder.PathOf("attachments"), MasterKey.FromSetting(Convert.ToBase64String(new byte[32])), scanner ?? new NoVirusScanner(), TimeProvider.System);

    private static async Task<StoredContent> KeepAsync(AttachmentStore store, byte[] content) => (await store.KeepAsync(new MemoryStream(content), CancellationToken.None)).Value;

    private string[] Files() =>
        Directory.Exists(_folder.PathOf("attachments")) ? Directory.GetFiles(_folder.PathOf("attachments"), "*", SearchOption.AllDirectories) : [];
}
