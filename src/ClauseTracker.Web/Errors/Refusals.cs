using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ClauseTracker.Web.Errors;

/// <summary>Puts refusals where people look for them: at the field each speaks of, or at the top of the form.</summary>
public static class Refusals
{
    /// <summary>Adds each refusal's sentence to the form.</summary>
    /// <param name="state">The state of the form.</param>
    /// <param name="errors">What was refused.</param>
    /// <param name="words">The sentences.</param>
    /// <param name="prefix">The page's property that holds the form (<c>Input</c>), or null when fields are properties of the page.</param>
    public static void AddRefusals(this ModelStateDictionary state, IEnumerable<Error> errors, Words words, string? prefix = null)
    {
        foreach (var error in errors)
            state.AddModelError(KeyOf(error.Field, prefix), words.Of(error));
    }

    private static string KeyOf(string? field, string? prefix) => (field, prefix) switch
    {
        (null, _) => "",
        (_, null) => field,
        _ => $"{prefix}.{field}",
    };
}
