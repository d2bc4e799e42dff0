using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>What happened to two contracts of the plan since their award. What they owe in the end is what the plan wants, to the hour.</summary>
internal static class DemoLives
{
    /// <summary>Place in the plan of the works contract with lots, a consortium, a tranche and an amendment.</summary>
    public const int Works = 0;

    /// <summary>Place in the plan of the reserved contract that owes actions beside hours.</summary>
    public const int Reserved = 7;

    private const int Tranche = 2;

    private static readonly IReadOnlyList<Percentage?> Shares = [new Percentage(5000), new Percentage(3000), new Percentage(2000)];

    private static readonly IReadOnlyList<ActionKind> Accepted = [ActionKind.SiteVisit, ActionKind.Immersion, ActionKind.JobSeekersMeeting];

    /// <summary>The amount of the works contract's first lot at the award: that of the calculation which gave its firm hours.</summary>
    public static Money FirstLot(DemoClausePlan plan, Hours owed) => DemoOwed.CalculationOf(plan, Firm(owed)).Trades[0].AmountExclTax;

    /// <summary>The amount of the works contract at the award, its second lot a third of it.</summary>
    public static Money Awarded(DemoClausePlan plan, Hours owed) => new(FirstLot(plan, owed).Cents / 2 * 3);

    /// <summary>The clause on the first lot of the works contract, after all that happened.</summary>
    /// <param name="owed">What it owes in the end.</param>
    /// <param name="by">Who recorded it.</param>
    public static InsertionClause OfWorks(DemoClausePlan plan, ClauseId id, PublicContract contract, ClauseTerms terms, Hours owed, UserId by, DateTimeOffset now)
    {
        var (start, lot, amount) = (terms.Period.Start, ContractPart.Lot(1), FirstLot(plan, owed));
        Must(contract.FormConsortium(ConsortiumForm.Joint, Shares));
        Must(contract.PutLot(1, "Gros œuvre et façades", amount, null, null, replaces: false));
        Must(contract.PutLot(2, "Second œuvre", new Money(amount.Cents / 2), null, null, replaces: false));
        Must(contract.PutTranche(1, "Bâtiment principal", TrancheKind.Firm, null, replaces: false));
        Must(contract.PutTranche(Tranche, "Aile nord", TrancheKind.Optional, null, replaces: false));
        var written = new FixedHours(Firm(owed), DemoOwed.CalculationOf(plan, Firm(owed))) { PerTranche = [new PlannedHours(Tranche, Before(owed) - Firm(owed))], FollowsAmount = true };
        var clause = InsertionClause.Declare(id, contract, lot, terms, new Obligation { Fixed = written }, CountingRuleSet.Default.Id, now).Value;
        Happen(contract, clause, new ContractEventFacts(ContractEventKind.StartOrder, start), by, now);
        Happen(contract, clause, new ContractEventFacts(ContractEventKind.TrancheAffirmed, start.AddMonths(9)) { TrancheNumber = Tranche }, by, now);
        var amended = new Money(decimal.ToInt64(Math.Round(amount.Cents * owed.Value / Before(owed).Value)));
        Happen(contract, clause, new ContractEventFacts(ContractEventKind.AmountAmended, start.AddMonths(20), lot) { Amount = amended, Reference = "1", Note = "Désamiantage imprévu des façades" }, by, now);
        return clause;
    }

    /// <summary>What the reserved contract obliges to: hours, and an action for each of its years.</summary>
    public static Obligation WithActions(Obligation hours) => hours with { Actions = new YearlyActions(1, Accepted) };

    /// <summary>The actions that were accepted so far.</summary>
    public static IReadOnlyList<CompletedAction> ActionsOf(InsertionClause clause, DateOnly today, UserId by, DateTimeOffset now) =>
    [
        Done(clause, ActionKind.SiteVisit, clause.StartsOn.AddMonths(3), "Visite du chantier avec la mission locale", today, by, now),
        Done(clause, ActionKind.Immersion, clause.StartsOn.AddMonths(9), null, today, by, now),
    ];

    /// <summary>Records an event and has the clause follow.</summary>
    public static void Happen(PublicContract contract, InsertionClause clause, ContractEventFacts facts, UserId by, DateTimeOffset now)
    {
        var effect = ClauseEffects.Of(contract, facts, clause);
        var recorded = contract.Record(facts, now, by);
        Must(recorded);
        Must(clause.Follow(effect, recorded.Value.Number, now));
    }

    public static void Must(Result done)
    {
        if (done.IsRefused) throw new InvalidOperationException($"The demo plan breaks a rule: {done.Errors[0].Code}");
    }

    private static CompletedAction Done(InsertionClause clause, ActionKind kind, DateOnly on, string? note, DateOnly today, UserId by, DateTimeOffset now) =>
        CompletedAction.Record(EntityId.New<CompletedActionId>(now), clause, kind, on, note, today, now, by).Value;

    /// <summary>Owed before the amendment.</summary>
    private static Hours Before(Hours owed) => Hours.Of((long)(owed.Value * 0.92m));

    /// <summary>Owed from the award.</summary>
    private static Hours Firm(Hours owed) => Hours.Of((long)(owed.Value * 0.78m));
}
