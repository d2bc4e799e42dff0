using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Beneficiaries;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Criteria, barriers and what lifts them, trainings, PLIE and exits of one person: a few dozen facts, read whole as the person's page does.</summary>
internal sealed class PathwayEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Pathway;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var person = await db.Beneficiaries.AsNoTracking().Whole().SingleOrDefaultAsync(b => b.Id == subject.Person, cancellation);
        var names = await db.CriterionNamesAsync(cancellation);
        if (person is null) return [];
        var events = ExitsOf(person).Concat(TrainingsOf(person)).Concat(BarriersOf(person)).Concat(EligibilitiesOf(person, names));
        return [.. events.Where(e => slice.HoldsPast(Clock.DayOf(e.At))).OrderByDescending(e => e.At).Take(slice.Take)];
    }

    private static IEnumerable<HistoryEvent> EligibilitiesOf(Beneficiary person, CriterionNames names)
    {
        foreach (var eligibility in person.Eligibilities.OrderByDescending(e => e.Number))
        {
            if (eligibility.ValidUntil is { } until) yield return HistoryEvent.OfDay(HistoryKind.EligibilityLapsed, until.AddDays(1)) with { Title = names.Of(eligibility), Day = until };
            yield return HistoryEvent.OfDay(HistoryKind.EligibilityVerified, eligibility.VerifiedOn) with
            {
                Title = names.Of(eligibility), Text = names.ProofOf(eligibility), By = eligibility.VerifiedById, Day = eligibility.ValidUntil,
                Trace = Part(person, nameof(Eligibility), eligibility.Number),
            };
        }
    }

    private static IEnumerable<HistoryEvent> BarriersOf(Beneficiary person)
    {
        foreach (var barrier in person.Barriers.OrderByDescending(b => b.Number))
        {
            if (barrier.LiftedOn is { } lifted) yield return HistoryEvent.OfDay(HistoryKind.BarrierLifted, lifted) with { Detail = barrier.Kind };
            yield return HistoryEvent.OfDay(HistoryKind.BarrierNoted, barrier.NotedOn) with { Detail = barrier.Kind, Trace = Part(person, nameof(EmploymentBarrier), barrier.Number) };
        }

        foreach (var action in person.BarrierActions.OrderByDescending(a => a.Number))
        {
            if (action.Until is { } until) yield return HistoryEvent.OfDay(HistoryKind.BarrierActionEnded, until) with { Title = action.What, Text = action.Outcome };
            yield return HistoryEvent.OfDay(HistoryKind.BarrierActionStarted, action.From) with
            {
                Title = action.What, Text = action.CarriedBy, Trace = Part(person, nameof(BarrierAction), action.Number),
            };
        }
    }

    private static IEnumerable<HistoryEvent> TrainingsOf(Beneficiary person)
    {
        foreach (var training in person.Trainings.OrderByDescending(t => t.Number))
        {
            if (training.Until is { } until) yield return HistoryEvent.OfDay(HistoryKind.TrainingEnded, until) with { Title = training.Title, Hours = training.Hours };
            yield return HistoryEvent.OfDay(HistoryKind.TrainingStarted, training.From) with { Title = training.Title, Trace = Part(person, nameof(Training), training.Number) };
        }
    }

    private static IEnumerable<HistoryEvent> ExitsOf(Beneficiary person)
    {
        foreach (var exit in person.Exits.OrderByDescending(e => e.Moment))
        {
            yield return HistoryEvent.OfDay(HistoryKind.ExitKnown, exit.KnownOn) with
            {
                Detail = exit.Moment, State = exit.Status, Trace = new AuditTrace(nameof(ExitSituation), $"{person.Id}/{exit.Moment}"),
            };
        }

        if (person.LeftOn is { } left) yield return HistoryEvent.OfDay(HistoryKind.PersonLeft, left);
        if (person.PlieUntil is { } until) yield return HistoryEvent.OfDay(HistoryKind.PlieLeft, until);
        if (person.PlieFrom is { } from) yield return HistoryEvent.OfDay(HistoryKind.PlieJoined, from);
    }

    private static AuditTrace Part(Beneficiary person, string type, int number) => new(type, $"{person.Id}/{number}");
}
