using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>
/// A subcontract of a public contract (acte spécial de sous-traitance). The holder stays liable to the buyer for all that the contract
/// owes, the insertion clause included, whoever carries it out (Code de la commande publique, L2193-1 and following): a subcontract
/// moves no obligation, and its hours count for the holder.
/// </summary>
public sealed class Subcontract : IScoped, IVersioned
{
    /// <summary>Longest duration taken, in months.</summary>
    public const int MostMonths = 1200;

    private Subcontract()
    {
    }

    public SubcontractId Id { get; private init; }

    public ContractId ContractId { get; private init; }

    /// <summary>The buyer.</summary>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>Number of the act, unique in the contract, in the order of notification.</summary>
    public int Number { get; private set; }

    public ContractSource Source { get; private set; }

    /// <summary>SIRET, TVA, HORS-UE… as published.</summary>
    public string IdentifierKind { get; private set; } = string.Empty;

    /// <summary>The subcontractor, as published.</summary>
    public string Identifier { get; private set; } = string.Empty;

    /// <summary>The subcontractor's organisation, when its identifier is a valid SIRET.</summary>
    public OrganisationId? SubcontractorId { get; private set; }

    /// <summary>Excluding tax, at the notification of the act.</summary>
    public Money? Amount { get; private set; }

    /// <summary>Months, at the notification of the act.</summary>
    public int? DurationMonths { get; private set; }

    public DateOnly? NotifiedOn { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public PriceVariation? PriceVariation { get; private set; }

    /// <summary>What was modified since, by day; what is not dated comes last.</summary>
    public IReadOnlyList<SubcontractChange> Changes { get; private set; } = [];

    public long Version { get; private set; }

    /// <summary>The amount that holds now.</summary>
    public Money? CurrentAmount => Changes.LastOrDefault(c => c.Amount is not null)?.Amount ?? Amount;

    /// <summary>The duration in months that holds now.</summary>
    public int? CurrentDurationMonths => Changes.LastOrDefault(c => c.DurationMonths is not null)?.DurationMonths ?? DurationMonths;

    /// <summary>
    /// Declares a subcontract by hand. Refused when it is dated before the contract or for more than the contract's amount, each when known.
    /// </summary>
    /// <param name="number">The next free number of the contract (<see cref="NextNumber"/>).</param>
    /// <param name="subcontractor">Whose SIRET it bears.</param>
    [return: DoNotIgnore]
    public static Result<Subcontract> Declare(SubcontractId id, PublicContract contract, int number, Organisation subcontractor, SubcontractTerms terms)
    {
        if (subcontractor.Siret is not { } siret) return new SharedErrors.SiretInvalid(string.Empty, nameof(Siret));
        var facts = contract.Facts;
        if (terms.Amount is not { Cents: > 0 } amount) return new SharedErrors.Required(nameof(Amount));
        if (amount > facts.Amount) return new SubcontractErrors.AboveContract(amount.Euros, facts.Amount!.Value.Euros);
        if (terms.NotifiedOn is not { } day) return new SharedErrors.Required(nameof(NotifiedOn));
        if (day < facts.NotifiedOn) return new SubcontractErrors.DatedBeforeContract(day, facts.NotifiedOn.Value);
        if (terms.DurationMonths is < 1 or > MostMonths) return new SubcontractErrors.DurationOutOfRange(terms.DurationMonths.Value);
        var act = new Subcontract { Id = id, ContractId = contract.Id, OrganisationId = contract.OrganisationId, Number = number, Source = ContractSource.Typed };
        act.Take(new HolderIdentifier("SIRET", siret.Digits), subcontractor.Id, terms, []);
        return act;
    }

    /// <summary>Records a subcontract as its buyer published it, whatever its values: what contradicts the contract is for a person to see.</summary>
    public static Subcontract Published(
        SubcontractId id, PublicContract contract, int number, HolderIdentifier subcontractor, OrganisationId? organisation, SubcontractTerms terms, IReadOnlyList<SubcontractChange> changes)
    {
        var act = new Subcontract { Id = id, ContractId = contract.Id, OrganisationId = contract.OrganisationId, Number = number, Source = ContractSource.EssentialProcurementData };
        act.Take(subcontractor, organisation, terms, changes);
        return act;
    }

    /// <summary>Takes the values that are published now; a typed act that turns up in the publication becomes a published one.</summary>
    public void Replace(HolderIdentifier subcontractor, OrganisationId? organisation, SubcontractTerms terms, IReadOnlyList<SubcontractChange> changes)
    {
        Source = ContractSource.EssentialProcurementData;
        Take(subcontractor, organisation, terms, changes);
    }

    /// <summary>Gives a typed act another number because the buyer published a different act under its own.</summary>
    public void Renumber(int number)
    {
        if (Source != ContractSource.Typed) throw new InvalidOperationException("A published number is the buyer's.");
        Number = number;
    }

    /// <summary>
    /// The act that a published one is: the same number and the same subcontractor, else the one published act of that number, whose
    /// subcontractor was corrected. A typed act of another subcontractor is another act.
    /// </summary>
    /// <param name="numberIsAlone">True when the publication gives that number once: buyers repeat them.</param>
    public static Subcontract? Find(IReadOnlyList<Subcontract> acts, int number, bool numberIsAlone, HolderIdentifier subcontractor)
    {
        var ofNumber = acts.Where(a => a.Number == number).ToList();
        return ofNumber.Find(a => a.Identifier == subcontractor.Identifier)
            ?? (numberIsAlone && ofNumber is [{ Source: ContractSource.EssentialProcurementData } only] ? only : null);
    }

    /// <summary>The number after the last one.</summary>
    public static int NextNumber(IEnumerable<int> numbers) => numbers.DefaultIfEmpty(0).Max() + 1;

    private void Take(HolderIdentifier subcontractor, OrganisationId? organisation, SubcontractTerms terms, IReadOnlyList<SubcontractChange> changes)
    {
        (IdentifierKind, Identifier, SubcontractorId) = (subcontractor.Kind, subcontractor.Identifier, organisation);
        (Amount, DurationMonths, NotifiedOn, PublishedOn, PriceVariation) = (terms.Amount, terms.DurationMonths, terms.NotifiedOn, terms.PublishedOn, terms.PriceVariation);
        List<SubcontractChange> ordered = [.. changes.OrderBy(c => c.On ?? DateOnly.MaxValue)];
        if (!ordered.SequenceEqual(Changes)) Changes = ordered;
    }
}

/// <summary>What a subcontract says of itself. Null is unknown.</summary>
public sealed record SubcontractTerms(Money? Amount, int? DurationMonths, DateOnly? NotifiedOn, DateOnly? PublishedOn, PriceVariation? PriceVariation);

/// <summary>A published modification of a subcontract (<c>modificationsActesSousTraitance</c>).</summary>
/// <param name="On">Day of its notification.</param>
/// <param name="PublishedOn">Day of its publication.</param>
/// <param name="Amount">The new amount, or null when it does not change.</param>
/// <param name="DurationMonths">The new duration, or null when it does not change.</param>
public sealed record SubcontractChange(DateOnly? On, DateOnly? PublishedOn, Money? Amount, int? DurationMonths);

/// <summary>Refusals about a subcontract.</summary>
public static class SubcontractErrors
{
    /// <summary>Notified before the contract itself.</summary>
    public sealed record DatedBeforeContract(DateOnly Given, DateOnly Contract) : Error("Subcontract.DatedBeforeContract", ErrorKind.Invalid, "NotifiedOn")
    {
        public override IReadOnlyList<object?> Arguments => [Given, Contract];
    }

    /// <summary>For more than the contract itself. Euros.</summary>
    public sealed record AboveContract(decimal Given, decimal Contract) : Error("Subcontract.AboveContract", ErrorKind.Invalid, "Amount")
    {
        public override IReadOnlyList<object?> Arguments => [Given, Contract];
    }

    /// <summary>Not a number of months that a contract lasts.</summary>
    public sealed record DurationOutOfRange(int Given) : Error("Subcontract.DurationOutOfRange", ErrorKind.Invalid, "DurationMonths")
    {
        public override IReadOnlyList<object?> Arguments => [Given, Subcontract.MostMonths];
    }
}
