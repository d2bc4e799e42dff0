using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>A contract with its clause and all that was declared for it.</summary>
internal sealed record BuiltClause(
    DemoContract Told, PublicContract Contract, InsertionClause Clause, IReadOnlyList<Beneficiary> People, IReadOnlyList<Placement> Placements, IReadOnlyList<HoursStatement> Statements)
{
    public IReadOnlyList<CompletedAction> Actions { get; init; } = [];
}

/// <summary>Builds clauses of the plan with the domain's own factories.</summary>
/// <param name="organisations">The registered bodies, by their number.</param>
internal sealed class DemoClauseBuilder(
    DemoPlan plan, IIdentityVault vault, IReadOnlyDictionary<int, Organisation> organisations, IReadOnlyList<UserId> facilitators, DateTimeOffset now)
{
    private const int EuroPerHour = 950;

    private int _people;

    public BuiltClause Build(DemoClausePlan wanted)
    {
        var contract = DemoContractBuilder.Record(DemoContracts.Of(wanted, plan.Year, Money.Of(1)), wanted.Index, organisations, now);
        var terms = new ClauseTerms(wanted.Kind, wanted.Modes, wanted.Publics, wanted.Period(plan.Year), FacilitatorOf(wanted))
        {
            Reservation = wanted.Kind == ClauseKind.ReservedContract ? new Reservation(ReservationArticle.L2113_13, Reservation.LeastShare) : null,
        };
        var id = EntityId.New<ClauseId>(now);

        // What is owed follows from what counts, so the clause is declared twice: only the second is kept.
        var provisional = InsertionClause.Declare(id, contract, ContractPart.Whole, terms, Obligation.OfHours(Hours.Of(1)), CountingRuleSet.Default.Id, now).Value;
        var people = plan.People.Where(p => p.Job.Clause == wanted).Select(p => (Person: p, Known: Register(p, contract.OrganisationId))).ToList();
        var placements = people.ToDictionary(p => p.Person.Reference, p => Place(p.Person.Job, provisional, p.Known));
        var statements = StatementsOf(wanted, provisional, placements);
        var placed = people.Select(p => (p.Known, Placement: placements[p.Person.Reference])).Select(p => new PlacedPerson(p.Placement, p.Known.Eligibilities, p.Placement.StartsOn)).ToList();
        var standing = Reconciler.Reconcile(new ReconciliationInput(provisional, CountingRuleSet.Default, placed, statements, plan.Year.Today)).Standing;

        var owed = DemoOwed.For(wanted, standing);
        var calculation = wanted.Index % 3 == 2 ? null : DemoOwed.CalculationOf(wanted, owed);
        var awarded = wanted.Index == DemoLives.Works ? DemoLives.Awarded(wanted, owed) : calculation?.Trades[0].AmountExclTax ?? Money.Of((long)owed.Value * EuroPerHour);
        var told = DemoContracts.Of(wanted, plan.Year, awarded);
        contract.Replace(told.Facts, contract.Holders.ToList());
        var clause = Declare(wanted, id, contract, terms, owed, calculation);
        return new BuiltClause(told, contract, clause, [.. people.Select(p => p.Known)], [.. placements.Values], statements)
        {
            Actions = wanted.Index == DemoLives.Reserved ? DemoLives.ActionsOf(clause, plan.Year.Today, FacilitatorOf(wanted), now) : [],
        };
    }

    private UserId FacilitatorOf(DemoClausePlan wanted) => facilitators[wanted.Index % facilitators.Count];

    private InsertionClause Declare(DemoClausePlan wanted, ClauseId id, PublicContract contract, ClauseTerms terms, Hours owed, LabourCalculation? calculation)
    {
        if (wanted.Index == DemoLives.Works) return DemoLives.OfWorks(wanted, id, contract, terms, owed, FacilitatorOf(wanted), now);
        var isAmended = wanted.HasHours && wanted.Index % 5 == 1;
        var first = isAmended ? Hours.Of(Math.Max(1, (long)(owed.Value * 0.9m))) : owed;
        var obligation = Obligation.OfHours(first, isAmended ? null : calculation);
        if (wanted.Index == DemoLives.Reserved) obligation = DemoLives.WithActions(obligation);
        var clause = InsertionClause.Declare(id, contract, ContractPart.Whole, terms, obligation, CountingRuleSet.Default.Id, now).Value;
        if (wanted.Index == DemoLives.Reserved) DemoLives.Happen(contract, clause, new ContractEventFacts(ContractEventKind.StartOrder, terms.Period.Start), FacilitatorOf(wanted), now);
        if (isAmended) _ = clause.CorrectOwed(owed, calculation, terms.Period.Start.AddMonths(2), now).IsSuccess;
        return clause;
    }

    private Beneficiary Register(DemoPerson person, OrganisationId buyer)
    {
        var id = EntityId.New<BeneficiaryId>(now);
        var identity = PersonIdentity.From(person.FamilyName, person.GivenName, person.BirthDate, plan.Year.Today).Value;
        var known = Beneficiary.Register(id, buyer, person.Reference, vault.Seal(id, identity), person.Sex, person.Commune, person.LivesInPriorityDistrict);
        var established = known.Establish(person.Eligibility.Facts, plan.Year.Today);
        if (established.IsRefused) throw new InvalidOperationException($"The demo plan breaks a rule: {established.Errors[0].Code}");
        DemoPathways.Tell(known, person, _people++, plan.Year.Today);
        return known;
    }

    private Placement Place(DemoJob job, InsertionClause clause, Beneficiary person) => Placement.Start(
        EntityId.New<PlacementId>(now), clause, person, organisations[job.Employer.Number], job.Mode, job.ContractType, DemoWork.Of(job), job.StartsOn, job.EndsOn).Value.Lived(job);

    private List<HoursStatement> StatementsOf(DemoClausePlan wanted, InsertionClause clause, Dictionary<string, Placement> placements)
    {
        var statements = new DemoStatements(plan.Year, now);
        return [.. plan.Lines.Where(l => l.Person.Job.Clause == wanted)
            .GroupBy(l => (l.Person.Job.Employer.Number, l.Month)).OrderBy(g => g.Key.Month).ThenBy(g => g.Key.Number)
            .SelectMany(g => statements.Of(wanted, clause, organisations[g.Key.Number].Id, g.Key.Month, [.. g.Select(l => (placements[l.Person.Reference].Id, l.Hours))]))];
    }
}
