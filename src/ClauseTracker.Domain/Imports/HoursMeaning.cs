namespace ClauseTracker.Domain.Imports;

/// <summary>What a column of a firm's file of hours tells.</summary>
public enum HoursMeaning
{
    /// <summary>The buyer's number of the contract.</summary>
    ContractNumber = 1,

    /// <summary>SIRET of the buyer, where two buyers number their contracts alike.</summary>
    BuyerSiret = 2,

    /// <summary>SIRET of the firm or structure that employs.</summary>
    EmployerSiret = 3,

    /// <summary>The person's reference in the register.</summary>
    PersonReference = 4,
    FamilyName = 5,
    GivenName = 6,
    BirthDate = 7,

    /// <summary>The month worked, with its year or without.</summary>
    Month = 8,

    /// <summary>The year, where the month comes without.</summary>
    Year = 9,
    Hours = 10,
}

/// <summary>What the meanings of columns have in common.</summary>
public static class HoursMeanings
{
    /// <summary>These name a person: what stands under them is neither logged, nor kept, nor repeated in an error.</summary>
    public static bool IsPersonal(this HoursMeaning meaning) =>
        meaning is HoursMeaning.PersonReference or HoursMeaning.FamilyName or HoursMeaning.GivenName or HoursMeaning.BirthDate;

    /// <summary>True when a whole file may have one value of it: that of its contract, of its firm, of its year.</summary>
    public static bool MayBeConstant(this HoursMeaning meaning) =>
        meaning is HoursMeaning.ContractNumber or HoursMeaning.BuyerSiret or HoursMeaning.EmployerSiret or HoursMeaning.Year;
}
