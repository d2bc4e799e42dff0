using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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
        var changed = tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var roots = changed.Select(RootOf).OfType<EntityEntry>().DistinctBy(e => e.Entity).ToList();
        foreach (var root in roots.Where(r => r.State is EntityState.Modified or EntityState.Unchanged))
        {
            var version = root.Property(nameof(IVersioned.Version));
            version.CurrentValue = (long)version.OriginalValue! + 1;
        }
    }

    private static EntityEntry? RootOf(EntityEntry entry)
    {
        if (entry.Entity is IVersioned) return entry;
        var owners = entry.Metadata.GetForeignKeys().Where(k => k.DeleteBehavior == DeleteBehavior.Cascade);
        return owners.Select(k => Find(entry, k)).FirstOrDefault(e => e is not null);
    }

    private static EntityEntry? Find(EntityEntry part, Microsoft.EntityFrameworkCore.Metadata.IForeignKey key)
    {
        var value = part.Property(key.Properties[0].Name).CurrentValue;
        return part.Context.ChangeTracker.Entries()
            .FirstOrDefault(e => e.Metadata == key.PrincipalEntityType && e.Entity is IVersioned && Equals(e.Property(key.PrincipalKey.Properties[0].Name).CurrentValue, value));
    }
}
