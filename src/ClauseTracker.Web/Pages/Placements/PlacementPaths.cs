using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>Where one goes to and back from a placement.</summary>
internal static class PlacementPaths
{
    /// <summary>The page of the clause, in the application.</summary>
    public static string OfClause(ClauseId clause) => $"~/clauses/details?id={clause}";

    /// <summary>The page of the placement, in the application.</summary>
    public static string Of(PlacementId placement) => $"~/placements/details?id={placement}";
}
