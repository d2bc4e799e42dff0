using System.Globalization;
using ClauseTracker.Domain.Beneficiaries;

namespace ClauseTracker.Application.Demo;

/// <summary>The people of the demo territory: exactly <see cref="Men"/> and <see cref="Women"/>.</summary>
internal static class DemoPeople
{
    public const int Men = 366;
    public const int Women = 95;

    private static readonly IReadOnlyList<CriterionCode> AnyPublic =
    [
        NationalCriteria.DELD, NationalCriteria.DELD, NationalCriteria.DELD, NationalCriteria.RSA, NationalCriteria.RSA, NationalCriteria.BOETH,
        NationalCriteria.JEUNE_SQ, NationalCriteria.SENIOR, NationalCriteria.QPV, NationalCriteria.PLIE, NationalCriteria.STRUCT_IAE,
    ];

    public static IReadOnlyList<DemoPerson> All(DemoYear year, Random random)
    {
        var sexes = Enumerable.Repeat(Sex.Male, Men).Concat(Enumerable.Repeat(Sex.Female, Women)).ToArray();
        random.Shuffle(sexes);
        var jobs = new DemoJobs(year, random);
        var seen = new Dictionary<Sex, int> { [Sex.Male] = 0, [Sex.Female] = 0 };
        return [.. sexes.Select((sex, number) => PersonOf(number, sex, seen[sex]++, jobs.Of(number), year, random))];
    }

    private static DemoPerson PersonOf(int number, Sex sex, int numberOfSex, DemoJob job, DemoYear year, Random random)
    {
        var (family, given) = DemoNames.Of(numberOfSex, sex);
        var eligibility = EligibilityOf(job, random);
        var reference = string.Create(CultureInfo.InvariantCulture, $"DEMO-{number + 1:0000}");
        var commune = DemoBodies.Buyers[random.Next(DemoBodies.Buyers.Count)].Commune;
        var priority = eligibility.Criterion == NationalCriteria.QPV || random.Next(4) == 0;
        return new DemoPerson(reference, sex, family, given, BirthDateOf(eligibility.Criterion, year, random), commune, priority, eligibility, job);
    }

    private static DemoEligibility EligibilityOf(DemoJob job, Random random)
    {
        var publics = job.Clause.Publics.Count > 0 ? job.Clause.Publics : AnyPublic;
        var criterion = job.Oddity == DemoOddity.PublicNotAllowed ? NationalCriteria.REFUGIE : publics[random.Next(publics.Count)];
        var until = job.Oddity == DemoOddity.EligibilityLapses ? job.FirstMonth.AddMonths(job.Months / 2).FirstDay.AddDays(13) : (DateOnly?)null;
        return new DemoEligibility(criterion, job.StartsOn.AddDays(-random.Next(3, 60)), until);
    }

    private static DateOnly BirthDateOf(CriterionCode criterion, DemoYear year, Random random)
    {
        var (youngest, oldest) = criterion == NationalCriteria.JEUNE_SQ ? (20, 25) : criterion == NationalCriteria.SENIOR ? (52, 61) : (21, 61);
        return year.Today.AddYears(-random.Next(youngest, oldest + 1)).AddDays(-random.Next(1, 360));
    }
}
