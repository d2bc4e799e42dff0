using System.CommandLine;
using System.Globalization;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Domain.Clauses;

namespace ClauseTracker.Cli.Verbs;

/// <summary>How a person says what is owed: by figures, trades, a rate, a share or actions.</summary>
internal static class ObligationInputs
{
    private const string Trade = "--trade";
    private const string Tranche = "--tranche";

    /// <summary>The figures of a calculation.</summary>
    public static IReadOnlyList<Option> Figures() =>
    [
        Inputs.Number("--hours", "Hours"), Inputs.Number("--amount", "Amount"), Inputs.Number("--labour-share", "LabourShare"),
        Inputs.Number("--effort", "Effort"), Inputs.Number("--hourly-cost", "HourlyCost"),
        Inputs.Parts(Trade, "Trade", "CODE:MONTANT[:PART[:COUT]]", Trades), Inputs.Number("--staff-transfer", "StaffTransfer"), Inputs.Number("--years", "Years"),
    ];

    /// <summary>The other forms of an obligation, and how it follows the contract.</summary>
    public static IReadOnlyList<Option> Forms() =>
    [
        Inputs.Parts(Tranche, "Tranche", "N:HEURES", Tranches), Inputs.Number("--per-renewal", "PerRenewal"), Inputs.Flag("--follows-amount", "FollowsAmount"),
        Inputs.Number("--worked-share", "WorkedShare"), Inputs.Number("--hours-worked", "HoursWorked"),
        Inputs.Number("--rate-hours", "RateHours"), Inputs.Number("--rate-per", "RatePer"), Inputs.Choice<AmountBasis>("--rate-basis", "RateBasis"),
        Inputs.WholeNumber("--actions", "Actions"), Inputs.Choices<ActionKind>("--action-kind", "ActionKinds"), Inputs.Flag("--holder-chooses", "HolderChooses"),
    ];

    /// <summary>The figures that were given, put in the place of those of an input.</summary>
    public static T FiguresOver<T>(this Session session, T input)
        where T : ObligationInput => (T)((ObligationInput)input with
        {
            Hours = session.Get<decimal?>("--hours"), AmountExclTax = session.Get<decimal?>("--amount"), LabourShare = session.Get<decimal?>("--labour-share"),
            InsertionEffort = session.Get<decimal?>("--effort"), HourlyCost = session.Get<decimal?>("--hourly-cost"),
            Trades = session.Get<TradeInput[]>(Trade) ?? [], TransferredHoursPerYear = session.Get<decimal?>("--staff-transfer"), Years = session.Get<decimal?>("--years"),
        });

    /// <summary>The other forms that were given, put in the place of those of an input.</summary>
    public static T FormsOver<T>(this Session session, T input)
        where T : ObligationInput => (T)((ObligationInput)input with
        {
            PerTranche = session.Get<PlannedHoursInput[]>(Tranche) ?? [], HoursPerRenewal = session.Get<decimal?>("--per-renewal"), FollowsAmount = session.Get<bool>("--follows-amount"),
            WorkedShare = session.Get<decimal?>("--worked-share"), EstimatedHoursWorked = session.Get<decimal?>("--hours-worked"),
            RateHours = session.Get<decimal?>("--rate-hours"), RatePerAmount = session.Get<decimal?>("--rate-per"),
            RateBasis = session.Get<AmountBasis?>("--rate-basis") ?? AmountBasis.Invoiced, ActionsPerYear = session.Get<int?>("--actions"),
            ActionKinds = session.Get<ActionKind[]>("--action-kind") ?? [], HolderChooses = session.Get<bool>("--holder-chooses"),
        });

    /// <summary><c>PEINTURE:100000:70:32</c>; share and cost may be left to the reference table, and a code left empty is the work as a whole.</summary>
    private static TradeInput? Trades(string[] parts)
    {
        if (parts.Length is < 2 or > 4) return null;
        var numbers = parts[1..].Select(Number).ToArray();
        if (numbers[0] is null || parts.Skip(1).Zip(numbers).Any(p => p.First.Length > 0 && p.Second is null)) return null;
        return new TradeInput
        {
            Trade = parts[0].Length == 0 ? null : parts[0].ToUpperInvariant(), AmountExclTax = numbers[0],
            LabourShare = numbers.ElementAtOrDefault(1), HourlyCost = numbers.ElementAtOrDefault(2),
        };
    }

    private static PlannedHoursInput? Tranches(string[] parts) =>
        parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Number(parts[1]) is { } hours ? new PlannedHoursInput(number, hours) : null;

    private static decimal? Number(string text) => Inputs.TryNumber(text, out var number) ? number : null;
}
