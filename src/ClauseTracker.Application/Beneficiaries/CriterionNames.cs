using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>What criteria and their papers are called, in the language of the thread at the time of asking; a code without a category shows as itself.</summary>
/// <param name="categories">Every version of every category.</param>
public sealed class CriterionNames(EligibilityCategories categories)
{
    public EligibilityCategories Categories => categories;

    /// <summary>The name of a criterion as it is called now.</summary>
    public string Of(CriterionCode code) => categories.Newest(code) is { } known ? Of(known) : code.Text;

    /// <summary>The name of what was established, as it was called then.</summary>
    public string Of(Eligibility eligibility) => categories.Find(eligibility.CategoryId) is { } then ? Of(then) : Of(eligibility.Criterion);

    /// <summary>The paper that was seen, or null when it was not noted.</summary>
    public string? ProofOf(Eligibility eligibility) => eligibility.Proof is null ? null
        : (categories.Find(eligibility.CategoryId) ?? categories.Newest(eligibility.Criterion))?.Proof(eligibility.Proof) is { } proof ? Of(proof) : eligibility.Proof;

    public static string Of(EligibilityCategory category) => InEnglish && category.English is { } english ? english : category.French;

    public static string Of(AcceptedProof proof) => InEnglish && proof.English is { } english ? english : proof.French;

    private static bool InEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}

/// <summary>Reads the categories.</summary>
internal static class CategoryReading
{
    /// <summary>Every version of every category: a few dozen rows.</summary>
    public static async Task<EligibilityCategories> CategoriesAsync(this IClauseTrackerDb db, CancellationToken cancellation) =>
        new(await db.EligibilityCategories.AsNoTracking().ToListAsync(cancellation));

    /// <summary>What criteria are called.</summary>
    public static async Task<CriterionNames> CriterionNamesAsync(this IClauseTrackerDb db, CancellationToken cancellation) => new(await db.CategoriesAsync(cancellation));

    /// <summary>The first of the codes that neither the national list nor the organisation knows, or null; the database is not asked when there is none to look for.</summary>
    public static async Task<EligibilityErrors.CriterionUnknown?> UnknownCriterionAsync(
        this IClauseTrackerDb db, IReadOnlyList<CriterionCode> codes, Domain.Organisations.OrganisationId organisation, string field, CancellationToken cancellation)
    {
        if (codes.Count == 0) return null;
        var known = await db.EligibilityCategories.Where(c => c.OrganisationId == null || c.OrganisationId == organisation).Select(c => c.Code).Distinct().ToListAsync(cancellation);
        var unknown = codes.Where(c => !known.Contains(c)).ToList();
        return unknown.Count == 0 ? null : new EligibilityErrors.CriterionUnknown(unknown[0], field);
    }
}
