using ClauseTracker.Application.Imports;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.OpenData;

/// <summary>Files larger than memory, read in pieces of any size.</summary>
[NonParallelizable]
public sealed class StreamingTests
{
    private const int Megabyte = 1024 * 1024;

    [Test]
    public async Task Memory_is_flat_over_sixty_megabytes()
    {
        var filler = new string('x', 2000);
        using var file = DecpFile.Generated(25_000, i => DecpFile.Market($"{i}").With("autre", filler));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (count, most) = (0, 0L);

        await foreach (var record in Reading.Reader.ReadAsync(file, CancellationToken.None))
        {
            Assert.That(record.Number, Is.EqualTo($"{count}"));
            if (++count % 1000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.That(count, Is.EqualTo(25_000));
        Assert.That(file.Position, Is.GreaterThan(60_000_000));
        Assert.That(most, Is.LessThan(4 * Megabyte));
    }

    [Test]
    public async Task The_check_is_flat_too()
    {
        var filler = new string('x', 2000);
        using var file = DecpFile.Generated(25_000, i => DecpFile.Market($"{i}").With("autre", filler));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var count = await Reading.Reader.CheckAsync(file, CancellationToken.None);

        Assert.That(count.Value, Is.EqualTo(25_000));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(4 * Megabyte));
    }

    [Test]
    public async Task A_record_cut_anywhere_between_two_reads_is_whole()
    {
        var contracts = Enumerable.Range(1, 1500).Select(i => DecpFile.Market($"{i}").With("objet", new string('é', i * 7 % 3000))).ToArray();
        using var file = new GeneratedStream(DecpFile.With(contracts).Chunk(13));
        var texts = new List<string>();

        await foreach (var record in Reading.Reader.ReadAsync(file, CancellationToken.None)) texts.Add(record.Raw);

        Assert.That(texts, Is.EqualTo(contracts.Select(c => c.Json)));
    }

    [Test]
    public async Task A_record_larger_than_the_buffer_is_read()
    {
        var large = DecpFile.Market("large").With("autre", new string('y', 5 * Megabyte));

        var records = await Reading.Records(DecpFile.With(DecpFile.Market("1"), large, DecpFile.Market("2")));

        Assert.That(records.Select(r => r.Number), Is.EqualTo(new[] { "1", "large", "2" }));
        Assert.That(records[1].Raw, Is.EqualTo(large.Json));
    }

    [TestCase(17)]
    [TestCase(100)]
    public async Task A_record_over_sixteen_megabytes_is_rejected_and_the_next_one_read(int megabytes)
    {
        var parts = Enumerable.Range(0, megabytes).Select(i => DecpFile.Bytes($"\"f{i}\":\"{new string('z', Megabyte)}\","));
        using var file = new GeneratedStream(parts
            .Prepend(DecpFile.Bytes($$$"""{"marches":{"marche":[{{{DecpFile.Market("1").Json}}},{"""))
            .Append(DecpFile.Bytes($$$""" "id":"large"},{{{DecpFile.Market("2").Json}}}]}}""")));
        var records = new List<EssentialProcurementRecord>();

        await foreach (var record in Reading.Reader.ReadAsync(file, CancellationToken.None)) records.Add(record);

        Assert.That(records.Select(r => r.Number), Is.EqualTo(new[] { "1", null, "2" }));
        Assert.That(records.Select(r => r.Position), Is.EqualTo(new long[] { 1, 2, 3 }));
        Assert.That(records[1].Rejection, Is.EqualTo(new EssentialProcurementErrors.RecordTooLong(16)));
        Assert.That(records[1].Raw, Is.Empty);
    }

    [TestCase("{\"marches\":[\"")]
    [TestCase("{\"marches\":[{\"id\":\"")]
    [TestCase("{\"autre\":\"")]
    public async Task One_value_without_end_is_refused_before_it_fills_the_memory(string start)
    {
        IEnumerable<byte[]> parts() => Enumerable.Repeat(DecpFile.Bytes(new string('z', Megabyte)), 1000).Prepend(DecpFile.Bytes(start));
        using var file = new GeneratedStream(parts());
        using var again = new GeneratedStream(parts());
        var refusal = new EssentialProcurementErrors.ValueTooLong(16);

        Assert.That((await Reading.Reader.CheckAsync(file, CancellationToken.None)).Errors, Is.EqualTo(new[] { refusal }));
        Assert.That(file.Position, Is.LessThan(64 * Megabyte));
        Assert.That(
            async () =>
            {
                await foreach (var record in Reading.Reader.ReadAsync(again, CancellationToken.None)) Assert.That(record.Rejection, Is.Not.Null);
            },
            Throws.InstanceOf<UnreadableEssentialProcurementException>().With.Property("Error").EqualTo(refusal));
    }

    [Test]
    public void A_cancelled_reading_stops()
    {
        using var cancelled = new CancellationTokenSource();
        using var file = DecpFile.Generated(5_000, i => DecpFile.Market($"{i}"));
        var count = 0;

        Assert.That(
            async () =>
            {
                await foreach (var record in Reading.Reader.ReadAsync(file, cancelled.Token))
                {
                    if (++count == 10) await cancelled.CancelAsync();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(count, Is.LessThan(5_000));
    }
}
