using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>The form of a clause, as it is typed.</summary>
public sealed class ClauseForm
{
    public ClauseKind Kind { get; set; } = ClauseKind.ExecutionCondition;

    public decimal? Hours { get; set; }

    public decimal? AmountExclTax { get; set; }

    public decimal? LabourShare { get; set; }

    public decimal? InsertionEffort { get; set; }

    public decimal? HourlyCost { get; set; }

    public List<RealisationModes> Modes { get; set; } = [];

    public List<EligibilityCriterion> Publics { get; set; } = [];

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public Guid? Facilitator { get; set; }

    /// <summary>The input of the use case.</summary>
    public ClauseInput Input => new()
    {
        Kind = Kind, Hours = Hours, AmountExclTax = AmountExclTax, LabourShare = LabourShare, InsertionEffort = InsertionEffort, HourlyCost = HourlyCost,
        Modes = Modes.Aggregate(RealisationModes.None, (all, mode) => all | mode), Publics = Publics, StartsOn = StartsOn ?? default, EndsOn = EndsOn ?? default,
        Facilitator = Facilitator is { } id ? new UserId(id) : null,
    };

    /// <summary>The figure that one types first: the amount, unless the contract gave it. Null when hours or figures are there.</summary>
    public string? FirstEmpty => Hours is not null || LabourShare is not null ? null : AmountExclTax is null ? nameof(AmountExclTax) : nameof(LabourShare);

    /// <summary>The modes one may choose.</summary>
    public static IReadOnlyList<RealisationModes> EveryMode { get; } =
        [RealisationModes.DirectHire, RealisationModes.LabourPlacement, RealisationModes.InsertionSubcontracting];

    /// <summary>The form of a clause that exists.</summary>
    public static ClauseForm Of(ClauseSheet sheet)
    {
        var calculation = sheet.Obligation.Fixed?.Calculation as LabourCalculation;
        var only = calculation is { Trades: [var trade] } ? trade : null;
        return new ClauseForm
        {
            Kind = sheet.Kind, Hours = only is null ? sheet.Obligation.Fixed?.Firm.Value : null,
            AmountExclTax = only?.AmountExclTax.Euros, LabourShare = only?.LabourShare.Percent, InsertionEffort = only is null ? null : calculation!.InsertionEffort.Percent,
            HourlyCost = only?.HourlyCost.Euros,
            Modes = [.. EveryMode.Where(m => sheet.Modes.HasFlag(m))], Publics = [.. sheet.Publics], StartsOn = sheet.StartsOn, EndsOn = sheet.EndsOn,
            Facilitator = sheet.FacilitatorId?.Value,
        };
    }

    /// <summary>What the typed figures give, in words; empty while they are not all there.</summary>
    public string Calculation(Words words)
    {
        if (AmountExclTax is null || LabourShare is null || InsertionEffort is null || HourlyCost is null) return string.Empty;
        var calculated = Input.Calculate();
        return calculated.TryGet(out var calculation)
            ? CalculationWording.Explain(calculation)
            : string.Join(' ', calculated.Errors.Select(words.Of));
    }
}
