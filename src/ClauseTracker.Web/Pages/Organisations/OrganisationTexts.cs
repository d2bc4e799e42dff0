using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>How the pages of organisations write what is theirs.</summary>
public static class OrganisationTexts
{
    private const string Thin = "\u00A0";

    /// <summary>Kinds that everybody calls otherwise than by their code.</summary>
    private static readonly HashSet<OrganisationKind> InFull =
    [
        OrganisationKind.Company, OrganisationKind.Buyer, OrganisationKind.FT, OrganisationKind.ML, OrganisationKind.CAP_EMPLOI, OrganisationKind.DEPT, OrganisationKind.ODC,
        OrganisationKind.RS_FJT, OrganisationKind.PIJ_BIJ, OrganisationKind.PENSION, OrganisationKind.PREVENTION, OrganisationKind.OtherReferrer,
    ];

    /// <summary>The code by which the field knows the kind, or null when it has none to speak of.</summary>
    public static string? Code(OrganisationKind kind) => InFull.Contains(kind) ? null : kind.ToString();

    /// <summary>A SIRET as people read it: <c>732 829 320 00074</c>.</summary>
    public static string Spaced(string siret) => string.Join(Thin, siret[..3], siret[3..6], siret[6..9], siret[9..]);

    /// <summary>What a telephone dials: digits and the plus.</summary>
    public static string Dialled(string phone)
    {
        var plain = phone.Replace("(0)", string.Empty, StringComparison.Ordinal);
        return string.Concat(plain.Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0)));
    }
}
