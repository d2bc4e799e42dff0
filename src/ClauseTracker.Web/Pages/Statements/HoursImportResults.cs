using System.Security.Cryptography;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using Microsoft.Extensions.Caching.Memory;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>What became of a file, with the file itself so that it can be handed back annotated.</summary>
/// <param name="File">As uploaded; empty when the file was taken.</param>
public sealed record HoursImportResult(string FileName, byte[] File, HoursImportReport Report);

/// <summary>Keeps the last import of each user in memory for a quarter of an hour. Nobody else's can be read, and a new one replaces the one before.</summary>
public sealed class HoursImportResults(IMemoryCache cache, ICurrentUser user)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private object Key => (typeof(HoursImportResults), user.Id);

    /// <summary>Keeps a result and gives the id by which the same user finds it.</summary>
    public string Keep(HoursImportResult result)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        cache.Set(Key, (id, result), Kept);
        return id;
    }

    /// <summary>The result of that id, or null when it is gone or somebody else's.</summary>
    public HoursImportResult? Find(string? id) =>
        id is not null && cache.TryGetValue(Key, out (string Id, HoursImportResult Result) kept) && kept.Id == id ? kept.Result : null;
}
