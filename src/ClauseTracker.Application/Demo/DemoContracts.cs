using System.Globalization;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>A contract to be, as open data would tell it.</summary>
internal sealed record DemoContract(string Number, DemoBody Buyer, DemoBody Holder, ContractFacts Facts)
{
    /// <summary>The day of the notice, when somebody said it.</summary>
    public DateOnly? NoticeOn { get; init; }

    /// <summary>Who holds it beside the lead member.</summary>
    public IReadOnlyList<DemoBody> Partners { get; init; } = [];

    /// <summary>The estimated value of the operation, when somebody said it.</summary>
    public Money? EstimatedValue { get; init; }
}

/// <summary>The contracts of the demo territory.</summary>
internal static class DemoContracts
{
    /// <summary>How many of them carry no clause in the tracker, though most were published with one.</summary>
    public const int WithoutClause = 8;

    /// <summary>The place of the framework agreement: after the plan and those without a clause.</summary>
    public static int FrameworkIndex => DemoClausePlans.All.Count + WithoutClause;

    /// <summary>Large enough for the duty of a social condition, without one, and situated.</summary>
    private const int AtFault = 0;

    /// <summary>The same, and nobody said when its notice was sent.</summary>
    private const int ToComplete = 1;

    private const int NoticeDaysBefore = 40;

    private const string Implausible = "100000000000000000";

    private static readonly IReadOnlyList<(string Subject, string Cpv)> Subjects =
    [
        ("Réhabilitation du groupe scolaire Jean-Exemple", "45214200"), ("Entretien des espaces verts", "77310000"), ("Nettoyage des bâtiments publics", "90911200"),
        ("Travaux de voirie et réseaux divers", "45233140"), ("Restauration collective des écoles", "55524000"), ("Construction d’une crèche de 40 berceaux", "45215214"),
        ("Rénovation thermique du gymnase", "45321000"), ("Collecte et tri des encombrants", "90511000"), ("Peinture des équipements sportifs", "45442100"), ("Requalification de la place du Marché-Modèle", "45211360"),
        ("Réfection des toitures-terrasses", "45261420"), ("Propreté urbaine", "90610000"),
    ];

    private static readonly Money Large = Money.Of(6_200_000);

    private static readonly IReadOnlyList<string> Procedures = ["Appel d’offres ouvert", "Procédure adaptée"];

    /// <summary>The contract of a clause.</summary>
    /// <param name="amount">Excluding tax.</param>
    public static DemoContract Of(DemoClausePlan clause, DemoYear year, Money amount)
    {
        var period = clause.Period(year);
        var considerations = clause.Kind switch
        {
            Domain.Clauses.ClauseKind.SocialAwardCriterion => SocialConsiderations.AwardCriterion,
            Domain.Clauses.ClauseKind.ReservedContract => SocialConsiderations.Reserved,
            _ => SocialConsiderations.ExecutionCondition,
        };
        var contract = Contract(clause.Index, clause.Buyer, clause.Holder, period.Start, clause.EndsIn - clause.StartsIn + 1, considerations, amount);
        return clause.Index == DemoLives.Works ? InConsortium(contract) : contract;
    }

    /// <summary>The framework agreement at hours per amount.</summary>
    public static DemoContract FrameworkAgreement(DateOnly notifiedOn, int months)
    {
        var contract = Contract(FrameworkIndex, DemoBodies.Buyers[1], DemoBodies.Employers[3], notifiedOn, months, SocialConsiderations.ExecutionCondition, Money.Of(900_000));
        return contract with { Facts = contract.Facts with { Subject = $"Entretien de la voirie, accord-cadre à bons de commande – {contract.Buyer.Commune}", CpvCode = "45233140" } };
    }

    /// <summary>A contract without a clause, from 0.</summary>
    public static DemoContract Clauseless(int index, DemoYear year)
    {
        var number = DemoClausePlans.All.Count + index;
        var considerations = index is AtFault or ToComplete ? SocialConsiderations.None : SocialConsiderations.ExecutionCondition;
        var buyer = DemoBodies.Buyers[index % DemoBodies.Buyers.Count];
        var contract = Contract(number, buyer, DemoBodies.Employers[index % DemoBodies.Holders], year.Current.AddMonths(-index - 1).FirstDay, 24, considerations, Money.Of(90_000 + (index * 61_000)));
        if (index == AtFault) return contract with { Facts = contract.Facts with { Amount = Large }, NoticeOn = contract.Facts.NotifiedOn!.Value.AddDays(-NoticeDaysBefore), EstimatedValue = Large };
        if (index == ToComplete) return contract with { Facts = contract.Facts with { Amount = Large } };
        return index == 2 ? contract with { Facts = contract.Facts with { Amount = null, AmountAsReceived = Implausible } } : contract;
    }

    private static DemoContract InConsortium(DemoContract contract) => contract with
    {
        Partners = [.. DemoBodies.Employers.Take(DemoBodies.Holders).Where(b => b != contract.Holder).Take(2)],
        Facts = contract.Facts with
        {
            Details = contract.Facts.Details! with { Grouping = PublishedGrouping.Joint, Techniques = PurchasingTechniques.NotApplicable, Arrangements = ExecutionArrangements.Tranches },
        },
    };

    private static DemoContract Contract(int number, DemoBody buyer, DemoBody holder, DateOnly notifiedOn, int months, SocialConsiderations considerations, Money amount)
    {
        var (subject, cpv) = Subjects[number % Subjects.Count];
        var facts = new ContractFacts($"{subject} – {buyer.Commune}", "Marché", Procedures[number % Procedures.Count], cpv, amount, null, months, notifiedOn, considerations, DemoDetails.Of(number, notifiedOn, considerations));
        return new DemoContract(string.Create(CultureInfo.InvariantCulture, $"DEMO-{notifiedOn.Year}-{number + 1:000}"), buyer, holder, facts);
    }
}
