using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.Audit;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Encryption;
using ClauseTracker.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>A change about to be saved.</summary>
internal sealed record AuditDraft(string Action, string Subject, string SubjectId, string Changes);

/// <summary>Writes what a save changes to the end of the audit chain, in the transaction of the change.</summary>
internal static class AuditTrail
{
    private const string Hidden = "•";

    // Asked for each property of each row: an import of thousands of contracts asks it a hundred thousand times.
    private static readonly ConcurrentDictionary<Type, bool> ReadModels = new();
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Personal = new();

    /// <summary>Rows that say nothing of anybody's act: derived ones, plumbing, and the audit itself.</summary>
    private static readonly HashSet<Type> NotAudited =
        [typeof(AuditEntry), typeof(AuditHead), typeof(OutboxMessage), typeof(BackgroundOperation), typeof(PersonKey), typeof(ReceivedRecord), typeof(CellWrite), typeof(ImportedStatement), typeof(KeptAnswer)];

    public static IReadOnlyList<AuditDraft> Draft(ChangeTracker tracker) =>
        [.. tracker.Entries().Where(IsAudited).Select(DraftOf)];

    /// <summary>Locks the end of the chain, then links each draft to the one before.</summary>
    public static async Task AppendAsync(ClauseTrackerDbContext db, IReadOnlyList<AuditDraft> drafts, UserId? user, DateTimeOffset now, CancellationToken cancellation)
    {
        // An attempt that the server rolled back and asks for again left its rows behind, numbered for a chain that has moved on.
        foreach (var stale in db.ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added).ToList()) stale.State = EntityState.Detached;
        db.AuditEntries.AddRange(await LinkAsync(db, drafts, user, now, cancellation));
    }

    /// <summary>The same for thousands of drafts, written at once by the bulk path. Inside the transaction of what they tell.</summary>
    public static async Task AppendInBulkAsync(ClauseTrackerDbContext db, IReadOnlyList<AuditDraft> drafts, UserId? user, DateTimeOffset now, CancellationToken cancellation) =>
        await db.BulkInsertAsync(await LinkAsync(db, drafts, user, now, cancellation), cancellation);

    private static async Task<IReadOnlyList<AuditEntry>> LinkAsync(ClauseTrackerDbContext db, IReadOnlyList<AuditDraft> drafts, UserId? user, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.AuditHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, h => h.Sequence + drafts.Count), cancellation);
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellation);
        var (sequence, hash) = (head.Sequence - drafts.Count, head.Hash);
        var moment = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        var entries = new List<AuditEntry>(drafts.Count);
        foreach (var draft in drafts)
        {
            var entry = new AuditEntry
            {
                Sequence = ++sequence, OccurredAt = moment, UserId = user?.Value, Action = draft.Action, Subject = draft.Subject,
                SubjectId = draft.SubjectId, Changes = draft.Changes, PreviousHash = hash,
            }.Sealed();
            hash = entry.Hash;
            entries.Add(entry);
        }

        await db.AuditHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Hash, hash), cancellation);
        return entries;
    }

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && !NotAudited.Contains(entry.Metadata.ClrType)
        && !entry.Metadata.IsOwned()
        && !ReadModels.GetOrAdd(entry.Metadata.ClrType, type => type.GetCustomAttribute<ReadModelAttribute>() is not null);

    private static AuditDraft DraftOf(EntityEntry entry)
    {
        var key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(entry.Property(p.Name).CurrentValue)));
        var changes = entry.Properties
            .Where(p => !p.Metadata.IsPrimaryKey() && (entry.State != EntityState.Modified || p.IsModified))
            .ToDictionary(p => p.Metadata.Name, p => Values(entry, p));
        return new AuditDraft(entry.State.ToString(), entry.Metadata.ClrType.Name, key, JsonSerializer.Serialize(changes));
    }

    private static string?[] Values(EntityEntry entry, PropertyEntry property)
    {
        var hidden = entry.Entity is SignInAccount || (property.Metadata.PropertyInfo is { } declared && Personal.GetOrAdd(declared, p => p.GetCustomAttribute<PersonalAttribute>() is not null));
        var before = entry.State == EntityState.Added ? null : Text(property.OriginalValue);
        var after = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue);
        return hidden ? [before is null ? null : Hidden, after is null ? null : Hidden] : [before, after];
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        IReadOnlyList<Domain.Beneficiaries.CriterionCode> criteria => string.Join(',', criteria),
        string text => text,
        IEnumerable list => StoredJson.Write<object>(list),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
