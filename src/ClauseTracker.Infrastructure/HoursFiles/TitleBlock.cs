using System.Text.RegularExpressions;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Reads what stands above the table: « Mois : octobre 2026 », « Marché : 2026-014 », « Entreprise : Société Fictive, SIRET 900 000 000 00013 ».</summary>
internal static partial class TitleBlock
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["entreprise"] = nameof(HoursMeaning.EmployerSiret), ["employeur"] = nameof(HoursMeaning.EmployerSiret), ["structure"] = nameof(HoursMeaning.EmployerSiret),
        ["titulaire"] = nameof(HoursMeaning.EmployerSiret), ["societe"] = nameof(HoursMeaning.EmployerSiret), ["company"] = nameof(HoursMeaning.EmployerSiret),
        ["acheteur"] = nameof(HoursMeaning.BuyerSiret), ["maitredouvrage"] = nameof(HoursMeaning.BuyerSiret), ["donneurdordre"] = nameof(HoursMeaning.BuyerSiret),
        ["exercice"] = nameof(HoursMeaning.Year),
    };

    /// <summary>The values found, by what they tell. Two that contradict each other tell nothing.</summary>
    public static Dictionary<string, object> Read(IEnumerable<TableRow> above)
    {
        var found = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var row in above)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (row.Cells[i] is not string text) continue;
                if (Labelled(text, row, i) is not { } told) continue;
                found[told.Column] = found.TryGetValue(told.Column, out var before) && !Equals(before, told.Value) ? null : told.Value;
            }
        }

        return found.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal);
    }

    private static (string Column, object Value)? Labelled(string text, TableRow row, int at)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var label = colon < 0 ? text : text[..colon];
        if ((Labels.GetValueOrDefault(Headings.Simplify(label)) ?? Headings.ColumnOf(label)) is not { } column)
        {
            return FrenchDates.MonthInside(text) is { } month ? (nameof(HoursMeaning.Month), month) : null;
        }

        object? value = colon >= 0 && colon < text.Length - 1 && !string.IsNullOrWhiteSpace(text[(colon + 1)..]) ? text[(colon + 1)..].Trim() : row.Cells.Skip(at + 1).FirstOrDefault(c => c is not null);
        return value is not null && Meant(column, value) is { } meant ? (column, meant) : null;
    }

    /// <summary>The value when it is of the kind that its label announces: a company's name is no SIRET, a contract's subject is no number.</summary>
    private static object? Meant(string column, object value) => column switch
    {
        nameof(HoursMeaning.EmployerSiret) or nameof(HoursMeaning.BuyerSiret) => SiretInside(CellText.Of(value)),
        nameof(HoursMeaning.Month) => FrenchDates.IsMonth(value) ? value : FrenchDates.MonthInside(CellText.Of(value)),
        nameof(HoursMeaning.Year) => FrenchDates.Year(value) is null ? null : value,
        nameof(HoursMeaning.ContractNumber) => CellText.Of(value).Any(char.IsAsciiDigit) ? value : null,
        _ => null,
    };

    private static string? SiretInside(string text) =>
        Digits().Matches(text).Select(m => string.Concat(m.Value.Where(char.IsAsciiDigit))).FirstOrDefault(d => d.Length == Siret.Length && Siret.From(d).IsSuccess);

    [GeneratedRegex(@"\d(?:[ \u00A0\u202F.]?\d){13}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
