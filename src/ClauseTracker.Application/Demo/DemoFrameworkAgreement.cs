using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>A framework agreement at 35 h per 100 000 € invoiced, renewed once. Nobody has worked on it yet: it changes no hours of the territory.</summary>
internal static class DemoFrameworkAgreement
{
    private const int StartsIn = -16;
    private const int Months = 12;

    private static readonly AmountRate Rate = new(Hours.Of(35), Money.Of(100_000), AmountBasis.Invoiced);

    private static readonly IReadOnlyList<(int Month, string Reference, long Euros)> Invoices = [(3, "F-01", 180_000), (7, "F-02", 240_000), (13, "F-03", 310_000)];

    public static BuiltClause Build(DemoYear year, IReadOnlyDictionary<int, Organisation> organisations, UserId facilitator, DateTimeOffset now)
    {
        var told = DemoContracts.FrameworkAgreement(year.Current.AddMonths(StartsIn).FirstDay, Months);
        var contract = DemoContractBuilder.Record(told, DemoContracts.FrameworkIndex, organisations, now);
        DemoLives.Must(contract.AllowRenewals(new RenewalTerms(3, Months)));
        var (start, end) = (year.Current.AddMonths(StartsIn).FirstDay, year.Current.AddMonths(StartsIn + Months - 1).LastDay);
        var terms = new ClauseTerms(ClauseKind.ExecutionCondition, RealisationModes.All, [], new DateRange(start, end), facilitator);
        var clause = InsertionClause.Declare(
            EntityId.New<ClauseId>(now), contract, ContractPart.Whole, terms, new Obligation { Rate = Rate }, CountingRuleSet.Default.Id, now).Value;
        foreach (var (month, reference, euros) in Invoices)
        {
            var invoiced = new ContractEventFacts(ContractEventKind.OrderInvoiced, start.AddMonths(month).AddDays(9)) { Reference = reference, Amount = Money.Of(euros) };
            if (month > Months && contract.TimesRenewed == 0) DemoLives.Happen(contract, clause, new ContractEventFacts(ContractEventKind.Renewed, start.AddMonths(Months)), facilitator, now);
            DemoLives.Happen(contract, clause, invoiced, facilitator, now);
        }

        return new BuiltClause(told, contract, clause, [], [], []);
    }
}
