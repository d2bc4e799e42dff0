using System.Runtime.CompilerServices;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.OpenData;

/// <inheritdoc cref="IEssentialProcurementReader"/>
public sealed class EssentialProcurementReader : IEssentialProcurementReader
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<EssentialProcurementRecord> ReadAsync(
        Stream stream, IReadOnlySet<string>? buyers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var window = new StreamWindow(stream);
        var cursor = new RecordCursor(window, buyers);
        do
        {
            while (cursor.Next() is { } record) yield return record;
        }
        while (await window.FillAsync(cancellationToken));

        if (cursor.Ending() is { } refusal) throw new UnreadableEssentialProcurementException(refusal);
    }

    /// <inheritdoc/>
    [return: DoNotIgnore]
    public async ValueTask<Result<long>> CheckAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var window = new StreamWindow(stream);
        var count = new RecordCount(window);
        try
        {
            do count.Advance();
            while (await window.FillAsync(cancellationToken));

            return count.Ending() is { } refusal ? Result<long>.Refuse(refusal) : count.Records;
        }
        catch (UnreadableEssentialProcurementException unreadable)
        {
            return Result<long>.Refuse(unreadable.Error);
        }
    }
}
