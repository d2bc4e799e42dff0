using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>The firm that asked, as an operation keeps it: ids alone.</summary>
/// <param name="Link">The link by which it came; null for an account.</param>
/// <param name="Month">Index of the month that the file was sent for.</param>
public sealed record FirmSender(Guid Firm, Guid? Link, int Month)
{
    /// <summary>The firm that asked, or null.</summary>
    public static FirmSender? Of(BackgroundOperation operation) => operation.Kind switch
    {
        OperationKind.FirmHoursCheck => JsonSerializer.Deserialize<HoursCheckAsked>(operation.Parameters)!.Firm,
        OperationKind.FirmHoursStore => JsonSerializer.Deserialize<HoursStoreAsked>(operation.Parameters)!.Firm,
        _ => null,
    };
}

/// <summary>Whose files of hours: each user finds their own alone, and each firm by the link or the account by which it sent them.</summary>
/// <param name="Asker">Null finds nothing.</param>
internal sealed record HoursSender(UserId? Asker, FirmSender? Firm)
{
    public static HoursSender Of(ICurrentUser user) => new(user.Id, null);

    public OperationKind Checks => Firm is null ? OperationKind.HoursCheck : OperationKind.FirmHoursCheck;

    public OperationKind Stores => Firm is null ? OperationKind.HoursStore : OperationKind.FirmHoursStore;

    /// <summary>True for what this sender asked, given that the asker and the kind agree: a link has no user to tell it by.</summary>
    public bool Sent(BackgroundOperation operation) => Firm is null || (FirmSender.Of(operation) is { } by && by.Firm == Firm.Firm && by.Link == Firm.Link);
}

internal static class FirmImports
{
    /// <summary>Of these imports, those that a firm confirmed itself: an import has the id of the operation that stored it.</summary>
    public static async Task<IReadOnlyList<HoursImportId>> SentByFirmsAsync(this IClauseTrackerDb db, IReadOnlyCollection<HoursImportId> imports, CancellationToken cancellation)
    {
        var ids = imports.Select(i => i.Value).ToList();
        return [.. (await db.Operations.Where(o => ids.Contains(o.Id) && o.Kind == OperationKind.FirmHoursStore).Select(o => o.Id).ToListAsync(cancellation)).Select(HoursImportId.From)];
    }
}
