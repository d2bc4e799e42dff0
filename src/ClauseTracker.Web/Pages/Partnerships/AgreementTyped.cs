using ClauseTracker.Application.Partnerships;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;

namespace ClauseTracker.Web.Pages.Partnerships;

/// <summary>What is typed of an agreement.</summary>
public sealed class AgreementTyped
{
    public Guid? Organisation { get; set; }

    public string? PartnerSiret { get; set; }

    public string? PartnerName { get; set; }

    public OrganisationKind PartnerKind { get; set; } = OrganisationKind.ML;

    public string? Title { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public string? DecisionNumber { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public int? RenewalNoticeDays { get; set; } = AgreementTerms.UsualNoticeDays;

    public static AgreementTyped Of(AgreementInput known) => new()
    {
        Title = known.Title, StartsOn = known.StartsOn, EndsOn = known.EndsOn, DecisionNumber = known.DecisionNumber, DecidedOn = known.DecidedOn, RenewalNoticeDays = known.RenewalNoticeDays,
    };

    public AgreementInput ToInput(IReadOnlyList<YearTyped> years) => new()
    {
        Title = Title ?? string.Empty, StartsOn = StartsOn ?? default, EndsOn = EndsOn ?? default, DecisionNumber = DecisionNumber, DecidedOn = DecidedOn,
        RenewalNoticeDays = RenewalNoticeDays ?? AgreementTerms.UsualNoticeDays, Amounts = YearTyped.Amounts(years),
        Objectives = [.. years.SelectMany(y => y.Objectives())],
    };
}

/// <summary>What is typed of a year.</summary>
public sealed class YearTyped
{
    public int Year { get; set; }

    public decimal? Amount { get; set; }

    public int? People { get; set; }

    public int? CountedHours { get; set; }

    public int? Exits { get; set; }

    private bool IsBlank => (Amount, People, CountedHours, Exits) is (null, null, null, null);

    /// <summary>A row for each year between the days, with what is known of it; a year outside keeps its row while something is typed in it.</summary>
    public static List<YearTyped> Rows(DateOnly? from, DateOnly? to, int thisYear, IReadOnlyList<YearTyped> known)
    {
        var first = from?.Year ?? thisYear;
        var last = Math.Clamp(to?.Year ?? first, first, first + AgreementTerms.MostYears - 1);
        return [.. Enumerable.Range(first, last - first + 1).Select(year => known.FirstOrDefault(y => y.Year == year) ?? new YearTyped { Year = year })
            .Concat(known.Where(y => (y.Year < first || y.Year > last) && !y.IsBlank)).OrderBy(y => y.Year)];
    }

    /// <summary>The rows of what an agreement says.</summary>
    public static IReadOnlyList<YearTyped> Of(AgreementInput known)
    {
        int? Objective(int year, ObjectiveKind kind) => known.Objectives.FirstOrDefault(o => o.Year == year && o.Kind == kind)?.Quantity;
        return [.. known.Amounts.Select(a => a.Year).Concat(known.Objectives.Select(o => o.Year)).Distinct().Select(year => new YearTyped
        {
            Year = year, Amount = known.Amounts.FirstOrDefault(a => a.Year == year)?.Euros, People = Objective(year, ObjectiveKind.People),
            CountedHours = Objective(year, ObjectiveKind.HoursCounted), Exits = Objective(year, ObjectiveKind.PositiveExits),
        })];
    }

    public static IReadOnlyList<TypedAmount> Amounts(IReadOnlyList<YearTyped> years) => [.. years.Where(y => y.Amount is not null).Select(y => new TypedAmount(y.Year, y.Amount!.Value))];

    public IEnumerable<YearObjective> Objectives()
    {
        if (People is { } people) yield return new YearObjective(Year, ObjectiveKind.People, people);
        if (CountedHours is { } hours) yield return new YearObjective(Year, ObjectiveKind.HoursCounted, hours);
        if (Exits is { } exits) yield return new YearObjective(Year, ObjectiveKind.PositiveExits, exits);
    }
}
