using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>Where somebody stands and who sent them.</summary>
/// <param name="Sex">For statistics.</param>
/// <param name="Commune">Where the person lives, or null.</param>
/// <param name="LivesInPriorityDistrict">In a priority urban district (QPV).</param>
/// <param name="TrainingLevel">Level reached.</param>
/// <param name="ReferrerKind">Kind of the body that sent the person, or null.</param>
/// <param name="ReferrerId">The body itself, or null when only its kind is known.</param>
public sealed record PersonSituation(Sex Sex, string? Commune, bool LivesInPriorityDistrict, TrainingLevel TrainingLevel, OrganisationKind? ReferrerKind, OrganisationId? ReferrerId);

/// <content>The pathway: barriers and what lifts them, PLIE, trainings, and what became of the person.</content>
public sealed partial class Beneficiary
{
    private readonly List<EmploymentBarrier> _barriers = [];
    private readonly List<BarrierAction> _barrierActions = [];
    private readonly List<Training> _trainings = [];
    private readonly List<ExitSituation> _exits = [];

    public TrainingLevel TrainingLevel { get; private set; }

    /// <summary>Kind of the body that sent the person. A sensitive one tells of health, justice or family: see <see cref="ReferrerKindToShow"/>.</summary>
    [Personal]
    public OrganisationKind? ReferrerKind { get; private set; }

    /// <summary>The body that sent the person, or null when only its kind is known.</summary>
    [Personal]
    public OrganisationId? ReferrerId { get; private set; }

    public IReadOnlyList<EmploymentBarrier> Barriers => _barriers;

    public IReadOnlyList<BarrierAction> BarrierActions => _barrierActions;

    public IReadOnlyList<Training> Trainings => _trainings;

    public IReadOnlyList<ExitSituation> Exits => _exits;

    /// <summary>First day of the participation in a PLIE, or null.</summary>
    public DateOnly? PlieFrom { get; private set; }

    /// <summary>Last day of it, or null while it goes on.</summary>
    public DateOnly? PlieUntil { get; private set; }

    /// <summary>The day the person left the pathway, or null.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>The kind of referrer where the reference alone is shown: none for a sensitive one.</summary>
    public static OrganisationKind? ReferrerKindToShow(OrganisationKind? kind) => kind is { } known && known.IsSensitiveReferrer() ? null : kind;

    /// <summary>Puts another identity in the place of a wrong one.</summary>
    public void Rectify(SealedIdentity identity) => Identity = identity;

    [return: DoNotIgnore]
    public Result Situate(PersonSituation situation)
    {
        if (situation.Commune?.Trim().Length > CommuneLength) return new SharedErrors.TooLong(nameof(Commune), CommuneLength);
        if (situation.ReferrerKind is { } kind && !kind.IsReferrer()) return new BeneficiaryErrors.NotAReferrer();
        (Sex, Commune, LivesInPriorityDistrict, TrainingLevel) = (situation.Sex, Blank(situation.Commune), situation.LivesInPriorityDistrict, situation.TrainingLevel);
        (ReferrerKind, ReferrerId) = (situation.ReferrerKind, situation.ReferrerKind is null ? null : situation.ReferrerId);
        return Result.Success();
    }

    /// <summary>Notes a barrier. Noted twice without having been lifted, it is one.</summary>
    [return: DoNotIgnore]
    public Result NoteBarrier(BarrierKind kind, DateOnly on)
    {
        if (_barriers.Exists(b => b.Kind == kind && b.LiftedOn is null)) return new BeneficiaryErrors.BarrierNoted();
        _barriers.Add(new EmploymentBarrier(Id, Next(_barriers.Select(b => b.Number)), kind, on));
        return Result.Success();
    }

    /// <summary>Says when a barrier was lifted; null when it was not, after all.</summary>
    [return: DoNotIgnore]
    public Result LiftBarrier(int number, DateOnly? on)
    {
        if (_barriers.Find(b => b.Number == number) is not { } barrier) return new BeneficiaryErrors.PartUnknown();
        if (on < barrier.NotedOn) return new SharedErrors.EndsBeforeItStarts(barrier.NotedOn, on.Value, nameof(EmploymentBarrier.LiftedOn));
        barrier.Lift(on);
        return Result.Success();
    }

    /// <summary>Writes what is done about a barrier.</summary>
    /// <param name="barrier">The barrier.</param>
    /// <param name="number">The action that changes, or null for a new one.</param>
    /// <param name="facts">What it says from now on.</param>
    [return: DoNotIgnore]
    public Result PutBarrierAction(int barrier, int? number, BarrierActionFacts facts)
    {
        if (!_barriers.Exists(b => b.Number == barrier)) return new BeneficiaryErrors.PartUnknown();
        if (string.IsNullOrWhiteSpace(facts.What)) return new SharedErrors.Required(nameof(facts.What));
        if (new[] { facts.What, facts.CarriedBy, facts.Outcome }.Any(t => t?.Length > BarrierAction.TextLength)) return new SharedErrors.TooLong(nameof(facts.What), BarrierAction.TextLength);
        if (facts.Until < facts.From) return new SharedErrors.EndsBeforeItStarts(facts.From, facts.Until.Value, nameof(facts.Until));
        if (number is null) _barrierActions.Add(new BarrierAction(Id, Next(_barrierActions.Select(a => a.Number)), barrier, facts));
        else if (_barrierActions.Find(a => a.Number == number && a.BarrierNumber == barrier) is { } action) action.Say(facts);
        else return new BeneficiaryErrors.PartUnknown();
        return Result.Success();
    }

    /// <summary>Writes a training; <paramref name="number"/> is that of the one that changes, or null for a new one.</summary>
    [return: DoNotIgnore]
    public Result PutTraining(int? number, TrainingFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Title)) return new SharedErrors.Required(nameof(facts.Title));
        if (facts.Title.Trim().Length > Training.TitleLength) return new SharedErrors.TooLong(nameof(facts.Title), Training.TitleLength);
        if (facts.Until < facts.From) return new SharedErrors.EndsBeforeItStarts(facts.From, facts.Until.Value, nameof(facts.Until));
        if (number is null) _trainings.Add(new Training(Id, Next(_trainings.Select(t => t.Number)), facts));
        else if (_trainings.Find(t => t.Number == number) is { } training) training.Say(facts);
        else return new BeneficiaryErrors.PartUnknown();
        return Result.Success();
    }

    /// <summary>Says when the person took part in a PLIE.</summary>
    [return: DoNotIgnore]
    public Result JoinPlie(DateOnly? from, DateOnly? until)
    {
        if (from is null && until is not null) return new SharedErrors.Required(nameof(PlieFrom));
        if (until < from) return new SharedErrors.EndsBeforeItStarts(from!.Value, until.Value, nameof(PlieUntil));
        (PlieFrom, PlieUntil) = (from, until);
        return Result.Success();
    }

    /// <summary>Says when the person left; null when they have not, after all, and what became of them is forgotten then.</summary>
    [return: DoNotIgnore]
    public Result Leave(DateOnly? on, DateOnly today)
    {
        if (on > today) return new BeneficiaryErrors.LeavesInFuture();
        LeftOn = on;
        if (on is null) _exits.Clear();
        return Result.Success();
    }

    /// <summary>Records what somebody who left does at one moment, in the place of what was recorded of it before.</summary>
    [return: DoNotIgnore]
    public Result RecordExit(ExitMoment moment, ExitStatus status, DateOnly knownOn)
    {
        if (LeftOn is not { } left) return new BeneficiaryErrors.HasNotLeft();
        if (ExitCalendar.DueOn(left, moment) > knownOn) return new BeneficiaryErrors.ExitTooEarly(ExitCalendar.DueOn(left, moment));
        _exits.RemoveAll(e => e.Moment == moment);
        _exits.Add(new ExitSituation(Id, moment, status, knownOn));
        return Result.Success();
    }

    private static int Next(IEnumerable<int> numbers) => numbers.DefaultIfEmpty(0).Max() + 1;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
