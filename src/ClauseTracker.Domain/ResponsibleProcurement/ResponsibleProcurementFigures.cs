using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Domain.ResponsibleProcurement;

/// <summary>A number of contracts with what they are worth.</summary>
/// <param name="Contracts">All of them.</param>
/// <param name="Amount">Sum of the known amounts, excluding tax.</param>
/// <param name="WithoutAmount">Those of unknown amount: in <paramref name="Contracts"/>, and not in <paramref name="Amount"/>.</param>
public readonly record struct Tally(int Contracts, Money Amount, int WithoutAmount)
{
    internal static Tally Of(IEnumerable<ContractOfTheYear> contracts)
    {
        var (count, cents, without) = (0, 0L, 0);
        foreach (var contract in contracts)
        {
            count++;
            if (contract.Amount is { } amount) cents = checked(cents + amount.Cents);
            else without++;
        }

        return new Tally(count, new Money(cents), without);
    }

    /// <summary>Its part of <paramref name="whole"/> in number, or null of nothing.</summary>
    public Percentage? ShareInNumber(Tally whole) => Share(Contracts, whole.Contracts);

    /// <summary>Its part of <paramref name="whole"/> in value, among contracts of known amount; null when none is known.</summary>
    public Percentage? ShareInValue(Tally whole) => Share(Amount.Cents, whole.Amount.Cents);

    private static Percentage? Share(decimal part, decimal whole) => whole == 0 ? null : new Percentage((int)Math.Round(part * 10_000m / whole, MidpointRounding.AwayFromZero));
}

/// <summary>
/// The annual figures of the responsible-procurement scheme (SPASER: L2111-3, D2111-3): of the contracts notified in a year, concessions included. The
/// categories of purchases are those that the scheme sets targets for; the exact list of indicators is usage, not law.
/// </summary>
public sealed record ResponsibleProcurementFigures
{
    public required Tally All { get; init; }

    /// <summary>With at least one social consideration. Its kinds overlap: they add up to more.</summary>
    public required Tally WithConsideration { get; init; }

    public required Tally WithClause { get; init; }

    public required Tally WithCriterion { get; init; }

    public required Tally Reserved { get; init; }

    /// <summary>Reserved contracts by article; the one without an article counts those of which nobody said it.</summary>
    public required IReadOnlyList<(ReservationArticle? Article, Tally Tally)> ReservedByArticle { get; init; }

    /// <summary>Held, alone or in a consortium, by an enterprise of social utility. Kinds of holder overlap.</summary>
    public required Tally FromSolidarityEnterprises { get; init; }

    /// <summary>Held by an adapted enterprise, temporary work included (EA, EATT).</summary>
    public required Tally FromAdaptedEnterprises { get; init; }

    public required Tally FromEsat { get; init; }

    /// <summary>Held by a structure of insertion through economic activity (L5132-4 code du travail).</summary>
    public required Tally FromInsertionStructures { get; init; }

    /// <summary>The duty of a social condition surely applies.</summary>
    public required Tally DutyConcerned { get; init; }

    public required Tally DutySatisfied { get; init; }

    public required IReadOnlyList<(DerogationCode Code, Tally Tally)> Derogations { get; init; }

    public required Tally AtFault { get; init; }

    /// <summary>Whether the duty applies cannot be told, and there is no condition.</summary>
    public required Tally ToComplete { get; init; }

    /// <summary>Hours owed by the clauses of the year's contracts.</summary>
    public required Hours HoursOwed { get; init; }

    /// <summary>Hours counted for months of the year, on all clauses, whatever the year of their contract.</summary>
    public required Hours HoursCounted { get; init; }

    /// <summary>Reckons the figures; the order of contracts does not matter.</summary>
    public static ResponsibleProcurementFigures Of(IReadOnlyList<ContractOfTheYear> contracts, Hours owed, Hours counted)
    {
        Tally Where(Func<ContractOfTheYear, bool> chosen) => Tally.Of(contracts.Where(chosen));
        Tally Held(Func<CountedHolder, bool> by) => Where(c => c.Holders.Any(by));
        return new ResponsibleProcurementFigures
        {
            All = Tally.Of(contracts), WithConsideration = Where(c => c.HasConsideration), WithClause = Where(c => c.HasClause), WithCriterion = Where(c => c.HasCriterion),
            Reserved = Where(c => c.IsReserved),
            ReservedByArticle = [.. contracts.SelectMany(c => c.Articles).Distinct().OrderBy(a => a is null).ThenBy(a => a.ToString(), StringComparer.Ordinal)
                .Select(a => (a, Where(c => c.Articles.Contains(a))))],
            FromSolidarityEnterprises = Held(h => h.IsSolidarityEnterprise), FromAdaptedEnterprises = Held(h => h.Kind is OrganisationKind.EA or OrganisationKind.EATT),
            FromEsat = Held(h => h.Kind == OrganisationKind.ESAT), FromInsertionStructures = Held(h => h.Kind.IsSiae()),
            DutyConcerned = Where(c => c.Applies == DutyApplies.Yes), DutySatisfied = Where(c => c is { Applies: DutyApplies.Yes, Status: DutyStatus.Satisfied }),
            Derogations = [.. contracts.Where(c => c.Status == DutyStatus.Derogation && c.Derogation is not null).GroupBy(c => c.Derogation!.Value).OrderBy(g => g.Key).Select(g => (g.Key, Tally.Of(g)))],
            AtFault = Where(c => c.Status == DutyStatus.AtFault), ToComplete = Where(c => c.Status == DutyStatus.ToComplete), HoursOwed = owed, HoursCounted = counted,
        };
    }
}
