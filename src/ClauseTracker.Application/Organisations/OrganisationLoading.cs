using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>The one way to find organisations by SIRET: the SIRET of a duplicate that was merged leads to the organisation that was kept.</summary>
internal static class OrganisationLoading
{
    /// <summary>The whole aggregate, by its id.</summary>
    public static Task<Organisation?> WholeAsync(this DbSet<Organisation> organisations, OrganisationId id, CancellationToken cancellation) =>
        organisations.Include(o => o.Contacts).SingleOrDefaultAsync(o => o.Id == id, cancellation);

    /// <summary>The very organisation that has the SIRET, even when it was merged: for merging alone.</summary>
    public static Task<Organisation?> NamedBySiretAsync(this DbSet<Organisation> organisations, Siret siret, CancellationToken cancellation) =>
        organisations.SingleOrDefaultAsync(o => o.Siret == siret, cancellation);

    /// <summary>The organisation that the SIRET leads to, or null.</summary>
    public static async Task<Organisation?> BySiretAsync(this DbSet<Organisation> organisations, Siret siret, CancellationToken cancellation) =>
        (await organisations.BySiretsAsync([siret], cancellation)).GetValueOrDefault(siret.Digits);

    /// <summary>The organisations that these SIRETs lead to, by the digits asked for; those that nobody has are left out.</summary>
    public static async Task<Dictionary<string, Organisation>> BySiretsAsync(this DbSet<Organisation> organisations, IEnumerable<Siret> sirets, CancellationToken cancellation)
    {
        var wanted = sirets.Distinct().Select(s => (Siret?)s).ToList();
        var found = await organisations.Where(o => wanted.Contains(o.Siret)).ToListAsync(cancellation);
        var elsewhere = found.Where(o => o.MergedIntoId is not null).Select(o => o.MergedIntoId!.Value).Distinct().ToList();
        var kept = elsewhere.Count == 0 ? [] : await organisations.Where(o => elsewhere.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellation);
        return found.Where(o => o.Siret is not null).ToDictionary(o => o.Siret!.Value.Digits, o => o.MergedIntoId is { } id ? kept[id] : o, StringComparer.Ordinal);
    }

    /// <summary>Every SIRET that leads where this one does; itself alone when nobody has it.</summary>
    public static async Task<IReadOnlySet<string>> SameAsAsync(this DbSet<Organisation> organisations, Siret siret, CancellationToken cancellation)
    {
        if (await organisations.BySiretAsync(siret, cancellation) is not { } meant) return new HashSet<string>(StringComparer.Ordinal) { siret.Digits };
        var sirets = await organisations.Where(o => (o.Id == meant.Id || o.MergedIntoId == meant.Id) && o.Siret != null).Select(o => o.Siret).ToListAsync(cancellation);
        return sirets.Select(s => s!.Value.Digits).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The organisation that the SIRET leads to; one met for the first time is recorded, under its SIRET while nobody gives it a name.</summary>
    /// <param name="field">The input that holds the SIRET.</param>
    [return: DoNotIgnore]
    public static async Task<Result<Organisation>> FoundOrNewAsync(
        this IClauseTrackerDb db, string? given, string? name, OrganisationKind kind, string field, DateTimeOffset now, CancellationToken cancellation)
    {
        var read = Siret.From(given, field);
        if (!read.TryGet(out var siret)) return Result<Organisation>.Refuse(read.Errors);
        if (await db.Organisations.BySiretAsync(siret, cancellation) is { } known) return known;
        if (db.Organisations.Local.FirstOrDefault(o => o.Siret == siret) is { } justMet) return justMet;
        var registered = Organisation.Register(EntityId.New<OrganisationId>(now), string.IsNullOrWhiteSpace(name) ? Organisation.NameOf(siret) : name, siret, kind);
        if (registered.TryGet(out var organisation)) db.Organisations.Add(organisation);
        return registered;
    }
}
