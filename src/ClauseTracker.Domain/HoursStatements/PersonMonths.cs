using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>Hours that one employer declares for a person in a month, on one clause.</summary>
public sealed record DeclaredHours(BeneficiaryId Person, string PersonReference, OrganisationId Employer, Hours Hours);

/// <summary>A month of one person that holds more hours than a month has.</summary>
/// <param name="Total">Of all contracts together.</param>
/// <param name="Employers">Who declares them; each once.</param>
public sealed record ImpossibleMonth(BeneficiaryId Person, string PersonReference, Hours Total, IReadOnlyList<OrganisationId> Employers);

/// <summary>Looks at the hours of people across contracts and firms.</summary>
public static class PersonMonths
{
    /// <summary>
    /// The people who have more hours in the month than it can hold (<see cref="Hours.MostInAMonth"/>), all contracts together, in the order of
    /// their references. One statement refuses such hours by itself; several cannot, since no firm knows of the other.
    /// </summary>
    public static IReadOnlyList<ImpossibleMonth> Impossible(IEnumerable<DeclaredHours> declared) =>
    [
        .. from line in declared
           group line by (line.Person, line.PersonReference) into lines
           let total = lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours)
           where total > Hours.Of(Hours.MostInAMonth)
           orderby lines.Key.PersonReference
           select new ImpossibleMonth(lines.Key.Person, lines.Key.PersonReference, total, [.. lines.Select(l => l.Employer).Distinct().OrderBy(e => e.Value)]),
    ];
}
