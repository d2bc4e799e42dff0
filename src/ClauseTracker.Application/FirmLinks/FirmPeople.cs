using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>How a firm reads the name of somebody it employs: the name, and nothing else that is known of the person.</summary>
internal static class FirmPeople
{
    /// <summary>
    /// The names of these people, whichever body follows them; one whose key was destroyed is left out. Ask only for people whom the firm employs: the caller
    /// takes the ids from the firm's own placements.
    /// </summary>
    public static async Task<IReadOnlyDictionary<BeneficiaryId, string>> NamesAsync(
        this IClauseTrackerDb db, IIdentityVault vault, IEnumerable<BeneficiaryId> employed, CancellationToken cancellation)
    {
        var ids = employed.Distinct().ToList();
        var people = await db.Beneficiaries.IgnoreQueryFilters().AsNoTracking().Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.Identity.Cipher, b.Identity.Fingerprint }).ToListAsync(cancellation);
        var identities = await vault.OpenAsync([.. people.Select(p => (p.Id, new SealedIdentity(p.Cipher, p.Fingerprint)))], cancellation);
        return identities.ToDictionary(i => i.Key, i => $"{i.Value.GivenName} {i.Value.FamilyName}");
    }
}
