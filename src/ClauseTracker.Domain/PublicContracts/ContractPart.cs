using System.Globalization;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>What of a contract something is about: the whole, or one of its lots.</summary>
/// <param name="LotNumber">The lot, from 1; 0 is the whole contract.</param>
public readonly record struct ContractPart(int LotNumber) : IComparable<ContractPart>
{
    /// <summary>The whole contract.</summary>
    public static readonly ContractPart Whole;

    public bool IsWhole => LotNumber == 0;

    /// <summary>One lot.</summary>
    public static ContractPart Lot(int number) => new(number);

    /// <summary>True when what happens to this part happens to <paramref name="other"/> too: the whole holds every lot.</summary>
    public bool Holds(ContractPart other) => IsWhole || this == other;

    public int CompareTo(ContractPart other) => LotNumber.CompareTo(other.LotNumber);

    public static bool operator <(ContractPart left, ContractPart right) => left.LotNumber < right.LotNumber;

    public static bool operator >(ContractPart left, ContractPart right) => left.LotNumber > right.LotNumber;

    public static bool operator <=(ContractPart left, ContractPart right) => left.LotNumber <= right.LotNumber;

    public static bool operator >=(ContractPart left, ContractPart right) => left.LotNumber >= right.LotNumber;

    public override string ToString() => LotNumber.ToString(CultureInfo.InvariantCulture);
}
