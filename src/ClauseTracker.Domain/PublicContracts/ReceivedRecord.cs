using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>The published record of a contract, kept as it was received, so that what was read from it can be checked and read again.</summary>
public sealed class ReceivedRecord : IScoped
{
    private ReceivedRecord()
    {
    }

    /// <summary>The contract it describes; one current record for each.</summary>
    public ContractId ContractId { get; private init; }

    public OrganisationId OrganisationId { get; private init; }

    /// <summary>The JSON object, byte for byte as received (UTF-8).</summary>
    public string Content { get; private set; } = string.Empty;

    /// <summary>SHA-256 of <see cref="Content"/> and of the way it was read, in hexadecimal: tells whether there is something new to read.</summary>
    public string Fingerprint { get; private set; } = string.Empty;

    public DateTimeOffset ReceivedAt { get; private set; }

    public static ReceivedRecord Of(PublicContract contract, string content, string fingerprint, DateTimeOffset receivedAt) =>
        new() { ContractId = contract.Id, OrganisationId = contract.OrganisationId, Content = content, Fingerprint = fingerprint, ReceivedAt = receivedAt };

    /// <summary>Takes the record as it is published now.</summary>
    public void Replace(string content, string fingerprint, DateTimeOffset receivedAt) =>
        (Content, Fingerprint, ReceivedAt) = (content, fingerprint, receivedAt);
}
