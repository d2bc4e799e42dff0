using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>An insertion clause of a contract or of one of its lots: hours or actions owed by its holder for people far from employment.</summary>
public sealed partial class InsertionClause : IScoped, IVersioned
{
    /// <summary>More hours than this are a typing error: ten million.</summary>
    public const int MostHours = 10_000_000;

    /// <summary>Most criteria that one clause may list.</summary>
    public const int MostPublics = 60;

    private InsertionClause()
    {
    }

    public ClauseId Id { get; private init; }

    public ContractId ContractId { get; private init; }

    /// <summary>The whole contract, or the lot that it is written on.</summary>
    public ContractPart Part { get; private init; }

    /// <summary>The buyer.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public ClauseKind Kind { get; private set; }

    public RealisationModes Modes { get; private set; }

    /// <summary>Criteria that make a person eligible here; empty means every criterion of the national list.</summary>
    public IReadOnlyList<CriterionCode> Publics { get; private set; } = [];

    /// <summary>Kinds of structure that may employ; empty means all those of the modes.</summary>
    public IReadOnlyList<OrganisationKind> Structures { get; private set; } = [];

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public UserId? FacilitatorId { get; private set; }

    public CountingRuleSetId CountingRuleSetId { get; private init; }

    public Reservation? Reservation { get; private set; }

    public string? CcagArticle { get; private set; }

    public string? Charter { get; private set; }

    [Personal]
    public Correspondent? Correspondent { get; private set; }

    public PenaltyRule? Penalty { get; private set; }

    public DutyCalendar Duties { get; private set; } = DutyCalendar.Suggested;

    public long Version { get; private set; }

    public DateRange Period => new(StartsOn, EndsOn);

    /// <summary>What its author wrote, as it stands.</summary>
    public ClauseTerms Terms => new(Kind, Modes, Publics, Period, FacilitatorId)
    {
        Structures = Structures, Reservation = Reservation, CcagArticle = CcagArticle, Charter = Charter, Correspondent = Correspondent, Penalty = Penalty, Duties = Duties,
    };

    /// <summary>Declares a clause. What it owes at first opens its ledger on the day it starts, with what the contract has lived through since counted in.</summary>
    [return: DoNotIgnore]
    public static Result<InsertionClause> Declare(
        ClauseId id, PublicContract contract, ContractPart part, ClauseTerms terms, Obligation obligation, CountingRuleSetId rules, DateTimeOffset now)
    {
        if (!contract.Has(part)) return new ContractErrors.LotUnknown(part.LotNumber);
        var clause = new InsertionClause { Id = id, ContractId = contract.Id, Part = part, OrganisationId = contract.OrganisationId, CountingRuleSetId = rules };
        var changed = clause.ChangeTerms(terms);
        var refusals = changed.Errors.Concat(obligation.Refusals()).Concat(PlannedForNoTranche(obligation, contract)).ToList();
        if (refusals.Count > 0) return Result<InsertionClause>.Refuse(refusals);
        clause.Obligation = obligation;
        clause.Append(ObligationStart.Lines(obligation, contract, part, terms.Period), null, now);
        return clause;
    }

    /// <summary>Why no clause can be declared on that part any more, or null: one clause a part, and either the whole or its lots.</summary>
    public static Error? PartTaken(ContractPart part, IReadOnlyList<ContractPart> declared) =>
        declared.Contains(part) ? new ClauseErrors.AlreadyDeclared()
        : declared.Any(d => d.Holds(part) || part.Holds(d)) ? new ClauseErrors.WholeAndLots()
        : null;

    /// <summary>Changes what it allows and when.</summary>
    [return: DoNotIgnore]
    public Result ChangeTerms(ClauseTerms terms)
    {
        var refusals = RefusalsOf(terms).ToList();
        if (refusals.Count > 0) return Result.Refuse(refusals);
        (Kind, Modes, FacilitatorId) = (terms.Kind, terms.Modes & RealisationModes.All, terms.Facilitator);
        Publics = [.. terms.Publics.Distinct().Order()];
        Structures = [.. terms.Structures.Distinct().Order()];
        (StartsOn, EndsOn) = (terms.Period.Start, terms.Period.End);
        Reservation = terms.Reservation;
        (CcagArticle, Charter, Correspondent) = (Trimmed(terms.CcagArticle), Trimmed(terms.Charter), terms.Correspondent);
        (Penalty, Duties) = (terms.Penalty, terms.Duties);
        return Result.Success();
    }

    private static IEnumerable<Error> RefusalsOf(ClauseTerms terms)
    {
        if ((terms.Modes & RealisationModes.All) == RealisationModes.None) yield return new ClauseErrors.NoModeAllowed();
        if (terms.Period.End < terms.Period.Start) yield return new SharedErrors.EndsBeforeItStarts(terms.Period.Start, terms.Period.End, nameof(EndsOn));
        if (terms.Kind == ClauseKind.ReservedContract && terms.Reservation is null) yield return new ClauseErrors.ReservationMissing();
        if (terms.CcagArticle?.Length > ClauseTerms.LabelLength) yield return new SharedErrors.TooLong(nameof(CcagArticle), ClauseTerms.LabelLength);
        if (terms.Charter?.Length > ClauseTerms.LabelLength) yield return new SharedErrors.TooLong(nameof(Charter), ClauseTerms.LabelLength);
        if (terms.Publics.Count > MostPublics) yield return new EligibilityErrors.TooMany(MostPublics, nameof(Publics));
        foreach (var refusal in new[] { terms.Reservation?.Refusal(), terms.Penalty?.Refusal(), terms.Duties.Refusal() })
        {
            if (refusal is not null) yield return refusal;
        }
    }

    private static IEnumerable<Error> PlannedForNoTranche(Obligation obligation, PublicContract contract) =>
        from planned in obligation.Fixed?.PerTranche ?? []
        where !contract.Tranches.Any(t => t.Number == planned.TrancheNumber && t.Kind == TrancheKind.Optional)
        select new ClauseErrors.PlannedTrancheUnknown(planned.TrancheNumber);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
