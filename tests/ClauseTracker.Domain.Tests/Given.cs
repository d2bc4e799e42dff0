using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests;

/// <summary>What an example begins with: a clause of 833 hours over 2026 and 2027, open to all modes and publics.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateRange Period = new(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31));
    public static readonly OrganisationId Buyer = OrganisationId.From(Number(1));
    public static readonly Organisation Employer = Organisation.Register(OrganisationId.From(Number(2)), "Entreprise imaginaire", null, OrganisationKind.Company).Value;

    public static Guid Number(int number) => new(number, 0, 0, new byte[8]);

    public static ClauseTerms Terms(RealisationModes modes = RealisationModes.All, DateRange? period = null, params CriterionCode[] publics) =>
        new(ClauseKind.ExecutionCondition, modes, publics, period ?? Period, null);

    public static Result<InsertionClause> Declared(Hours owed, ClauseTerms? terms = null)
    {
        var contract = PublicContract.Record(ContractId.From(Number(3)), Buyer, ContractFamily.Market, "2026-014", ContractSource.Typed, ContractFacts.Unknown, []).Value;
        return InsertionClause.Declare(ClauseId.From(Number(4)), contract, ContractPart.Whole, terms ?? Terms(), Obligation.OfHours(owed), CountingRuleSet.Default.Id, Now);
    }

    public static InsertionClause Clause(ClauseTerms? terms = null) => Declared(Hours.Of(833), terms).Value;

    /// <summary>Somebody at work from the first day of the clause, verified the day before.</summary>
    public static PlacedPerson Person(
        int number, InsertionClause clause, DateOnly? startsOn = null, DateOnly? endsOn = null, RealisationModes mode = RealisationModes.DirectHire,
        DateOnly? verifiedOn = null, DateOnly? validUntil = null, string? criterion = "RSA", DateOnly? firstPlacedOn = null)
    {
        var person = Beneficiary.Register(BeneficiaryId.From(Number(100 + number)), Buyer, $"P-{number}", new SealedIdentity([], string.Empty), Sex.Unknown, null, false);
        var starts = startsOn ?? Period.Start;
        var placement = Placement.Start(PlacementId.From(Number(200 + number)), clause, person, Employer, mode, WorkContractType.FixedTerm, string.Empty, starts, endsOn).Value;
        IReadOnlyList<Eligibility> eligibilities = criterion is { } known ? [new Eligibility(person.Id, 1, CriterionCode.Known(known), verifiedOn ?? starts.AddDays(-1), validUntil)] : [];
        return new PlacedPerson(placement, eligibilities, firstPlacedOn ?? starts);
    }

    public static HoursStatement Statement(int number, InsertionClause clause, YearMonth month, StatementStatus status, StatementId? corrects, params (PlacementId, Hours)[] lines)
    {
        var statement = HoursStatement.Open(StatementId.From(Number(1000 + number)), clause, Employer.Id, month, corrects);
        var steps = new List<Result> { lines.Length == 0 ? statement.SayNothing() : statement.Fill(lines) };
        if (status != StatementStatus.Draft) steps.Add(statement.Submit(Now));
        if (status == StatementStatus.Validated) steps.Add(statement.Validate(Now));
        if (status == StatementStatus.Returned) steps.Add(statement.Return("Motif", Now));
        Assert.That(steps.SelectMany(s => s.Errors), Is.Empty);
        return statement;
    }

    public static ReconciliationInput Input(InsertionClause clause, DateOnly asOf, IReadOnlyList<PlacedPerson> people, params HoursStatement[] statements) =>
        new(clause, CountingRuleSet.Default, people, statements, asOf);
}
