using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Finds people whose identity may be the same, written otherwise, without reading a name.</summary>
internal static class LookAlikes
{
    /// <summary>More than these are not shown: somebody must look at each.</summary>
    public const int Most = 10;

    /// <summary>The people who look like it, of those the user may see.</summary>
    /// <param name="db">The database.</param>
    /// <param name="vault">Makes the hashes.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="but">The person it belongs to already, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<List<BeneficiaryId>> LookAlikesAsync(
        this IClauseTrackerDb db, IIdentityVault vault, PersonIdentity identity, BeneficiaryId? but, CancellationToken cancellation)
    {
        var hashes = vault.Hashes(IdentityForms.LookAlikes(identity));
        return await db.Beneficiaries.Where(b => b.Id != but && db.IdentityMarks.Any(m => m.BeneficiaryId == b.Id && hashes.Contains(m.Hash)))
            .OrderBy(b => b.Id).Select(b => b.Id).Take(Most).ToListAsync(cancellation);
    }

    /// <summary>The same people with their names, for those who may read them.</summary>
    public static async Task<IReadOnlyList<LookAlike>> LookAlikeRowsAsync(
        this IClauseTrackerDb db, IIdentityVault vault, PersonIdentity identity, BeneficiaryId? but, CancellationToken cancellation)
    {
        var ids = await db.LookAlikesAsync(vault, identity, but, cancellation);
        var people = await db.Beneficiaries.AsNoTracking().Where(b => ids.Contains(b.Id)).OrderBy(b => b.Reference)
            .Select(b => new { b.Id, b.Reference, b.Identity, b.Commune }).ToListAsync(cancellation);
        var identities = await vault.OpenAsync([.. people.Select(p => (p.Id, p.Identity))], cancellation);
        return people.Select(p => (Person: p, Identity: identities.GetValueOrDefault(p.Id)))
            .Select(p => new LookAlike(p.Person.Id, p.Person.Reference, p.Identity?.FamilyName ?? string.Empty, p.Identity?.GivenName ?? string.Empty, p.Identity?.BirthDate, p.Person.Commune)).ToList();
    }

    /// <summary>Somebody of exactly that identity, among the people whom the user may see, or null.</summary>
    public static async Task<BeneficiaryErrors.AlreadyKnown?> AlreadyKnownAsync(
        this IClauseTrackerDb db, IIdentityVault vault, PersonIdentity identity, BeneficiaryId? but, CancellationToken cancellation)
    {
        var fingerprint = vault.Fingerprint(identity);
        var known = await db.Beneficiaries.Where(b => b.Id != but && b.Identity.Fingerprint == fingerprint).Select(b => b.Reference).FirstOrDefaultAsync(cancellation);
        return known is null ? null : new BeneficiaryErrors.AlreadyKnown(known);
    }

    /// <summary>Why that identity must be looked at before it is recorded, or null: the same one is known, or others look like it.</summary>
    public static async Task<Domain.Shared.Error?> ConflictAsync(
        this IClauseTrackerDb db, IIdentityVault vault, PersonIdentity identity, BeneficiaryId? but, CancellationToken cancellation)
    {
        if (await db.AlreadyKnownAsync(vault, identity, but, cancellation) is { } known) return known;
        var alike = await db.LookAlikesAsync(vault, identity, but, cancellation);
        if (alike.Count == 0) return null;
        return new BeneficiaryErrors.LooksLike(await db.Beneficiaries.Where(b => alike.Contains(b.Id)).OrderBy(b => b.Reference).Select(b => b.Reference).ToListAsync(cancellation));
    }
}
