using ClauseTracker.Application.Organisations;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>What the rows that a merge moves are for people.</summary>
internal static class MergeTexts
{
    /// <summary>The key of the words for rows of one sort; null for rows that only follow others.</summary>
    public static string? KeyOf(ReferenceCount move) => (move.Subject, move.Property) switch
    {
        ("PublicContract", _) => "Merge.Bought",
        ("ContractHolder", _) => "Merge.Held",
        ("InsertionClause", _) => "Merge.Clauses",
        ("Beneficiary", _) => "Merge.People",
        ("Placement", "EmployerId") => "Merge.Placements",
        ("HoursStatement", "EmployerId") => "Merge.Statements",
        ("Membership", _) => "Merge.Roles",
        ("Organisation", _) => "Merge.Duplicates",
        // Rows of the buyer's contracts, which go where their contract goes.
        ("Placement" or "HoursStatement" or "ReceivedRecord" or "ClauseStanding" or "ReconciledLine", "OrganisationId") => null,
        _ => "Merge.Others",
    };
}
