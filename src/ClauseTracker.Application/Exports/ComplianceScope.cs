namespace ClauseTracker.Application.Exports;

/// <summary>What a compliance workbook is about.</summary>
public abstract record ComplianceScope
{
    private ComplianceScope()
    {
    }

    /// <summary>One contract.</summary>
    /// <param name="Number">The buyer's number of it.</param>
    /// <param name="Subject">What it buys.</param>
    public sealed record OneContract(string Number, string Subject) : ComplianceScope;

    /// <summary>All that a buyer follows in a calendar year.</summary>
    /// <param name="Buyer">Its name.</param>
    /// <param name="Year">Four digits.</param>
    public sealed record BuyerYear(string Buyer, int Year) : ComplianceScope;
}
