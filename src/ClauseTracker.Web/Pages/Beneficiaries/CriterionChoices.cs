using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Beneficiaries;

/// <summary>Categories of eligible people, as one chooses among them.</summary>
public static class CriterionChoices
{
    /// <summary>Between the code of a category and that of a paper, in one choice.</summary>
    public const char Separator = '|';

    /// <summary>One choice for each category, by its name.</summary>
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyList<EligibilityCategory> offered) =>
        [.. offered.Select(c => new SelectListItem(CriterionNames.Of(c), c.Code.Text))];

    /// <summary>The same, with codes that are chosen already and no longer offered, so that they are not lost.</summary>
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyList<EligibilityCategory> offered, IReadOnlyList<CriterionCode> chosen) =>
        [.. Of(offered), .. chosen.Where(code => offered.All(c => c.Code != code)).Select(code => new SelectListItem(code.Text, code.Text))];

    /// <summary>One choice for each category and paper that proves it, so that one act says both; and each category with a paper of another kind.</summary>
    public static IReadOnlyList<SelectListItem> WithProofs(IReadOnlyList<EligibilityCategory> offered, Words words) =>
        [.. offered.SelectMany(c => c.Proofs.Select(p => ProofChoice(c, p, words)).Append(new SelectListItem(words["Proof.Other", CriterionNames.Of(c)], c.Code.Text)))];

    /// <summary>What was chosen of <see cref="WithProofs"/>; nothing when nothing was.</summary>
    public static (CriterionCode? Criterion, string? Proof) Read(string? choice)
    {
        if (string.IsNullOrWhiteSpace(choice)) return (null, null);
        var parts = choice.Split(Separator, 2);
        return (CriterionCode.From(parts[0]).TryGet(out var code) ? code : null, parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }

    private static SelectListItem ProofChoice(EligibilityCategory category, AcceptedProof proof, Words words) => new(
        proof.ValidityMonths is { } months
            ? words["Proof.ForMonths", CriterionNames.Of(category), CriterionNames.Of(proof), months]
            : words["Proof.WithoutEnd", CriterionNames.Of(category), CriterionNames.Of(proof)],
        $"{category.Code}{Separator}{proof.Code}");
}
