using ClauseTracker.Application.Declarations;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>What may be chosen on the screens of a clause.</summary>
public static class ClauseChoices
{
    /// <summary>Parts that have no clause yet.</summary>
    public static IReadOnlyList<SelectListItem> Parts(DeclarationForm known, Words words) =>
        [.. known.FreeParts.Select(p => new SelectListItem(Part(known.Contract, p, words), p.ToString()))];

    /// <summary>A part in words.</summary>
    public static string Part(PublicContract contract, ContractPart part, Words words) =>
        part.IsWhole ? words["Declare.Whole"] : words["Declare.LotNamed", part.LotNumber, contract.Lots.FirstOrDefault(l => l.Number == part.LotNumber)?.Title];

    public static IReadOnlyList<SelectListItem> Forms(Words words) => Named(Obligation.EveryForm, words);

    public static IReadOnlyList<SelectListItem> Facilitators(DeclarationForm known) => [.. known.Facilitators.Select(f => new SelectListItem(f.Name, f.Id.ToString()))];

    /// <summary>Versions of the counting rules, with how long a person counts.</summary>
    public static IReadOnlyList<SelectListItem> Rules(DeclarationForm known, Words words) =>
        [.. known.RuleSets.Select(r => new SelectListItem(words["Declare.RulesNamed", r.Code, r.RuleVersion, r.CountingWindowMonths], r.Id.ToString()))];

    /// <summary>The values in words, in their order.</summary>
    public static IReadOnlyList<SelectListItem> Named<T>(IEnumerable<T> values, Words words)
        where T : struct, Enum => [.. values.Select(v => new SelectListItem(words.Of(v), v.ToString()))];
}
