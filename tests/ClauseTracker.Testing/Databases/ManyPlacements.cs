using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Testing.Databases;

/// <summary>
/// Any number of imaginary clauses with people at work on them through 2026, the same for the same number. Written past the use cases, which would
/// take minutes.
/// </summary>
public static class ManyPlacements
{
    public const int Buyers = 8;
    public const int Employers = 60;

    /// <summary>People at work on each clause, all with one employer.</summary>
    public const int PeopleAClause = 3;

    private static readonly DateRange Year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
    private static readonly DateTimeOffset Now = WorldServices.Start;

    /// <summary>The buyer of that number, from 0.</summary>
    public static OrganisationId Buyer(int number) => OrganisationId.From(IdOf(11, number));

    public static ClauseId Clause(int number) => ClauseId.From(IdOf(13, number));

    public static OrganisationId Employer(int clause) => OrganisationId.From(IdOf(12, clause % Employers));

    public static PlacementId Placement(int clause, int person) => PlacementId.From(IdOf(15, (clause * PeopleAClause) + person));

    /// <summary>Fills a database that has none of them.</summary>
    public static async Task AddAsync(IClauseTrackerDb db, int clauses, CancellationToken cancellation = default)
    {
        var employers = Enumerable.Range(0, Employers)
            .Select(i => Organisation.Register(OrganisationId.From(IdOf(12, i)), $"Entreprise {i}", Siret.Known(HoursSheets.SiretOf(1000 + i)), OrganisationKind.Company).Value).ToList();
        db.Organisations.AddRange(Enumerable.Range(0, Buyers)
            .Select(i => Organisation.Register(Buyer(i), $"Commune {i}", Siret.Known(HoursSheets.SiretOf(900 + i)), OrganisationKind.Buyer).Value));
        db.Organisations.AddRange(employers);
        await db.SaveChangesAsync(cancellation);
        db.Forget();
        foreach (var numbers in Enumerable.Range(0, clauses).Chunk(1000))
        {
            var contracts = numbers.Select(i => PublicContract.Record(
                ContractId.From(IdOf(14, i)), Buyer(i % Buyers), ContractFamily.Market, $"2026-{i:00000}", ContractSource.Typed, ContractFacts.Unknown with { Subject = $"Marché {i}" }, []).Value).ToList();
            var declared = numbers.Select((i, place) => InsertionClause.Declare(
                Clause(i), contracts[place], ContractPart.Whole, new ClauseTerms(ClauseKind.ExecutionCondition, RealisationModes.All, [], Year, null),
                Obligation.OfHours(Hours.Of(500)), CountingRuleSet.Default.Id, Now).Value).ToList();
            await db.InsertAsync(contracts, cancellation);
            db.Forget();
            await db.InsertAsync(declared, cancellation);
            db.Forget();
            var people = numbers.SelectMany((i, place) => Enumerable.Range(0, PeopleAClause).Select(person => (Clause: declared[place], Number: i, Person: PersonOf(i, person), Place: person))).ToList();
            await db.InsertAsync(people.ConvertAll(p => p.Person), cancellation);
            db.Forget();
            await db.BulkInsertAsync(people.Select(p => PlacementOf(p.Number, p.Place, p.Clause, p.Person, employers[p.Number % Employers])), cancellation);
        }
    }

    private static Beneficiary PersonOf(int clause, int person)
    {
        var number = (clause * PeopleAClause) + person;
        return Beneficiary.Register(BeneficiaryId.From(IdOf(16, number)), Buyer(clause % Buyers), $"B-{number:000000}", new SealedIdentity([], string.Empty), Sex.Unknown, null, false);
    }

    private static Placement PlacementOf(int clause, int place, InsertionClause declared, Beneficiary person, Organisation employer) => Domain.Placements.Placement.Start(
        Placement(clause, place), declared, person, employer, RealisationModes.DirectHire, WorkContractType.FixedTerm, "Agent", Year.Start, null).Value;

    private static Guid IdOf(int kind, int number) => new(number, (short)kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
}
