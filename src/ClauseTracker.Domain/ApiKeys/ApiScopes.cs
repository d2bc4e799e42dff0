namespace ClauseTracker.Domain.ApiKeys;

/// <summary>What a key opens; several together. Each is a part of what the firm itself may do, never more. Numbers are stored.</summary>
[Flags]
public enum ApiScopes
{
    None = 0,

    /// <summary>The clauses of the firm, the state of its months and what it said of them.</summary>
    ReadStatements = 1,

    /// <summary>Declare the hours of a month, or that there were none.</summary>
    DeclareHours = 2,

    /// <summary>The firm's placements, with the names of whom it employs.</summary>
    ReadPlacements = 4,

    /// <summary>Announce somebody taken on, which a facilitator decides upon, and say when a placement ends.</summary>
    AnnouncePlacements = 8,

    All = ReadStatements | DeclareHours | ReadPlacements | AnnouncePlacements,
}
