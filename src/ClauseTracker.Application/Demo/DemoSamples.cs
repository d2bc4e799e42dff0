using ClauseTracker.Application.Exports;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>A file to try an import with.</summary>
public sealed record DemoSample(string Name, byte[] Content);

/// <summary>The files of the tour: open data with odd records, the month's hours of one firm, and the same with mistakes. They go with the territory loaded in the same month.</summary>
public static class DemoSamples
{
    private const int NewContracts = 20;
    private const int FirstNewNumber = 100;
    private const int Firm = 0;

    /// <param name="today">The day the territory is loaded: the hours are those of its month, which the territory leaves open.</param>
    public static IReadOnlyList<DemoSample> Of(DateOnly today)
    {
        var plan = DemoPlan.On(today);
        var rows = HoursOf(plan);
        return
        [
            new("donnees-essentielles.json", Encoding.UTF8.GetBytes(ProcurementOf(plan.Year).ToJsonString(DemoRecords.Readable))),
            new($"heures-{plan.Year.Current}.csv", Csv(rows)),
            new("heures-avec-erreurs.csv", Csv(WithMistakes(rows, plan.Year))),
        ];
    }

    private static JsonObject ProcurementOf(DemoYear year)
    {
        var records = Enumerable.Range(0, NewContracts).Select(i => DemoRecords.Of(NewContract(i, year))).Concat(Odd(year));
        return new JsonObject { ["marches"] = new JsonObject { ["marche"] = new JsonArray([.. records]), ["contrat-concession"] = new JsonArray() } };
    }

    private static DemoContract NewContract(int index, DemoYear year)
    {
        var like = DemoContracts.Clauseless(index % DemoContracts.WithoutClause, year);
        var notified = year.First.AddMonths(index % DemoYear.Months).FirstDay.AddDays(index);
        var facts = like.Facts with { Amount = Money.Of(45_000 + (index * 37_500)), AmountAsReceived = null, NotifiedOn = notified, DurationMonths = 12 + (index % 4 * 12) };
        return like with { Number = string.Create(CultureInfo.InvariantCulture, $"DEMO-{notified.Year}-{FirstNewNumber + index}"), Facts = facts };
    }

    /// <summary>What real files hold too: no number, a buyer that is none, an amount that cannot be, an amount as text, the same contract again.</summary>
    private static IEnumerable<JsonObject> Odd(DemoYear year)
    {
        yield return Changed(NewContracts, "id", null);
        yield return Changed(NewContracts + 1, "acheteur", new JsonObject { ["id"] = "00000000000001" });
        yield return Changed(NewContracts + 2, "montant", 100_000_000_000_000_000m);
        yield return Changed(NewContracts + 3, "montant", "118 500,50");
        yield return DemoRecords.Of(NewContract(0, year));

        JsonObject Changed(int index, string field, JsonNode? value)
        {
            var record = DemoRecords.Of(NewContract(index, year));
            record[field] = value;
            return record;
        }
    }

    private static List<HoursRow> HoursOf(DemoPlan plan) =>
        [.. plan.People.Where(p => p.Job.Employer == DemoBodies.Employers[Firm] && p.Job.EndsOn is null)
            .Select((p, i) => new HoursRow(DemoContracts.Of(p.Job.Clause, plan.Year, Money.Of(1)).Number, p.Job.Employer.Siret.Digits, p.Reference, MonthOf(plan.Year.Current), 98 + (i % 5 * 7.5m)))];

    private static List<HoursRow> WithMistakes(List<HoursRow> rows, DemoYear year)
    {
        var row = rows[0];
        return
        [
            .. rows, row with { Person = "DEMO-9999" }, row with { Contract = "DEMO-0000-000" }, row with { Employer = "00000000000001" },
            row with { Hours = 900 }, row with { Hours = -7 }, row with { Month = MonthOf(year.Current.AddMonths(2)) }, row,
        ];
    }

    private static byte[] Csv(IEnumerable<HoursRow> rows)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        return CsvFile.Write(
            ["N° marché", "SIRET employeur", "Référence bénéficiaire", "Mois", "Heures"],
            rows.Select(IReadOnlyList<object?> (r) => [r.Contract, r.Employer, r.Person, r.Month, r.Hours < 0 ? r.Hours : r.Hours.ToString("0.00", french)]));
    }

    private static string MonthOf(YearMonth month) => month.FirstDay.ToString("MM'/'yyyy", CultureInfo.InvariantCulture);

    private sealed record HoursRow(string Contract, string Employer, string Person, string Month, decimal Hours);
}
