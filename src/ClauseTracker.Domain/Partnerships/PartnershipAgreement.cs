using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Partnerships;

/// <summary>
/// What a body signs with a partner that refers, trains or employs people: what it pays each year and what it expects. Once the council decided, the
/// end and the amounts change by amendment alone, and what they were stays.
/// </summary>
public sealed class PartnershipAgreement : IScoped, IVersioned
{
    private PartnershipAgreement()
    {
    }

    public AgreementId Id { get; private init; }

    /// <summary>The body that signs it.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public OrganisationId PartnerId { get; private init; }

    public string Title { get; private set; } = string.Empty;

    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Number of the council's decision, or null while there is none.</summary>
    public string? DecisionNumber { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Days before the end from which renewal is to be prepared.</summary>
    public int RenewalNoticeDays { get; private set; } = AgreementTerms.UsualNoticeDays;

    /// <summary>By year, in order.</summary>
    public IReadOnlyList<YearAmount> Amounts { get; private set; } = [];

    /// <summary>By year, then kind.</summary>
    public IReadOnlyList<YearObjective> Objectives { get; private set; } = [];

    /// <summary>In the order of recording.</summary>
    public IReadOnlyList<AgreementAmendment> Amendments { get; private set; } = [];

    public long Version { get; private set; }

    /// <summary>Its days.</summary>
    public DateRange Period => new(StartsOn, EndsOn);

    /// <summary>The calendar years that it touches.</summary>
    public IEnumerable<int> Years => Enumerable.Range(StartsOn.Year, EndsOn.Year - StartsOn.Year + 1);

    /// <summary>All its years.</summary>
    public Money Total => new(Amounts.Sum(a => a.Amount.Cents));

    [return: DoNotIgnore]
    public static Result<PartnershipAgreement> Prepare(AgreementId id, OrganisationId body, Organisation partner, AgreementTerms terms, DateOnly today)
    {
        if (partner.Id == body) return new AgreementErrors.WithItself();
        var refusals = terms.Refusals(today).ToList();
        if (refusals.Count > 0) return Result<PartnershipAgreement>.Refuse(refusals);
        var agreement = new PartnershipAgreement { Id = id, OrganisationId = body, PartnerId = partner.Id };
        agreement.Take(terms);
        return agreement;
    }

    /// <summary>
    /// Takes what is said of it now. Once the council decided, its days and its amounts are refused here, and the decision is not taken back: see
    /// <see cref="Amend"/>.
    /// </summary>
    [return: DoNotIgnore]
    public Result Change(AgreementTerms terms, DateOnly today)
    {
        var refusals = terms.Refusals(today).ToList();
        if (DecidedOn is not null) refusals.AddRange(Fixed(terms));
        if (refusals.Count > 0) return Result.Refuse(refusals);
        Take(terms);
        return Result.Success();
    }

    /// <summary>Records an amendment: a new end, new amounts, or both. What they were is kept with it.</summary>
    [return: DoNotIgnore]
    public Result Amend(AmendmentTerms terms, DateOnly today)
    {
        if (DecidedOn is not { } decided) return new AgreementErrors.NotDecided();
        var amounts = AgreementTerms.InOrder(terms.Amounts);
        var refusals = terms.Refusals(StartsOn, decided, today).Concat(AgreementTerms.AmountRefusals(amounts, new DateRange(StartsOn, terms.EndsOn))).ToList();
        if (terms.EndsOn == EndsOn && amounts.SequenceEqual(Amounts)) refusals.Add(new AgreementErrors.ChangesNothing());
        if (refusals.Count > 0) return Result.Refuse(refusals);
        Amendments = [.. Amendments, new AgreementAmendment(Amendments.Count + 1, terms.SignedOn, terms.Reason!.Trim(), EndsOn, terms.EndsOn, Amounts, amounts)];
        (EndsOn, Amounts) = (terms.EndsOn, amounts);
        return Result.Success();
    }

    /// <summary>Why it cannot be deleted, or null: what a council decided stays.</summary>
    public Error? RefusalToDelete() => DecidedOn is { } decided ? new AgreementErrors.DecidedAlready(decided) : null;

    /// <summary>Where it stands on that day.</summary>
    public AgreementStatus StatusOn(DateOnly day) => AgreementStatuses.On(day, DecidedOn, StartsOn, EndsOn, RenewalNoticeDays);

    /// <summary>What is expected of that kind in that year, or null.</summary>
    public int? Objective(int year, ObjectiveKind kind) => Objectives.FirstOrDefault(o => o.Year == year && o.Kind == kind)?.Quantity;

    private IEnumerable<Error> Fixed(AgreementTerms terms)
    {
        if (terms.StartsOn != StartsOn) yield return new AgreementErrors.AmendmentNeeded(nameof(StartsOn));
        if (terms.EndsOn != EndsOn) yield return new AgreementErrors.AmendmentNeeded(nameof(EndsOn));
        if (!AgreementTerms.InOrder(terms.Amounts).SequenceEqual(Amounts)) yield return new AgreementErrors.AmendmentNeeded(nameof(Amounts));
        if (terms.DecidedOn is null) yield return new SharedErrors.Required(nameof(DecidedOn));
    }

    private void Take(AgreementTerms terms)
    {
        (Title, StartsOn, EndsOn, RenewalNoticeDays) = (terms.Title.Trim(), terms.StartsOn, terms.EndsOn, terms.RenewalNoticeDays);
        (DecisionNumber, DecidedOn) = (string.IsNullOrWhiteSpace(terms.DecisionNumber) ? null : terms.DecisionNumber.Trim(), terms.DecidedOn);
        (Amounts, Objectives) = (AgreementTerms.InOrder(terms.Amounts), [.. terms.Objectives.OrderBy(o => o.Year).ThenBy(o => o.Kind)]);
    }
}
