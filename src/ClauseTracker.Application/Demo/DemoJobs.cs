using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>Spreads the people over the clauses.</summary>
internal sealed class DemoJobs(DemoYear year, Random random)
{
    private const int InTurn = 12;
    private const int WindowedStart = -30;
    private const int Subcontractor = 5;

    private static readonly IReadOnlyList<string> Titles =
        ["Manœuvre", "Agent de propreté", "Jardinier", "Aide-maçon", "Peintre", "Agent de voirie", "Aide de cuisine", "Agent de tri", "Coffreur", "Poseur de clôtures"];

    private static readonly IReadOnlyList<DemoClausePlan> Active = [.. DemoClausePlans.All.Where(c => c.HasHours)];

    /// <summary>The job of the person of this number, from 0.</summary>
    public DemoJob Of(int number)
    {
        var place = number / Active.Count;
        var clause = place < InTurn ? Active[number % Active.Count] : Active[random.Next(Active.Count)];
        var oddity = OddityOf(clause, place);
        var (first, months) = MonthsOf(clause, oddity);
        var employer = oddity == DemoOddity.ModeNotAllowed ? DemoBodies.Employers[Subcontractor] : random.Next(100) < 55 ? clause.Holder : clause.Structure;
        var starts = oddity == DemoOddity.BeyondWindow ? year.Current.AddMonths(WindowedStart).FirstDay : first.FirstDay.AddDays(random.Next(3) == 0 ? random.Next(10) : 0);
        return new DemoJob(clause, employer, employer.Mode, ContractOf(employer), Titles[random.Next(Titles.Count)], first, months, starts, EndOf(clause, first, months, oddity), oddity);
    }

    private static DemoOddity OddityOf(DemoClausePlan clause, int place) => place switch
    {
        3 when clause.Publics.Count > 0 => DemoOddity.PublicNotAllowed,
        4 when clause.Index % 5 == 3 => DemoOddity.HoursWhileSuspended,
        5 when !clause.IsSubcontractingAllowed => DemoOddity.ModeNotAllowed,
        7 when clause.Index % 4 == 1 => DemoOddity.EligibilityLapses,
        9 when clause.Index % 6 == 2 => DemoOddity.HoursAfterPlacement,
        11 when clause.StartsIn > -DemoYear.Months => DemoOddity.HoursBeforeContract,
        8 or 9 or 10 when clause.StartsIn < WindowedStart => DemoOddity.BeyondWindow,
        _ => DemoOddity.None,
    };

    private (YearMonth First, int Months) MonthsOf(DemoClausePlan clause, DemoOddity oddity)
    {
        var open = Math.Max(clause.StartsIn, -DemoYear.Months);
        var available = Math.Min(clause.EndsIn, -1) - open + 1;
        var months = Math.Min(available, random.Next(5, 12));
        var first = open + random.Next(available - months + 1);
        return oddity switch
        {
            DemoOddity.HoursBeforeContract => (year.Current.AddMonths(clause.StartsIn - 1), months + 1),
            DemoOddity.BeyondWindow => (year.Current.AddMonths(-9), 9),
            _ => (year.Current.AddMonths(first), months),
        };
    }

    private DateOnly? EndOf(DemoClausePlan clause, YearMonth first, int months, DemoOddity oddity)
    {
        var last = first.AddMonths(months - 1);
        if (oddity == DemoOddity.HoursAfterPlacement) return last.AddMonths(-1).LastDay;
        return last == year.Last && clause.EndsIn > 0 ? null : last.LastDay;
    }

    private static WorkContractType ContractOf(DemoBody employer) => employer.Kind switch
    {
        OrganisationKind.ETTI => WorkContractType.Temporary,
        OrganisationKind.ACI or OrganisationKind.EI => WorkContractType.FixedTermInsertion,
        OrganisationKind.GEIQ => WorkContractType.ProfessionalTraining,
        _ => WorkContractType.FixedTerm,
    };
}
