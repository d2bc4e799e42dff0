using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Beneficiaries;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Beneficiaries;

/// <summary>Categories of eligible people, as one chooses among them.</summary>
public static class CriterionChoices
{
    /// <summary>One choice for each category, by its name.</summary>
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyList<EligibilityCategory> offered) =>
        [.. offered.Select(c => new SelectListItem(CriterionNames.Of(c), c.Code.Text))];

    /// <summary>The same, with codes that are chosen already and no longer offered, so that they are not lost.</summary>
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyList<EligibilityCategory> offered, IReadOnlyList<CriterionCode> chosen) =>
        [.. Of(offered), .. chosen.Where(code => offered.All(c => c.Code != code)).Select(code => new SelectListItem(code.Text, code.Text))];
}
