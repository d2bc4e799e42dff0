using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.PublicContracts;

/// <summary>A contract of one million euros over 2026 and 2027 with its clause, and the verbs of its life.</summary>
internal sealed class Life
{
    public static readonly DateOnly Start = new(2026, 1, 1);

    private DateTimeOffset _now = Given.Now;

    public Life(Obligation obligation, Action<PublicContract>? prepare = null, ContractPart part = default)
    {
        var facts = ContractFacts.Unknown with { Amount = Money.Of(1_000_000), NotifiedOn = Start, DurationMonths = 24 };
        Contract = PublicContract.Record(
            ContractId.From(Given.Number(3)), Given.Buyer, ContractFamily.Market, "2026-014", ContractSource.Typed, facts,
            [new ContractHolder(default, 0, "SIRET", "A", null), new ContractHolder(default, 0, "SIRET", "B", null), new ContractHolder(default, 0, "SIRET", "C", null)]).Value;
        prepare?.Invoke(Contract);
        Clause = InsertionClause.Declare(ClauseId.From(Given.Number(4)), Contract, part, Given.Terms(), obligation, CountingRuleSet.Default.Id, _now).Value;
    }

    public PublicContract Contract { get; }

    public InsertionClause Clause { get; }

    public DateTimeOffset Now => _now;

    public Hours Owed => Clause.TotalOwed();

    /// <summary>Records an event a day later than the one before, and has the clause follow.</summary>
    public Result Happens(ContractEventFacts facts)
    {
        var effect = ClauseEffects.Of(Contract, facts, Clause);
        var recorded = Contract.Record(facts, Later(), null);
        return recorded.TryGet(out var happened) ? Clause.Follow(effect, happened.Number, _now) : recorded;
    }

    public void Happened(ContractEventFacts facts) => Assert.That(Happens(facts).Errors, Is.Empty);

    public void Cancelled(int number)
    {
        Assert.That(Contract.CancelEvent(number, "Erreur", Later()).Errors, Is.Empty);
        Assert.That(Clause.Unfollow(number, _now).Errors, Is.Empty);
    }

    public DateTimeOffset Later() => _now = _now.AddDays(1);

    public static ContractEventFacts Event(ContractEventKind kind, int month, int day = 1, int year = 2026) => new(kind, new DateOnly(year, month, day));

    public static ContractEventFacts Invoice(string reference, long euros, int month) =>
        Event(ContractEventKind.OrderInvoiced, month) with { Reference = reference, Amount = Money.Of(euros) };
}
