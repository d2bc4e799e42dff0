using System.Globalization;
using System.Reflection;
using System.Resources;

namespace ClauseTracker.Web.Localisation;

/// <summary>The sentences of the pages, one pair of resource files a group of pages: French in <c>X.resx</c>, English in <c>X.en.resx</c>.</summary>
public static class PageTexts
{
    /// <summary>The groups of pages.</summary>
    public static readonly IReadOnlyList<ResourceManager> Groups =
    [
        Group("PageTexts"),
        Group("ContractTexts"),
        Group("HoursTexts"),
        Group("CalculatorTexts"),
        Group("ListTexts"),
        Group("DutyTexts"),
        Group("LifeTexts"),
        Group("OpenDataTexts"),
        Group("OrganisationTexts"),
        Group("PeopleTexts"),
        Group("PlacementTexts"),
        Group("SourcingTexts"),
        Group("PartnershipTexts"),
        Group("MonthTexts"),
        Group("GridTexts"),
        Group("ImportTexts"),
        Group("PayrollTexts"),
        Group("FirmTexts"),
        Group("ReminderTexts"),
        Group("AttachmentTexts"),
        Group("ApiTexts"),
        Group("HistoryTexts"),
    ];

    /// <summary>The sentence of that key in the language of the request, or null.</summary>
    public static string? Find(string key) => Groups.Select(g => g.GetString(key, CultureInfo.CurrentUICulture)).FirstOrDefault(s => s is not null);

    private static ResourceManager Group(string name) => new($"{typeof(PageTexts).Namespace}.{name}", Assembly.GetExecutingAssembly());
}
