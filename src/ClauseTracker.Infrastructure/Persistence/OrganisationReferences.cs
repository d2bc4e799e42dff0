using System.Reflection;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>
/// Walks the model for properties that hold the id of an organisation: a table added tomorrow is moved too. Keys are not: what is keyed by its
/// organisation is a part of it, and the domain moves parts.
/// </summary>
internal sealed class OrganisationReferences(ClauseTrackerDbContext db) : IOrganisationReferences
{
    private const BindingFlags Own = BindingFlags.NonPublic | BindingFlags.Instance;

    /// <summary>The properties that a merge points elsewhere.</summary>
    public static IReadOnlyList<IProperty> In(IModel model) =>
        [.. model.GetEntityTypes().Where(t => !IsListing(t)).OrderBy(t => t.Name, StringComparer.Ordinal).SelectMany(t => t.GetProperties()).Where(p => Holds(p) && !p.IsPrimaryKey())];

    public async Task<IReadOnlyList<ReferenceCount>> CountAsync(OrganisationId organisation, CancellationToken cancellation)
    {
        var counts = new List<ReferenceCount>();
        foreach (var property in In(db.Model))
        {
            var count = await (Task<int>)Of(property, nameof(CountRowsAsync)).Invoke(this, [property, organisation, cancellation])!;
            if (count > 0) counts.Add(new ReferenceCount(property.DeclaringType.ClrType.Name, property.Name, count));
        }

        return counts;
    }

    public async Task MoveAsync(OrganisationId from, OrganisationId to, CancellationToken cancellation)
    {
        foreach (var property in In(db.Model)) await (Task)Of(property, nameof(MoveRowsAsync)).Invoke(this, [property, from, to, cancellation])!;
    }

    /// <summary>Lists are written anew from what was moved.</summary>
    private static bool IsListing(IEntityType type) => type.ClrType == typeof(ContractListing) || type.ClrType == typeof(ContractTerm);

    /// <summary>True for a property that holds the id of an organisation, or none.</summary>
    private static bool Holds(IProperty property) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(OrganisationId);

    private static MethodInfo Of(IProperty property, string method) => typeof(OrganisationReferences).GetMethod(method, Own)!.MakeGenericMethod(property.DeclaringType.ClrType);

    private Task<int> CountRowsAsync<T>(IProperty property, OrganisationId organisation, CancellationToken cancellation)
        where T : class => Pointing<T>(property, organisation).CountAsync(cancellation);

    private async Task MoveRowsAsync<T>(IProperty property, OrganisationId from, OrganisationId to, CancellationToken cancellation)
        where T : class
    {
        var name = property.Name;
        await Pointing<T>(property, from).ExecuteUpdateAsync(
            s =>
            {
                if (property.ClrType == typeof(OrganisationId)) s.SetProperty(e => EF.Property<OrganisationId>(e, name), to);
                else s.SetProperty(e => EF.Property<OrganisationId?>(e, name), to);
                if (typeof(IVersioned).IsAssignableFrom(typeof(T)))
                {
                    s.SetProperty(e => EF.Property<long>(e, nameof(IVersioned.Version)), e => EF.Property<long>(e, nameof(IVersioned.Version)) + 1);
                }
            },
            cancellation);
    }

    private IQueryable<T> Pointing<T>(IProperty property, OrganisationId organisation)
        where T : class
    {
        var name = property.Name;
        var rows = db.Set<T>().IgnoreQueryFilters();
        return property.ClrType == typeof(OrganisationId)
            ? rows.Where(e => EF.Property<OrganisationId>(e, name) == organisation)
            : rows.Where(e => EF.Property<OrganisationId?>(e, name) == organisation);
    }
}
