using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>The form of an organisation, as it is typed.</summary>
public sealed class OrganisationForm
{
    public string? Name { get; set; }

    public OrganisationKind Kind { get; set; } = OrganisationKind.Company;

    public string? Commune { get; set; }

    public string? CommuneCode { get; set; }

    public BuyerCategory? BuyerCategory { get; set; }

    public SocialEconomyFamily? SocialEconomyFamily { get; set; }

    public bool IsSolidarityEnterprise { get; set; }

    /// <summary>The input of the use case.</summary>
    public OrganisationInput Input => new()
    {
        Name = Name ?? string.Empty, Kind = Kind, Commune = Commune, CommuneCode = CommuneCode, BuyerCategory = BuyerCategory, SocialEconomyFamily = SocialEconomyFamily,
        IsSolidarityEnterprise = IsSolidarityEnterprise,
    };

    /// <summary>The form of an organisation that exists; a name that is only its SIRET is left to type.</summary>
    public static OrganisationForm Of(OrganisationSheet sheet) => new()
    {
        Name = sheet.IsUnnamed ? null : sheet.Name, Kind = sheet.Kind, Commune = sheet.Commune, CommuneCode = sheet.CommuneCode, BuyerCategory = sheet.BuyerCategory,
        SocialEconomyFamily = sheet.Family, IsSolidarityEnterprise = sheet.IsSolidarityEnterprise,
    };
}

/// <summary>What the pages that register and change an organisation share.</summary>
public interface IOrganisationFormPage
{
    OrganisationForm Form { get; }

    /// <summary>True when the name is what one comes to type.</summary>
    bool StartsWithName { get; }
}
