using ClauseTracker.Domain.Clauses;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>Where one goes back to from a placement.</summary>
internal static class PlacementPaths
{
    /// <summary>The page of the clause, in the application.</summary>
    public static string OfClause(ClauseId clause) => $"~/clauses/details?id={clause}";
}
