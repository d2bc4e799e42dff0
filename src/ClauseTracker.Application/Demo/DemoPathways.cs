using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>What the people of the demo territory lived through beside their hours: who sent them, barriers and what lifts them, trainings, exits. Changes no total.</summary>
internal static class DemoPathways
{
    private static readonly IReadOnlyList<OrganisationKind?> Referrers =
        [OrganisationKind.FT, OrganisationKind.ML, OrganisationKind.PLIE, OrganisationKind.FT, OrganisationKind.CAP_EMPLOI, OrganisationKind.DEPT, OrganisationKind.CCAS, null, OrganisationKind.SPIP];

    private static readonly IReadOnlyList<TrainingLevel> Levels =
        [TrainingLevel.BelowLevel3, TrainingLevel.Level3, TrainingLevel.BelowLevel3, TrainingLevel.Level4, TrainingLevel.Level3, TrainingLevel.Level5AndMore, TrainingLevel.Unknown];

    private static readonly IReadOnlyList<ExitStatus> Exits =
        [ExitStatus.Permanent, ExitStatus.FixedTermLong, ExitStatus.FixedTermShort, ExitStatus.Training, ExitStatus.Unemployed, ExitStatus.FixedTermLong, ExitStatus.Unknown, ExitStatus.Creation];

    private static readonly IReadOnlyList<(BarrierKind Kind, string What, string By)> Lifting =
    [
        (BarrierKind.Mobility, "Permis B, aide au financement", "Plateforme mobilité"), (BarrierKind.French, "Cours de français du soir", "Centre social"),
        (BarrierKind.Housing, "Dossier de logement social", "CCAS"), (BarrierKind.Childcare, "Place en crèche à vocation d’insertion", "Commune"), (BarrierKind.Digital, "Atelier numérique", "Médiathèque"),
    ];

    /// <summary>Tells the pathway of one person.</summary>
    /// <param name="known">As registered.</param>
    /// <param name="person">As planned.</param>
    /// <param name="number">From 0, tells people apart.</param>
    /// <param name="today">The day of the demo.</param>
    public static void Tell(Beneficiary known, DemoPerson person, int number, DateOnly today)
    {
        var referrer = Referrers[number % Referrers.Count];
        DemoLives.Must(known.Situate(new PersonSituation(person.Sex, person.Commune, person.LivesInPriorityDistrict, Levels[number % Levels.Count], referrer, null)));
        if (referrer == OrganisationKind.PLIE) DemoLives.Must(known.JoinPlie(person.Job.StartsOn.AddMonths(-2), null));
        if (number % 3 == 0) Lift(known, person.Job.StartsOn, number, today);
        if (number % 4 == 1) DemoLives.Must(known.PutTraining(null, TrainingOf(person.Job.StartsOn, number, today)));
        if (person.Job.EndsOn is { } end && end <= today) Leave(known, end, number, today);
    }

    private static void Lift(Beneficiary known, DateOnly start, int number, DateOnly today)
    {
        var (kind, what, by) = Lifting[number / 3 % Lifting.Count];
        DemoLives.Must(known.NoteBarrier(kind, start.AddDays(-10)));
        var until = start.AddDays(80);
        var isLifted = number % 2 == 0 && until <= today;
        DemoLives.Must(known.PutBarrierAction(1, null, new BarrierActionFacts(what, by, start, isLifted ? until : null, isLifted ? "Abouti" : null)));
        if (isLifted) DemoLives.Must(known.LiftBarrier(1, until));
    }

    private static TrainingFacts TrainingOf(DateOnly start, int number, DateOnly today)
    {
        var until = start.AddDays(25);
        return new TrainingFacts(number % 8 == 1 ? "CACES R482" : "Sauveteur secouriste du travail", start.AddDays(20), until <= today ? until : null, Hours.Of(number % 8 == 1 ? 35 : 14), until <= today ? number % 12 != 1 : null);
    }

    // One in five was not asked yet: there is something to do.
    private static void Leave(Beneficiary known, DateOnly end, int number, DateOnly today)
    {
        DemoLives.Must(known.Leave(end, today));
        if (number % 5 == 0) return;
        foreach (var moment in ExitCalendar.Due(end, [], today)) DemoLives.Must(known.RecordExit(moment, Exits[(number + (int)moment) % Exits.Count], ExitCalendar.DueOn(end, moment)));
    }
}
