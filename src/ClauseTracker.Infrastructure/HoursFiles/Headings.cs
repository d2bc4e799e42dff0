using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Imports;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>The headings by which each column is known, in French and in English. The first of each is the one shown to users as an example.</summary>
internal static partial class Headings
{
    private static readonly (string Column, string[] Aliases)[] Table =
    [
        (nameof(HoursFileRow.ContractNumber),
        [
            "N° marché", "Nº marché", "No marché", "Num marché", "Numéro marché", "Numéro de marché", "Numéro du marché", "N° de marché", "N° du marché", "Marché",
            "Référence marché", "Référence du marché", "Réf. marché", "Contrat", "N° contrat", "N° de contrat", "N° du contrat", "Numéro contrat",
            "Numéro de contrat", "Numéro du contrat", "Contract", "Contract number", "Contract no", "Contract ref", "Contract reference",
        ]),
        (nameof(HoursFileRow.EmployerSiret),
        [
            "SIRET employeur", "SIRET de l'employeur", "N° SIRET employeur", "Employeur (SIRET)", "Employeur SIRET", "Entreprise (SIRET)", "SIRET entreprise", "SIRET de l'entreprise",
            "N° SIRET entreprise", "SIRET structure", "SIRET de la structure", "Structure (SIRET)", "SIRET titulaire", "SIRET du titulaire", "Titulaire (SIRET)", "SIRET", "N° SIRET", "Nº SIRET",
            "Numéro SIRET", "Numéro de SIRET", "Employer SIRET", "Company SIRET", "SIRET number",
        ]),
        (nameof(HoursFileRow.Month),
        [
            "Mois", "Période", "Mois travaillé", "Mois concerné", "Mois de travail", "Mois réalisé", "Mois de réalisation", "Mois de paie", "Mois / année", "Mois et année", "Période concernée",
            "Période de travail", "Month", "Period", "Month worked",
        ]),
        (nameof(HoursFileRow.Hours),
        [
            "Heures", "Nb heures", "Nb d'heures", "Nbre heures", "Nbre d'heures", "Nombre heures", "Nombre d'heures", "Heures réalisées", "Heures effectuées", "Heures travaillées", "Heures d'insertion",
            "Heures d'insertion réalisées", "Nb heures réalisées", "Nb d'heures réalisées", "Nombre d'heures réalisées", "Nombre d'heures effectuées", "Nombre d'heures travaillées",
            "Nombre d'heures d'insertion", "Total heures", "Volume horaire", "Hours", "Hours worked", "Number of hours",
        ]),
        (nameof(HoursFileRow.PersonReference),
        [
            "Référence bénéficiaire", "Référence du bénéficiaire", "Réf. bénéficiaire", "Bénéficiaire – réf.", "Bénéficiaire (réf.)", "Bénéficiaire", "N° bénéficiaire", "Numéro bénéficiaire",
            "Identifiant bénéficiaire", "Référence salarié", "Référence du salarié", "Réf. salarié", "Salarié – réf.", "Salarié (réf.)", "Salarié référence", "Matricule", "Référence personne", "Réf. personne",
            "Beneficiary reference", "Beneficiary ref", "Beneficiary", "Person reference", "Employee reference",
        ]),
        (nameof(HoursFileRow.FamilyName),
        [
            "Nom", "Nom de famille", "Nom d'usage", "Nom bénéficiaire", "Nom du bénéficiaire", "Nom salarié", "Nom du salarié", "Family name", "Last name", "Surname",
        ]),
        (nameof(HoursFileRow.GivenName),
        [
            "Prénom", "Prénoms", "Prénom(s)", "Prénom bénéficiaire", "Prénom du bénéficiaire", "Prénom salarié", "Prénom du salarié", "Given name", "First name",
        ]),
        (nameof(HoursFileRow.BirthDate),
        [
            "Date de naissance", "Date naissance", "Né(e) le", "Né le", "Naissance", "Birth date", "Date of birth", "Birthdate",
        ]),
        (nameof(HoursMeaning.Year), ["Année", "Exercice", "Année travaillée", "Année concernée", "Year"]),
        (nameof(HoursFileRow.BuyerSiret),
        [
            "SIRET acheteur", "SIRET de l'acheteur", "N° SIRET acheteur", "Acheteur (SIRET)", "SIRET maître d'ouvrage", "SIRET du maître d'ouvrage", "SIRET donneur d'ordre", "Buyer SIRET",
        ]),
    ];

    private static readonly Dictionary<string, string> Columns = (
        from entry in Table
        from alias in entry.Aliases.Select(Simplify).Distinct(StringComparer.Ordinal)
        select (alias, entry.Column)).ToDictionary(a => a.alias, a => a.Column, StringComparer.Ordinal);

    private static readonly HashSet<string> Hints = new(StringComparer.Ordinal)
    {
        "jjmmaaaa", "mmaaaa", "aaaamm", "aaaammjj", "ddmmyyyy", "mmyyyy", "yyyymm", "yyyymmdd", "h", "enh", "heures", "enheures", "14chiffres", "14digits", "obligatoire", "facultatif", "required", "optional",
    };

    /// <summary>The property of <see cref="HoursFileRow"/> that a heading announces, or null.</summary>
    public static string? ColumnOf(string heading)
    {
        if (heading.Length > 100) return null;
        return Columns.GetValueOrDefault(Simplify(heading)) ?? Columns.GetValueOrDefault(Simplify(WithoutHint(heading)));
    }

    /// <summary>The heading to write for that property.</summary>
    public static string Example(string column) => Table.First(t => t.Column == column).Aliases[0];

    /// <summary>Letters and digits alone, without accents, in lower case.</summary>
    public static string Simplify(string text)
    {
        var simple = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(character))
            {
                simple.Append(char.ToLowerInvariant(character));
            }
        }

        return simple.ToString();
    }

    /// <summary>« Mois (MM/AAAA) » is the month; « Nom (entreprise) » is nobody's name.</summary>
    private static string WithoutHint(string heading) => Bracketed().Replace(heading, m => Hints.Contains(Simplify(m.Value)) ? string.Empty : m.Value);

    [GeneratedRegex(@"[(\[][^)\]]*[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
