using System.Reflection;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>Raises the version of an aggregate whenever it or a part of it changes, so that a lost update is refused.</summary>
internal static class Versioning
{
    public static void Configure(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)))
        {
            builder.Entity(type.ClrType).Property<long>(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }

    public static void Raise(ChangeTracker tracker)
    {
        var entries = tracker.Entries().ToList();
        var saved = entries.Where(e => e.Entity is IVersioned && e.State is EntityState.Unchanged or EntityState.Modified).ToDictionary(KeyOf);
        if (saved.Count == 0) return;
        // What derives from an aggregate goes with it and is no part of what somebody edits.
        var touched = entries.Where(e => (e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted) && e.Metadata.ClrType.GetCustomAttribute<ReadModelAttribute>() is null)
            .SelectMany(e => e.Entity is IVersioned ? [KeyOf(e)] : OwnersOf(e));
        foreach (var key in touched.Distinct().Where(saved.ContainsKey))
        {
            var version = saved[key].Property(nameof(IVersioned.Version));
            version.CurrentValue = (long)version.OriginalValue! + 1;
        }
    }

    private static (IEntityType Type, object? Id) KeyOf(EntityEntry entry) =>
        (entry.Metadata, entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue);

    /// <summary>The aggregates that the row is a part of: what it would be deleted with.</summary>
    private static IEnumerable<(IEntityType Type, object? Id)> OwnersOf(EntityEntry part) => part.Metadata.GetForeignKeys()
        .Where(k => k.DeleteBehavior == DeleteBehavior.Cascade)
        .Select(k => (k.PrincipalEntityType, part.Property(k.Properties[0].Name).CurrentValue));
}
