namespace ClauseTracker.Domain.Shared;

/// <summary>How sure one is of a figure or a rule that the application keeps as data.</summary>
public enum Certainty
{
    /// <summary>Read in the text itself, or in a document that quotes it.</summary>
    Verified = 1,

    /// <summary>Read in a secondary source: to be checked on Légifrance before it is relied on.</summary>
    Secondary = 2,

    /// <summary>Usual practice, or an interpretation, that no source was read for: the territory's to confirm.</summary>
    LocalPractice = 3,
}
