using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Beneficiaries;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Pages.Beneficiaries;

/// <content>The pathway: situation, barriers, trainings, PLIE, departure and exits.</content>
public sealed partial class DetailsModel
{
    [BindProperty]
    public SituationInput Situation { get; set; } = new();

    [BindProperty]
    public BarrierInput Barrier { get; set; } = new();

    [BindProperty]
    public ActionInput Action { get; set; } = new();

    [BindProperty]
    public TrainingInput Training { get; set; } = new();

    [BindProperty]
    public PlieInput Plie { get; set; } = new();

    [BindProperty]
    public DepartureInput Departure { get; set; } = new();

    public Task<IActionResult> OnPostSituationAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Situation), () => Situation.ToCommand(Person), "Person.SituationDone", cancellationToken);

    public Task<IActionResult> OnPostBarrierAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Barrier), () => new NoteBarrier(Person, Barrier.Kind ?? default, Barrier.NotedOn ?? Today), "Barrier.Done", cancellationToken);

    /// <summary>A barrier was lifted, today unless another day is typed.</summary>
    public Task<IActionResult> OnPostLiftAsync(int number, DateOnly? liftedOn, CancellationToken cancellationToken) =>
        DoAsync(string.Empty, () => new LiftBarrier(Person, number, liftedOn ?? Today), "Barrier.LiftDone", cancellationToken);

    public Task<IActionResult> OnPostActionAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Action), () => Action.ToCommand(Person), "Barrier.ActionDone", cancellationToken);

    public Task<IActionResult> OnPostTrainingAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Training), () => Training.ToCommand(Person), "Training.Done", cancellationToken);

    public Task<IActionResult> OnPostPlieAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Plie), () => new JoinPlie(Person, Plie.PlieFrom, Plie.PlieUntil), "Plie.Done", cancellationToken);

    public Task<IActionResult> OnPostDepartureAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Departure), () => new RecordDeparture(Person, Departure.LeftOn), "Departure.Done", cancellationToken);

    /// <summary>What somebody who left does: the button that is pressed is the answer.</summary>
    public Task<IActionResult> OnPostExitAsync(ExitMoment moment, ExitStatus status, CancellationToken cancellationToken) =>
        DoAsync(string.Empty, () => new RecordExit(Person, moment, status), "Exit.Done", cancellationToken);

    /// <summary>True when it lapsed before today.</summary>
    public bool IsLapsed(Eligibility eligibility) => eligibility.ValidUntil < Today;

    /// <summary>The exit that was recorded for a moment, or null.</summary>
    public ExitSituation? ExitAt(ExitMoment moment) => Sheet.Person.Exits.FirstOrDefault(e => e.Moment == moment);

    /// <summary>True from the day that the situation may be asked.</summary>
    public bool MayAsk(ExitMoment moment) => Sheet.Person.LeftOn is { } left && ExitCalendar.DueOn(left, moment) <= Today;

    /// <summary>What the forms start with, so that few keys are needed; but for the one that was sent, in which what was typed stays.</summary>
    private void ProposeOthers(string sent)
    {
        if (sent != nameof(Identity)) Identity = IdentityInput.Of(Sheet.Identity);
        if (sent != nameof(Proof)) Proof = new EligibilityInput { VerifiedOn = Today };
        if (sent != nameof(Situation)) Situation = SituationInput.Of(Sheet.Person);
        if (sent != nameof(Barrier)) Barrier = new BarrierInput { NotedOn = Today };
        if (sent != nameof(Action)) Action = new ActionInput { From = Today };
        if (sent != nameof(Training)) Training = new TrainingInput { From = Today };
        if (sent != nameof(Plie)) Plie = new PlieInput { PlieFrom = Sheet.Person.PlieFrom, PlieUntil = Sheet.Person.PlieUntil };
        if (sent != nameof(Departure)) Departure = new DepartureInput { LeftOn = Sheet.Person.LeftOn };
    }
}
