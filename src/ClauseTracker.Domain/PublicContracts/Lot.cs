using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>A lot of a contract; a clause may be written on one lot alone (domain of L2113-10).</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Number">As the tender documents number it, from 1.</param>
/// <param name="Title">What it buys.</param>
/// <param name="Amount">Excluding tax, as awarded; null when unknown.</param>
/// <param name="CpvCode">Common procurement vocabulary, 8 digits; null when it is that of the contract.</param>
/// <param name="HolderId">Who holds it, when it is one member of the holders alone.</param>
[SharedByAll("Part of the contract, read through it.")]
public sealed record Lot(ContractId ContractId, int Number, string Title, Money? Amount, string? CpvCode, OrganisationId? HolderId)
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 300;

    /// <summary>Highest number of a lot.</summary>
    public const int HighestNumber = 999;
}

/// <summary>Whether the buyer is bound to a tranche from the start.</summary>
public enum TrancheKind
{
    /// <summary>Tranche ferme: owed from notification.</summary>
    Firm = 1,

    /// <summary>Tranche optionnelle (R2113-4): owed once the buyer affirms it.</summary>
    Optional = 2,
}

/// <summary>A tranche of a contract (R2113-4 to R2113-6); what it owes starts when it is affirmed.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Number">From 1.</param>
/// <param name="Title">What it covers.</param>
/// <param name="Kind">Firm or optional.</param>
/// <param name="Amount">Excluding tax; null when unknown.</param>
[SharedByAll("Part of the contract, read through it.")]
public sealed record Tranche(ContractId ContractId, int Number, string Title, TrancheKind Kind, Money? Amount);

/// <summary>How often and for how long a contract may be renewed (R2112-4).</summary>
/// <param name="MostTimes">Renewals that the contract allows.</param>
/// <param name="Months">Length of each.</param>
public sealed record RenewalTerms(int MostTimes, int Months)
{
    /// <summary>No renewal.</summary>
    public static readonly RenewalTerms None = new(0, 0);

    /// <summary>More renewals than this are a typing error.</summary>
    public const int HighestMostTimes = 20;

    /// <summary>Longer renewals than this are a typing error, in months.</summary>
    public const int LongestMonths = 120;
}
