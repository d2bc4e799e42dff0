using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Infrastructure.Encryption;

/// <summary>AES-256-GCM under a key of each person; what is enciphered is bound to the person and the field it belongs to.</summary>
internal sealed class IdentityVault(ClauseTrackerDbContext db, MasterKey master, TimeProvider clock) : IIdentityVault
{
    private const int KeyBytes = 32;

    public SealedIdentity Seal(BeneficiaryId person, PersonIdentity identity)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        db.PersonKeys.Add(new PersonKey { BeneficiaryId = person, Wrapped = Sealing.Encipher(master.Derive("person-keys"), key, $"PersonKey|{person}") });
        db.IdentityMarks.AddRange(Marks(person, identity));
        return Under(key, person, identity);
    }

    public async Task<SealedIdentity?> ResealAsync(BeneficiaryId person, PersonIdentity identity, CancellationToken cancellation)
    {
        var wrapped = await db.PersonKeys.AsNoTracking().Where(k => k.BeneficiaryId == person).Select(k => k.Wrapped).SingleOrDefaultAsync(cancellation);
        if (wrapped is null) return null;
        var before = await db.IdentityMarks.Where(m => m.BeneficiaryId == person).ToListAsync(cancellation);
        var after = Marks(person, identity).ToList();
        db.IdentityMarks.RemoveRange(before.Except(after));
        db.IdentityMarks.AddRange(after.Except(before));
        return Under(Sealing.Decipher(master.Derive("person-keys"), wrapped, $"PersonKey|{person}"), person, identity);
    }

    public IReadOnlyList<string> Hashes(IReadOnlyList<string> forms)
    {
        var key = master.Derive("identity-marks");
        return [.. forms.Select(f => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(f)).AsSpan(0, IdentityMark.HashLength / 2)))];
    }

    public string Fingerprint(PersonIdentity identity) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(master.Derive("identity-fingerprints"), Encoding.UTF8.GetBytes(identity.Canonical)));

    public async Task<IReadOnlyDictionary<BeneficiaryId, PersonIdentity>> OpenAsync(
        IReadOnlyList<(BeneficiaryId Person, SealedIdentity Identity)> sealedIdentities, CancellationToken cancellation)
    {
        var ids = sealedIdentities.Select(s => s.Person).ToList();
        var keys = await db.PersonKeys.AsNoTracking().Where(k => ids.Contains(k.BeneficiaryId)).ToDictionaryAsync(k => k.BeneficiaryId, k => k.Wrapped, cancellation);
        var wrapping = master.Derive("person-keys");
        return sealedIdentities.Where(s => keys.ContainsKey(s.Person)).ToDictionary(s => s.Person, s => Open(s.Person, s.Identity, wrapping, keys[s.Person]));
    }

    public byte[] SealAnnounced(PlacementNoticeId notice, PersonIdentity identity) => Sealing.Encipher(master.Derive("placement-notices"), Written(identity), $"PlacementNotice.Identity|{notice}");

    public PersonIdentity OpenAnnounced(PlacementNoticeId notice, byte[] cipher) => Read(Sealing.Decipher(master.Derive("placement-notices"), cipher, $"PlacementNotice.Identity|{notice}"));

    /// <summary>The marks by which that identity is found again.</summary>
    internal IEnumerable<IdentityMark> Marks(BeneficiaryId person, PersonIdentity identity) => Hashes(IdentityForms.Of(identity)).Select(hash => new IdentityMark(person, hash));

    private SealedIdentity Under(byte[] key, BeneficiaryId person, PersonIdentity identity) =>
        new(Sealing.Encipher(key, Written(identity), $"Beneficiary.Identity|{person}"), Fingerprint(identity));

    private PersonIdentity Open(BeneficiaryId person, SealedIdentity identity, byte[] wrapping, byte[] wrapped) =>
        Read(Sealing.Decipher(Sealing.Decipher(wrapping, wrapped, $"PersonKey|{person}"), identity.Cipher, $"Beneficiary.Identity|{person}"));

    private static byte[] Written(PersonIdentity identity) => JsonSerializer.SerializeToUtf8Bytes(new Clear(identity.FamilyName, identity.GivenName, identity.BirthDate));

    private PersonIdentity Read(byte[] written)
    {
        var clear = JsonSerializer.Deserialize<Clear>(written)!;
        return PersonIdentity.From(clear.FamilyName, clear.GivenName, clear.BirthDate, clock.Today()).Value;
    }

    private sealed record Clear(string FamilyName, string GivenName, DateOnly BirthDate);
}
