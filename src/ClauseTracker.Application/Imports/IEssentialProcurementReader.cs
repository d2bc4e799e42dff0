using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>
/// Reads published essential procurement data (DECP, JSON in UTF-8): <c>{"marches":{"marche":[…],"contrat-concession":[…]}}</c>, and the
/// older <c>{"marches":[…]}</c>. Tolerant of what buyers publish. Memory does not grow with the file. The stream is read from where it
/// stands, once, and left open.
/// </summary>
public interface IEssentialProcurementReader
{
    /// <summary>Gives the records one by one, the rejected ones included.</summary>
    /// <exception cref="UnreadableEssentialProcurementException">
    /// The file is one that <see cref="CheckAsync"/> refuses. Records before the fault have been given by then: check first.
    /// </exception>
    IAsyncEnumerable<EssentialProcurementRecord> ReadAsync(Stream stream, CancellationToken cancellationToken) => ReadAsync(stream, null, cancellationToken);

    /// <summary>
    /// As <see cref="ReadAsync(Stream, CancellationToken)"/>, but of other buyers' records only where they stand: each is given with
    /// <see cref="EssentialProcurementRecord.IsOfAnotherBuyer"/>, unread and never rejected, which is several times quicker.
    /// </summary>
    /// <param name="buyers">The SIRETs of the buyer whose records are wanted, 14 digits each, or null for all.</param>
    IAsyncEnumerable<EssentialProcurementRecord> ReadAsync(Stream stream, IReadOnlySet<string>? buyers, CancellationToken cancellationToken);

    /// <summary>Reads the whole file without looking into the records: the number of records, or one of <see cref="EssentialProcurementErrors"/>.</summary>
    [return: DoNotIgnore]
    ValueTask<Result<long>> CheckAsync(Stream stream, CancellationToken cancellationToken);
}

/// <summary>A file turned out to be unreadable while its records were being given.</summary>
/// <param name="error">What <see cref="IEssentialProcurementReader.CheckAsync"/> says of the same file.</param>
public sealed class UnreadableEssentialProcurementException(Error error) : Exception($"Essential procurement data cannot be read: {error.Code}")
{
    /// <summary>Why.</summary>
    public Error Error { get; } = error;
}
