using System.Reflection;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

/// <summary>Every table is held to its organisations, or says why it is shared.</summary>
public sealed class EntityScopeTests
{
    [TestCase(false, TestName = "Every entity is scoped or says why not (SQLite)")]
    [TestCase(true, TestName = "Every entity is scoped or says why not (SQL Server)")]
    public void Every_entity_is_scoped_or_says_why_not(bool sqlServer)
    {
        using var services = Unconnected.ServicesOf(sqlServer);

        Assert.That(services.WithContext(db => OpenToAll(db.Model)), Is.Empty);
    }

    [Test]
    public void An_entity_that_forgets_is_seen()
    {
        using var db = new ForgetfulContext();

        Assert.That(OpenToAll(db.Model), Is.EquivalentTo(new[] { nameof(SaysNothing), nameof(WithoutFilter), nameof(WithoutReason) }));
    }

    private static List<string> OpenToAll(IModel model) => [.. model.GetEntityTypes()
        .Where(t => !t.IsOwned() && t.ClrType.Namespace != "Microsoft.AspNetCore.Identity" && !IsHeld(t)).Select(t => t.ClrType.Name)];

    private static bool IsHeld(IEntityType type) =>
        (typeof(IScoped).IsAssignableFrom(type.ClrType) && type.GetDeclaredQueryFilters().Count > 0)
        || !string.IsNullOrWhiteSpace(type.ClrType.GetCustomAttribute<SharedByAllAttribute>()?.Reason);

    private sealed class ForgetfulContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<SaysNothing>();
            modelBuilder.Entity<WithoutReason>();
            modelBuilder.Entity<WithReason>();
            modelBuilder.Entity<WithoutFilter>().Ignore(e => e.OrganisationId);
        }
    }

    private class SaysNothing
    {
        public int Id { get; init; }
    }

    [SharedByAll(" ")]
    private sealed class WithoutReason
    {
        public int Id { get; init; }
    }

    [SharedByAll("A row of no consequence.")]
    private sealed class WithReason
    {
        public int Id { get; init; }
    }

    private sealed class WithoutFilter : IScoped
    {
        public int Id { get; init; }

        public OrganisationId OrganisationId { get; init; }
    }
}
