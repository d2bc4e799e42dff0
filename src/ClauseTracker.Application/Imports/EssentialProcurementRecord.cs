using System.Text;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>One contract of a file of essential procurement data (order of 22 December 2022), as far as it could be read.</summary>
/// <param name="Family">The list that held it; in older files without lists, what the record says or looks like.</param>
/// <param name="RawBytes">The JSON value exactly as received, byte for byte; empty when it is longer than <see cref="MaximumLength"/>.</param>
/// <param name="Number">The buyer's own number, or null when unknown.</param>
/// <param name="BuyerIdentifier">The 14 digits when valid, else the text as received, at most <see cref="LabelLength"/> characters; null when unknown.</param>
/// <param name="Facts">What was legible.</param>
/// <param name="Holders">In the order of the source; the lead member is first.</param>
/// <param name="Rejection">Why the record cannot be taken, or null. A rejected record is still given, so that it can be reported.</param>
/// <param name="Position">1, 2, 3… in the order of the file.</param>
public sealed record EssentialProcurementRecord(
    ContractFamily Family,
    ReadOnlyMemory<byte> RawBytes,
    string? Number,
    string? BuyerIdentifier,
    ContractFacts Facts,
    IReadOnlyList<ReceivedHolder> Holders,
    Error? Rejection,
    long Position)
{
    /// <summary>Longest record read, in bytes: sixteen megabytes. The longest ones published hold a few hundred kilobytes.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Most modifications, subcontracts or changes of subcontracts of one contract; a record with more is rejected.</summary>
    public const int MostParts = 1000;

    /// <summary>Characters kept of a nature, a procedure, an amount as received and a buyer's identifier; <see cref="Raw"/> has the rest.</summary>
    public const int LabelLength = 100;

    /// <summary>True for a record of another buyer than the one asked for: its buyer is known, nothing else was read.</summary>
    public bool IsOfAnotherBuyer { get; init; }

    /// <summary>Modifications, in the order of the file.</summary>
    public IReadOnlyList<ReceivedModification> Modifications { get; init; } = [];

    /// <summary>Subcontracts, in the order of the file.</summary>
    public IReadOnlyList<ReceivedSubcontract> Subcontracts { get; init; } = [];

    /// <summary>Modifications of subcontracts, in the order of the file.</summary>
    public IReadOnlyList<ReceivedSubcontractChange> SubcontractChanges { get; init; } = [];

    /// <summary>
    /// The JSON value exactly as received, as text; made each time it is asked for, since most records of a file are the same as the last
    /// time and their bytes are enough to tell. In a record refused as not UTF-8, the broken bytes are replacement characters.
    /// </summary>
    public string Raw => Encoding.UTF8.GetString(RawBytes.Span);
}

/// <summary>Who holds the contract, as published.</summary>
/// <param name="IdentifierKind">SIRET, TVA, HORS-UE…; SIRET when unsaid and the identifier is a valid one, else empty.</param>
/// <param name="Identifier">Never empty; at most <see cref="ContractHolder.IdentifierLength"/> characters.</param>
public sealed record ReceivedHolder(string IdentifierKind, string Identifier);
