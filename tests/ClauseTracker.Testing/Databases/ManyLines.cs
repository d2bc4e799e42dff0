using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Persistence;

namespace ClauseTracker.Testing.Databases;

/// <summary>
/// Any number of lines of hours, the same for the same number: each clause has two employers, ten people with each, and submitted statements of the
/// twenty-four months before the present one. Written past the use cases, which would take hours.
/// </summary>
public static class ManyLines
{
    public const int People = 10;
    public const int Employers = 2;
    public const int Months = 24;

    private const int LinesOfClause = Employers * People * Months;
    private const int Portion = 1000;

    private static readonly DateTimeOffset Now = WorldServices.Start;

    /// <summary>The month that nobody has typed yet.</summary>
    public static YearMonth Present { get; } = YearMonth.Of(Clock.DayOf(Now));

    /// <summary>Clauses that hold so many lines.</summary>
    public static int ClausesFor(long lines) => (int)Math.Max(1, lines / LinesOfClause);

    public static ClauseId Clause(int number) => ClauseId.From(IdOf(4, number));

    /// <summary>A placement of that clause.</summary>
    /// <param name="clause">Its number, from 0.</param>
    /// <param name="person">0 to <see cref="Employers"/> × <see cref="People"/> − 1.</param>
    public static PlacementId Placement(int clause, int person) => PlacementId.From(IdOf(6, (clause * Employers * People) + person));

    /// <summary>Fills a world that has none of them.</summary>
    public static async Task AddAsync(TestWorld world, long lines, CancellationToken cancellation = default)
    {
        var started = await world.SomebodyAtWorkAsync();
        var employers = new[] { started.Employer, (await world.APlacementAsync(started.Clause, started.Person, employer: 2)).Employer };
        await world.ReadAsync(async db =>
        {
            var person = db.Beneficiaries.Single(b => b.Id == started.Person.Id);
            var firms = employers.Select(id => db.Organisations.Single(o => o.Id == id)).ToArray();
            db.Forget();
            foreach (var numbers in Enumerable.Range(0, ClausesFor(lines)).Chunk(Portion)) await AddAsync(db, numbers, started.Clause.Buyer, person, firms, cancellation);
            return 0;
        });
    }

    private static async Task AddAsync(ClauseTrackerDbContext db, int[] numbers, OrganisationId buyer, Beneficiary person, Organisation[] firms, CancellationToken cancellation)
    {
        var contracts = numbers.Select(i => PublicContract.Record(ContractId.From(IdOf(3, i)), buyer, ContractFamily.Market, $"L-{i:000000}", ContractSource.Typed, ContractFacts.Unknown, []).Value).ToList();
        var clauses = numbers.Select((i, at) => ClauseOf(i, contracts[at])).ToList();
        await db.InsertAsync(contracts, cancellation);
        db.Forget();
        await db.InsertAsync(clauses, cancellation);
        db.Forget();
        var placements = clauses.SelectMany((clause, at) => Enumerable.Range(0, Employers * People).Select(p => PlacementOf(numbers[at], p, clause, person, firms[p / People]))).ToList();
        await db.BulkInsertAsync(placements, cancellation);
        var statements = clauses.SelectMany((clause, at) => StatementsOf(numbers[at], clause, firms)).ToList();
        await db.BulkInsertAsync(statements, cancellation);
        await db.BulkInsertAsync(statements.SelectMany(s => s.Lines), cancellation);
    }

    private static InsertionClause ClauseOf(int number, PublicContract contract)
    {
        var terms = new ClauseTerms(ClauseKind.ExecutionCondition, RealisationModes.All, [], new DateRange(Present.AddMonths(-Months).FirstDay, Present.AddMonths(12).LastDay), null);
        return InsertionClause.Declare(Clause(number), contract, ContractPart.Whole, terms, Obligation.OfHours(Hours.Of(500)), CountingRuleSet.Default.Id, Now).Value;
    }

    private static Placement PlacementOf(int clauseNumber, int number, InsertionClause clause, Beneficiary person, Organisation firm) => Domain.Placements.Placement.Start(
        Placement(clauseNumber, number), clause, person, firm, RealisationModes.DirectHire, WorkContractType.FixedTerm, "Agent d'entretien", Present.AddMonths(-Months).FirstDay, null).Value;

    private static IEnumerable<HoursStatement> StatementsOf(int clauseNumber, InsertionClause clause, Organisation[] firms)
    {
        for (var firm = 0; firm < Employers; firm++)
        {
            for (var month = 0; month < Months; month++)
            {
                var id = StatementId.From(IdOf(7, (((clauseNumber * Employers) + firm) * Months) + month));
                var statement = HoursStatement.Open(id, clause, firms[firm].Id, Present.AddMonths(month - Months));
                var lines = Enumerable.Range(firm * People, People).Select(p => (Placement(clauseNumber, p), new Hours(5000 + (p * 311)))).ToList();
                if (statement.Fill(lines).IsRefused || statement.Submit(Now).IsRefused) throw new InvalidOperationException("A statement of the bench breaks a rule.");
                yield return statement;
            }
        }
    }

    private static Guid IdOf(int kind, int number) => new(number, (short)kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
}
