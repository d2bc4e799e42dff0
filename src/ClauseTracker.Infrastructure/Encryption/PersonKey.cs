using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Encryption;

/// <summary>A person's key, wrapped by the master key. Destroying it makes the person unreadable, in backups too.</summary>
[SharedByAll("Useless without the master key; reached through the person alone.")]
internal sealed class PersonKey
{
    public BeneficiaryId BeneficiaryId { get; init; }

    public byte[] Wrapped { get; init; } = [];
}
