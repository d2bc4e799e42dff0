using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.OpenData;
using ClauseTracker.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Tests.OpenData;

/// <summary>Reads files as the application does: with the reader that is registered.</summary>
internal static class Reading
{
    public static IEssentialProcurementReader Reader { get; } =
        new ServiceCollection().AddOpenData().BuildServiceProvider().GetRequiredService<IEssentialProcurementReader>();

    public static async Task<Result<long>> Check(byte[] file) => await Reader.CheckAsync(new MemoryStream(file), CancellationToken.None);

    public static Task<Result<long>> Check(string text) => Check(DecpFile.Bytes(text));

    public static async Task<List<EssentialProcurementRecord>> Records(byte[] file)
    {
        var records = new List<EssentialProcurementRecord>();
        await foreach (var record in Reader.ReadAsync(new MemoryStream(file), CancellationToken.None)) records.Add(record);
        return records;
    }

    public static Task<List<EssentialProcurementRecord>> Records(string text) => Records(DecpFile.Bytes(text));

    public static async Task<EssentialProcurementRecord> One(DecpContract contract) => (await Records(DecpFile.With(contract))).Single();
}
