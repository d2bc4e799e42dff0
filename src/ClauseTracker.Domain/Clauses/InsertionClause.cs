using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>What a clause allows and when: the part of it that its author may change.</summary>
/// <param name="Kind">Legal form.</param>
/// <param name="Modes">Ways of carrying out the hours; at least one.</param>
/// <param name="Publics">Criteria that make a person eligible; empty means every criterion of the national list.</param>
/// <param name="Period">The days during which hours may be worked.</param>
/// <param name="Facilitator">Who follows it, or nobody yet.</param>
public sealed record ClauseTerms(
    ClauseKind Kind, RealisationModes Modes, IReadOnlyList<EligibilityCriterion> Publics, DateRange Period, UserId? Facilitator);

/// <summary>An insertion clause of a contract: hours owed by its holder, worked by people far from employment.</summary>
public sealed class InsertionClause : IScoped, IVersioned
{
    /// <summary>More hours than this are a typing error: ten million.</summary>
    public const int MostHours = 10_000_000;

    private readonly List<CommitmentLine> _commitments = [];

    private InsertionClause()
    {
    }

    public ClauseId Id { get; private init; }

    public ContractId ContractId { get; private init; }

    /// <summary>The buyer.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public ClauseKind Kind { get; private set; }

    public RealisationModes Modes { get; private set; }

    /// <summary>Criteria that make a person eligible here; empty means every criterion of the national list.</summary>
    public IReadOnlyList<EligibilityCriterion> Publics { get; private set; } = [];

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public UserId? FacilitatorId { get; private set; }

    public CountingRuleSetId CountingRuleSetId { get; private init; }

    public IReadOnlyList<CommitmentLine> Commitments => _commitments;

    public long Version { get; private set; }

    public DateRange Period => new(StartsOn, EndsOn);

    /// <summary>Declares a clause; what it owes at first is line 1 of its ledger, effective the day it starts.</summary>
    [return: DoNotIgnore]
    public static Result<InsertionClause> Declare(
        ClauseId id, PublicContract contract, ClauseTerms terms, Hours owed, HoursCalculation? calculation, CountingRuleSetId rules, DateTimeOffset now)
    {
        if (owed <= Hours.Zero) return new ClauseErrors.HoursMissing();
        if (owed > Hours.Of(MostHours)) return new ClauseErrors.HoursOutOfRange(owed.Value);
        var clause = new InsertionClause { Id = id, ContractId = contract.Id, OrganisationId = contract.OrganisationId, CountingRuleSetId = rules };
        var changed = clause.ChangeTerms(terms);
        if (changed.IsRefused) return Result<InsertionClause>.Refuse(changed.Errors);
        clause.Commit(CommitmentKind.Initial, owed, terms.Period.Start, now, calculation);
        return clause;
    }

    /// <summary>Changes what it allows and when.</summary>
    [return: DoNotIgnore]
    public Result ChangeTerms(ClauseTerms terms)
    {
        if ((terms.Modes & RealisationModes.All) == RealisationModes.None) return new ClauseErrors.NoModeAllowed();
        if (terms.Period.End < terms.Period.Start) return new SharedErrors.EndsBeforeItStarts(terms.Period.Start, terms.Period.End, nameof(EndsOn));
        Kind = terms.Kind;
        Modes = terms.Modes & RealisationModes.All;
        Publics = [.. terms.Publics.Distinct().Order()];
        (StartsOn, EndsOn) = (terms.Period.Start, terms.Period.End);
        FacilitatorId = terms.Facilitator;
        return Result.Success();
    }

    /// <summary>Brings what is owed to <paramref name="owed"/> by a line of correction; nothing is written when it is that already.</summary>
    [return: DoNotIgnore]
    public Result CorrectOwed(Hours owed, HoursCalculation? calculation, DateOnly effectiveOn, DateTimeOffset now)
    {
        if (owed <= Hours.Zero) return new ClauseErrors.HoursMissing();
        if (owed > Hours.Of(MostHours)) return new ClauseErrors.HoursOutOfRange(owed.Value);
        var difference = owed - TotalOwed();
        if (difference != Hours.Zero) Commit(CommitmentKind.Correction, difference, effectiveOn, now, calculation);
        return Result.Success();
    }

    /// <summary>What is owed in all, whatever the day.</summary>
    public Hours TotalOwed() => _commitments.Aggregate(Hours.Zero, (sum, line) => sum + line.Hours);

    private void Commit(CommitmentKind kind, Hours hours, DateOnly effectiveOn, DateTimeOffset now, HoursCalculation? calculation) =>
        _commitments.Add(new CommitmentLine(Id, _commitments.Count + 1, kind, hours, effectiveOn, now, calculation));
}
