using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Takes a file of hours into memory.</summary>
internal static class UploadedContent
{
    public static async Task<Result<byte[]>> ReadAsync(Stream file, CancellationToken cancellationToken) =>
        await LimitedContent.ReadAsync(file, HoursFile.MostBytes, cancellationToken) is { } content ? content : new HoursFileErrors.TooLarge(HoursFile.MostBytes);
}
