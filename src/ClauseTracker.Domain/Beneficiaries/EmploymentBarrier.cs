using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>What keeps somebody from a job. That there is one of health says nothing of the health itself, and must not.</summary>
public enum BarrierKind
{
    Mobility = 1,

    /// <summary>French, spoken or written.</summary>
    French = 2,
    Health = 3,
    Housing = 4,
    Childcare = 5,

    /// <summary>Use of the computer and of services online.</summary>
    Digital = 6,
}

/// <summary>A barrier to employment of a person, from the day it was noted to the day it was lifted.</summary>
[SharedByAll("Part of the beneficiary, read through it.")]
public sealed class EmploymentBarrier
{
    private EmploymentBarrier()
    {
    }

    internal EmploymentBarrier(BeneficiaryId person, int number, BarrierKind kind, DateOnly notedOn) =>
        (BeneficiaryId, Number, Kind, NotedOn) = (person, number, kind, notedOn);

    public BeneficiaryId BeneficiaryId { get; private init; }

    /// <summary>1, 2, 3… for each person.</summary>
    public int Number { get; private init; }

    [Personal]
    public BarrierKind Kind { get; private init; }

    public DateOnly NotedOn { get; private init; }

    /// <summary>The day it no longer kept the person from a job, or null.</summary>
    public DateOnly? LiftedOn { get; private set; }

    internal void Lift(DateOnly? on) => LiftedOn = on;
}

/// <summary>What is done to lift a barrier.</summary>
/// <param name="What">What is done.</param>
/// <param name="CarriedBy">Who does it, or null.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null while it goes on.</param>
/// <param name="Outcome">What came of it, or null.</param>
public sealed record BarrierActionFacts(string What, string? CarriedBy, DateOnly From, DateOnly? Until, string? Outcome);

/// <summary>An action that lifts a barrier.</summary>
[SharedByAll("Part of the beneficiary, read through it.")]
public sealed class BarrierAction
{
    /// <summary>Longest action, carrier and outcome, in characters.</summary>
    public const int TextLength = 200;

    private BarrierAction()
    {
    }

    internal BarrierAction(BeneficiaryId person, int number, int barrier, BarrierActionFacts facts)
    {
        (BeneficiaryId, Number, BarrierNumber) = (person, number, barrier);
        Say(facts);
    }

    public BeneficiaryId BeneficiaryId { get; private init; }

    /// <summary>1, 2, 3… for each person.</summary>
    public int Number { get; private init; }

    /// <summary>The barrier that it lifts.</summary>
    public int BarrierNumber { get; private init; }

    [Personal]
    public string What { get; private set; } = string.Empty;

    [Personal]
    public string? CarriedBy { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    [Personal]
    public string? Outcome { get; private set; }

    internal void Say(BarrierActionFacts facts) =>
        (What, CarriedBy, From, Until, Outcome) = (facts.What.Trim(), Trimmed(facts.CarriedBy), facts.From, facts.Until, Trimmed(facts.Outcome));

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
