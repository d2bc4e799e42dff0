using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>What a buyer decided.</summary>
/// <param name="Code">Which reason of the law.</param>
/// <param name="Justification">Why it holds for this contract.</param>
/// <param name="DecidedBy">Who signs for it: name and function.</param>
/// <param name="DecidedOn">The day of the decision.</param>
public sealed record DerogationDecision(DerogationCode Code, string Justification, string DecidedBy, DateOnly DecidedOn);

/// <summary>
/// A buyer's decision to do without a social condition, with its reasons, which the law has written down « par tout moyen approprié ». One at a time
/// for a contract; withdrawn, it stays with the reason.
/// </summary>
public sealed class SocialConditionDerogation : IScoped, IVersioned
{
    /// <summary>Shortest justification, in characters: less than a sentence justifies nothing. Ours, not the law's.</summary>
    public const int JustificationLeast = 30;

    /// <summary>Longest justification and longest reason of a withdrawal, in characters.</summary>
    public const int TextLength = 4000;

    /// <summary>Longest name and function, in characters.</summary>
    public const int DecidedByLength = 120;

    private SocialConditionDerogation()
    {
    }

    public DerogationId Id { get; private init; }

    public ContractId ContractId { get; private init; }

    /// <summary>1, 2, 3… for each contract: those before the last are withdrawn.</summary>
    public int Number { get; private init; }

    public OrganisationId OrganisationId { get; private init; }

    public DerogationCode Code { get; private init; }

    public string Justification { get; private init; } = string.Empty;

    [Personal]
    public string DecidedBy { get; private init; } = string.Empty;

    public DateOnly DecidedOn { get; private init; }

    public UserId? RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public UserId? WithdrawnBy { get; private set; }

    public string? WithdrawReason { get; private set; }

    public long Version { get; private set; }

    /// <summary>True while it was not withdrawn.</summary>
    public bool Stands => WithdrawnAt is null;

    /// <summary>Decides a derogation; each fault of the decision is refused at its field.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="assessment">Where it stands without the decision.</param>
    /// <param name="before">What was decided for it before.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="law">The law it derogates from.</param>
    /// <param name="today">A decision cannot be later.</param>
    /// <param name="now">When it is recorded.</param>
    /// <param name="by">Who records it.</param>
    [return: DoNotIgnore]
    public static Result<SocialConditionDerogation> Decide(
        DerogationId id, PublicContract contract, DutyAssessment assessment, IReadOnlyList<SocialConditionDerogation> before, DerogationDecision decision, DutyLaw law, DateOnly today,
        DateTimeOffset now, UserId? by)
    {
        if (before.Any(d => d.Stands)) return new DutyErrors.AlreadyDerogated();
        if (assessment.Applies == DutyApplies.No) return new DutyErrors.DutyDoesNotApply();
        var refusals = Refusals(DutySubject.Of(contract), decision, law, today).ToList();
        if (refusals.Count > 0) return Result<SocialConditionDerogation>.Refuse(refusals);
        return new SocialConditionDerogation
        {
            Id = id, ContractId = contract.Id, OrganisationId = contract.OrganisationId, Number = before.Select(d => d.Number).DefaultIfEmpty().Max() + 1, Code = decision.Code,
            Justification = decision.Justification.Trim(), DecidedBy = decision.DecidedBy.Trim(), DecidedOn = decision.DecidedOn, RecordedAt = now, RecordedBy = by,
        };
    }

    /// <summary>Withdraws it; a reason is required.</summary>
    [return: DoNotIgnore]
    public Result Withdraw(string reason, DateTimeOffset now, UserId? by)
    {
        if (!Stands) return new DutyErrors.NotDerogated();
        var trimmed = reason.Trim();
        if (trimmed.Length == 0) return new SharedErrors.Required("Reason");
        if (trimmed.Length > TextLength) return new SharedErrors.TooLong("Reason", TextLength);
        (WithdrawnAt, WithdrawnBy, WithdrawReason) = (now, by, trimmed);
        return Result.Success();
    }

    private static IEnumerable<Error> Refusals(DutySubject subject, DerogationDecision decision, DutyLaw law, DateOnly today)
    {
        if (DerogationCodes.Refusal(decision.Code, subject) is { } refusal) yield return refusal;
        var (justification, by) = (decision.Justification.Trim(), decision.DecidedBy.Trim());
        if (justification.Length == 0) yield return new SharedErrors.Required(nameof(Justification));
        else if (justification.Length < JustificationLeast) yield return new DutyErrors.JustificationTooShort(JustificationLeast);
        else if (justification.Length > TextLength) yield return new SharedErrors.TooLong(nameof(Justification), TextLength);
        if (by.Length == 0) yield return new SharedErrors.Required(nameof(DecidedBy));
        else if (by.Length > DecidedByLength) yield return new SharedErrors.TooLong(nameof(DecidedBy), DecidedByLength);
        if (decision.DecidedOn == default) yield return new SharedErrors.Required(nameof(DecidedOn));
        else if (decision.DecidedOn > today) yield return new DutyErrors.DecidedInTheFuture(today);
        else if (decision.DecidedOn < law.PassedOn) yield return new DutyErrors.DecidedBeforeTheLaw(law.PassedOn);
    }
}
