using System.Globalization;
using ClauseTracker.Domain.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Components;

/// <summary>What a field is made of once its value, its hint and its error are known.</summary>
/// <param name="Name">Name in the form.</param>
/// <param name="Id">Id of the input, the same that <see cref="ErrorSummaryTagHelper"/> links to.</param>
/// <param name="Value">What the input shows: as typed when it was refused.</param>
/// <param name="Hint">The hint, if any.</param>
/// <param name="Error">Why it was refused, if it was.</param>
internal sealed record FieldParts(string Name, string Id, string? Value, string? Hint, string? Error)
{
    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    /// <summary>Ids of what describes the input, or null when nothing does.</summary>
    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => HintId,
        (null, not null) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };

    public static FieldParts Of(FieldTagHelper field, ViewContext view, string? hint)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.For.Name);
        var entry = view.ViewData.ModelState.TryGetValue(name, out var found) ? found : null;
        var error = entry?.Errors.Select(e => e.ErrorMessage).FirstOrDefault();
        var value = entry?.AttemptedValue ?? Written(field.For.Model);
        return new FieldParts(name, TagBuilder.CreateSanitizedId(name, "_"), value, hint, error);
    }

    private static string? Written(object? value) => value switch
    {
        null => null,
        decimal number => number.ToString("0.##########", CultureInfo.CurrentCulture),
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        YearMonth month => month.FirstDay.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        bool chosen => chosen ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
