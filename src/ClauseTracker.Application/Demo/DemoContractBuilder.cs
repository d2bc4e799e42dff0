using System.Security.Cryptography;
using System.Text;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>Builds contracts of the plan; every other one was typed, the rest came from open data.</summary>
internal static class DemoContractBuilder
{
    public static PublicContract Record(DemoContract told, int index, IReadOnlyDictionary<int, Organisation> organisations, DateTimeOffset now)
    {
        var source = index % 2 == 0 || index >= DemoClausePlans.All.Count ? ContractSource.EssentialProcurementData : ContractSource.Typed;
        var holders = told.Partners.Prepend(told.Holder).Select(b => new ContractHolder(default, 0, "SIRET", b.Siret.Digits, organisations[b.Number].Id)).ToList();
        return PublicContract.Record(EntityId.New<ContractId>(now), organisations[told.Buyer.Number].Id, ContractFamily.Market, told.Number, source, told.Facts, holders).Value;
    }

    /// <summary>The published record of a contract that came from open data.</summary>
    public static ReceivedRecord? Received(DemoContract told, PublicContract contract, DateTimeOffset now)
    {
        if (contract.Source != ContractSource.EssentialProcurementData) return null;
        var content = DemoRecords.Of(told).ToJsonString(DemoRecords.Readable);
        return ReceivedRecord.Of(contract, content, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))), now);
    }
}
