using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>What is said of a training.</summary>
/// <param name="Title">What is learnt.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null while it goes on.</param>
/// <param name="Hours">Hours of training, or null when not known.</param>
/// <param name="IsCompleted">True when followed to its end, false when left before, null while it goes on.</param>
public sealed record TrainingFacts(string Title, DateOnly From, DateOnly? Until, Hours? Hours, bool? IsCompleted);

/// <summary>A training that a person followed. Its hours count for no clause by themselves: paid hours are declared by the employer like others.</summary>
[SharedByAll("Part of the beneficiary, read through it.")]
public sealed class Training
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 160;

    private Training()
    {
    }

    internal Training(BeneficiaryId person, int number, TrainingFacts facts)
    {
        (BeneficiaryId, Number) = (person, number);
        Say(facts);
    }

    public BeneficiaryId BeneficiaryId { get; private init; }

    /// <summary>1, 2, 3… for each person.</summary>
    public int Number { get; private init; }

    [Personal]
    public string Title { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    public Hours? Hours { get; private set; }

    public bool? IsCompleted { get; private set; }

    internal void Say(TrainingFacts facts) => (Title, From, Until, Hours, IsCompleted) = (facts.Title.Trim(), facts.From, facts.Until, facts.Hours, facts.IsCompleted);
}
