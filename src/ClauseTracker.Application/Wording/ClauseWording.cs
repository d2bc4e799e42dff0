using System.Globalization;
using System.Resources;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Wording;

/// <summary>What a wording mentions beyond the clause itself.</summary>
/// <param name="ContractNumber">The buyer's number.</param>
/// <param name="Subject">What is bought.</param>
/// <param name="Part">The whole contract, or a lot.</param>
/// <param name="LotTitle">What the lot buys, or null.</param>
/// <param name="Tranches">Tranches of the contract.</param>
/// <param name="FacilitatorContact">Name and address of the facilitator, or null.</param>
public sealed record WordingFacts(
    string ContractNumber, string Subject, ContractPart Part, string? LotTitle, IReadOnlyList<Tranche> Tranches, string? FacilitatorContact)
{
    /// <summary>What criteria are called.</summary>
    public CriterionNames Criteria { get; init; } = new(EligibilityCategories.National);

    /// <summary>The criteria of a clause that lists none: all that are offered.</summary>
    public IReadOnlyList<CriterionCode> EveryPublic { get; init; } = [.. EligibilitySeeds.All.Select(c => c.Code)];
}

/// <summary>
/// The wording of a clause, to paste into the documents of a contract: the four items that CCAG article 16.1 asks for (perimeter, facilitator's
/// contact, eligible publics, volume of hours), then modes, follow-up and penalties. Pure. The sentences are in <c>ClauseTexts.resx</c>; the
/// English ones help to read, the French ones are those of the contract.
/// </summary>
public static class ClauseWording
{
    private static readonly ResourceManager Texts = new("ClauseTracker.Application.Wording.ClauseTexts", typeof(ClauseWording).Assembly);

    /// <summary>As the contract writes it.</summary>
    public static ClauseText InFrench(ClauseTerms terms, Obligation obligation, WordingFacts facts) => Write(terms, obligation, facts, "fr-FR");

    /// <summary>To be read by those who do not read French.</summary>
    public static ClauseText InEnglish(ClauseTerms terms, Obligation obligation, WordingFacts facts) => Write(terms, obligation, facts, "en-GB");

    private static ClauseText Write(ClauseTerms terms, Obligation obligation, WordingFacts facts, string language)
    {
        var (culture, interfaceCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            IEnumerable<ClauseArticle> articles =
            [
                new(Of("Perimeter.Heading"), [.. Perimeter(terms, facts)]), new(Of("Volume.Heading"), [.. Volume(obligation, facts)]),
                new(Of("Publics.Heading"), [.. Publics(terms, facts)]), new(Of("Modes.Heading"), [.. Modes(terms)]),
                new(Of("Follow.Heading"), [.. FollowUp(terms, facts)]), new(Of("Penalty.Heading"), [.. Penalties(terms.Penalty, obligation)]),
            ];
            return new ClauseText([.. articles], [.. Missing(terms, obligation, facts)]);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, interfaceCulture);
        }
    }

    private static IEnumerable<string> Perimeter(ClauseTerms terms, WordingFacts facts)
    {
        yield return terms switch
        {
            { Kind: ClauseKind.ReservedContract, Reservation: { MinimumShare: { } share } reservation } => Of("Kind.ReservedWithShare", Article(reservation.Article), share),
            { Kind: ClauseKind.ReservedContract, Reservation: { } reservation } => Of("Kind.Reserved", Article(reservation.Article)),
            _ => Of($"Kind.{terms.Kind}"),
        };
        yield return facts.Part.IsWhole ? Of("Perimeter.Whole", facts.ContractNumber, facts.Subject) : Of("Perimeter.Lot", facts.Part.LotNumber, facts.LotTitle, facts.ContractNumber, facts.Subject);
        yield return Of("Perimeter.Period", terms.Period.Start, terms.Period.End);
        if (!string.IsNullOrWhiteSpace(terms.CcagArticle)) yield return Of("Perimeter.Ccag", terms.CcagArticle);
        if (!string.IsNullOrWhiteSpace(terms.Charter)) yield return Of("Perimeter.Charter", terms.Charter);
    }

    private static IEnumerable<string> Volume(Obligation obligation, WordingFacts facts)
    {
        if (obligation.HolderChooses) yield return Of("Volume.Choice");
        if (obligation.Fixed is { } written)
        {
            if (written.Firm > Hours.Zero) yield return Of("Volume.Fixed", written.Firm);
            if (written.Calculation is { } calculation) yield return Of("Volume.Calculation", CalculationWording.Explain(calculation));
            foreach (var planned in written.PerTranche) yield return Of("Volume.Tranche", planned.TrancheNumber, facts.Tranches.FirstOrDefault(t => t.Number == planned.TrancheNumber)?.Title, planned.Hours);
            if (written.PerRenewal > Hours.Zero) yield return Of("Volume.Renewal", written.PerRenewal);
            yield return Of(written.FollowsAmount ? "Volume.FollowsAmount" : "Volume.Amendment");
        }

        if (obligation.Share is { } share)
        {
            yield return Of("Volume.Share", share.Share);
            if (share.EstimatedHoursWorked > Hours.Zero) yield return Of("Volume.ShareEstimate", share.EstimatedHoursWorked);
        }

        if (obligation.Rate is { } rate) yield return Of($"Volume.Rate{rate.Basis}", rate.Hours, rate.PerAmount);
        if (obligation.Actions is not { } actions) yield break;
        yield return Of("Volume.Actions", actions.PerContractYear);
        foreach (var kind in Enum.GetValues<ActionKind>().Where(actions.Counts)) yield return Item(Sentences.Of(kind));
    }

    private static IEnumerable<string> Publics(ClauseTerms terms, WordingFacts facts)
    {
        yield return Of("Publics.Lead");
        foreach (var criterion in terms.Publics.Count > 0 ? terms.Publics : facts.EveryPublic) yield return Item(facts.Criteria.Of(criterion));
        yield return Of("Publics.Verified");
    }

    private static IEnumerable<string> Modes(ClauseTerms terms)
    {
        yield return Of("Modes.Lead");
        foreach (var mode in new[] { RealisationModes.DirectHire, RealisationModes.LabourPlacement, RealisationModes.InsertionSubcontracting }.Where(m => terms.Modes.HasFlag(m)))
        {
            yield return Item(Of($"Modes.{mode}"));
        }

        if (terms.Structures.Count > 0) yield return Of("Modes.Structures", string.Join(", ", terms.Structures.Select(s => Sentences.Of(s))));
        yield return Of("Modes.Liable");
    }

    private static IEnumerable<string> FollowUp(ClauseTerms terms, WordingFacts facts)
    {
        yield return facts.FacilitatorContact is { } contact ? Of("Follow.Facilitator", contact) : Of("Follow.NoFacilitator");
        yield return terms.Correspondent is { } c
            ? Of("Follow.Correspondent", string.Join(", ", new[] { c.Name, c.Function, c.Email, c.Phone }.Where(t => !string.IsNullOrWhiteSpace(t))))
            : Of("Follow.NoCorrespondent");
        yield return Item(Of("Follow.FirstContact", terms.Duties.FirstContactDays));
        yield return Item(Of("Follow.KickOff", terms.Duties.KickOffDays));
        yield return Item(Of("Follow.Statement", terms.Duties.StatementDay));
        yield return Item(Of("Follow.Final", terms.Duties.FinalAssessmentMonths));
        yield return Of("Follow.Difficulty");
    }

    private static IEnumerable<string> Penalties(PenaltyRule? penalty, Obligation obligation)
    {
        if (penalty is null)
        {
            yield return Of("Penalty.None");
            yield break;
        }

        yield return Of(penalty.RequiresFormalNotice ? "Penalty.AfterNotice" : "Penalty.WithoutNotice");
        yield return Item(penalty.Basis == PenaltyBasis.Flat ? Of("Penalty.PerHour", penalty.PerHour) : Of($"Penalty.{penalty.Basis}", penalty.Coefficient / 100m));
        if (obligation.Actions is not null && penalty.PerAction.Cents > 0) yield return Item(Of("Penalty.PerAction", penalty.PerAction));
        if (penalty.PerDocumentAndDay.Cents > 0) yield return Item(Of("Penalty.PerDocument", penalty.PerDocumentAndDay));
        if (penalty.Cap is { } cap) yield return Of("Penalty.Cap", cap);
        yield return Of("Penalty.Exempt");
    }

    private static IEnumerable<MissingItem> Missing(ClauseTerms terms, Obligation obligation, WordingFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Subject)) yield return MissingItem.Perimeter;
        if (facts.FacilitatorContact is null) yield return MissingItem.Facilitator;
        if (obligation.Forms == ObligationForms.Actions) yield return MissingItem.HoursVolume;
        if (string.IsNullOrWhiteSpace(terms.CcagArticle)) yield return MissingItem.CcagArticle;
        if (terms.Penalty is null) yield return MissingItem.Penalty;
    }

    private static string Item(string text) => Of("Item", text);

    /// <summary><c>L. 2113-13-1</c>, as the code is cited.</summary>
    private static string Article(ReservationArticle article) => article.ToString().Replace("_", "-", StringComparison.Ordinal).Replace("L", "L. ", StringComparison.Ordinal);

    private static string Of(string key, params IReadOnlyList<object?> arguments) =>
        string.Format(CultureInfo.CurrentCulture, Texts.GetString(key, CultureInfo.CurrentUICulture) ?? key, [.. arguments.Select(Written)]);

    private static object? Written(object? value) => value is Hours hours ? hours.Value.ToString("#,0.##", CultureInfo.CurrentCulture) : Sentences.Written(value);
}
