using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Application.Exports;

/// <summary>A contract as it is to be published: all that the strict format can hold of it, known or not.</summary>
/// <param name="BuyerSiret">14 digits, or null for a body without one.</param>
/// <param name="Facts">As awarded; publication day and social considerations are already those to publish.</param>
/// <param name="Holders">At the award, the lead member first.</param>
/// <param name="SaysSocial">True when <see cref="ContractFacts.SocialConsiderations"/> is known, even to be none.</param>
/// <param name="Modifications">By number.</param>
/// <param name="Subcontracts">By number.</param>
public sealed record ContractToPublish(
    ContractId Id,
    ContractFamily Family,
    string Number,
    string? BuyerSiret,
    ContractFacts Facts,
    IReadOnlyList<HolderIdentifier> Holders,
    bool SaysSocial,
    IReadOnlyList<PublishedModification> Modifications,
    IReadOnlyList<SubcontractToPublish> Subcontracts);

/// <summary>A subcontract as it is to be published: the act as notified, then its modifications by day.</summary>
public sealed record SubcontractToPublish(int Number, HolderIdentifier Subcontractor, SubcontractTerms Terms, IReadOnlyList<SubcontractChange> Changes);

/// <summary>A contract that the strict format cannot hold, because a value lacks or does not fit. Nothing is ever made up in its place.</summary>
/// <param name="Fields">As the schema names them: <c>codeCPV</c>, <c>modifications[1].dateNotificationModification</c>…</param>
public sealed record LeftOutContract(ContractId Id, ContractFamily Family, string Number, string? BuyerSiret, IReadOnlyList<string> Fields);

/// <summary>What an export wrote. Written and left out add up to the contracts of the filter.</summary>
/// <param name="Told">The first ones left out, at most <see cref="MostTold"/>.</param>
public sealed record EssentialProcurementExport(long Written, long LeftOut, IReadOnlyList<LeftOutContract> Told)
{
    /// <summary>Contracts left out that are told one by one; memory stays flat whatever the export.</summary>
    public const int MostTold = 1000;
}

/// <summary>Writes essential procurement data (DECP 2.0, order of 22 December 2022) that keep to the published schema to the letter.</summary>
public interface IEssentialProcurementWriter
{
    /// <summary>Writes the contracts one after the other; those that the format cannot hold are left out and told.</summary>
    /// <param name="target">Written from where it stands, and left open.</param>
    /// <param name="contracts">All markets first, then all concessions.</param>
    Task<EssentialProcurementExport> WriteAsync(Stream target, IAsyncEnumerable<ContractToPublish> contracts, CancellationToken cancellationToken);
}
