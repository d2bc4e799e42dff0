using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Tests.Workbooks;

/// <summary>Reports of any size whose figures agree with one another, of invented firms and people by reference.</summary>
internal static class SampleReport
{
    private static readonly (string Text, ComplianceTone Tone)[] Statuses =
        [("En bonne voie", ComplianceTone.Good), ("En retard", ComplianceTone.Waiting), ("Manquement", ComplianceTone.Bad), ("Non démarrée", ComplianceTone.Neutral)];

    public static readonly ComplianceReport Empty = new(
        new ComplianceScope.BuyerYear("Commune de Démonville", 2026),
        null,
        new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.FromHours(2)),
        "agathe.exemple@demonville.example",
        new DateOnly(2026, 6, 30),
        [], [], [], [], []);

    /// <summary>A report of that many clauses, each with that many lines.</summary>
    public static ComplianceReport Of(int clauses, int linesPerClause)
    {
        var lines = Enumerable.Range(0, clauses * linesPerClause).Select(index => Line(index, index % clauses)).ToList();
        return Empty with
        {
            Scope = new ComplianceScope.OneContract("2026-DEMO-014", "Réhabilitation du groupe scolaire & de son gymnase"),
            Period = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
            Clauses = [.. Enumerable.Range(0, clauses).Select(index => Clause(index, lines))],
            Commitments = [.. Enumerable.Range(0, clauses).SelectMany(Commitments)],
            Statements = [.. Enumerable.Range(0, clauses).SelectMany(index => Statements(index, lines))],
            Lines = lines,
            People = [.. lines.GroupBy(line => line.PersonReference).Select(Person)],
        };
    }

    public static Hours Sum(IEnumerable<Hours> hours) => hours.Aggregate(Hours.Zero, Hours.Add);

    private static string Reference(int clause) => $"CL-2026-{clause + 1:000}";

    private static ComplianceClause Clause(int index, IReadOnlyList<ComplianceLine> all)
    {
        var lines = all.Where(line => line.ClauseReference == Reference(index)).ToList();
        var status = Statuses[index % Statuses.Length];
        return new(
            Reference(index), "2026-DEMO-014", "Réhabilitation du groupe scolaire : lot n° " + (index + 1), "Commune de Démonville", "Bâti Fictif SARL",
            "Condition d’exécution", new DateOnly(2026, 1, 5), new DateOnly(2026, 12, 18),
            Sum(Commitments(index).Select(line => line.Hours)),
            Sum(lines.Select(line => line.Counted)), Sum(lines.Select(line => line.Pending)), Sum(lines.Select(line => line.NotCounted)), Sum(lines.Select(line => line.Declared)),
            0.505m, status.Text, status.Tone, "Règles nationales, version 1",
            index == 0 ? "2 220 000 € × 50 % × 5 % ÷ 30 € = 1 850 h" : null);
    }

    private static IEnumerable<ComplianceCommitment> Commitments(int clause)
    {
        var recorded = new DateTimeOffset(2025, 12, 20, 14, 5, 0, TimeSpan.FromHours(1));
        yield return new(Reference(clause), new DateOnly(2026, 1, 5), recorded, "Initial", Hours.Of(1_850 + (clause * 400)), "2 220 000 € × 50 % × 5 % ÷ 30 € = 1 850 h");
        yield return new(Reference(clause), new DateOnly(2026, 4, 1), recorded.AddMonths(3), "Avenant", new Hours(-1_225), "Avenant n° 1 : surface réduite");
    }

    private static IEnumerable<ComplianceStatement> Statements(int clause, IEnumerable<ComplianceLine> lines) =>
        lines.Where(line => line.ClauseReference == Reference(clause)).GroupBy(line => (line.Employer, line.Month)).Select((group, index) => new ComplianceStatement(
            Reference(clause), group.Key.Employer, group.Key.Month,
            index % 3 == 0 ? "Transmis" : "Validé", index % 3 == 0 ? ComplianceTone.Waiting : ComplianceTone.Good,
            Sum(group.Select(line => line.Declared)), index % 3 == 0 ? null : group.Key.Month.LastDay.AddDays(6)));

    private static ComplianceLine Line(int index, int clause)
    {
        var declared = new Hours(15_167 - (index % 37 * 211));
        var (counted, pending, outcome, tone, reason) = (index % 7) switch
        {
            0 => (Hours.Zero, declared, "En attente", ComplianceTone.Waiting, "Relevé transmis, pas encore validé"),
            3 => (Hours.Zero, Hours.Zero, "Non compté", ComplianceTone.Bad, "La personne n’était pas éligible à cette date"),
            5 => (declared - new Hours(333), Hours.Zero, "Compté en partie", ComplianceTone.Neutral, "Plafond mensuel de la clause atteint"),
            _ => (declared, Hours.Zero, "Compté", ComplianceTone.Good, string.Empty),
        };
        return new(
            Reference(clause), new YearMonth(2026, 1 + (index / 5 % 6)), $"P-{index % 23:0000}", index % 2 == 0 ? "ETTI Les Inventés" : "Association Chantier Imaginaire",
            index % 2 == 0 ? "Mise à disposition par une ETTI" : "Sous-traitance à une SIAE",
            declared, counted, pending, declared - counted - pending, outcome, tone, reason);
    }

    private static CompliancePerson Person(IGrouping<string, ComplianceLine> lines) => new(
        lines.Key, lines.Min(line => line.Month), lines.Max(line => line.Month),
        Sum(lines.Select(line => line.Declared)), Sum(lines.Select(line => line.Counted)), "Demandeur d’emploi de longue durée");
}
