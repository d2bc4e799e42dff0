using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Testing.Databases;

/// <summary>
/// Any number of imaginary contracts, the same for the same number: eight buyers, contracts of eight years, one in three with a clause and its
/// standing. Written past the use cases, which would take minutes; what lists show of them is worked out by the product itself.
/// </summary>
public static class ManyContracts
{
    /// <summary>In the subject of twelve contracts, however many there are.</summary>
    public const string RareWord = "belvédère";

    /// <summary>In the subject of every other contract.</summary>
    public const string CommonWord = "travaux";

    /// <summary>In the subject of every third contract.</summary>
    public const string OtherCommonWord = "entretien";

    public const int Buyers = 8;
    public const int Facilitators = 2;
    public const int FirstYear = 2019;

    private const int Holders = 300;
    private const int HowOftenRare = 12;

    private static readonly DateTimeOffset Now = WorldServices.Start;
    private static readonly string[] Places = ["école", "gymnase", "crèche", "bibliothèque", "place", "stade", "marché couvert", "piscine", "mairie", "parc", "square"];
    private static readonly string[] Works = ["peinture", "toiture", "chauffage", "électricité", "maçonnerie", "menuiserie", "plomberie", "éclairage", "voirie", "serrurerie", "isolation", "façade", "étanchéité"];
    private static readonly string[] Names = ["des Tilleuls", "Jean-Imaginaire", "du Moulin", "de l'Aubépine", "des Deux-Rives", "du Vieux-Pont", "de la Fontaine"];
    private static readonly string[] Towns = ["Villeneuve-l'Imaginaire", "Saint-Fictif", "Bourg-d'Essai", "Mont-Supposé", "Clairval", "Rive-Haute", "Les Aulnes", "Pré-Rond"];

    /// <summary>The buyer of that number, from 0.</summary>
    public static OrganisationId Buyer(int number) => OrganisationId.From(IdOf(1, number));

    /// <summary>The facilitator of that number, from 0.</summary>
    public static UserId Facilitator(int number) => UserId.From(IdOf(2, number));

    /// <summary>The commune of a buyer.</summary>
    public static string Commune(int buyer) => Towns[buyer % Towns.Length];

    /// <summary>Fills a database that has none of them.</summary>
    public static async Task AddAsync(IClauseTrackerDb db, int count, CancellationToken cancellation = default)
    {
        await AddPeopleAsync(db, cancellation);
        foreach (var numbers in Enumerable.Range(0, count).Chunk(2000))
        {
            var contracts = numbers.Select(i => Contract(i, count)).ToList();
            var clauses = numbers.Where(i => i % 3 == 0).Select(i => Clause(i, contracts[i - numbers[0]])).ToList();
            // Contracts with their holders: facts are a complex property, which bulk copy does not know.
            await db.InsertAsync(contracts, cancellation);
            db.Forget();
            await db.InsertAsync(clauses, cancellation);
            db.Forget();
            await db.BulkInsertAsync(numbers.Where(i => i % 3 == 0).Select((i, place) => Standing(i, clauses[place])), cancellation);
            await db.BulkInsertAsync(numbers.Select((i, place) => Duty(i, contracts[place])), cancellation);
            await db.RefreshContractsAsync([.. contracts.Select(c => c.Id)], cancellation);
        }
    }

    private static async Task AddPeopleAsync(IClauseTrackerDb db, CancellationToken cancellation)
    {
        for (var i = 0; i < Buyers; i++)
        {
            db.Organisations.Add(Organisation.Register(Buyer(i), $"Commune de {Commune(i)}", Siret.Known(HoursSheets.SiretOf(i + 1)), OrganisationKind.Buyer, Commune(i)).Value);
        }

        for (var i = 0; i < Holders; i++)
        {
            db.Organisations.Add(Organisation.Register(Holder(i), $"Entreprise {Names[i % Names.Length]} {i}", Siret.Known(HoursSheets.SiretOf(100 + i)), OrganisationKind.Company).Value);
        }

        for (var i = 0; i < Facilitators; i++) db.People.Add(User.Create(Facilitator(i), $"Facilitatrice {i}", $"facilitatrice{i}@exemple.invalid").Value);
        await db.SaveChangesAsync(cancellation);
        db.Forget();
    }

    private static PublicContract Contract(int i, int count)
    {
        // Scattered over eight years, so that no day is told by what else follows from the number.
        var notified = new DateOnly(FirstYear, 1, 1).AddDays((int)(i * 2654435761L % 4294967296L % (8 * 365)));
        var social = (i % 4) switch { 0 => SocialConsiderations.ExecutionCondition, 1 => SocialConsiderations.AwardCriterion, 2 => SocialConsiderations.Reserved, _ => SocialConsiderations.None };
        var facts = new ContractFacts(
            SubjectOf(i, count), "Marché", "Procédure adaptée", "45000000", new Money((40_000_00L + (i * 7919L % 5_000_000_00L)) / 100 * 100), null, 12 + (i % 36), notified, social);
        return PublicContract.Record(
            ContractId.From(IdOf(3, i)), Buyer(i / 2 % Buyers), i % 10 == 9 ? ContractFamily.Concession : ContractFamily.Market, $"{notified.Year}-{i:00000}", ContractSource.EssentialProcurementData, facts,
            [new ContractHolder(default, 0, "SIRET", HoursSheets.SiretOf(100 + (i % Holders)), Holder(i % Holders))]).Value;
    }

    private static string SubjectOf(int i, int count)
    {
        var work = i % 2 == 0 ? "Travaux de " : i % 3 == 0 ? "Entretien et " : "Fourniture pour ";
        var rare = i % Math.Max(1, count / HowOftenRare) == 0 && i / Math.Max(1, count / HowOftenRare) < HowOftenRare ? " et du belvédère" : string.Empty;
        return $"{work}{Works[i * 31 % Works.Length]}, {Places[i * 17 % Places.Length]} {Names[i * 13 % Names.Length]}{(i % 6 == 0 ? ", entretien compris" : string.Empty)}{rare}";
    }

    private static InsertionClause Clause(int i, PublicContract contract)
    {
        var kind = (i / 3 % 2) switch { 0 => ClauseKind.ExecutionCondition, _ => ClauseKind.SocialAwardCriterion };
        var start = contract.Facts.NotifiedOn!.Value;
        var terms = new ClauseTerms(kind, RealisationModes.All, [NationalCriteria.DELD], new DateRange(start, start.AddMonths(24).AddDays(-1)), Facilitator(i / 3 % Facilitators));
        return InsertionClause.Declare(
            ClauseId.From(IdOf(4, i)), contract, ContractPart.Whole, terms, Obligation.OfHours(Hours.Of(500)), CountingRuleSet.Default.Id, Now).Value;
    }

    private static ClauseStanding Standing(int i, InsertionClause clause) => new()
    {
        ClauseId = clause.Id, OrganisationId = clause.OrganisationId, Owed = Hours.Of(500), Counted = Hours.Of(i % 500), AsOf = new DateOnly(2026, 11, 16), ReconciledAt = Now,
        Status = (i / 3 % 3) switch { 0 => StandingStatus.Late, 1 => StandingStatus.OnTrack, _ => StandingStatus.Met },
    };

    /// <summary>At fault: every fourth that has no clause.</summary>
    private static ContractDuty Duty(int i, PublicContract contract)
    {
        var duty = new ContractDuty { ContractId = contract.Id };
        // The application alone sets these, from the law; here it does not matter which law it was.
        typeof(ContractDuty).GetProperty(nameof(ContractDuty.OrganisationId))!.SetValue(duty, contract.OrganisationId);
        typeof(ContractDuty).GetProperty(nameof(ContractDuty.Status))!.SetValue(duty, i % 4 == 0 && i % 3 != 0 ? DutyStatus.AtFault : DutyStatus.Satisfied);
        typeof(ContractDuty).GetProperty(nameof(ContractDuty.Applies))!.SetValue(duty, Enum.GetValues<DutyApplies>()[0]);
        return duty;
    }

    private static OrganisationId Holder(int number) => OrganisationId.From(IdOf(5, number));

    private static Guid IdOf(int kind, int number) => new(number, (short)kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
