using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>
/// The rules by which hours count, as versioned data: a version is never edited, a new one is added. Most of them are local practice,
/// not law (fact sheet §3.4), which is why the source is said.
/// </summary>
[SharedByAll("Rules are the same for the territory and hold no personal data.")]
public sealed class CountingRuleSet
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeLength = 40;

    /// <summary>Longest note of source, in characters.</summary>
    public const int SourceNoteLength = 400;

    /// <summary>The rules an instance starts with.</summary>
    public static readonly CountingRuleSet Default = new()
    {
        Id = new CountingRuleSetId(new Guid("0193a000-0000-7000-8000-000000000001")),
        Code = "pratique-locale",
        RuleVersion = 1,
        CountingWindowMonths = 24,
        LateBelowShare = new Percentage(8000),
        StartGraceShare = new Percentage(3300),
        SourceNote = "Pratique locale, à confirmer par la collectivité.",
    };

    private CountingRuleSet()
    {
    }

    public CountingRuleSetId Id { get; private init; }

    public string Code { get; private init; } = string.Empty;

    /// <summary>1, 2, 3… for each code.</summary>
    public int RuleVersion { get; private init; }

    /// <summary>Months during which a person's hours count, from the first day of the first placement. Local practice: 24; 12, 18 and 36 exist.</summary>
    public int CountingWindowMonths { get; private init; }

    /// <summary>A clause is late when it counts less than this share of what the elapsed time would want.</summary>
    public Percentage LateBelowShare { get; private init; }

    /// <summary>The share of the time that may pass without any declared hour before the clause is late rather than not started.</summary>
    public Percentage StartGraceShare { get; private init; }

    /// <summary>Who says so.</summary>
    public string SourceNote { get; private init; } = string.Empty;
}
