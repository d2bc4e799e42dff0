using System.Security.Cryptography;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>What became of a contract's record.</summary>
internal enum ContractChange
{
    Added,
    Updated,

    /// <summary>The source says what it said, and it was read as it is read now.</summary>
    Unchanged,
}

/// <summary>Takes records one after the other into what is known; saving is left to the caller.</summary>
internal sealed class ContractWriting(ContractsKnown known, OrganisationScope scope, DateTimeOffset now)
{
    /// <summary>Raised when more is read out of a record than before, so that records received earlier are read again at the next import.</summary>
    private const byte ReadingVersion = 2;

    /// <summary>Contracts that were added or whose facts were replaced.</summary>
    public List<ContractId> Written { get; } = [];

    /// <summary>Modifications that were proposed, new or with other values.</summary>
    public int Proposed { get; private set; }

    /// <summary>Takes one record. Refused outside the user's organisations, and when the contract itself is refused.</summary>
    [return: DoNotIgnore]
    public Result<ContractChange> Write(EssentialProcurementRecord record)
    {
        var buyer = known.Organisation(record.BuyerIdentifier!, now);
        buyer.BuysContracts();
        if (!scope.Allows(buyer.Id)) return new SharedErrors.Forbidden();
        var holders = record.Holders.Select(HolderOf).ToList();
        var fingerprint = FingerprintOf(record);
        if (known.Contract(buyer.Id, record.Family, record.Number!) is { } contract)
        {
            var received = known.Record(contract.Id);
            if (received?.Fingerprint == fingerprint) return ContractChange.Unchanged;
            contract.Replace(record.Facts, holders);
            if (received is null) known.Add(contract, ReceivedRecord.Of(contract, record.Raw, fingerprint, now));
            else received.Replace(record.Raw, fingerprint, now);
            WriteLife(contract, record);
            Written.Add(contract.Id);
            return ContractChange.Updated;
        }

        var recorded = PublicContract.Record(EntityId.New<ContractId>(now), buyer.Id, record.Family, record.Number!, ContractSource.EssentialProcurementData, record.Facts, holders);
        if (!recorded.TryGet(out var added)) return Result<ContractChange>.Refuse(recorded.Errors);
        known.Add(added, ReceivedRecord.Of(added, record.Raw, fingerprint, now));
        WriteLife(added, record);
        Written.Add(added.Id);
        return ContractChange.Added;
    }

    private void WriteLife(PublicContract contract, EssentialProcurementRecord record)
    {
        if (record.Modifications.Count > 0) Proposed += PublishedModifications.Propose(contract, record, known, now);
        if (record.Subcontracts.Count > 0) PublishedSubcontracts.Take(contract, record, known, now);
    }

    private ContractHolder HolderOf(ReceivedHolder holder)
    {
        var identifier = holder.Identifier.Length > ContractHolder.IdentifierLength ? holder.Identifier[..ContractHolder.IdentifierLength] : holder.Identifier;
        return new ContractHolder(default, 0, holder.IdentifierKind, identifier, known.OrganisationOf(holder, now));
    }

    private static string FingerprintOf(EssentialProcurementRecord record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([ReadingVersion]);
        hash.AppendData(record.RawBytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
