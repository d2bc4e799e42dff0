using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using MiniExcelLibs;

namespace ClauseTracker.Benchmarks.Imports;

/// <summary>A territory whose firms send one file of 100 000 rows: 500 clauses, twenty people on each, ten months. The same for the same seed.</summary>
internal static class ImportWorld
{
    public const int Rows = Clauses * People * Months;

    private const int Clauses = 500;
    private const int People = 20;
    private const int Months = 10;
    private const int Employers = 50;
    private const int Seed = 744;

    private static readonly DateTimeOffset Now = WorldServices.Start;

    /// <summary>Writes clauses, people and placements past the use cases, which would take minutes.</summary>
    public static async Task FillAsync(IClauseTrackerDb db, CancellationToken cancellation)
    {
        var buyer = Organisation.Register(OrganisationId.From(IdOf(1, 0)), "Commune imaginaire", Siret.Known(HoursSheets.SiretOf(1)), OrganisationKind.Buyer).Value;
        var employers = Enumerable.Range(0, Employers)
            .Select(i => Organisation.Register(OrganisationId.From(IdOf(2, i)), $"Entreprise imaginaire {i}", Siret.Known(HoursSheets.SiretOf(100 + i)), OrganisationKind.Company).Value).ToList();
        await db.InsertAsync([buyer, .. employers], cancellation);
        for (var i = 0; i < Clauses; i++)
        {
            var facts = new ContractFacts("Nettoyage imaginaire", "Marché", "Procédure adaptée", "90910000", new Money(100_000_00), null, 24, new DateOnly(2026, 1, 1), SocialConsiderations.ExecutionCondition);
            var contract = PublicContract.Record(
                ContractId.From(IdOf(3, i)), buyer.Id, ContractFamily.Market, Number(i), ContractSource.EssentialProcurementData, facts,
                [new ContractHolder(default, 0, "SIRET", HoursSheets.SiretOf(100 + (i % Employers)), employers[i % Employers].Id)]).Value;
            var terms = new ClauseTerms(ClauseKind.ExecutionCondition, RealisationModes.All, [NationalCriteria.DELD], new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)), null);
            var clause = InsertionClause.Declare(ClauseId.From(IdOf(4, i)), contract, ContractPart.Whole, terms, Obligation.OfHours(Hours.Of(5000)), CountingRuleSet.Default.Id, Now).Value;
            var people = Enumerable.Range(0, People).Select(p => Beneficiary.Register(
                BeneficiaryId.From(IdOf(5, (i * People) + p)), buyer.Id, Reference(i, p), new SealedIdentity([1], $"{i}-{p}"), Sex.Unknown, null, false)).ToList();
            var placements = people.Select((person, p) => Placement.Start(
                PlacementId.From(IdOf(6, (i * People) + p)), clause, person, employers[i % Employers], RealisationModes.DirectHire, WorkContractType.FixedTerm, "Agent", new DateOnly(2026, 1, 1), null).Value).ToList();
            await db.InsertAsync([contract], cancellation);
            await db.InsertAsync([clause], cancellation);
            await db.InsertAsync(people, cancellation);
            await db.InsertAsync(placements, cancellation);
            db.Forget();
        }
    }

    /// <summary>The file, as a program would write it: shared strings, numbers with two decimals.</summary>
    public static void WriteFile(string path)
    {
        var random = new Random(Seed);
        MiniExcel.SaveAs(path, Enumerable.Range(0, Rows).Select(row =>
        {
            var (clause, person, month) = (row / (People * Months), row / Months % People, (row % Months) + 1);
            return new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["N° marché"] = Number(clause), ["SIRET employeur"] = HoursSheets.SiretOf(100 + (clause % Employers)), ["Référence bénéficiaire"] = Reference(clause, person),
                ["Mois"] = string.Create(CultureInfo.InvariantCulture, $"{month:00}/2026"), ["Heures"] = random.Next(100, 15_167) / 100d,
            };
        }));
    }

    private static string Number(int clause) => string.Create(CultureInfo.InvariantCulture, $"2026-{clause:0000}");

    private static string Reference(int clause, int person) => string.Create(CultureInfo.InvariantCulture, $"P-{clause:000}{person:00}");

    private static Guid IdOf(int kind, int number) => new(number, (short)kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
}
