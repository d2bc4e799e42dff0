using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PayrollFiles;

/// <summary>An employee of the file who is placed with that employer in that month.</summary>
internal sealed record MatchedEmployee(IReadOnlyList<Placement> Placements, YearMonth Month, IReadOnlyList<PayrollContract> Contracts);

/// <summary>Finds the people of a payroll file among those placed with its establishments; of all others nothing is kept.</summary>
internal sealed class PayrollMatching(IClauseTrackerDb db, IIdentityVault vault, TimeProvider clock)
{
    private static readonly char[] Separators = [' ', ',', ';'];

    public async Task<IReadOnlyList<MatchedEmployee>> MatchAsync(PayrollFile file, CancellationToken cancellation)
    {
        var matched = new List<MatchedEmployee>();
        var employers = await db.Organisations.BySiretsAsync(file.Declarations.Select(d => Siret.From(d.EmployerSiret)).Where(s => s.IsSuccess).Select(s => s.Value), cancellation);
        foreach (var declaration in file.Declarations)
        {
            if (!employers.TryGetValue(declaration.EmployerSiret, out var employer)) continue;
            var (first, last) = (declaration.Month.FirstDay, declaration.Month.LastDay);
            var placements = await db.Placements.AsNoTracking()
                .Where(p => p.EmployerId == employer.Id && p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first)).ToListAsync(cancellation);
            var people = await PeopleAsync(placements, cancellation);
            foreach (var employee in declaration.Employees)
            {
                if (PersonOf(employee, people) is not { } person) continue;
                matched.Add(new MatchedEmployee(placements.FindAll(p => p.BeneficiaryId == person), declaration.Month, employee.Contracts));
            }
        }

        return matched;
    }

    private async Task<ILookup<string, BeneficiaryId>> PeopleAsync(List<Placement> placements, CancellationToken cancellation)
    {
        var ids = placements.ConvertAll(p => p.BeneficiaryId);
        var people = await db.Beneficiaries.AsNoTracking().Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.Identity.Fingerprint }).ToListAsync(cancellation);
        return people.ToLookup(p => p.Fingerprint, p => p.Id);
    }

    /// <summary>By the name at birth or in use, with all given names or the first: the ways in which one is recorded. Two people that answer are nobody.</summary>
    private BeneficiaryId? PersonOf(PayrollEmployee employee, ILookup<string, BeneficiaryId> people)
    {
        if (employee.BirthDate is not { } born) return null;
        var given = employee.GivenNames.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (given.Length == 0) return null;
        var found = (from family in new[] { employee.FamilyName, employee.NameInUse }
                     where !string.IsNullOrWhiteSpace(family)
                     from names in new[] { string.Join(' ', given), given[0] }
                     let identity = PersonIdentity.From(family, names, born, clock.Today())
                     where identity.IsSuccess
                     from person in people[vault.Fingerprint(identity.Value)]
                     select person).Distinct().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
