using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Abstractions;

/// <summary>Keeps identities readable only with a key of each person, wrapped by a master key outside the database (ADR 0008).</summary>
public interface IIdentityVault
{
    /// <summary>Enciphers an identity under a new key of the person, which is saved with the unit of work, and so are the marks that find the person again.</summary>
    SealedIdentity Seal(BeneficiaryId person, PersonIdentity identity);

    /// <summary>Enciphers another identity under the key that the person has, with other marks; null when the key was destroyed.</summary>
    Task<SealedIdentity?> ResealAsync(BeneficiaryId person, PersonIdentity identity, CancellationToken cancellation);

    /// <summary>The keyed hashes of forms of an identity (<see cref="IdentityForms"/>), as marks hold them.</summary>
    IReadOnlyList<string> Hashes(IReadOnlyList<string> forms);

    /// <summary>The keyed hash by which the same identity is found again.</summary>
    string Fingerprint(PersonIdentity identity);

    /// <summary>Enciphers the identity of somebody announced, who is nobody of ours yet: no key of their own and no mark.</summary>
    byte[] SealAnnounced(PlacementNoticeId notice, PersonIdentity identity);

    /// <summary>Reads the identity of somebody announced.</summary>
    PersonIdentity OpenAnnounced(PlacementNoticeId notice, byte[] cipher);

    /// <summary>Reads identities; a person whose key was destroyed is left out.</summary>
    Task<IReadOnlyDictionary<BeneficiaryId, PersonIdentity>> OpenAsync(IReadOnlyList<(BeneficiaryId Person, SealedIdentity Identity)> sealedIdentities, CancellationToken cancellation);
}

/// <summary>How people sign in; the application knows that they do, not how.</summary>
public interface ISignInAccounts
{
    /// <summary>Creates the account of a user. Refused when the address is taken or the password too weak.</summary>
    [return: DoNotIgnore]
    Task<Result<Nothing>> CreateAsync(UserId user, string email, string password, CancellationToken cancellation);
}

/// <summary>Tells the background that there is work; what matters is in the outbox, this only saves waiting.</summary>
public interface IBackgroundSignal
{
    void WorkAdded();
}

/// <summary>Keeps uploaded and produced files outside the database.</summary>
public interface IFileStore
{
    /// <summary>Keeps a file and gives its key, which says nothing of its content.</summary>
    Task<string> SaveAsync(Stream content, CancellationToken cancellation);

    /// <summary>Keeps what is written to a stream, which is never whole in memory; gives its key.</summary>
    Task<string> WriteAsync(Func<Stream, Task> write, CancellationToken cancellation);

    Task<Stream> OpenAsync(string key, CancellationToken cancellation);

    void Delete(string key);
}
